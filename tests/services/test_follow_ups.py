"""The queue, what becomes of its entries, and the messages written for them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from library_stage import open_services

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.cards import CardDraft, CardPoint
from eventmate.domain.contacts import ContactDetails, ContactId, ContactPoint, PointKind
from eventmate.domain.encounters import InteractionKind, Place, PromiseDirection, PromiseState
from eventmate.domain.errors import NotFound
from eventmate.domain.follow_ups import Answer, FollowUpId, FollowUpKind, FollowUpState
from eventmate.domain.message_check import RemarkKind
from eventmate.domain.messages import MessageDraft
from eventmate.domain.templates import Channel, Template
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.follow_ups import QueueView
from eventmate.services.promises import NewPromise
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

NOW = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)
TODAY = date(2026, 10, 14)


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


@pytest.fixture
def sara(services: Services) -> ContactId:
    """Somebody met today who was promised the paper by Friday."""
    reading = read_burst("Sara Kim, Acme sara@acme.example > send the paper by Fri / trams", TODAY)
    captured = services.captures.line(reading, Place(room="Sala Tejo")).value
    assert captured.contact is not None
    return captured.contact


def ids(services: Services, view: QueueView = QueueView.OPEN) -> list[FollowUpId]:
    return [entry.follow_up.id for entry in services.follow_ups.queue(view)]


def test_the_queue_tells_who_where_and_what(services: Services, sara: ContactId) -> None:
    thanks, paper = services.follow_ups.queue()

    assert thanks.follow_up.kind is FollowUpKind.THANK_YOU
    assert (thanks.name, thanks.organisation, thanks.room) == ("Sara Kim", "Acme", "Sala Tejo")
    assert thanks.spoke_of == "trams"
    assert (paper.promised, paper.promised_by) == ("send the paper", date(2026, 10, 16))
    assert paper.follow_up.contact == sara


def test_done_writes_the_touch_and_keeps_the_promise(services: Services, sara: ContactId) -> None:
    services.follow_ups.done([ids(services)[1]])

    page = services.contacts.page(sara)
    assert [item.kind for item in page.interactions] == [InteractionKind.RESOURCE]
    assert [item.state for item in page.promises] == [PromiseState.KEPT]
    assert len(ids(services)) == 1
    assert len(ids(services, QueueView.DONE)) == 1
    services.undo.undo()
    page = services.contacts.page(sara)
    assert not page.interactions
    assert [item.state for item in page.promises] == [PromiseState.OPEN]


def test_snoozed_entries_come_back_on_their_day(
    services: Services, sara: ContactId, clock: Clock
) -> None:
    assert sara
    services.follow_ups.snooze(ids(services), TODAY + timedelta(days=7))
    assert ids(services) == []
    assert len(ids(services, QueueView.SNOOZED)) == 2

    clock.now += timedelta(days=7)

    assert len(ids(services)) == 2
    assert ids(services, QueueView.SNOOZED) == []


def promises(services: Services, who: ContactId) -> list[tuple[str, PromiseState]]:
    return [(item.text, item.state) for item in services.contacts.page(who).promises]


def test_a_promise_kept_is_done_in_the_queue_and_can_be_taken_back(
    services: Services, sara: ContactId
) -> None:
    (paper,) = services.contacts.page(sara).promises

    services.follow_ups.settle(paper.id, PromiseState.KEPT)

    assert promises(services, sara) == [("send the paper", PromiseState.KEPT)]
    assert len(ids(services)) == 1
    assert [i.kind for i in services.contacts.page(sara).interactions] == [InteractionKind.RESOURCE]
    services.undo.undo()
    assert promises(services, sara) == [("send the paper", PromiseState.OPEN)]
    assert len(ids(services)) == 2
    services.follow_ups.settle(paper.id, PromiseState.DROPPED)
    assert promises(services, sara) == [("send the paper", PromiseState.DROPPED)]
    assert len(ids(services)) == 1
    assert not services.contacts.page(sara).interactions


def test_what_they_promised_and_asked_can_be_settled_too(services: Services) -> None:
    reading = read_burst("Raj Patel < send a contract ? referral by Friday", TODAY)
    raj = services.captures.line(reading, Place()).value.contact
    assert raj is not None
    contract, referral = services.contacts.page(raj).promises

    services.follow_ups.settle(contract.id, PromiseState.KEPT)
    services.follow_ups.settle(referral.id, PromiseState.KEPT)

    assert {state for _, state in promises(services, raj)} == {PromiseState.KEPT}
    assert [entry.follow_up.kind for entry in services.follow_ups.queue()] == [
        FollowUpKind.THANK_YOU
    ]
    assert [i.kind for i in services.contacts.page(raj).interactions] == [InteractionKind.HELP]


@pytest.mark.parametrize(("by", "waits"), [(date(2026, 10, 16), True), (None, False)])
def test_an_ask_noted_by_hand_waits_by_its_day(
    services: Services, sara: ContactId, by: date | None, waits: bool
) -> None:
    ask = NewPromise(sara, PromiseDirection.THEY_ASKED, "a referral", by)
    services.promises.add(ask)

    asked = [e for e in services.follow_ups.queue() if e.follow_up.about == "a referral"]
    assert [e.follow_up.kind for e in asked] == [FollowUpKind.ASKED_ITEM] * waits


def test_a_follow_up_reopened_opens_its_promise(services: Services, sara: ContactId) -> None:
    paper = ids(services)[1]
    services.follow_ups.done([paper])

    services.follow_ups.reopen([paper])

    assert promises(services, sara) == [("send the paper", PromiseState.OPEN)]


def test_a_message_about_an_ask_names_it(services: Services) -> None:
    reading = read_burst("Raj Patel ? review the draft by Friday", TODAY)
    services.captures.line(reading, Place())
    (asked,) = (e for e in services.follow_ups.queue() if e.they_asked and e.follow_up.about)

    body = services.messages.compose(asked.follow_up.id).draft.body

    assert "You asked me to review the draft" in body
    assert "promised" not in body.casefold()


def test_dropping_remembers_no_touch(services: Services, sara: ContactId) -> None:
    services.follow_ups.drop(ids(services))

    assert not services.contacts.page(sara).interactions
    assert [p.state for p in services.contacts.page(sara).promises] == [PromiseState.DROPPED]
    states = {e.follow_up.state for e in services.follow_ups.queue(QueueView.DONE)}
    assert states == {FollowUpState.DROPPED}


def test_earlier_entries_spread_over_the_week(services: Services, clock: Clock) -> None:
    for number in range(9):
        services.captures.line(read_burst(f"Person{number} Example", TODAY), Place())
    clock.now += timedelta(days=20)
    late = ids(services)

    services.follow_ups.spread(late)

    days = [entry.follow_up.due_on for entry in services.follow_ups.queue()]
    assert min(days) == clock.now.date()
    assert max(days) == clock.now.date() + timedelta(days=6)
    assert max(days.count(day) for day in days) == 2


def test_a_draft_starts_filled_and_is_kept(services: Services, sara: ContactId) -> None:
    services.cards.add(CardDraft(name="Noor Haddad"))
    wanted = ids(services)[0]

    composition = services.messages.compose(wanted)

    assert composition.contact.id == sara
    assert "Sara" in composition.draft.body
    assert "what I promised you: the paper." in composition.draft.body
    assert "trams" not in composition.draft.body
    assert "Noor Haddad" in composition.draft.body
    services.messages.keep_draft(wanted, MessageDraft("thank-you", "Hello", "My own words"))
    assert services.messages.compose(wanted).draft.body == "My own words"


def test_the_mail_file_is_a_draft_to_them_from_me(services: Services, sara: ContactId) -> None:
    assert sara
    point = CardPoint(PointKind.EMAIL, "noor@linienwerk.example")
    services.cards.add(CardDraft(name="Noor Haddad", points=(point,)))
    composition = services.messages.compose(ids(services)[0])

    mail = message_from_bytes(
        services.messages.eml(composition, composition.draft), policy=policy.default
    )

    assert mail["To"].addresses[0].addr_spec == "sara@acme.example"
    assert mail["From"].addresses[0].addr_spec == "noor@linienwerk.example"
    assert mail["X-Unsent"] == "1"


def test_own_templates_and_changed_built_in_ones(services: Services) -> None:
    built_in = services.messages.templates()[0]
    changed = Template(
        built_in.key, "Mine", built_in.kind, built_in.channel, "S", "Hi {first_name}"
    )
    own = Template(
        services.messages.new_template_key(),
        "Own",
        FollowUpKind.CHECK_IN,
        Channel.EMAIL,
        "",
        "How are you?",
    )
    services.messages.save_template(changed)
    services.messages.save_template(own)

    assert services.messages.templates()[0].name == "Mine"
    assert services.messages.templates()[-1] == own
    services.messages.remove_template(built_in.key)
    assert services.messages.templates()[0] == built_in


def test_a_follow_up_that_is_gone_says_so(services: Services) -> None:
    with pytest.raises(NotFound, match="no longer"):
        services.messages.compose(FollowUpId(99))


def test_planning_by_hand_and_reopening(services: Services) -> None:
    point = ContactPoint(PointKind.EMAIL, "ben@example.com")
    from eventmate.domain.contacts import ContactDetails

    ben = services.contacts.add(ContactDetails(name="Ben", points=(point,))).value
    services.follow_ups.add(ben, FollowUpKind.RECONNECT, TODAY + timedelta(days=3), "lunch")
    assert services.follow_ups.count_due() == 0
    assert services.follow_ups.count_soon() == 1

    services.follow_ups.done(ids(services))
    services.follow_ups.reopen(ids(services, QueueView.DONE))

    assert services.follow_ups.count_due() == 1


def test_snoozed_entries_show_however_many_are_open(services: Services, sara: ContactId) -> None:
    for number in range(6):
        services.follow_ups.add(sara, FollowUpKind.CHECK_IN, TODAY + timedelta(days=number))
    last = services.follow_ups.queue()[-1].follow_up.id
    services.follow_ups.snooze([last], TODAY + timedelta(days=60))

    assert [e.follow_up.id for e in services.follow_ups.queue(QueueView.SNOOZED, 2)] == [last]


def test_an_answer_is_one_step_and_is_theirs(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    raj = services.contacts.add(ContactDetails(name="Raj Patel", organisation="Orbit")).value
    ana = services.contacts.add(ContactDetails(name="Ana Sousa", organisation="Orbit")).value
    day = services.follow_ups.today()
    first = services.follow_ups.add(raj, FollowUpKind.THANK_YOU, day).value
    text = "Hello Raj,\n" + "it was good to meet you, and to hear of your depot walks. " * 3
    services.messages.keep_draft(first, MessageDraft("thank-you", "", text))
    services.follow_ups.done([first])

    second = services.follow_ups.add(raj, FollowUpKind.CHECK_IN, day).value
    before = services.messages.compose(second).remarks_before("Hello again")
    assert [each.kind for each in before] == [RemarkKind.LET_REST]
    other = services.follow_ups.add(ana, FollowUpKind.THANK_YOU, day).value
    alike = services.messages.compose(other).remarks_before(text.replace("Raj", "Ana"))
    assert [(each.kind, each.suggestion) for each in alike] == [(RemarkKind.ALIKE, "Raj Patel")]

    services.follow_ups.answered([first], Answer.REPLIED)
    assert services.follow_ups.entry(first).follow_up.answer is Answer.REPLIED
    told = services.contacts.page(raj).interactions
    assert sorted(each.started_by_me for each in told) == [False, True]
    assert services.messages.compose(second).remarks_before("Hello again") == ()
    services.undo.undo()
    assert services.follow_ups.entry(first).follow_up.answer is Answer.NOT_TOLD
    assert len(services.contacts.page(raj).interactions) == 1
    services.library.close()


def test_what_is_snoozed_takes_no_place_of_what_is_open(
    services: Services, sara: ContactId
) -> None:
    add = services.follow_ups.add
    later = [add(sara, FollowUpKind.CHECK_IN, TODAY).value for _ in range(5)]
    services.follow_ups.snooze(later, TODAY + timedelta(days=1))
    for _ in range(5):
        add(sara, FollowUpKind.CHECK_IN, TODAY + timedelta(days=7))

    assert len(services.follow_ups.queue(limit=5)) == 5
    assert len(services.follow_ups.queue(QueueView.SNOOZED, 5)) == 5


def test_whatever_is_due_is_listed_however_much(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("eventmate.storage.follow_ups.MANY", 2)
    for number in range(7):
        line = f"Person {number} > the paper {number}"
        services.captures.line(read_burst(line, services.follow_ups.today()), Place())
    due = services.follow_ups.due(services.follow_ups.today() + timedelta(days=30))
    promised = {each.name: each.promised for each in due}
    assert promised == {f"Person {number}": f"the paper {number}" for number in range(7)}
