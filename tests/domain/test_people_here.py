"""Everybody at an event once, newer lists, and who is whom by name and work."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.agendas import Speaker
from eventmate.domain.contacts import ContactId
from eventmate.domain.event_people import Listed, like, people_here
from eventmate.domain.events import EventId, Talk, TalkId
from eventmate.domain.list_update import coming_people, list_update, still_listed
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.targets import ListedId, Target, TargetDraft, TargetId

THEN = datetime(2026, 10, 1, 9, tzinfo=UTC)
NOW = THEN + timedelta(days=3)
EVENT = EventId(1)


def row(number: int, person: ListedPerson, at: datetime | None = NOW) -> Listed:
    return Listed(ListedId(number), person, first_listed_at=at, last_listed_at=at)


def talk(title: str, *speakers: str, is_cancelled: bool = False) -> Talk:
    return Talk(TalkId(1), EVENT, title, NOW, NOW, speakers, is_cancelled=is_cancelled)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (ListedPerson("Sara Kim"), ListedPerson("sara  KIM"), True),
        (ListedPerson("Sara Kim", "", "Acme"), ListedPerson("Sara Kim", "", "ACME GmbH"), True),
        (ListedPerson("Sara Kim", "", "Acme"), ListedPerson("Sara Kim"), True),
        (ListedPerson("Sara Kim", "", "Acme"), ListedPerson("Sara Kim", "", "Firm"), False),
        (ListedPerson("Sara"), ListedPerson("Sara"), False),
        (
            ListedPerson("S K", email="s@x.example"),
            ListedPerson("Sara K", email="S@X.example"),
            True,
        ),
        (
            ListedPerson("Tom L", email="s@x.example"),
            ListedPerson("Ada H", email="s@x.example"),
            False,
        ),
        (
            ListedPerson("a@x.example", email="a@x.example"),
            ListedPerson("Ada", email="a@x.example"),
            True,
        ),
        (
            ListedPerson("S", links=("https://linkedin.com/in/sara",)),
            ListedPerson("Kim", links=("www.linkedin.com/in/SARA/",)),
            True,
        ),
    ],
)
def test_who_is_the_same_person(one: ListedPerson, other: ListedPerson, same: bool) -> None:
    assert like(one)(other) is same
    assert like(other)(one) is same


def test_speakers_and_targets_join_those_listed() -> None:
    rows = [row(1, ListedPerson("Eva Roth", organisation="Sea")), row(2, ListedPerson("Tom Lee"))]
    speakers = [Speaker("Eva Roth", headline="Oceanographer", links=("https://eva.example",))]
    talks = [talk("Tides", "Eva Roth", "Jo Blum"), talk("Off", "Tom Lee", is_cancelled=True)]
    targets = [
        Target(TargetId(7), TargetDraft(EVENT, "Tom Lee", contact=ContactId(3))),
        Target(TargetId(8), TargetDraft(EVENT, "New Name")),
    ]
    eva, tom, jo, new = people_here(rows, speakers, talks, targets)
    assert (eva.person.title, eva.person.organisation) == ("Oceanographer", "Sea")
    assert eva.person.speaker
    assert [text.title for text in eva.talks] == ["Tides"]
    assert (tom.target, tom.contact, tom.listed) == (TargetId(7), ContactId(3), ListedId(2))
    assert tom.talks == ()
    assert (jo.person.name, jo.listed) == ("Jo Blum", None)
    assert (new.person.name, new.target) == ("New Name", TargetId(8))


def test_two_of_one_name_stay_two() -> None:
    rows = [row(1, ListedPerson("Ion Pop", organisation="A")), row(2, ListedPerson("Ion Pop"))]
    found = people_here(rows, [Speaker("Ion Pop", headline="Chef")], [], [])
    assert len(found) == 2
    assert [each.person.title for each in found] == ["", ""]
    target = Target(TargetId(7), TargetDraft(EVENT, "Ion Pop", listed=ListedId(2)))
    assert [each.target for each in people_here(rows, [], [], [target])] == [None, TargetId(7)]


def test_those_of_an_older_list_only_are_gone() -> None:
    rows = [
        row(1, ListedPerson("Sara Kim"), THEN),
        row(2, ListedPerson("Tom Lee")),
        row(3, ListedPerson("Eva Roth"), None),
    ]
    assert [each.is_gone for each in people_here(rows, [], [], [])] == [True, False, False]


names = st.lists(
    st.integers(0, 60).map(lambda number: ListedPerson(f"Name{number} Family{number}")),
    unique=True,
    max_size=30,
)


@given(older=names, newer=names)
def test_everybody_of_a_newer_list_is_new_or_kept_and_nobody_goes_twice(
    older: list[ListedPerson], newer: list[ListedPerson]
) -> None:
    rows = [row(number, person) for number, person in enumerate(older, 1)]
    found = list_update(rows, newer)
    kept = {each.newer for each in found.kept}
    assert kept | set(found.new) == set(range(len(newer)))
    assert kept.isdisjoint(found.new)
    left = len(older) - len(found.kept)
    assert len(found.gone) == (left if len(found.kept) >= len(older) / 2 else 0)
    assert len(still_listed(rows, found)) == len(older) - len(found.gone)


def test_what_i_said_waits_for_a_list_to_name_somebody_again() -> None:
    said = Listed(ListedId(1), ListedPerson("Sara Kim"), ContactId(4), (ContactId(9),))
    assert list_update([said], [ListedPerson("Sara Kim")]).new == (0,)
    (sara, tom) = coming_people([said], [], [ListedPerson("Sara Kim"), ListedPerson("Tom Lee")])
    assert (sara.contact, sara.not_contacts) == (ContactId(4), (ContactId(9),))
    assert tom.contact is None
