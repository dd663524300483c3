"""A newer list says who is new, gone and changed, however its people are spelled."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.list_difference import Kept, ListDifference, list_difference
from eventmate.domain.listed_people import ListedPerson

SARA = ListedPerson("Sara Kim", "CTO", "Acme", "sara@acme.example")
TOM = ListedPerson("Tom Lee", organisation="Firm", links=("https://linkedin.com/in/tomlee",))
ZOE = ListedPerson("Zoë Müller", organisation="Acme GmbH")


def test_new_and_gone() -> None:
    found = list_difference([SARA, TOM], [ZOE, SARA])
    assert found == ListDifference(new=(0,), gone=(1,), kept=(Kept(0, 1),))
    assert found.changed == ()


@pytest.mark.parametrize(
    ("older", "newer", "changed"),
    [
        (SARA, replace(SARA, name="Sara Kim-Lee"), ("name",)),
        (SARA, replace(SARA, email="SARA@ACME.EXAMPLE", organisation="ACME Inc."), ()),
        (SARA, replace(SARA, email="", title="CEO"), ("title", "email")),
        (TOM, replace(TOM, organisation="Acme", speaker=True), ("organisation", "speaker")),
        (TOM, replace(TOM, name="T. Lee", links=("linkedin.com/in/tomlee/",)), ("name",)),
        (ZOE, replace(ZOE, name="zoe muller", organisation="Acme"), ()),
        (ZOE, replace(ZOE, organisation="Firm"), ("organisation",)),
        (replace(ZOE, key="7"), replace(SARA, key="7", email=""), ("name", "title")),
    ],
)
def test_one_person(older: ListedPerson, newer: ListedPerson, changed: tuple[str, ...]) -> None:
    assert list_difference([older], [newer]).kept == (Kept(0, 0, changed),)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (SARA, TOM),
        (SARA, replace(SARA, email="other@firm.example", organisation="Firm")),
        (ListedPerson("", email="a@x.example"), ListedPerson("", email="b@x.example")),
    ],
)
def test_two_people(older: ListedPerson, newer: ListedPerson) -> None:
    assert list_difference([older], [newer]) == ListDifference((0,), (0,), ())


def test_tickets_bought_together_keep_their_names() -> None:
    group = [replace(SARA, name=name) for name in ("Sara Kim", "Ada Hill", "Tom Bauer")]
    found = list_difference(group, [group[2], group[0], group[1]])
    assert found == ListDifference((), (), (Kept(2, 0), Kept(0, 1), Kept(1, 2)))
    fewer = list_difference(group, [group[1]])
    assert (fewer.gone, fewer.kept) == ((0, 2), (Kept(1, 0),))


def test_two_of_one_name_are_not_mixed_up() -> None:
    older = [ListedPerson("Anna Bauer", organisation=firm) for firm in ("One", "Two")]
    newer = [ListedPerson("Anna Bauer", organisation=firm) for firm in ("Two", "Three")]
    found = list_difference(older, newer)
    assert found.kept[0] == Kept(1, 0)


_names = st.sampled_from(["Sara Kim", "sara kim", "Tom Lee", "Zoë", "", "Anna"])
_people = st.lists(
    st.builds(
        ListedPerson,
        name=_names,
        organisation=st.sampled_from(["", "Acme", "Acme GmbH", "Firm"]),
        email=st.sampled_from(["", "a@x.example", "A@x.example", "b@x.example"]),
        links=st.sampled_from([(), ("https://github.com/sara",)]),
        key=st.sampled_from(["", "1", "2"]),
    ),
    max_size=8,
)


@given(_people, _people)
def test_everybody_is_told_of_once(older: list[ListedPerson], newer: list[ListedPerson]) -> None:
    found = list_difference(older, newer)
    assert sorted([*found.new, *(each.newer for each in found.kept)]) == [*range(len(newer))]
    assert sorted([*found.gone, *(each.older for each in found.kept)]) == [*range(len(older))]


@given(_people)
def test_the_same_list_changes_nothing(people: list[ListedPerson]) -> None:
    named = [each for each in people if each.name or each.email or each.links or each.key]
    found = list_difference(named, named)
    assert (found.new, found.gone, found.changed) == ((), (), ())


def test_five_thousand_people_are_compared_at_once() -> None:
    people = [
        ListedPerson(f"Person {at}", "CTO", f"Firm {at % 90}", f"p{at}@x.example")
        for at in range(5000)
    ]
    with at_most(2):
        found = list_difference(people, people[100:])
    assert (found.new, len(found.gone)) == ((), 100)
