"""Files in and out of the Contacts page."""

import json
from pathlib import Path

import pytest
from contacts_stage import ContactsStage, HeldTasks
from PySide6.QtCore import QMimeData, QUrl

from eventmate.domain.contacts import ContactQuery
from eventmate.domain.table_columns import ColumnField
from eventmate.services.reading import read_file
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.columns_dialog import FIELDS, ColumnsDialog
from eventmate.ui.pages.contacts.importing import Importer
from eventmate.ui.pages.contacts.notice_strip import NoticeStrip
from eventmate.ui.pages.contacts.text_dialogs import SkippedDialog, TextDialog
from eventmate.ui.widgets.progress_strip import ProgressStrip

ALL = ContactQuery()
TABLE = (
    "First Name,Last Name,E-mail,City\n"
    "Sara,Kim,sara@acme.example,Lisbon\n"
    ",,,Porto\n"
    "Ben,Whitaker,ben@weekly.example,\n"
    "Raj,Patel,raj@acme.example,\n"
)


def file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_dropped_file_is_imported_and_taken_back(
    contacts_stage: ContactsStage, tmp_path: Path
) -> None:
    stage = contacts_stage
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file(tmp_path, "team.csv", TABLE)))])
    assert stage.page.importer.can_take(mime)
    stage.page.importer.take_mime(mime)
    assert {"Sara Kim", "Raj Patel"} <= set(stage.listed())
    assert stage.said[-1] == "\u2068team.csv\u2069: 2 added, 1 completed; 1 skipped"
    stage.undo()
    assert "Sara Kim" not in stage.listed()


def test_what_was_skipped_is_listed_with_its_reason(
    contacts_stage: ContactsStage, tmp_path: Path
) -> None:
    stage = contacts_stage
    stage.page.importer.take_files([file(tmp_path, "team.csv", TABLE)])
    (notice,) = stage.page.notices.shown
    assert "skipped" in notice.sentence
    notice.buttons[0].click()
    dialog = stage.page.findChild(SkippedDialog)
    assert dialog is not None
    assert "Line 3: This row neither" in dialog.text.toPlainText()
    dialog.close()
    notice.leave()
    assert stage.page.notices.shown == []


def test_a_file_that_is_nothing_says_so(contacts_stage: ContactsStage, tmp_path: Path) -> None:
    stage = contacts_stage
    stage.page.importer.take_files([tmp_path / "gone.vcf"])
    assert "There is no file" in stage.page.notices.shown[0].sentence
    assert len(stage.listed()) == 5


@pytest.mark.parametrize("text", ["", "Name,Email\n"])
def test_an_empty_file_is_told_in_one_sentence(
    contacts_stage: ContactsStage, tmp_path: Path, text: str
) -> None:
    stage = contacts_stage
    stage.page.importer.take_files([file(tmp_path, "empty.csv", text)])
    (notice,) = stage.page.notices.shown
    assert notice.sentence == (
        "\u2068empty.csv\u2069: There are no rows with people in this table."
    )
    assert notice.buttons == []
    assert stage.said == []


def test_several_files_are_counted_in_one_line_and_taken_back_together(
    contacts_stage: ContactsStage, tmp_path: Path
) -> None:
    stage = contacts_stage
    names = stage.listed()
    more = "BEGIN:VCARD\nFN:Ada Holm\nEND:VCARD\n"
    stage.page.importer.take_files(
        [
            file(tmp_path, "team.csv", TABLE),
            file(tmp_path, "ada.vcf", more),
            file(tmp_path, "empty.vcf", ""),
        ]
    )
    counted = "3 files: 3 added, 1 completed; 1 skipped. Nobody could be read from 1 of them."
    assert [notice.sentence for notice in stage.page.notices.shown] == [counted]
    assert stage.said == [counted]
    stage.page.notices.shown[0].buttons[0].click()
    dialog = stage.page.findChild(TextDialog)
    assert dialog is not None
    lines = dialog.text.toPlainText().splitlines()
    assert lines[0] == "\u2068team.csv\u2069: 2 added, 1 completed; 1 skipped"
    assert lines[1].startswith("    Line 3: ")
    assert lines[2] == "\u2068ada.vcf\u2069: 1 added"
    assert lines[3] == "\u2068empty.vcf\u2069: There is no contact card in this file."
    dialog.close()
    stage.undo()
    assert stage.listed() == names


def test_files_without_trouble_leave_only_a_toast(
    contacts_stage: ContactsStage, tmp_path: Path
) -> None:
    stage = contacts_stage
    cards = ["BEGIN:VCARD\nFN:Ada Holm\nEND:VCARD\n", "BEGIN:VCARD\nFN:Bo Lind\nEND:VCARD\n"]
    files = [file(tmp_path, f"{at}.vcf", card) for at, card in enumerate(cards)]
    stage.page.importer.take_files(files)
    assert stage.said == ["2 contacts from 2 files"]
    assert stage.page.notices.shown == []


def test_unknown_columns_are_asked_about(contacts_stage: ContactsStage, tmp_path: Path) -> None:
    stage = contacts_stage
    text = "Quark,Flurb\nSara Kim,Acme\nRaj Patel,Beta\n"
    stage.page.importer.take_files([file(tmp_path, "odd.csv", text)])
    dialog = stage.page.findChild(ColumnsDialog)
    assert dialog is not None
    dialog.choices[1].setCurrentIndex(FIELDS.index(ColumnField.ORGANISATION))
    dialog.choices[0].setCurrentIndex(FIELDS.index(ColumnField.NAME))
    dialog.told.emit([ColumnField.NAME, ColumnField.ORGANISATION], True)
    dialog.close()
    assert stage.said == ["2 contacts from \u2068odd.csv\u2069"]
    assert "Quark" not in stage.stored()
    assert "Beta" in {row.organisation for row in stage.services.contacts.find(ALL, 50).rows}


def test_the_selection_is_exported_and_reads_back(
    contacts_stage: ContactsStage, tmp_path: Path
) -> None:
    stage = contacts_stage
    stage.select(0, 2)
    names = {"Amina Diallo", "Łukasz Nowak"}
    for target, ending in (("vcard", "vcf"), ("vcard4", "vcf"), ("csv", "csv"), ("json", "json")):
        path = tmp_path / f"{target}.{ending}"
        stage.page.exporter.write(target, stage.page.table.selected(), path)
        assert stage.said[-1].startswith("2 contacts written")
        assert path.stat().st_mode & 0o777 == 0o600
        assert {contact.name for contact in read_file(path).contacts} == names
    first = json.loads((tmp_path / "json.json").read_text(encoding="utf-8").splitlines()[0])
    assert first["name"] == "Amina Diallo"


def test_what_the_search_shows_is_exported(contacts_stage: ContactsStage, tmp_path: Path) -> None:
    stage = contacts_stage
    stage.page.search.set_text("gtfs")
    path = tmp_path / "found.vcf"
    stage.page.exporter.write("vcard", stage.page.shown_ids(), path)
    assert [contact.name for contact in read_file(path).contacts] == ["Łukasz Nowak", "陳美玲"]


def test_a_folder_that_is_gone_is_named_in_a_sentence(
    contacts_stage: ContactsStage, tmp_path: Path
) -> None:
    stage = contacts_stage
    stage.page.exporter.write("csv", stage.page.shown_ids(), tmp_path / "gone" / "all.csv")
    assert "could not be written" in stage.failed[0]


def test_a_stopped_import_saves_nothing(contacts_stage: ContactsStage, tmp_path: Path) -> None:
    stage, tasks, notices = contacts_stage, HeldTasks(), NoticeStrip()
    operations, failed = Operations(tasks), list[str]()
    operations.failed.connect(failed.append)
    importer = Importer(stage.services.exchange, operations, notices, stage.page)
    cards = "".join(f"BEGIN:VCARD\nFN:Person {n}\nEND:VCARD\n" for n in range(2500))
    importer.bring_in([("many.vcf", read_file(file(tmp_path, "many.vcf", cards)))])
    strip = notices.findChild(ProgressStrip)
    assert strip is not None
    strip.stop_requested.emit()
    tasks.let_go()
    assert "stopped" in failed[0]
    assert stage.services.contacts.count() == 5
    assert strip.isHidden()
