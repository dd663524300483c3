"""Pasted lines: one person each, in the ways people write lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.listed_people import ListedPerson, ListKind
from eventmate.interchange.people_lists.lines import read_line, read_lines
from eventmate.interchange.people_lists.reader import read_people


def person(name: str, title: str = "", organisation: str = "") -> ListedPerson:
    return ListedPerson(name, title, organisation)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Sara Kim", person("Sara Kim")),
        ("Sara Kim, CTO, Acme", person("Sara Kim", "CTO", "Acme")),
        ("Sara Kim, CTO, Acme, Inc.", person("Sara Kim", "CTO", "Acme, Inc.")),
        ("Sara Kim, Acme", person("Sara Kim", "", "Acme")),
        ("Sara Kim, CTO", person("Sara Kim", "CTO")),
        ("Sara Kim, Acme, Head of Research", person("Sara Kim", "Head of Research", "Acme")),
        ("Sara Kim, PhD, CTO, Acme", person("Sara Kim, PhD", "CTO", "Acme")),
        ("Sara Kim - CTO at Acme", person("Sara Kim", "CTO", "Acme")),
        ("Sara Kim \u2013 CTO @ Acme GmbH", person("Sara Kim", "CTO", "Acme GmbH")),
        ("Sara Kim \u2014 Leiterin bei Acme", person("Sara Kim", "Leiterin", "Acme")),
        ("Sara Kim, CTO @Acme", person("Sara Kim", "CTO", "Acme")),
        ("Sara Kim at Acme", person("Sara Kim", "", "Acme")),
        ("Sara Kim | Head of Data | Acme", person("Sara Kim", "Head of Data", "Acme")),
        ("Sara Kim\tHead of Data\tAcme", person("Sara Kim", "Head of Data", "Acme")),
        ("Sara Kim (Acme)", person("Sara Kim", "", "Acme")),
        ("Sara Kim (CTO, Acme)", person("Sara Kim", "CTO", "Acme")),
        ("Sara Kim (she/her), Engineer, Acme", person("Sara Kim", "Engineer", "Acme")),
        ("Kim, Sara", person("Sara Kim")),
        ("Kim, Sara, CTO, Acme", person("Sara Kim", "CTO", "Acme")),
        ("**Sara Kim** - CTO", person("Sara Kim", "CTO")),
        ("J. R. Kim, Author", person("J. R. Kim", "Author")),
        ("Jean-Luc van der Berg-Kim", person("Jean-Luc van der Berg-Kim")),
        ("陳美玲, 工程師, 範例公司", person("陳美玲", "工程師", "範例公司")),
        ("Sara Kim (+1 555 010 0199), Acme", person("Sara Kim", "", "Acme")),
        ("Attendees:", "This line is a heading."),
        ("Attendees", "This line is a heading."),
        ("1234", "This line names nobody."),
        ("---", "This line names nobody."),
        ("x" * 1001, "This line is too long to be a person."),
        (
            "We are looking forward to an evening with all of you",
            "This line reads like a sentence, not like a person.",
        ),
    ],
)
def test_lines(line: str, read: ListedPerson | str) -> None:
    assert read_line(line) == read


@pytest.mark.parametrize(
    "bullet",
    ["- ", "* ", "\u2022 ", "\u2013 ", "12. ", "3) ", "(4) ", "> ", "- [ ] ", "[x] ", "7\t"],
)
def test_bullets_and_numbers_are_no_part_of_a_name(bullet: str) -> None:
    assert read_line(f"  {bullet}Sara Kim, Acme") == person("Sara Kim", "", "Acme")


def test_addresses_and_profiles_within_a_line() -> None:
    line = "Sara Kim <sara@acme.example>, CTO, Acme, https://linkedin.com/in/sarakim"
    assert read_line(line) == ListedPerson(
        "Sara Kim", "CTO", "Acme", "sara@acme.example", ("https://linkedin.com/in/sarakim",)
    )
    assert read_line("Sara Kim @sara@social.example") == ListedPerson(
        "Sara Kim", links=("@sara@social.example",)
    )
    assert read_line("Sara Kim https://lu.ma/check-in/evt-1?pk=g-SECRET") == person("Sara Kim")


def test_a_paste_with_blank_lines_and_a_heading() -> None:
    text = "Speakers:\n\n1. Sara Kim, CTO, Acme\r\n2. Tom Lee (Firm)\n\n   \nAda\n"
    reading = read_people(text.encode())
    assert reading.kind is ListKind.TEXT
    assert reading.people == (
        person("Sara Kim", "CTO", "Acme"),
        person("Tom Lee", "", "Firm"),
        person("Ada"),
    )
    assert [(item.line, item.why) for item in reading.skipped] == [(1, "This line is a heading.")]


def test_cells_pasted_from_a_spreadsheet() -> None:
    reading = read_people(b"Sara\tKim\tCTO\tAcme\nTom\tLee\tManager\tFirm\n")
    assert reading.people == (
        person("Sara Kim", "CTO", "Acme"),
        person("Tom Lee", "Manager", "Firm"),
    )


def test_recipients_of_a_mail_are_people() -> None:
    for between in ("; ", ", "):
        line = between.join(
            ("Sara Kim <sara@acme.example>", "<tom@firm.example>", "Ada <a@x.example>")
        )
        people, skipped = read_lines(f"{line}\nZoe")
        assert [person.name for person in people] == ["Sara Kim", "tom@firm.example", "Ada", "Zoe"]
        assert skipped == ()


@pytest.mark.parametrize("piece", [">,", "> ", "<a@b>,", "@", "- ", "1.", "(", ", ", "a at "])
def test_a_long_line_takes_no_longer_than_its_length(piece: str) -> None:
    with at_most(2):
        read_lines(piece * 100_000)


def test_addresses_alone_are_people() -> None:
    reading = read_people(b"sara@acme.example\ntom@firm.example\n")
    assert [(p.name, p.email) for p in reading.people] == [
        ("sara@acme.example", "sara@acme.example"),
        ("tom@firm.example", "tom@firm.example"),
    ]


@given(st.text(max_size=300))
def test_every_line_is_a_person_or_is_named(text: str) -> None:
    people, skipped = read_lines(text)
    lines = [line for line in text.replace("\0", "").splitlines() if line.strip()]
    assert len(people) + len(skipped) >= len(lines)
    assert all(person.name.strip() for person in people)
