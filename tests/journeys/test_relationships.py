"""From the evening after an event to three months later, through the real window."""

from collections.abc import Iterator
from datetime import date, timedelta
from email import message_from_bytes, policy
from functools import partial
from pathlib import Path

import pytest
from library_stage import dump
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from relations_stage import CONTROL, Relations, differences
from window_stage import START, Evening

from eventmate.domain.brokering import Brokering, BrokeringState
from eventmate.domain.contacts import ContactId, ContactQuery
from eventmate.domain.debrief import DebriefPerson, Stub, Warmth
from eventmate.domain.encounters import Encounter, Interaction, PromiseState
from eventmate.domain.follow_ups import Answer, FollowUpId, FollowUpKind, FollowUpState
from eventmate.domain.ledger import LedgerPart
from eventmate.services.bundle import Services
from eventmate.ui.debrief.window import DebriefWindow
from eventmate.ui.pages.broker.rows import ProposalRow, UnderWayRow
from eventmate.ui.pages.broker.view import BrokerView
from eventmate.ui.pages.follow_ups_page import FollowUpsPage
from eventmate.ui.pages.keeping.view import KeepingView
from eventmate.ui.pages.promises.view import PromisesView
from eventmate.ui.widgets.button import Button

CAPTURES = 8
NAMED = {"ADD-20418": "Joana Reis, Tide Lab", "marek": "Marek Novak, Tramworks"}
SPOKE_OF = "depot walks at dawn"
TAG = "trams"
QUARTER = timedelta(days=91)


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    made = Evening(qtbot, tmp_path / "library")
    yield made
    made.close()


@pytest.fixture
def relations(qtbot: QtBot, evening: Evening) -> Relations:
    return Relations(qtbot, evening)


def test_an_evening_and_the_months_after(
    relations: Relations, evening: Evening, tmp_path: Path
) -> None:
    debrief_all(relations)
    written = send_four(relations, tmp_path)
    a_reply_arrives(relations, written[0])
    keep_a_promise(relations)
    keeping = give_a_tag_a_rhythm(relations)
    evening.clock.now += QUARTER
    the_right_people_are_due(relations, keeping)
    forgive(relations, keeping)
    introduce_two(relations)


def debrief_all(relations: Relations) -> None:
    """Eight captures by the keyboard, taken back and done again whole."""
    before = relations.stored(dump)
    window = relations.debrief()
    seen = 0
    while (current := window.current) is not None:
        if isinstance(current, Stub):
            name_it(relations, window, current)
            continue
        seen += 1
        answer(relations, window, current)
    assert seen == CAPTURES
    relations.until(lambda: len(window.drafts.rows) >= CAPTURES)
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL)  # "Done"
    after = relations.stored(dump)
    steps = 0
    while differences(relations.stored(dump), before):
        relations.undo()
        steps += 1
    assert steps >= CAPTURES
    for _ in range(steps):
        relations.redo()
    assert differences(relations.stored(dump), after) == {}


def name_it(relations: Relations, window: DebriefWindow, stub: Stub) -> None:
    (name,) = (name for shown, name in NAMED.items() if stub.shown.startswith(shown))
    relations.until(lambda: window.pages.currentWidget() is window.stub)
    QTest.keyClicks(window.stub.name.edit, name)
    QTest.keyClick(window.stub.name.edit, Qt.Key.Key_Return)
    relations.until(lambda: not is_stub(window, stub))


def answer(relations: Relations, window: DebriefWindow, person: DebriefPerson) -> None:
    """Say what nobody knows yet, and how gladly one would talk again."""
    asked = window.questions
    if asked.spoke_of.isVisible():
        QTest.keyClicks(asked.spoke_of, SPOKE_OF)
    QTest.keyClick(asked.warmth[Warmth.SOON], Qt.Key.Key_Space)
    assert asked.chosen_warmth is Warmth.SOON
    for _ in range(2):  # in a hurry: nobody is passed over
        QTest.keyClick(window, Qt.Key.Key_Return, CONTROL)
    relations.until(lambda: not is_about(window, person))


def is_stub(window: DebriefWindow, stub: Stub) -> bool:
    current = window.current
    return isinstance(current, Stub) and current.capture.id == stub.capture.id


def is_about(window: DebriefWindow, person: DebriefPerson) -> bool:
    current = window.current
    return isinstance(current, DebriefPerson) and current.met.encounter == person.met.encounter


def send_four(relations: Relations, folder: Path) -> list[FollowUpId]:
    """Two thank-yous go as mail files, two by the clipboard; each is done, undone, done."""

    def thanks(services: Services) -> list[FollowUpId]:
        entries = services.follow_ups.queue()
        return [e.follow_up.id for e in entries if e.follow_up.kind is FollowUpKind.THANK_YOU][:4]

    page, wanted = relations.follow_ups(), relations.stored(thanks)
    for place, each in enumerate(wanted):
        entry = relations.open_message(page, each)
        body = page.pane.form.body
        for blank in ("{detail}", "{spoke of}"):
            body.setPlainText(body.toPlainText().replace(blank, SPOKE_OF))
        page.flush()
        first = entry.name.split()[0]
        if place % 2:
            sending = page.pane.sending
            (sending.copy if sending.copy.isVisible() else sending.primary).click()
            assert first in QGuiApplication.clipboard().text()
        else:
            path = folder / f"{place}.eml"
            page.pane.sending.save_to(path)
            relations.until(path.exists)
            mail = message_from_bytes(path.read_bytes(), policy=policy.default)
            assert first in mail.get_content()
        with relations.there_and_back():
            relations.key(page.queue.view, Qt.Key.Key_D)
        relations.until(partial(is_gone, page, each))
    return wanted


def is_gone(page: FollowUpsPage, wanted: FollowUpId) -> bool:
    return wanted not in page.queue.ids


def a_reply_arrives(relations: Relations, written: FollowUpId) -> None:
    page = relations.follow_ups()
    page.show_follow_up(written)
    relations.until(lambda: page.queue.ids == [written])
    assert page.view is FollowUpState.DONE
    with relations.there_and_back():
        relations.key(page.queue.view, Qt.Key.Key_A)

    def answered(services: Services) -> Answer | None:
        return services.follow_ups.entry(written).follow_up.answer

    assert relations.stored(answered) is Answer.REPLIED


def keep_a_promise(relations: Relations) -> None:
    page = relations.follow_ups("promises")
    view = page.sections.section("promises")
    assert isinstance(view, PromisesView)
    relations.until(lambda: view.list.current is not None)
    entry = view.list.current
    assert entry is not None
    with relations.there_and_back():
        relations.key(view.list, Qt.Key.Key_K)

    def kept(services: Services) -> list[PromiseState]:
        found = services.promises.listed(LedgerPart.MINE, only_open=False)
        return [each.promise.state for each in found if each.promise.id == entry.promise.id]

    assert relations.stored(kept) == [PromiseState.KEPT]


def give_a_tag_a_rhythm(relations: Relations) -> KeepingView:
    page = relations.follow_ups("in touch")
    view = page.sections.section("in touch")
    assert isinstance(view, KeepingView)
    relations.until(lambda: TAG in [each.text() for each in view.tags.menu.actions()])
    chosen = next(each for each in view.tags.menu.actions() if each.text() == TAG)
    with relations.there_and_back():
        chosen.trigger()
    assert TAG in relations.stored(lambda services: services.keeping.tag_rhythms())
    return view


def due_by(services: Services, day: date) -> dict[str, date]:
    """Who is due by a day and since when, reckoned from each contact's own page."""
    rhythms = services.keeping.tag_rhythms()
    found: dict[str, date] = {}
    for wanted in map(ContactId, services.contacts.ids(ContactQuery(everybody=True))):
        page, said = services.contacts.page(wanted), services.keeping.rhythm_of(wanted).said
        details = page.contact.details
        tagged = [days for tag, days in rhythms.items() if tag in details.tags]
        days = said.own.days if said.own else min(tagged, default=0)
        last = [_moment(each) for each in page.timeline()]
        last += [said.skipped_on] if said.skipped_on else []
        due = max(last) + timedelta(days=days) if last else START.date()
        if days and due <= day and not page.contact.do_not_contact:
            found[details.name] = max(due, said.not_before or due)
    return found


def _moment(touch: Encounter | Interaction) -> date:
    happened = touch.met_at if isinstance(touch, Encounter) else touch.happened_at
    return happened.astimezone().date()


def the_right_people_are_due(relations: Relations, view: KeepingView) -> None:
    """As many as a week bears, those longest due first; the others wait."""
    expected = relations.stored(lambda services: due_by(services, services.keeping.today()))
    cap = relations.stored(lambda services: services.keeping.week().cap)
    assert len(expected) > cap
    view.refresh()
    relations.until(lambda: len(view.week.rows) == cap)
    shown = [row.item.name for row in view.week.rows]
    assert set(shown) <= set(expected)
    first = sorted(expected.values())[:cap]
    assert sorted(expected[name] for name in shown) == first
    week = relations.stored(lambda services: services.keeping.week())
    assert week.waiting == len(expected) - cap


def forgive(relations: Relations, view: KeepingView) -> None:
    relations.until(view.week.forgive.isVisible)
    with relations.there_and_back():
        view.week.forgive.click()
    relations.until(lambda: not view.week.rows)
    assert relations.stored(lambda services: due_by(services, services.keeping.today())) == {}


def introduce_two(relations: Relations) -> None:
    """Both are asked first; only then do they hear of each other."""
    page = relations.contacts("introductions")
    view = page.sections.section("introductions")
    assert isinstance(view, BrokerView)
    relations.until(lambda: bool(view.proposals.rows))
    proposal = view.proposals.rows[0]
    assert isinstance(proposal, ProposalRow)
    first = relations.stored(lambda services: services.broker.proposals())[0]
    between = (first.giver.name, first.seeker.name)
    with relations.there_and_back():
        proposal.ask.click()
    for _ in range(2):  # both say yes
        row = under_way(relations, view, between, "Waiting for")
        with relations.there_and_back():
            button(row, ": yes").click()
    row = under_way(relations, view, between, "Both said yes")
    with relations.there_and_back():
        button(row, "Introduced").click()
    states = relations.stored(
        lambda services: {parties(each): each.state for each in services.broker.under_way()}
    )
    assert states[between] is BrokeringState.INTRODUCED


def parties(item: Brokering) -> tuple[str, str]:
    return item.proposal.giver.name, item.proposal.seeker.name


def under_way(
    relations: Relations, view: BrokerView, between: tuple[str, str], words: str
) -> UnderWayRow:
    """The introduction of two people, once it says so."""
    both = " and ".join(f"\u2068{name}\u2069" for name in between)

    def found() -> list[UnderWayRow]:
        rows = [each for each in view.under_way.rows if isinstance(each, UnderWayRow)]
        return [each for each in rows if both in each.title.text() and words in each.caption.text()]

    relations.until(lambda: len(found()) == 1)
    return found()[0]


def button(row: UnderWayRow, words: str) -> Button:
    return next(each for each in row.buttons if words in each.label)
