"""Names are shown, greeted and split with care."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.contacts import ContactDetails, ContactPoint, PointKind
from eventmate.domain.names import NameParts, display_name, given_name, initials, split_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Lovelace", "AL"),
        ("Ingrid Sæther", "IS"),
        ("Łukasz Nowak", "ŁN"),
        ("Ελένη Παππά", "ΕΠ"),
        ("Анна Каренина", "АК"),
        ("Dr. Ada Lovelace, PhD", "AL"),
        ("Vincent van Gogh", "VG"),
        ("Nowak, Łukasz", "ŁN"),
        ("cher", "C"),
        ("陳美玲", "陳"),
        ("김민준", "김"),
        ("ليلى منصور", "ل"),
        ("דנה כהן", "ד"),
        ("ßeta", "S"),
        ("", ""),
        ("42 !", ""),
    ],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sara", NameParts("Sara")),
        ("Sara Kim", NameParts("Sara", "Kim")),
        ("Dr. Sara Kim", NameParts("Sara", "Kim", prefix="Dr.")),
        ("Prof. Dr. Sara Kim PhD", NameParts("Sara", "Kim", "", "Prof. Dr.", "PhD")),
        ("Sara Kim, PhD", NameParts("Sara", "Kim", suffix="PhD")),
        ("John Smith Jr.", NameParts("John", "Smith", suffix="Jr.")),
        ("John M. Smith", NameParts("John", "Smith", "M.")),
        ("Jan van der Berg", NameParts("Jan", "van der Berg")),
        ("Jan Van der Berg", NameParts("Jan", "Van der Berg")),
        ("María de la Cruz", NameParts("María", "de la Cruz")),
        ("José Ortega y Gasset", NameParts("José", "Ortega y Gasset")),
        ("Kim, Sara", NameParts("Sara", "Kim")),
        ("van der Berg, Jan", NameParts("Jan", "van der Berg")),
        ("Yo-Yo Ma", NameParts("Yo-Yo", "Ma")),
        ("李小龍", NameParts("李小龍")),
        ("김 민준", NameParts("김 민준")),
        ("Dr.", NameParts("Dr.")),
        ("  ", NameParts()),
        ("Ana María López", NameParts("Ana María", "López", is_doubtful=True)),
        ("Mary Ann von Trapp", NameParts("Mary Ann", "von Trapp", is_doubtful=True)),
        ("Gabriel García Márquez", NameParts("Gabriel", "Márquez", "García", is_doubtful=True)),
        ("van der Berg", NameParts(family="van der Berg")),
        ("De la Cruz", NameParts(family="De la Cruz")),
        ("Van Morrison", NameParts("Van", "Morrison")),
        ("ben smith", NameParts("ben", "smith")),
        ("Mary Ann", NameParts("Mary", "Ann")),
    ],
)
def test_split(text: str, parts: NameParts) -> None:
    assert split_name(text) == parts


@given(st.text(alphabet="abcÄé李 .,'-Dr", max_size=30))
def test_splitting_loses_no_letter(text: str) -> None:
    parts = split_name(text)
    pieces = (parts.prefix, parts.given, parts.additional, parts.family, parts.suffix)
    assert sorted(filter(str.isalpha, "".join(pieces))) == sorted(filter(str.isalpha, text))
    assert len(initials(text)) <= 2


def test_display_name_takes_the_best_there_is() -> None:
    mail = ContactPoint(PointKind.EMAIL, "sara@acme.example")
    assert display_name(ContactDetails(name=" Sara Kim ")) == "Sara Kim"
    assert display_name(ContactDetails(given="Sara", family="Kim", prefix="Dr.")) == "Dr. Sara Kim"
    assert display_name(ContactDetails(given="小龍", family="李")) == "李小龍"
    assert display_name(ContactDetails(organisation="Acme", points=(mail,))) == "Acme"
    assert display_name(ContactDetails(points=(mail,))) == "sara@acme.example"
    assert display_name(ContactDetails()) == ""


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Mary Ann Smith", "Mary Ann"),
        ("MARY ANN SMITH", "MARY ANN"),
        ("Mary Ann", "Mary Ann"),
        ("María José", "María José"),
        ("María José García López", "María José"),
        ("Jean-Luc Picard", "Jean-Luc"),
        ("Jean Luc Picard", "Jean Luc"),
        ("Jan van der Berg", "Jan"),
        ("van der Berg", "van der Berg"),
        ("de la Cruz", "de la Cruz"),
        ("Zhang Wei", "Zhang Wei"),
        ("Wei Zhang", "Wei"),
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("Kovács Réka", "Kovács Réka"),
        ("陳美玲", "陳美玲"),
        ("김민준", "김민준"),
        ("田中 花子", "田中 花子"),
        ("Suharto", "Suharto"),
        ("Dr. Rao", "Dr. Rao"),
        ("Dr. Anita Rao", "Anita"),
        ("Sara Kim", "Sara"),
        ("J. R. Smith", "J. R. Smith"),
    ],
)
def test_greeting_by_a_careful_rule(name: str, greeted: str) -> None:
    assert given_name(ContactDetails(name=name)) == greeted
    split = split_name(name)
    as_split = ContactDetails(name=name, given=split.given, family=split.family)
    assert given_name(as_split) == greeted


@pytest.mark.parametrize(
    ("name", "given", "greeted"),
    [
        ("Mary Lynn Jones", "Mary Lynn", "Mary Lynn"),
        ("Zhang Wei", "Wei", "Wei"),
        ("Jean Paul", "Jean", "Jean Paul"),
        ("Kovács Réka", "Réka", "Réka"),
        ("van der Berg", "Jan", "Jan"),
    ],
)
def test_a_card_that_says_the_given_name_is_believed(name: str, given: str, greeted: str) -> None:
    assert given_name(ContactDetails(name=name, given=given)) == greeted


def test_greeting_uses_the_given_name_only_where_it_is_known() -> None:
    assert given_name(ContactDetails(name="Sara Kim")) == "Sara"
    assert given_name(ContactDetails(name="Dr. Sara Kim")) == "Sara"
    assert given_name(ContactDetails(name="Kovács Réka", given="Réka")) == "Réka"
    assert given_name(ContactDetails(name="陳美玲", given="美玲", family="陳")) == "陳美玲"
    assert given_name(ContactDetails(name="J. Smith")) == "J. Smith"
    assert given_name(ContactDetails()) == ""
