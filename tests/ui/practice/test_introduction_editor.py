"""An introduction is written by keyboard, saved as it is typed, and nothing of it is lost."""

from collections.abc import Iterator

import pytest
from practice_stage import BEATS, add_introduction
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eventmate.domain.changes import Touched
from eventmate.domain.introductions import Beat, BeatKind, IntroductionId, Length
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.editor import IntroductionEditor
from eventmate.ui.pages.practice.introduction_dialog import IntroductionDialog
from eventmate.ui.pages.practice.side_by_side_dialog import SideBySideDialog
from eventmate.ui.pages.practice.versions_dialog import VersionsDialog

KEY = Qt.Key


@pytest.fixture
def wanted(services: Services) -> IntroductionId:
    return add_introduction(services)


@pytest.fixture
def editor(
    qtbot: QtBot, services: Services, operations: Operations, wanted: IntroductionId
) -> Iterator[IntroductionEditor]:
    made = IntroductionEditor(services, operations)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.open(wanted)
    yield made
    made.close()


def saved(services: Services, wanted: IntroductionId, length: Length) -> tuple[Beat, ...]:
    found = {each.length: each for each in services.introductions.variants(wanted)}
    return found[length].beats


def test_what_is_typed_is_saved_after_a_pause(
    qtbot: QtBot, editor: IntroductionEditor, services: Services, wanted: IntroductionId
) -> None:
    assert editor.beats.beats == BEATS
    editor.beats.write_on(2)
    with qtbot.waitSignal(editor.keeper.named):  # the list of lengths is read again
        qtbot.keyClicks(editor.beats.rows[2].text, " Truly.")
    text = saved(services, wanted, Length.SECONDS_45)[2].text
    assert text == "Two weeks later complaints had halved. Truly."
    assert editor.time.seconds.text() == "19 s"


def test_enter_and_arrows_lead_from_beat_to_beat(qtbot: QtBot, editor: IntroductionEditor) -> None:
    editor.beats.write_on(0)
    qtbot.keyClick(editor.beats.rows[0].text, KEY.Key_Return)
    assert editor.beats.rows[1].text.hasFocus()
    qtbot.keyClick(editor.beats.rows[1].text, KEY.Key_Down)
    assert editor.beats.rows[2].text.hasFocus()
    editor.beats.rows[2].text.moveCursor(editor.beats.rows[2].text.textCursor().MoveOperation.Start)
    qtbot.keyClick(editor.beats.rows[2].text, KEY.Key_Up)
    assert editor.beats.rows[1].text.hasFocus()


def test_another_length_begins_with_what_the_nearest_says(
    qtbot: QtBot, editor: IntroductionEditor, services: Services, wanted: IntroductionId
) -> None:
    editor.lengths.set_position(list(Length).index(Length.ONE_LINE))
    assert [beat.kind for beat in editor.beats.beats] == [BeatKind.WHO, BeatKind.WHAT]
    assert editor.beats.beats[1].text == BEATS[1].text
    assert services.introductions.get(wanted).lengths == (Length.SECONDS_45,)
    editor.beats.write_on(0)
    qtbot.keyClicks(editor.beats.rows[0].text, "!")
    editor.flush()
    assert services.introductions.get(wanted).lengths == (Length.ONE_LINE, Length.SECONDS_45)


def test_beats_are_moved_removed_and_added(
    editor: IntroductionEditor, services: Services, wanted: IntroductionId
) -> None:
    editor.beats.rows[1].menu.actions()[0].trigger()  # up
    assert [beat.kind for beat in editor.beats.beats[:2]] == [BeatKind.WHAT, BeatKind.WHO]
    editor.beats.rows[2].menu.actions()[-1].trigger()  # remove
    assert BeatKind.PROOF not in [beat.kind for beat in editor.beats.beats]
    editor.beats.menu.actions()[list(BeatKind).index(BeatKind.HOOK)].trigger()
    assert editor.beats.beats[-1].kind is BeatKind.HOOK
    assert editor.beats.rows[-1].text.hasFocus()
    assert saved(services, wanted, Length.SECONDS_45) == editor.beats.beats


def test_another_structure_loses_no_words(
    editor: IntroductionEditor, services: Services, wanted: IntroductionId
) -> None:
    actions = {each.text(): each for each in editor.header.structures.actions()}
    actions["Past, present, future"].trigger()
    kinds = [beat.kind for beat in editor.beats.beats]
    assert kinds[:4] == [BeatKind.PAST, BeatKind.PRESENT, BeatKind.LOVE, BeatKind.FUTURE]
    assert {beat.text for beat in BEATS} <= {beat.text for beat in editor.beats.beats}
    assert services.introductions.get(wanted).draft.structure == "path"


def test_jargon_is_underlined_and_a_row_leads_there(
    qtbot: QtBot, editor: IntroductionEditor
) -> None:
    assert not editor.remarks.isVisible()
    editor.beats.write_on(1)
    qtbot.keyClicks(editor.beats.rows[1].text, " By GTFS-RT.")
    assert [each.title.text() for each in editor.remarks.rows] == ["\u201cGTFS-RT\u201d"]
    (mark,) = editor.beats.rows[1].text.extraSelections()
    assert mark.cursor.selectedText() == "GTFS-RT"
    editor.beats.write_on(4)
    qtbot.keyClick(editor.remarks.rows[0], KEY.Key_Return)
    assert editor.beats.rows[1].text.hasFocus()


def test_a_past_version_comes_back(
    editor: IntroductionEditor, services: Services, wanted: IntroductionId
) -> None:
    (variant,) = services.introductions.variants(wanted)
    with services.library.store.writing() as work:
        from eventmate.storage import introductions

        introductions.keep_version(work.connection, variant.id, BEATS[:1], services.clock())
    editor.versions.click()
    (dialog,) = editor.findChildren(VersionsDialog)
    assert dialog.script.texts[0].text() == BEATS[0].text
    dialog.take.click()
    assert editor.beats.beats == BEATS[:1]
    assert services.introductions.past_versions(variant.id)[0].beats == BEATS


def test_lengths_stand_side_by_side(
    editor: IntroductionEditor, services: Services, wanted: IntroductionId
) -> None:
    services.introductions.write(wanted, Length.ONE_LINE, BEATS[1:2])
    editor.compare.click()
    (dialog,) = editor.findChildren(SideBySideDialog)
    assert len(dialog.columns) == 2
    dialog.length_chosen.emit(Length.ONE_LINE)
    dialog.reject()
    assert editor.keeper.length is Length.ONE_LINE


def test_an_undo_elsewhere_shows_here(
    editor: IntroductionEditor, services: Services, operations: Operations, qtbot: QtBot
) -> None:
    editor.beats.write_on(0)
    qtbot.keyClicks(editor.beats.rows[0].text, " Hello.")
    editor.flush()
    operations.run(editor, services.undo.undo)
    assert editor.beats.beats == BEATS


def test_empty_beats_are_filled_from_my_card(
    editor: IntroductionEditor, services: Services
) -> None:
    from eventmate.domain.cards import CardDraft

    services.cards.add(CardDraft(name="Noor Haddad", headline="Transit data people can trust"))
    editor.keeper.change_beats([Beat(BeatKind.WHO), Beat(BeatKind.WHAT, "Mine.")])
    editor.doing.fill()
    assert [beat.text for beat in editor.beats.beats] == ["I\u2019m Noor.", "Mine."]


def test_a_new_name_is_asked_for(editor: IntroductionEditor) -> None:
    editor.doing.rename()
    (dialog,) = editor.findChildren(IntroductionDialog)
    dialog.name.set_text("")
    dialog.save.click()
    assert dialog.isVisible()
    dialog.name.set_text("To the city")
    dialog.save.click()
    assert editor.header.name.text().strip("\u2068\u2069") == "To the city"


def test_answers_are_kept_beside(editor: IntroductionEditor, services: Services) -> None:
    from eventmate.ui.pages.practice.asked_dialog import AskedDialog

    editor.asked.add.click()
    (dialog,) = editor.findChildren(AskedDialog)
    dialog.question.set_text("Is it open source?")
    dialog.answer.set_text("All of it.")
    dialog.save.click()
    QApplication.processEvents()
    assert editor.asked.rows[0].title.text() == "\u201cIs it open source?\u201d"
    (shown,) = editor.asked.rows
    editor.asked.delete_requested.emit(
        services.introductions.asked(services.introductions.listed()[0].id)[0]
    )
    assert editor.asked.rows == []
    del shown


def test_a_length_is_deleted_and_brought_back(
    editor: IntroductionEditor,
    services: Services,
    operations: Operations,
    wanted: IntroductionId,
    qtbot: QtBot,
) -> None:
    with qtbot.waitSignal(operations.failed):
        editor.header.delete_length_requested.emit()
    services.introductions.write(wanted, Length.ONE_LINE, BEATS[:1])
    operations.changed.emit(Touched.INTRODUCTIONS)
    editor.keeper.choose_length(Length.ONE_LINE)
    editor.header.delete_length_requested.emit()
    assert [each.length for each in services.introductions.variants(wanted)] == [Length.SECONDS_45]
    assert editor.keeper.length is Length.SECONDS_45
    assert editor.beats.beats == BEATS
    services.undo.undo()
    assert saved(services, wanted, Length.ONE_LINE) == BEATS[:1]
