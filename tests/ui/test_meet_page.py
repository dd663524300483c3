"""Those just met, where I am, and my own code on the Meet page."""

from datetime import date, timedelta

import pytest
from film import SARA
from meet_stage import Stage
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.domain.cards import CardDraft, CardPoint, Payload
from eventmate.domain.contacts import PointKind
from eventmate.domain.events import EventDraft, EventId, Talk, TalkId
from eventmate.ui.pages.meet.place_popover import PlacePopover
from eventmate.ui.pages.meet.whereabouts import BY_DATE, NO_EVENT
from eventmate.ui.plain import PlainLabel, isolated


def test_notes_are_saved_when_the_field_is_left(stage: Stage, clock: Clock) -> None:
    stage.save_line("Sara Kim, Acme")
    stage.page.met.focus_field(1)
    row = stage.page.met.rows[0]
    QTest.keyClicks(row.fields[1], "the replay notebook by Friday")
    stage.page.start_line()
    (met,) = stage.services.captures.just_met(clock())
    assert (met.promised, met.promised_by) == ("the replay notebook", date(2026, 10, 16))
    assert row.fields[1].text() == "the replay notebook"


def test_a_note_is_saved_while_typing(qtbot: QtBot, stage: Stage, clock: Clock) -> None:
    stage.save_line("Sara Kim, Acme")
    QTest.keyClicks(stage.page.met.rows[0].fields[0], "ferries")
    qtbot.waitUntil(
        lambda: stage.services.captures.just_met(clock())[0].spoke_of == "ferries", timeout=2000
    )
    assert stage.page.met.rows[0].fields[0].text() == "ferries"


def test_what_is_typed_after_a_done_promise_and_step_waits_in_the_queue(
    stage: Stage,
) -> None:
    stage.save_line("Sara Kim, Acme > the paper by Fri")
    row = stage.page.met.rows[0]
    stage.page.met.focus_field(2)
    QTest.keyClicks(row.fields[2], "call on Friday")
    stage.page.start_line()
    queue = stage.services.follow_ups
    stage.operations.run(stage.page, lambda: queue.done([e.follow_up.id for e in queue.queue()]))
    assert row.fields[1].text() == ""
    for number, typed in ((1, "intro to Raj by Mon"), (2, "call on Tuesday")):
        stage.page.met.focus_field(number)
        QTest.keyClicks(row.fields[number], typed)
    stage.page.start_line()
    assert {(e.follow_up.about, e.follow_up.due_on) for e in queue.queue()} == {
        ("intro to Raj", date(2026, 10, 19)),
        ("call", date(2026, 10, 20)),
    }


def test_a_second_promise_is_in_sight(stage: Stage) -> None:
    stage.save_line("Sara Kim, Acme > the paper by Fri > intro to Raj by Mon")
    row = stage.page.met.rows[0]
    assert row.fields[1].text() == "the paper"
    assert not row.notes.also.isHidden()
    assert "intro to Raj" in row.notes.also.text()
    row.set_open(False)
    assert "intro to Raj" in row.head.accessibleName()
    queue = stage.services.follow_ups
    done = [e.follow_up.id for e in queue.queue() if e.follow_up.about == "the paper"]
    stage.operations.run(stage.page, lambda: queue.done(done))
    assert row.fields[1].text() == "intro to Raj"
    assert row.notes.also.isHidden()


def test_another_day_of_a_next_step_reaches_the_queue(stage: Stage) -> None:
    stage.save_line("Sara Kim, Acme")
    row = stage.page.met.rows[0]
    days = []
    for typed in ("call on Friday", "call on Monday"):
        stage.page.met.focus_field(2)
        QTest.keyClicks(row.fields[2], typed)
        stage.page.start_line()
        found = stage.services.follow_ups.queue()
        days += [e.follow_up.due_on for e in found if e.follow_up.about == "call"]
    assert days == [date(2026, 10, 16), date(2026, 10, 19)]


def test_what_is_known_fills_the_fields_and_stays(stage: Stage) -> None:
    stage.save_line("Sara Kim / ferries > the paper by Fri")
    row = stage.page.met.rows[0]
    assert [field.text() for field in row.fields] == ["ferries", "the paper", ""]
    stage.page.flush()
    assert row.met.promised_by == date(2026, 10, 16)


def test_the_newest_is_open_and_the_others_fold(stage: Stage, clock: Clock) -> None:
    for line in ("Sara Kim, Acme", "Raj Patel, Lines"):
        stage.save_line(line)
        clock.move(minutes=1)
    assert [(row.met.name, row.is_open) for row in stage.page.met.rows] == [
        ("Raj Patel", True),
        ("Sara Kim", False),
    ]


def test_a_meeting_is_taken_back(stage: Stage) -> None:
    stage.save_line("Sara Kim, Acme")
    menu = stage.page.met.menu_for(stage.page.met.rows[0].met)
    next(a for a in menu.actions() if a.text() == "Take this meeting back").trigger()
    assert stage.names() == []
    assert stage.page.met.rows == []


def test_the_contact_can_be_opened(qtbot: QtBot, stage: Stage) -> None:
    stage.save_line("Sara Kim, Acme")
    met = stage.page.met.rows[0].met
    with qtbot.waitSignal(stage.page.contact_requested) as requested:
        stage.page.met.menu_for(met).actions()[0].trigger()
    assert requested.args == [met.contact]


def add_event(stage: Stage, clock: Clock) -> EventId:
    day = clock().date()
    start = clock()
    clock.move(minutes=30)
    talk = Talk(TalkId(0), EventId(0), "Ferries", start, clock(), room="Sala Tejo")
    clock.move(minutes=-20)
    return stage.services.events.add(EventDraft("Data Days", day, day), [talk]).value


def test_a_capture_is_stamped_with_event_room_and_talk(stage: Stage, clock: Clock) -> None:
    add_event(stage, clock)
    stage.page.where.refresh()
    stage.see(SARA)
    place = stage.page.met.rows[0].met.place
    assert (place.event_name, place.room, place.talk) == ("Data Days", "Sala Tejo", "Ferries")


@pytest.mark.parametrize(("hours", "when"), [(2, "Next at "), (20, "Tomorrow at ")])
def test_the_day_of_the_next_talk_is_told_when_it_is_another_one(
    stage: Stage, clock: Clock, hours: int, when: str
) -> None:
    now = clock()
    starts = now + timedelta(hours=hours)
    talk = Talk(TalkId(0), EventId(0), "Ferries", starts, starts + timedelta(hours=1))
    draft = EventDraft("Data Days", now.date(), now.date() + timedelta(days=1))
    stage.services.events.add(draft, [talk])
    stage.page.where.refresh()
    labels = [label.text() for label in stage.page.strip.findChildren(PlainLabel)]
    assert labels[-1].startswith(when)
    assert labels[-1].endswith(isolated("Ferries"))


def test_where_i_am_can_be_changed_for_the_day(qtbot: QtBot, stage: Stage, clock: Clock) -> None:
    add_event(stage, clock)
    stage.page.where.refresh()
    with qtbot.waitSignal(stage.page.strip.popover_opened) as opened:
        stage.page.strip.open_popover()
    popover = opened.args[0]
    assert isinstance(popover, PlacePopover)
    popover.room_field.set_text("Foyer")
    popover.use.click()
    stage.see(SARA)
    assert stage.page.met.rows[0].met.place.room == "Foyer"
    clock.move(days=1)
    assert stage.page.where.room == ""


def test_whoever_comes_from_an_event_is_there_and_what_was_typed_holds(
    stage: Stage, clock: Clock
) -> None:
    first, where = add_event(stage, clock), stage.page.where
    where.choose(BY_DATE, "Foyer", "")
    stage.page.meet_at(first)
    assert (where.choice, where.room) == (BY_DATE, "Foyer")
    other = add_event(stage, clock)
    stage.page.meet_at(other)
    assert where.running is not None
    assert (where.running.event.id, where.choice, where.room) == (other, other, "")
    where.choose(NO_EVENT, "", "")
    stage.page.meet_at(first)
    assert where.choice == first


def test_no_event_is_a_choice(stage: Stage, clock: Clock) -> None:
    add_event(stage, clock)
    stage.page.where.choose(NO_EVENT, "", "")
    stage.see(SARA)
    assert stage.page.met.rows[0].met.place.event is None


def test_without_a_card_the_page_offers_to_make_one(qtbot: QtBot, stage: Stage) -> None:
    with qtbot.waitSignal(stage.page.make_card_requested):
        stage.page.my_code.make_card.click()


def test_my_code_follows_the_switch(stage: Stage) -> None:
    link = CardPoint(PointKind.LINK, "https://openlines.example/noor")
    stage.services.cards.add(CardDraft(name="Noor Haddad", organisation="Lines", points=(link,)))
    stage.page.my_code.refresh()
    small = stage.page.my_code.code
    stage.page.my_code.switch.set_position(2)
    shown = stage.page.my_code.code
    assert small is not None
    assert shown is not None
    assert "BEGIN:VCARD" in small.text
    assert shown.text.endswith("openlines.example/noor")


def test_a_card_without_a_link_offers_no_link(stage: Stage) -> None:
    stage.services.cards.add(CardDraft(name="Noor Haddad", payload=Payload.LINK))
    stage.page.my_code.refresh()
    assert stage.page.my_code.switch.position == 0
    assert stage.page.my_code.code is not None


def test_a_slash_goes_to_the_line(stage: Stage) -> None:
    stage.page.my_code.make_card.setFocus()
    QTest.keyClick(stage.page.my_code.make_card, Qt.Key.Key_Slash)
    assert stage.page.line.edit.hasFocus()
