"""The brief of an event: the page shown is the page saved and printed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from brief_stage import DAYS, prepared
from card_stage import codes_in
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from eventmate.devices.printer import Finished, Paint, Printer
from eventmate.domain.events import EventId
from eventmate.services.bundle import Services
from eventmate.settings import Preferences
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.brief.choices import CODE, GOALS, NOTES, PEOPLE_PART, TALKS
from eventmate.ui.pages.events.brief.tab import BriefTab
from eventmate.ui.pages.events.event_tabs import BRIEF, OVERVIEW, tab_entries
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.printing.brief.formats import BRIEF_FORMATS, FLAT_A5, FOLDED_A4, BriefFormat
from eventmate.ui.tasks import InlineTasks, Work
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper


@pytest.fixture(autouse=True)
def _no_display_to_keep_awake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")


class FilePrinter(Printer):
    """A printer whose paper is a file; jammed, it takes nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.is_jammed = False

    @override
    def ask(
        self, name: str, layout: QPageLayout, paint: Paint, finished: Finished, parent: QWidget
    ) -> None:
        writer = QPdfWriter(str(self.path))
        writer.setPageLayout(layout)
        finished(not self.is_jammed and paint(writer))
        del writer


@pytest.fixture
def printer(tmp_path: Path) -> FilePrinter:
    return FilePrinter(tmp_path / "paper.pdf")


@pytest.fixture
def event(services: Services) -> EventId:
    return prepared(services)


@pytest.fixture
def tab(
    qtbot: QtBot, services: Services, operations: Operations, event: EventId, printer: FilePrinter
) -> Iterator[BriefTab]:
    made = BriefTab(services, operations, printer)
    qtbot.addWidget(made)
    made.resize(1024, 680)
    made.show_event(services.events.get(event))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


class WaitingTasks(InlineTasks):
    """What is asked for waits until it is told to be done."""

    def __init__(self) -> None:
        self.waiting: list[Work] = []

    @override
    def store(self, work: Work) -> None:
        self.waiting.append(work)

    @override
    def compute(self, work: Work) -> None:
        self.waiting.append(work)

    def do_one(self) -> None:
        """Do what was asked for first."""
        self.waiting.pop(0)()

    def do_all(self) -> None:
        """Do everything, and what it asks for."""
        while self.waiting:
            self.do_one()


def choose(tab: BriefTab, kind: BriefFormat) -> None:
    position = BRIEF_FORMATS.index(kind)
    tab.choices.format.combo.setCurrentIndex(position)
    tab.choices.format.combo.activated.emit(position)


def text_of(path: Path) -> str:
    paper = QPdfDocument()
    paper.load(str(path))
    text = " ".join(paper.getAllText(number).text() for number in range(paper.pageCount()))
    paper.close()
    return text


def test_the_page_is_shown_light_in_both_schemes(
    tab: BriefTab, theme_keeper: ThemeKeeper, services: Services, event: EventId
) -> None:
    expected = {services.briefs.of_event(event).code_text}
    tab.resize(2000, 1500)  # at a size where a camera would read the screen
    for scheme in (SchemeChoice.LIGHT, SchemeChoice.DARK):
        theme_keeper.choose(scheme)
        assert codes_in(tab.preview) == expected


def test_a_folded_page_is_shown_as_it_is_held_and_as_it_is_printed(tab: BriefTab) -> None:
    choose(tab, FOLDED_A4)
    assert tab.preview.count == 2
    assert tab.place.text() == "1 of 2"
    tab.forth.click()
    assert tab.place.text() == "2 of 2"
    assert not tab.forth.isEnabled()
    tab.view.set_position(1)
    assert tab.preview.count == len(tab.pages) == 1
    assert tab.place.text() == ""
    assert "Fold the upper half behind" in tab.choices.hint.text()
    choose(tab, FLAT_A5)
    assert tab.view.isHidden()
    assert "Fold" not in tab.choices.hint.text()


def test_saved_as_pdf(qtbot: QtBot, tab: BriefTab, operations: Operations, tmp_path: Path) -> None:
    choose(tab, FLAT_A5)
    path = tmp_path / "brief.pdf"
    with qtbot.waitSignal(operations.performed) as said:
        tab.saver.write(path, tab.pdf())
    assert said.args is not None
    assert said.args[1] == f"Saved as {path}."
    for words in ("Atlantic Data Days", "Søren Østergaard", "1 of 5 conversations"):
        assert words in text_of(path)


def test_printed(qtbot: QtBot, tab: BriefTab, operations: Operations, printer: FilePrinter) -> None:
    choose(tab, FLAT_A5)
    with qtbot.waitSignal(operations.performed) as said:
        tab.print.click()
    assert said.args is not None
    assert said.args[1] == "The pages are on their way to the printer."
    assert "Amina Diallo" in text_of(printer.path)
    printer.is_jammed = True
    with qtbot.waitSignal(operations.failed) as trouble:
        tab.print.click()
    assert trouble.args == ["The printer did not take the pages. Check it, or save a PDF instead."]


def test_what_is_left_out_and_the_paper_are_remembered(
    qtbot: QtBot,
    tab: BriefTab,
    services: Services,
    operations: Operations,
    preferences: Preferences,
    event: EventId,
) -> None:
    choose(tab, FLAT_A5)
    tab.choices.parts[NOTES].box.click()
    tab.choices.parts[TALKS].box.click()
    assert preferences.current.brief_format == "a5"
    other = BriefTab(services, operations)
    qtbot.addWidget(other)
    other.show_event(services.events.get(event))
    assert other.choices.kind is FLAT_A5
    wanted = {key for key, line in other.choices.parts.items() if line.is_wanted}
    assert wanted == {GOALS, PEOPLE_PART, CODE}
    assert other.pages == tab.pages


def test_people_of_a_further_sheet_are_told(tab: BriefTab, services: Services) -> None:
    choose(tab, FOLDED_A4)
    assert tab.choices.fitting.isHidden()
    event = services.events.listed()[0].id
    for number in range(40):
        services.targets.add_by_name(event, f"Person {number}")
    tab.show_event(services.events.get(event))
    assert not tab.choices.fitting.isHidden()
    assert len(tab.pages) == 2


def test_the_page_follows_what_is_prepared(
    tab: BriefTab, services: Services, operations: Operations, event: EventId
) -> None:
    before = tab.pages
    operations.run(tab, lambda: services.targets.add_by_name(event, "Hana Sobotka"))
    assert tab.pages != before
    shown = tab.pages
    tab.hide()
    operations.run(tab, lambda: services.targets.add_by_name(event, "Réka Kovács"))
    assert tab.pages == shown
    tab.show()
    assert tab.pages != shown


def test_nothing_prepared_says_what_belongs_here_and_leads_there(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    event = services.events.add(DAYS).value
    view = EventView(services, operations, tab_entries(services, operations))
    qtbot.addWidget(view)
    view.show_event(services.events.get(event), BRIEF)
    with qtbot.waitExposed(view):
        view.show()
    tab = view.tab
    assert isinstance(tab, BriefTab)
    assert tab.empty.isVisible()
    assert not any(control.isEnabled() for control in tab.header_controls())
    tab.tab_requested.emit(OVERVIEW)
    assert view.tabs.position == 0
    view.close()


def test_a_part_that_is_missing_offers_the_way_to_it(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    event = services.events.add(DAYS).value
    services.targets.add_by_name(event, "Hana Sobotka")
    tab = BriefTab(services, operations)
    qtbot.addWidget(tab)
    tab.show_event(services.events.get(event))
    parts = tab.choices.parts
    assert parts[GOALS].box.isHidden()
    assert parts[PEOPLE_PART].way.isHidden()
    with qtbot.waitSignal(tab.tab_requested) as wanted:
        QTest.keyClick(parts[GOALS].way, Qt.Key.Key_Return)
    assert wanted.args == [OVERVIEW]
    with qtbot.waitSignal(tab.card_requested):
        parts[CODE].way.click()


def test_read_now_opens_over_the_screen(qtbot: QtBot, tab: BriefTab) -> None:
    tab.read.click()
    reader = tab.reader
    assert reader is not None
    qtbot.waitExposed(reader)
    assert reader.isFullScreen()
    with qtbot.waitSignal(reader.left):
        QTest.keyClick(reader, Qt.Key.Key_Escape)


def test_another_event_never_shows_saves_or_prints_the_pages_of_the_one_before(
    qtbot: QtBot, services: Services, event: EventId, printer: FilePrinter, tmp_path: Path
) -> None:
    other = services.events.add(replace(DAYS, name="Tramway Evening")).value
    services.targets.add_by_name(other, "Hana Sobotka")
    tasks = WaitingTasks()
    tab = BriefTab(services, Operations(tasks), printer)
    qtbot.addWidget(tab)
    tab.show_event(services.events.get(event))
    assert not any(control.isEnabled() for control in tab.header_controls())
    tasks.do_one()
    pages_under_way = tasks.waiting.pop()
    tab.show_event(services.events.get(other))
    pages_under_way()  # those of the first event are finished too late
    assert tab.pages == ()
    assert tab.preview.count == 0
    assert not any(control.isEnabled() for control in tab.header_controls())
    tab.print.click()
    assert not printer.path.exists()
    tasks.do_all()
    assert all(control.isEnabled() for control in tab.header_controls())
    path = tmp_path / "brief.pdf"
    tab.saver.write(path, tab.pdf())
    tab.show_event(services.events.get(event))
    tasks.do_all()
    assert "Hana Sobotka" in text_of(path)
    assert "Amina Diallo" not in text_of(path)
