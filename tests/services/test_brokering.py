"""Two people are asked one by one, and introduced once both said yes."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from library_stage import open_services
from pace import at_most

from eventmate.domain.brokering import Answer, BrokeringState, Part, Proposal, needs_shared
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.needs_met import OffersAndNeeds
from eventmate.services.brokering import matched
from eventmate.services.bundle import Services

MANY, BUDGET = 2_000, 1.0  # people, s


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path / "library")
    yield made
    made.library.close()


def somebody(services: Services, name: str, offers: str = "", needs: str = "") -> ContactId:
    details = ContactDetails(name=name, organisation="Torunica", offers=offers, needs=needs)
    return services.contacts.add(details).value


@pytest.fixture
def proposal(services: Services) -> Proposal:
    """Raj offers what Ana needs."""
    somebody(services, "Raj Patel", offers="Eight months of rain delay data; a tram depot walk")
    somebody(services, "Ana Sousa", needs="rain delay data for a thesis")
    somebody(services, "Cleo Lang", needs="a flat in Lisbon")
    (found,) = services.broker.proposals()
    return found


def test_who_could_help_whom_is_said_in_their_words(proposal: Proposal) -> None:
    assert (proposal.giver.name, proposal.seeker.name) == ("Raj Patel", "Ana Sousa")
    assert proposal.offer == "Eight months of rain delay data"
    assert proposal.need == "rain delay data for a thesis"


def test_both_are_asked_then_introduced_and_each_step_is_undone(
    services: Services, proposal: Proposal
) -> None:
    wanted = services.broker.begin(proposal).value
    queue = services.follow_ups.queue()
    assert [(each.name, each.follow_up.kind) for each in queue] == [
        ("Raj Patel", FollowUpKind.INTRODUCTION_ASK),
        ("Ana Sousa", FollowUpKind.INTRODUCTION_ASK),
    ]
    asked = services.messages.compose(queue[0].follow_up.id).draft.body
    assert "Ana Sousa, Torunica" in asked
    assert "rain delay data for a thesis" in asked
    assert services.broker.proposals() == []

    services.broker.answer(wanted, Part.GIVER, Answer.YES)
    assert services.broker.joint_message(wanted) is None
    services.broker.answer(wanted, Part.SEEKER, Answer.YES)
    joint = services.broker.joint_message(wanted)
    assert joint is not None
    message = services.messages.compose(joint).draft
    assert message.subject == "An introduction: Raj and Ana"
    assert "hello Ana" in message.body

    services.broker.introduced(wanted)
    assert services.broker.under_way()[0].state is BrokeringState.INTRODUCED
    for _ in range(3):
        services.undo.undo()
    (found,) = services.broker.under_way()
    assert found.proposal.giver.says is Answer.ASKED
    services.undo.undo()
    assert services.broker.under_way() == []
    assert services.follow_ups.queue() == []


def test_a_no_ends_it_kindly(services: Services, proposal: Proposal) -> None:
    wanted = services.broker.begin(proposal).value
    services.broker.answer(wanted, Part.SEEKER, Answer.NO)
    (found,) = services.broker.under_way()
    assert found.is_declined
    services.broker.end(wanted)
    assert services.broker.under_way() == []
    assert services.broker.proposals() == []


def test_what_is_put_aside_stays_there(services: Services, proposal: Proposal) -> None:
    services.broker.put_aside(proposal)
    assert services.broker.proposals() == []
    services.undo.undo()
    assert len(services.broker.proposals()) == 1


def test_what_is_near_in_meaning_comes_after_shared_words(
    services: Services, proposal: Proposal
) -> None:
    add = services.contacts.add
    investor = add(ContactDetails(name="Ivo Lund", offers="angel investor")).value
    founder = add(ContactDetails(name="Fen Berg", needs="funding for my startup")).value

    def near(offers: Sequence[str], needs: Sequence[str]) -> list[tuple[int, int]]:
        return [(offers.index("angel investor"), needs.index("funding for my startup"))]

    first, second = matched(services.broker.circle(), near)
    assert (first.giver.contact, first.seeker.contact) == (
        proposal.giver.contact,
        proposal.seeker.contact,
    )
    assert (second.giver.contact, second.seeker.contact) == (investor, founder)
    assert (second.offer, second.need) == ("angel investor", "funding for my startup")
    services.broker.put_aside(second)
    assert len(matched(services.broker.circle(), near)) == 1


def test_who_asked_not_to_be_contacted_is_left_alone(
    services: Services, proposal: Proposal
) -> None:
    services.contacts.set_terms(proposal.giver.contact, consent="", source="", do_not_contact=True)
    assert services.broker.proposals() == []


def test_thousands_of_offers_and_needs_are_quick() -> None:
    topics = ("tram", "ferry", "survey", "funding", "signage", "weather", "press", "hiring")
    people = [
        OffersAndNeeds(
            f"{topics[n % 8]} data set number {n % 97} of {topics[n % 7]} trips",
            f"help with {topics[n % 5]} and {topics[n % 3]} maps number {n % 89}",
        )
        for n in range(MANY)
    ]
    with at_most(3 * BUDGET):  # the budget itself is measured by a benchmark
        found = needs_shared(people)
    assert all(each.giver != each.seeker for each in found)
