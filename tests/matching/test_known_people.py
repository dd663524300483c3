"""A list held against the contacts: sure where it is, asked about where it is not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.contacts import ContactId
from eventmate.domain.known_people import Certainty, KnownContact, Match, MatchKind
from eventmate.domain.listed_people import ListedPerson
from eventmate.matching.known_people import introducers, match

SURE, DOUBTFUL = Certainty.SURE, Certainty.DOUBTFUL
LINK = "https://www.linkedin.com/in/sarakim"
SARA = KnownContact(ContactId(7), "Sara Kim", "Acme GmbH", ("sara@acme.example",), (LINK,))
OTHERS = tuple(
    KnownContact(ContactId(100 + number), name, organisation)
    for number, (name, organisation) in enumerate(
        [("Ada Hill", "Acme"), ("Tom Lee", "Firm"), ("Sara", ""), ("陳美玲", "範例公司")]
    )
)


def never() -> bool:
    return False


def person(name: str, organisation: str = "", email: str = "", link: str = "") -> ListedPerson:
    links = (link,) if link else ()
    return ListedPerson(name, organisation=organisation, email=email, links=links)


def found(listed: ListedPerson, *known: KnownContact) -> list[tuple[int, Certainty, MatchKind]]:
    matches = match([listed], known or (*OTHERS, SARA), cancelled=never)
    return [(each.contact, each.certainty, each.reasons[0].kind) for each in matches]


@pytest.mark.parametrize(
    ("listed", "certainty", "kind"),
    [
        (person("S. K.", link="linkedin.com/in/sarakim/"), SURE, MatchKind.SAME_PROFILE),
        (person("Sara K", email="SARA@acme.example"), SURE, MatchKind.SAME_EMAIL),
        (person("Mrs Lee", email="sara@acme.example"), SURE, MatchKind.SAME_EMAIL),
        (person("Sara Kim", "ACME Inc."), SURE, MatchKind.SAME_NAME),
        (person("Kim, Sara", "Acme"), SURE, MatchKind.SAME_NAME),
        (person("Dr. Sara J. Kim", "Acme Austria"), SURE, MatchKind.SAME_NAME),
        (person("Sara Jane Kim", "Acme"), DOUBTFUL, MatchKind.SIMILAR_NAME),
        (person("Sara Jane Kim", "Acme", email="sara@acme.example"), SURE, MatchKind.SAME_EMAIL),
        (person("Sara Kim"), DOUBTFUL, MatchKind.SAME_NAME),
        (person("SARA KIM", "Firm"), DOUBTFUL, MatchKind.SAME_NAME),
        (person("S. Kim", "Acme"), DOUBTFUL, MatchKind.SIMILAR_NAME),
        (person("Sarah Kim", "Acme"), DOUBTFUL, MatchKind.SIMILAR_NAME),
        (person("Sarah Kim"), DOUBTFUL, MatchKind.SIMILAR_NAME),
        (
            person("Sara Kim", "Acme", link="https://linkedin.com/in/another-sara"),
            DOUBTFUL,
            MatchKind.SAME_NAME,
        ),
    ],
)
def test_known(listed: ListedPerson, certainty: Certainty, kind: MatchKind) -> None:
    assert found(listed) == [(7, certainty, kind)]


@pytest.mark.parametrize(
    "listed",
    [
        person("S. Kim", "Firm"),
        person("Sarah Kim", "Firm"),
        person("Tom Kim", "Acme"),
        person("Kim"),
        person("", "Acme"),
        person("Sara Lee", "Firm", link="https://acme.example"),
    ],
)
def test_not_known(listed: ListedPerson) -> None:
    assert found(listed) == []


@pytest.mark.parametrize(
    ("listed", "known"),
    [
        ("Zoë Müller", "Zoe Mueller"),
        ("Łukasz Nowak", "Lukasz Nowak"),
        ("Søren Østergård", "Soren Ostergard"),
        ("Ludwig van der Berg", "Ludwig Berg"),
        ("Jean-Luc Martin", "Martin Jean Luc"),
        ("田中 美玲", "田中美玲"),
        ("陳美玲", "陳美玲"),
        ("Anna Kim, PhD", "Prof. Anna Kim"),
    ],
)
def test_spellings_of_one_name(listed: str, known: str) -> None:
    contact = KnownContact(ContactId(1), known, "Acme")
    assert found(person(listed, "Acme"), contact) == [(1, SURE, MatchKind.SAME_NAME)]


@pytest.mark.parametrize("organisation", ["Acme", ""])
@pytest.mark.parametrize(
    ("listed", "known"),
    [
        ("Mohammed Ali", "Muhammad Ali"),
        ("Catherine Jones", "Katherine Jones"),
        ("Stefan Meier", "Stephan Meyer"),
        ("Bob Klein", "Robert Klein"),
        ("Ahmed Schmitt", "Ahmad Schmidt"),
        ("María García", "Maria José García López"),
    ],
)
def test_other_forms_of_a_name_are_asked_about(listed: str, known: str, organisation: str) -> None:
    contact = KnownContact(ContactId(1), known, organisation)
    for one, other in ((person(listed, "Acme"), contact), (person(listed), contact)):
        assert found(one, other) == [(1, DOUBTFUL, MatchKind.SIMILAR_NAME)]


@pytest.mark.parametrize(
    ("listed", "known"),
    [
        ("Hassan Omar", "Hussein Omar"),
        ("Thomas Weber", "Tobias Weber"),
        ("Bob Klein", "Rolf Klein"),
        ("Bob Klein", "Robert Gross"),
        ("Stefan Meier", "Stephan Meyer Anders"),
    ],
)
def test_other_names_are_not_asked_about(listed: str, known: str) -> None:
    assert found(person(listed, "Acme"), KnownContact(ContactId(1), known, "Acme")) == []


def test_the_words_to_show() -> None:
    (sure,) = match([person("Sara Kim", "ACME")], [SARA], cancelled=never)
    assert [(each.kind, each.words) for each in sure.reasons] == [
        (MatchKind.SAME_NAME, ("Sara Kim",)),
        (MatchKind.SAME_ORGANISATION, ("Acme GmbH",)),
    ]
    (doubtful,) = match([person("Sara Kim", "Firm")], [SARA], cancelled=never)
    assert doubtful.reasons[1].words == ("Firm", "Acme GmbH")


def test_a_common_name_is_never_sure() -> None:
    many = [KnownContact(ContactId(at), "Anna Bauer", f"Firm {at}") for at in range(9)]
    matches = match([person("Anna Bauer", "Firm 4")], many, cancelled=never)
    assert {each.certainty for each in matches} == {DOUBTFUL}
    assert (matches[0].contact, len(matches)) == (4, 3)
    assert MatchKind.SEVERAL_OF_THIS_NAME in {each.kind for each in matches[0].reasons}


def test_two_of_one_name_at_one_place_are_asked_about() -> None:
    twins = [KnownContact(ContactId(at), "Anna Bauer", "Acme") for at in (1, 2)]
    assert [each[1] for each in found(person("Anna Bauer", "Acme"), *twins)] == [DOUBTFUL] * 2
    listed = [person("Anna Bauer", "Acme")] * 2
    matches = match(listed, twins[:1], cancelled=never)
    assert [(each.listed, each.certainty) for each in matches] == [(0, DOUBTFUL), (1, DOUBTFUL)]


def test_an_address_for_several_people_is_asked_about() -> None:
    office = KnownContact(ContactId(1), "Ada Hill", emails=("info@acme.example",))
    assert found(person("Tom Lee", email="info@acme.example"), office) == [
        (1, DOUBTFUL, MatchKind.SAME_EMAIL)
    ]
    group = [person(name, email="sara@acme.example") for name in ("Sara Kim", "Tom Bauer")]
    matches = match(group, [SARA], cancelled=never)
    assert [(each.listed, each.certainty) for each in matches] == [(0, SURE), (1, DOUBTFUL)]


def test_only_one_contact_is_sure() -> None:
    listed = person("Sara Kim", email="sk@mail.example", link=LINK)
    other = KnownContact(ContactId(8), "Sara Kim", emails=("sk@mail.example",))
    assert found(listed, other, SARA) == [
        (7, SURE, MatchKind.SAME_PROFILE),
        (8, DOUBTFUL, MatchKind.SAME_EMAIL),
    ]


def test_introducers_work_where_the_target_does() -> None:
    known = (*OTHERS, SARA)
    assert introducers("ACME, Inc.", known) == (100, 7)
    assert introducers("", known) == ()


def test_nothing_once_cancelled() -> None:
    asked = 0

    def after_a_while() -> bool:
        nonlocal asked
        asked += 1
        return asked > 4

    listed = [person("Sara Kim", "Acme")] * 1000
    assert match(listed, (*OTHERS, SARA), cancelled=after_a_while) == ()
    assert asked < 10


_SYLLABLES = [consonant + vowel for consonant in "bdfklmnrstvw" for vowel in "aeiou"]


def crowd(source: random.Random, size: int) -> list[KnownContact]:
    def word(length: int) -> str:
        return "".join(source.choices(_SYLLABLES, k=length)).capitalize()

    given, family = [word(2) for _ in range(300)], [word(3) for _ in range(4000)]
    firms = [f"{word(2)} {word(2)} GmbH" for _ in range(2500)]
    return [
        KnownContact(
            ContactId(at),
            f"{source.choice(given)} {source.choice(family)}",
            source.choice(firms),
            (f"p{at}@mail.example",),
            (f"https://www.linkedin.com/in/p{at}",),
        )
        for at in range(size)
    ]


def test_five_thousand_against_twenty_thousand() -> None:
    source = random.Random(7)
    known = crowd(source, 20_000)
    listed = [
        person(each.name, each.organisation, f"l{at}@mail.example", f"linkedin.com/in/l{at}")
        for at, each in enumerate((*source.sample(known, 1000), *crowd(source, 4000)))
    ]
    with at_most(3):  # 0.8 s where nothing else runs
        matches = match(listed, known, cancelled=never)
    assert {each.listed for each in matches} >= set(range(1000))


_names = st.sampled_from(["Sara Kim", "Kim Sara", "S. Kim", "Zoë Müller", "Zoe Mueller", "", "Ada"])
_firms = st.sampled_from(["Acme", "Acme GmbH", "", "Firm"])
_listed = st.builds(person, _names, _firms)


@given(st.lists(_listed, max_size=6), st.lists(st.tuples(_names, _firms), max_size=6))
def test_at_most_one_is_sure_and_all_is_repeatable(
    listed: list[ListedPerson], people: list[tuple[str, str]]
) -> None:
    known = [KnownContact(ContactId(at), *each) for at, each in enumerate(people)]
    matches = match(listed, known, cancelled=never)
    assert matches == match(listed, known, cancelled=never)
    for place in range(len(listed)):
        own: list[Match] = [each for each in matches if each.listed == place]
        assert [each.certainty for each in own].count(SURE) <= 1
        assert len({each.contact for each in own}) == len(own) <= 3
