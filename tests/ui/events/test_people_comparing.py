"""Long comparisons show how far they are and can be stopped; a stopped list is not kept."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.events import EventDraft, EventId
from eventmate.domain.listed_people import ListedPerson
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.notice_strip import NoticeStrip
from eventmate.ui.pages.events.people.comparing import Comparing
from eventmate.ui.pages.events.people.list_importer import ListImporter
from eventmate.ui.tasks import InlineTasks
from eventmate.ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from eventmate.domain.event_people import Compared

DAY = date(2026, 10, 14)
PEOPLE = [ListedPerson("Sara Kim", organisation="Acme")]


class HeldTasks(InlineTasks):
    """Computing waits until it is let go."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []

    @override
    def compute(self, work: Callable[[], None]) -> None:
        self.held.append(work)

    def let_go(self) -> None:
        """Do everything that waits."""
        while self.held:
            self.held.pop(0)()


@pytest.fixture
def tasks() -> HeldTasks:
    return HeldTasks()


@pytest.fixture
def slow(tasks: HeldTasks) -> Operations:
    return Operations(tasks)


@pytest.fixture
def event(services: Services) -> EventId:
    services.contacts.add(ContactDetails(name="Sara Kim", organisation="Acme"))
    made = services.events.add(EventDraft("Data Days", DAY, DAY)).value
    services.event_people.bring_in(made, PEOPLE, "list.csv")
    return made


@pytest.fixture
def strip() -> Iterator[NoticeStrip]:
    page = QWidget()
    yield NoticeStrip(page)
    page.close()


def bars(strip: QWidget) -> list[ProgressStrip]:
    return [each for each in strip.findChildren(ProgressStrip) if not each.isHidden()]


def test_a_comparison_that_takes_long_is_shown_and_stopped(
    qtbot: QtBot,
    services: Services,
    slow: Operations,
    tasks: HeldTasks,
    strip: NoticeStrip,
    event: EventId,
) -> None:
    found: list[Compared | None] = []
    comparing = Comparing(services.event_people, slow, strip, strip)
    comparing.look(event, found.append, at_once=True)
    assert bars(strip) == []
    qtbot.waitUntil(lambda: len(bars(strip)) == 1)
    (bar,) = bars(strip)
    bar.stop_requested.emit()
    tasks.let_go()
    assert found == [None]
    assert bars(strip) == []
    comparing.look(event, found.append, at_once=False)
    tasks.let_go()
    assert found[1] is not None
    assert len(found[1].sure) == 1


def test_only_the_newest_look_is_told(
    services: Services, slow: Operations, tasks: HeldTasks, strip: NoticeStrip, event: EventId
) -> None:
    found: list[Compared | None] = []
    comparing = Comparing(services.event_people, slow, strip, strip)
    comparing.look(event, found.append, at_once=False)
    comparing.look(event, found.append, at_once=False)
    tasks.let_go()
    assert len(found) == 1
    assert found[0] is not None


def test_a_list_that_was_stopped_is_not_kept(
    qtbot: QtBot,
    services: Services,
    slow: Operations,
    tasks: HeldTasks,
    strip: NoticeStrip,
    event: EventId,
) -> None:
    comparing = Comparing(services.event_people, slow, strip, strip)
    importer = ListImporter(services, slow, comparing, strip, strip)
    path = services.library.paths.data / "list.csv"
    path.write_text("Name,Company\nTom Lee,Firm\n", encoding="utf-8")
    importer.take_file(path, event)
    tasks.held.pop(0)()
    qtbot.waitUntil(lambda: len(bars(strip)) == 1)
    bars(strip)[0].stop_requested.emit()
    tasks.let_go()
    assert [notice.sentence for notice in strip.shown] == ["Stopped. Nobody was brought in."]
    assert services.event_people.overview(event).listed == 1


def test_an_event_that_is_gone_is_told_once(
    qtbot: QtBot, services: Services, slow: Operations, strip: NoticeStrip, event: EventId
) -> None:
    services.events.delete(event)
    comparing = Comparing(services.event_people, slow, strip, strip)
    with qtbot.waitSignal(slow.failed):
        comparing.look(event, lambda _: pytest.fail("told"), at_once=True)
    assert bars(strip) == []
