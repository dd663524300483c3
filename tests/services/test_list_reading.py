"""Lists are brought in without a question only where their headers say who is who."""

import pytest

from eventmate.domain.listed_people import ListField
from eventmate.services.list_reading import read_list

SARA = "Sara Kim,sara@acme.example"


@pytest.mark.parametrize(
    ("header", "row", "is_sure", "names"),
    [
        ("Name,E-mail", SARA, True, ["Sara Kim"]),
        ("First name,Surname,E-mail,Order", f"Sara,Kim,{SARA[9:]},7", True, ["Sara Kim"]),
        ("E-mail,Company", "sara@acme.example,Acme", True, ["sara@acme.example"]),
        ("E-mail,Company,Wer", "sara@acme.example,Acme,Sara Kim", False, ["sara@acme.example"]),
        ("Name der Person,E-mail,Firma", f"{SARA},Acme", False, ["Sara Kim"]),
        ("Speaker,E-mail,Company", f"{SARA},Acme", False, ["Sara Kim"]),
        ("Produkt,E-mail,Firma", "Ticket,sara@acme.example,Acme", True, ["sara@acme.example"]),
    ],
)
def test_what_the_headers_leave_open_is_asked(
    header: str, row: str, is_sure: bool, names: list[str]
) -> None:
    read = read_list("list.csv", f"{header}\n{row}\n".encode())
    assert [person.name for person in read.reading.people] == names
    assert read.is_sure is is_sure


def test_a_ticket_is_nobodys_name() -> None:
    text = (
        "Bestellcode;Name der Person;Produkt;Preis;Ticket-Code;E-Mail;Unternehmen\n"
        "ABC12;Zoë Müller;Ticket;10;ybnkzv4e7tcrmk6n;zoe@mueller.example;Müller GmbH\n"
    )
    read = read_list("list.csv", text.encode())
    (person,) = read.reading.people
    assert (person.name, person.speaker) == ("Zoë Müller", False)
    assert not read.is_sure
    assert read.reading.table is not None
    guess = dict(zip(read.reading.table.headers, read.reading.table.guess.fields, strict=True))
    assert guess["Name der Person"] is ListField.NAME
    assert guess["Ticket-Code"] is ListField.IGNORED
