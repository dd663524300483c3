"""What each spelling of a property is read as."""

import pytest

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.interchange.vcard.reader import read_vcards


def read(*lines: str, version: str = "3.0") -> ContactDetails:
    """The one person of a card with these lines."""
    text = "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))
    (contact,) = read_vcards(text).contacts
    return contact


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("FN:Ada Lovelace", "N:King;Augusta;;;"), "Ada Lovelace"),
        (("N:Lovelace;Ada;Augusta;Lady;FRS",), "Lady Ada Augusta Lovelace FRS"),
        (("N:F;G;M;;",), "G M F"),
        (("N:Cher",), "Cher"),
        (("N:安藤;ロイド;;;",), "安藤 ロイド"),
        (("FN:", "N:Kim;Sara"), "Sara Kim"),
        (("ORG:Acme;", "X-ABShowAs:COMPANY"), "Acme"),
        (("NICKNAME:Bob",), "Bob"),
        (("FN:One", "FN:Two"), "One"),
        (("FN:a\\, b\\; c\\\\d\\ne",), "a, b; c\\d\ne"),
        (("FN:bell\x07\x00 rings",), "bell rings"),
        (("fn:lower", "n:x;y"), "lower"),
        (("CN:Babs Jensen",), "Babs Jensen"),
        (("EMAIL:a@example.com",), ""),
    ],
)
def test_names(lines: tuple[str, ...], name: str) -> None:
    assert read(*lines).name == name


def test_old_cards_take_backslashes_in_a_name_as_they_are() -> None:
    contact = read(r"N:;A\;B\\;C\\\;;D;\:E;\\\\;", r"FN:A;B\C\;D:E\\", version="2.1")

    assert contact.name == r"A;B\C\;D:E" + "\\\\"
    assert (contact.given, contact.additional) == ("A;B\\", "C\\;")
    assert (contact.prefix, contact.suffix) == ("D", ":E")


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("TEL;CELL;VOICE:1", "mobile", "1"),
        ("TEL;TYPE=WORK,FAX:1", "work fax", "1"),
        ("TEL;type=FAX;type=WORK;type=pref:1", "work fax", "1"),
        ('TEL;TYPE="work,cell,text":1', "work mobile", "1"),
        ('TEL;TYPE="a:b;c",HOME:1', "home a:b;c", "1"),
        ("TEL;TYPE=WORK,:1", "work", "1"),
        ("TEL;TYPE=x-mobil:1", "mobil", "1"),
        ("TEL;VALUE=uri;TYPE=home:tel:+1-555-0100;ext=12", "home", "+1-555-0100 ext. 12"),
        ("TEL;X-A=^^x^n^'y:1", "", "1"),
        ('TEL;X-A="never closed:1', "", "1"),
        ("item1.TEL:1\r\nitem1.X-ABLabel:_$!<HomePage>!$_", "homepage", "1"),
        ("item1.X-ABLABEL:Büro\r\nITEM1.TEL;TYPE=WORK:1", "Büro", "1"),
    ],
)
def test_phones_and_labels(line: str, label: str, value: str) -> None:
    assert read(line).points == (ContactPoint(PointKind.PHONE, value, label),)


@pytest.mark.parametrize(
    ("line", "email"),
    [
        ("EMAIL;INTERNET:a@example.com", "a@example.com"),
        ("EMAIL:mailto:a@example.com", "a@example.com"),
        ('EMAIL:"Ada" <a@example.com>', "a@example.com"),
        ('EMAIL:"Ada"\r\n  <a@example.com>', "a@example.com"),
    ],
)
def test_emails(line: str, email: str) -> None:
    assert read(line, "EMAIL:").emails == (email,)


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("URL:http\\://example.com", ("http://example.com",)),
        ("URL;type=pref:www.example.com", ("www.example.com",)),
        ("URL:javascript:alert(1)", ()),
        ("X-SOCIALPROFILE;type=linkedin:https://linkedin.example/in/a", None),
        ("X-LINKEDIN:https://linkedin.example/in/a", None),
        ("IMPP;X-SERVICE-TYPE=LinkedIn:https://linkedin.example/in/a", None),
        ("X-SOCIALPROFILE;type=twitter:x-apple:ada", ()),
        ("IMPP:xmpp:ada@example.com", ()),
        ("X-AIM:ada", ()),
    ],
)
def test_links(line: str, links: tuple[str, ...] | None) -> None:
    contact = read(line)

    if links is None:
        link = ContactPoint(PointKind.LINK, "https://linkedin.example/in/a", "LinkedIn")
        assert contact.points == (link,)
    else:
        assert contact.links == links


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:1970-07-14", "1970-07-14"),
        ("BDAY:19700714", "1970-07-14"),
        ("BDAY:1970-7-4", "1970-07-04"),
        ("BDAY:1970/07/14", "1970-07-14"),
        ("BDAY;VALUE=date-and-or-time:19531015T231000Z", "1953-10-15"),
        ("BDAY:1996-04-15T201243+04:00", "1996-04-15"),
        ("BDAY:--0203", "--02-03"),
        ("BDAY:--02-29", "--02-29"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-02", "--03-02"),
        ("BDAY:1604-03-02", "--03-02"),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-03-02", "--03-02"),
        ("BDAY;VALUE=text:circa 1800", "circa 1800"),
        ("BDAY:1970-02-31", "1970-02-31"),
        ("BDAY:206-12-15", "206-12-15"),
        ("BDAY:1985-04", "1985-04"),
        ("BDAY:0000", "0000"),
        ("BDAY:", ""),
    ],
)
def test_birthdays(line: str, birthday: str) -> None:
    assert read(line).birthday == birthday


def test_addresses() -> None:
    contact = read(
        "ADR;TYPE=home:PO 1;Flat 2;3 High Street;Bath;Somerset;BA1;UK",
        "ADR;TYPE=work:;;;;;;",
        'ADR;LABEL="1 Lane\\nBath":;;;;;;',
        "item1.ADR:;;Str. 1\\nHof;Wien",
        "item1.X-ABLabel:studio",
    )

    assert contact.addresses == (
        Address("PO 1\nFlat 2\n3 High Street", "Bath", "Somerset", "BA1", "UK", "home"),
        Address("1 Lane\nBath"),
        Address("Str. 1\nHof", "Wien", label="studio"),
    )


def test_work() -> None:
    contact = read("ORG:Acme\\, Inc.;Research;Lab", "ORG:Other", "ROLE:Programmer", "TITLE:CTO")

    assert (contact.organisation, contact.department) == ("Acme, Inc.", "Research, Lab")
    assert contact.title == "CTO"
    assert read("ROLE:Programmer").title == "Programmer"


def test_texts_and_lists() -> None:
    contact = read(
        "NOTE:One\\nTwo",
        "NOTE: Three",
        "CATEGORIES:a,b\\,c,a,",
        "NICKNAME:Tay,Tex",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Nick;1;;;;",
        "UID: urn:uuid:1 ",
        "X-PRONOUNS:she/her",
    )

    assert contact.note == "One\nTwo\n Three"
    assert contact.tags == ("a", "b,c")
    assert contact.nickname == "Tay, Tex, Nick"
    assert (contact.uid, contact.pronouns) == ("urn:uuid:1", "she/her")


@pytest.mark.parametrize("kind", ["KIND:group", "X-ADDRESSBOOKSERVER-KIND:group"])
def test_groups_are_not_people(kind: str) -> None:
    text = f"\n\nBEGIN:VCARD\nVERSION:3.0\nFN:Friends\n{kind}\nMEMBER:x\nEND:VCARD"

    reading = read_vcards(text)

    assert reading.contacts == ()
    assert reading.skipped[0].line == 3
    assert "“Friends”" in reading.skipped[0].why


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\nFN:A\nEND:VCARD",
        "BEGIN:VCARD\nFN:A",
        "\ufeffBEGIN:VCARD\r\rFN:A\r\rEND:VCARD\r",
        "  begin:vcard \n  VERSION:3.0\n  FN:A\n  end:vcard ",
        "BEGIN:VCARD\n  VERSION:3.0\n  FN:A\nEND:VCARD",
        "BEGIN : VCARD\r\r\nFN:A\r\r\nEND:VCARD\r\r\n",
        "preamble\n\nBEGIN:VCARD\nno colon here\n;:;:;\n:\n=:x\nFN:A\n# note: x\nEND:VCARD\ntail",
        "FN:A",
        "N:;A;;;\nBDAY:1970-01-01\n",
    ],
)
def test_frames_are_forgiving(text: str) -> None:
    (contact,) = read_vcards(text).contacts

    assert contact.name == "A"


def test_a_card_without_end_stops_at_the_next() -> None:
    reading = read_vcards("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C")

    assert [contact.name for contact in reading.contacts] == ["A", "B", "C"]


@pytest.mark.parametrize(
    "notes",
    [
        ["a\n END:VCARD"],
        ["a\n END:VCARD", "b\n END:VCARD"],
        ["a\n END:VCARD", "b\n BEGIN:VCARD", "c\n\tEND:VCARD"],
        ["a\n BEGIN:VCARD", "b\n END:VCARD", "c\n BEGIN:VCARD"],
        ["a\n END:VCARD", "b\nAGENT:\nBEGIN:VCARD\nFN:Other\nEND:VCARD"],
    ],
)
def test_a_folded_text_opens_and_ends_no_card(notes: list[str]) -> None:
    card = "\n".join(("BEGIN:VCARD", "FN:A", *(f"NOTE:{note}" for note in notes), "TEL:1"))

    reading = read_vcards(f"{card}\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n")

    assert [(contact.name, contact.phones) for contact in reading.contacts] == [
        ("A", ("1",)),
        ("B", ()),
    ]


def test_the_ends_of_cards_may_be_indented() -> None:
    cards = "BEGIN:VCARD\n FN:A\n END:VCARD\nBEGIN:VCARD\nTEL:2\nFN:B\n END:VCARD\n"

    assert [contact.name for contact in read_vcards(cards).contacts] == ["A", "B"]


@pytest.mark.parametrize(
    "agent",
    [
        "AGENT:\nBEGIN:VCARD\nFN:Other\nTEL:2\nEND:VCARD",
        "AGENT:BEGIN:VCARD\nFN:Other\nTEL:2\nEND:VCARD",
        "AGENT:BEGIN:VCARD\n FN:Other\n TEL:2\n END:VCARD",
        "AGENT:\n BEGIN:VCARD\n FN:Other\n TEL:2\n END:VCARD",
        "AGENT:BEGIN:VCARD\\nFN:Other\\nTEL:2\\nEND:VCARD\\n",
    ],
)
def test_the_card_of_an_agent_is_about_somebody_else(agent: str) -> None:
    (contact,) = read_vcards(f"BEGIN:VCARD\n{agent}\nFN:Ada\nTEL:1\nEND:VCARD\n").contacts

    assert (contact.name, contact.phones) == ("Ada", ("1",))


def test_the_original_is_the_source_text_of_that_card() -> None:
    first = "BEGIN:VCARD\r\nFN:A\r\nX-A:1\r\nEND:VCARD"
    second = "begin:vcard\nFN:B\nend:vcard"

    reading = read_vcards(f"\n{first}\r\n\r\n{second}\n")

    assert [contact.original for contact in reading.contacts] == [first, second]


@pytest.mark.parametrize("text", ["", "hello", "BEGIN:VCALENDAR\nUID:1\nEND:VCALENDAR", "a:b\n"])
def test_text_without_a_card_says_so(text: str) -> None:
    reading = read_vcards(text)

    assert reading.contacts == ()
    assert reading.skipped[0].why == "There is no contact card in this text."
