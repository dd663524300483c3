"""A person captured is never lost, stamped with the place, recognised and never merged unasked."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.contacts import ContactDetails, ContactPoint, PointKind
from eventmate.domain.encounters import Place, PromiseDirection, PromiseState
from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventDraft
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.meeting import Captured, CaptureState
from eventmate.paths import AppPaths
from eventmate.services.arrivals import NoName
from eventmate.services.bundle import Services
from eventmate.services.events import place_of
from eventmate.services.follow_ups import QueueView
from eventmate.services.reading import read_code_text
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

NOW = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)
SARA = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sara Kim\r\nORG:Acme\r\nEMAIL:sara@acme.example\r\nEND:VCARD"
)

NOWHERE = Place()


class Clock:
    """Stands still until it is moved."""

    now = NOW

    def __call__(self) -> datetime:
        return self.now.astimezone()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path / "library"))
    library.open()
    yield Services(library, Preferences(tmp_path / "settings.json"), clock)
    library.close()


def capture_line(services: Services, line: str, place: Place = NOWHERE) -> Captured:
    return services.captures.line(read_burst(line, NOW.date()), place).value


def test_a_line_becomes_contact_meeting_promise_and_follow_ups(services: Services) -> None:
    captured = capture_line(
        services, "Sara Kim, Acme, CTO #ai > send paper by Fri ? intro to Raj / tram feeds"
    )

    assert captured.state is CaptureState.NEW
    assert captured.contact is not None
    page = services.contacts.page(captured.contact)
    assert page.contact.details.organisation == "Acme"
    assert page.contact.details.title == "CTO"
    assert page.contact.details.tags == ("ai",)
    assert page.encounters[0].spoke_of == "tram feeds"
    assert {(p.direction, p.text, p.due_on) for p in page.promises} == {
        (PromiseDirection.I_PROMISED, "send paper", date(2026, 10, 16)),
        (PromiseDirection.THEY_ASKED, "intro to Raj", None),
    }
    assert [(f.kind, f.due_on) for f in page.follow_ups] == [
        (FollowUpKind.THANK_YOU, date(2026, 10, 15)),
        (FollowUpKind.PROMISED_ITEM, date(2026, 10, 16)),
    ]


def test_the_thank_you_day_is_a_setting(services: Services) -> None:
    services.preferences.change(thank_you_days=3)

    capture_line(services, "Sara Kim")

    assert services.follow_ups.queue()[0].follow_up.due_on == date(2026, 10, 17)


def test_a_capture_is_stamped_with_event_room_and_talk(services: Services) -> None:
    draft = EventDraft("Atlantic Data Days", date(2026, 10, 14), date(2026, 10, 16))
    services.events.add(draft)

    captured = capture_line(
        services, "Sara Kim", place_of(services.events.running(), "Jardim", "Minibuses")
    )

    assert captured.contact is not None
    place = services.contacts.page(captured.contact).encounters[0].place
    assert (place.event_name, place.room, place.talk) == (
        "Atlantic Data Days",
        "Jardim",
        "Minibuses",
    )


def test_a_badge_shown_again_is_the_same_meeting(services: Services, clock: Clock) -> None:
    code = read_code_text(SARA)
    first = services.captures.code(code, Place()).value
    clock.now += timedelta(seconds=30)

    second = services.captures.code(code, Place()).value

    assert second.state is CaptureState.AGAIN
    assert second.encounter == first.encounter
    assert services.contacts.count() == 1
    assert len(services.follow_ups.queue()) == 1


def test_meeting_somebody_again_completes_but_never_overwrites(
    services: Services, clock: Clock
) -> None:
    services.captures.code(read_code_text(SARA), Place())
    clock.now += timedelta(days=40)
    later = SARA.replace("ORG:Acme", "ORG:Other\r\nTITLE:CTO").replace("FN:Sara Kim", "FN:S. Kim")

    captured = services.captures.code(read_code_text(later), Place()).value

    assert captured.state is CaptureState.KNOWN
    assert captured.contact is not None
    page = services.contacts.page(captured.contact)
    assert page.contact.details.name == "Sara Kim"
    assert page.contact.details.organisation == "Acme"
    assert page.contact.details.title == "CTO"
    assert len(page.encounters) == 2


def test_the_same_name_and_organisation_is_the_same_person_and_undone_again(
    services: Services, clock: Clock
) -> None:
    first = capture_line(services, "Sara Kim, Acme")
    clock.now += timedelta(days=1)

    again = services.captures.line(read_burst("sara kim, ACME > call her", NOW.date()), NOWHERE)

    assert again.value.state is CaptureState.KNOWN
    assert again.value.contact == first.contact
    assert services.captures.inbox() == []
    assert "call her" in {e.follow_up.about for e in services.follow_ups.queue()}
    assert again.batch is not None
    services.undo.undo(again.batch)
    assert "call her" not in {e.follow_up.about for e in services.follow_ups.queue()}


def test_two_with_the_same_name_and_organisation_are_a_question(services: Services) -> None:
    for _ in range(2):
        services.contacts.add(ContactDetails(name="Sara Kim", organisation="Acme"))

    asked = capture_line(services, "Sara Kim, Acme")

    assert asked.state is CaptureState.ASK
    assert len(asked.lookalikes) == 2


def test_an_unsure_match_waits_in_the_inbox_and_both_answers_work(services: Services) -> None:
    capture_line(services, "Sara Kim, Acme")

    asked = capture_line(services, "Sara Kim, Rail > call her")

    assert asked.state is CaptureState.ASK
    assert asked.contact is None
    assert services.contacts.count() == 1
    assert [item.text for item in services.captures.inbox()] == ["Sara Kim, Rail > call her"]
    assert asked.capture is not None
    known = asked.lookalikes[0].contact
    services.captures.answer(asked.capture, known)
    assert services.captures.inbox() == []
    assert services.contacts.count() == 1
    assert "call her" in {p.text for p in services.contacts.page(known).promises}
    services.undo.undo()
    services.captures.answer(asked.capture, None)
    assert services.contacts.count() == 2


def test_an_opaque_badge_waits_once_and_can_be_named(services: Services) -> None:
    badge = Code("ADD-20418", CodeKind.TEXT, is_badge=True)
    services.captures.code(badge, Place())
    services.captures.code(badge, Place())
    (waiting,) = services.captures.inbox()

    named = services.captures.name_it(waiting.id, "Marek Nowy, Depot 12").value

    assert named.state is CaptureState.NEW
    assert named.contact is not None
    assert services.contacts.get(named.contact).details.note == "ADD-20418"
    assert services.captures.inbox() == []
    with pytest.raises(NotFound):  # as Enter pressed twice does
        services.captures.name_it(waiting.id, "Marek Nowy, Depot 12")
    assert len(services.contacts.page(named.contact).encounters) == 1


@pytest.mark.parametrize("address", ["ada@lines.example", "+49 170 5550142"])
def test_an_address_is_no_name_but_nothing_of_its_line_is_lost(
    services: Services, address: str
) -> None:
    kept = capture_line(services, f"{address} #ai > the slides by Friday; spoke of trams")
    assert kept.state is CaptureState.WAITING
    assert services.contacts.count() == 0
    (waiting,) = services.captures.inbox()

    named = services.captures.name_it(waiting.id, "Ada Lind, Lines > a map").value

    assert named.contact is not None
    page = services.contacts.page(named.contact)
    assert page.contact.details.name == "Ada Lind"
    assert [point.value for point in page.contact.details.points] == [address]
    assert page.contact.details.tags == ("ai",)
    assert [promise.text for promise in page.promises] == ["the slides", "a map"]
    assert page.encounters[0].spoke_of == "spoke of trams"
    assert services.captures.inbox() == []


def test_an_address_of_somebody_known_is_that_person(services: Services) -> None:
    capture_line(services, "Ada Lind, ada@lines.example")
    met = capture_line(services, "ada@lines.example > the slides")
    assert met.name == "Ada Lind"
    assert services.contacts.count() == 1


def test_a_line_without_a_name_is_refused_with_a_sentence(services: Services) -> None:
    with pytest.raises(NoName, match="no name"):
        capture_line(services, "> send something")

    assert services.contacts.count() == 0


def test_notes_keep_promise_next_step_and_queue_in_step(services: Services) -> None:
    captured = capture_line(services, "Sara Kim")
    assert captured.encounter is not None
    note = services.captures.note

    note(captured.encounter, spoke_of="Trams", promised="the paper by Friday", next_step="coffee")
    kinds = {e.follow_up.kind: e.follow_up for e in services.follow_ups.queue()}
    assert kinds[FollowUpKind.PROMISED_ITEM].about == "the paper"
    assert kinds[FollowUpKind.PROMISED_ITEM].due_on == date(2026, 10, 16)
    assert kinds[FollowUpKind.COFFEE_CHAT].about == "coffee"

    note(captured.encounter, spoke_of="Trams", promised="the slides", next_step="")
    kinds = {e.follow_up.kind: e.follow_up for e in services.follow_ups.queue()}
    assert kinds[FollowUpKind.PROMISED_ITEM].about == "the slides"
    assert FollowUpKind.COFFEE_CHAT not in kinds

    note(captured.encounter, spoke_of="", promised="", next_step="")
    kinds = {e.follow_up.kind: e.follow_up for e in services.follow_ups.queue()}
    assert set(kinds) == {FollowUpKind.THANK_YOU}


def test_what_is_promised_after_a_kept_promise_waits_in_the_queue(services: Services) -> None:
    captured = capture_line(services, "Sara Kim > send paper by Friday")
    assert captured.encounter is not None
    assert captured.contact is not None
    (thanks, paper) = services.follow_ups.queue()
    services.follow_ups.done([thanks.follow_up.id, paper.follow_up.id])

    for typed in ("send paper", "send paper by Friday", "intro to Raj by Monday"):
        services.captures.note(captured.encounter, spoke_of="x", promised=typed, next_step="")

    (waiting,) = services.follow_ups.queue()
    assert (waiting.follow_up.about, waiting.follow_up.due_on) == (
        "intro to Raj",
        date(2026, 10, 19),
    )
    promises = services.contacts.page(captured.contact).promises
    assert [(p.text, p.state) for p in promises] == [
        ("send paper", PromiseState.KEPT),
        ("intro to Raj", PromiseState.OPEN),
    ]
    assert services.captures.just_met(NOW - timedelta(hours=1))[0].promised == "intro to Raj"

    services.captures.note(captured.encounter, spoke_of="x", promised="", next_step="")
    promises = services.contacts.page(captured.contact).promises
    assert [(p.text, p.state) for p in promises] == [("send paper", PromiseState.KEPT)]


@pytest.mark.parametrize("settle", ["done", "drop"])
def test_a_next_step_after_a_settled_one_is_planned_anew(services: Services, settle: str) -> None:
    captured = capture_line(services, "Sara Kim")
    assert captured.encounter is not None
    note = services.captures.note
    note(captured.encounter, spoke_of="", promised="", next_step="call on Friday")
    getattr(services.follow_ups, settle)([e.follow_up.id for e in services.follow_ups.queue()])

    note(captured.encounter, spoke_of="", promised="", next_step="coffee on Monday")

    (waiting,) = services.follow_ups.queue()
    assert (waiting.follow_up.kind, waiting.follow_up.about, waiting.follow_up.due_on) == (
        FollowUpKind.COFFEE_CHAT,
        "coffee",
        date(2026, 10, 19),
    )
    settled = services.follow_ups.queue(QueueView.DONE)
    assert "call" in {entry.follow_up.about for entry in settled}

    note(captured.encounter, spoke_of="", promised="", next_step="")
    assert services.follow_ups.queue() == []
    assert len(services.follow_ups.queue(QueueView.DONE)) == len(settled)


def test_an_ask_with_a_day_waits_in_the_queue_and_one_without_does_not(services: Services) -> None:
    capture_line(services, "Sara Kim ? referral by Friday ? the slides")

    asks = [e for e in services.follow_ups.queue() if e.follow_up.kind is FollowUpKind.ASKED_ITEM]

    (entry,) = asks
    assert (entry.follow_up.about, entry.follow_up.due_on) == ("referral", date(2026, 10, 16))
    assert (entry.they_asked, entry.promised) == ("referral", "")
    assert entry.follow_up.id in {
        due.follow_up.id for due in services.follow_ups.due(date(2026, 10, 16))
    }
    (met,) = services.captures.just_met(NOW - timedelta(hours=1))
    assert met.they_asked == "referral; the slides"


def test_what_is_noted_the_second_time_is_added_to_the_meeting(services: Services) -> None:
    for line in ("Sara Kim, Acme / ferries", "Sara Kim, Acme / trams", "Sara Kim, Acme / trams"):
        capture_line(services, line)

    (met,) = services.captures.just_met(NOW - timedelta(hours=1))
    assert met.spoke_of == "ferries; trams"


def test_every_open_promise_of_a_meeting_is_listed(services: Services) -> None:
    capture_line(services, "Sara Kim > send paper > intro to Raj by Monday")

    (met,) = services.captures.just_met(NOW - timedelta(hours=1))

    assert [(p.text, p.due_on) for p in met.promises] == [
        ("send paper", None),
        ("intro to Raj", date(2026, 10, 19)),
    ]


def test_a_meeting_is_noted_down_weeks_later_as_said_then(services: Services, clock: Clock) -> None:
    captured = capture_line(services, "Sara Kim > Friday")
    assert captured.encounter is not None
    clock.now += timedelta(days=21)
    note = services.captures.note

    note(captured.encounter, spoke_of="Trams", promised="Friday", next_step="call on Monday")

    entries = {e.follow_up.kind: e.follow_up for e in services.follow_ups.queue()}
    assert entries[FollowUpKind.PROMISED_ITEM].due_on == date(2026, 10, 16)  # as it was
    assert entries[FollowUpKind.CHECK_IN].due_on == date(2026, 11, 9)  # the next Monday
    note(captured.encounter, spoke_of="Trams", promised="the paper by Friday", next_step="")
    queue = [e.follow_up for e in services.follow_ups.queue()]
    (item,) = (e for e in queue if e.kind is FollowUpKind.PROMISED_ITEM)
    assert (item.about, item.due_on) == ("the paper", date(2026, 11, 6))


def test_another_day_or_kind_of_a_next_step_reaches_the_queue(services: Services) -> None:
    captured = capture_line(services, "Sara Kim")
    assert captured.encounter is not None
    found = []
    for typed in ("call on Friday", "call on Monday", "coffee", "coffee on Tuesday", "write"):
        services.captures.note(captured.encounter, spoke_of="", promised="", next_step=typed)
        (step,) = (e.follow_up for e in services.follow_ups.queue() if e.follow_up.about)
        found.append((step.kind, step.about, step.due_on.day))
    chat, check = FollowUpKind.COFFEE_CHAT, FollowUpKind.CHECK_IN
    assert found == [
        (check, "call", 16),
        (check, "call", 19),
        (chat, "coffee", 19),
        (chat, "coffee", 20),
        (check, "write", 20),
    ]


def test_a_photo_with_a_place_in_it_is_stored_without(services: Services) -> None:
    from io import BytesIO

    from PIL import Image

    picture = Image.new("RGB", (900, 600), "tan")
    exif = Image.Exif()
    exif[0x010F] = "CameraMaker"
    buffer = BytesIO()
    picture.save(buffer, "JPEG", exif=exif)
    point = ContactPoint(PointKind.EMAIL, "sara@acme.example")
    details = ContactDetails(name="Sara Kim", points=(point,), photo=buffer.getvalue())

    captured = services.captures.code(Code("x", CodeKind.VCARD, details), Place()).value

    assert captured.contact is not None
    stored = services.contacts.get(captured.contact).details.photo
    assert stored is not None
    assert b"CameraMaker" not in stored
    with Image.open(BytesIO(stored)) as small:
        assert max(small.size) <= 512


def test_the_list_of_those_just_met_says_who_was_known(services: Services, clock: Clock) -> None:
    services.captures.code(read_code_text(SARA), Place())
    clock.now += timedelta(days=1)
    services.captures.code(read_code_text(SARA), Place())
    capture_line(services, "Amina Diallo, Teranga Maps")

    met = services.captures.just_met(clock.now - timedelta(hours=1))

    assert [(item.name, item.known_before) for item in met] == [
        ("Amina Diallo", False),
        ("Sara Kim", True),
    ]
