"""Any QR text is named for what it is, quickly, and never acted on."""

import os
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.interchange.codes import read_code

MUTATIONS = int(os.environ.get("EVENTMATE_FUZZ", "3000"))


def fields_of(text: str) -> dict[str, str]:
    return dict(read_code(text).fields)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("begin:vcard\nFN:Sara Kim\nend:vcard", CodeKind.VCARD),
        ("mecard:N:Kim,Sara", CodeKind.MECARD),
        ("NAME1:Sara\nMEMORY:x\n", CodeKind.MECARD),
        ("BIZCARD:N:Sara;;", CodeKind.BIZCARD),
        ("https://www.linkedin.com/in/sarakim", CodeKind.LINKEDIN),
        ("linkedin.com/in/sarakim", CodeKind.LINKEDIN),
        ("MEBKM:URL:linkedin.com/in/sarakim;;", CodeKind.LINKEDIN),
        ("https://www.linkedin.com/company/acme", CodeKind.URL),
        ("https://github.com/ada", CodeKind.URL),
        ("URL:https://acme.example", CodeKind.URL),
        ("market://details?id=org.example", CodeKind.URL),
        ("MEBKM:URL:not a link;;", CodeKind.TEXT),
        ("URLTO:only a title", CodeKind.TEXT),
        ("wifi:S:x;;", CodeKind.WIFI),
        ("WIFI:T:WPA;P:no network named", CodeKind.TEXT),
        ("MAILTO:a@x.example", CodeKind.EMAIL),
        ("MATMSG:TO:not an address;;", CodeKind.TEXT),
        ("TEL:+15550100", CodeKind.PHONE),
        ("SMS:+15550100", CodeKind.SMS),
        ("MMSTO:+15550100:x", CodeKind.SMS),
        ("GEO:1.5,-2", CodeKind.GEO),
        ("geo:91 0", CodeKind.TEXT),
        ("begin:vevent\nDTSTART:20260401\nend:vevent", CodeKind.EVENT),
        ("BEGIN:VEVENT\nDTSTART:20261301\nEND:VEVENT", CodeKind.TEXT),
        ("otpauth://totp/Acme:sara?secret=AAAA&issuer=Acme", CodeKind.OTP),
        ("otpauth-migration://offline?data=AAAA", CodeKind.OTP),
        ("BCD\n002\n1\nSCT\n\nSara Kim\nAT611904300234573201", CodeKind.PAYMENT),
        ("SPC\r\n0200\r\n1\r\nCH4431999123000889012\r\nS\r\nAcme", CodeKind.PAYMENT),
        ("bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT?amount=1", CodeKind.PAYMENT),
        ("ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359", CodeKind.PAYMENT),
        ("upi://pay?pa=sara@bank&pn=Sara", CodeKind.PAYMENT),
        ("00020101021129370016A00000067701011101130066000000000" + "6304A13F", CodeKind.PAYMENT),
        ("https://paypal.me/sara/5", CodeKind.PAYMENT),
        ("SPD*1.0*ACC:CZ5855000000001265098001*AM:480.50", CodeKind.PAYMENT),
        ("Sara Kim, Acme", CodeKind.TEXT),
        ("sms", CodeKind.TEXT),
        ("telephone", CodeKind.TEXT),
        ("12756.501", CodeKind.TEXT),
        ("localhost:8080/x", CodeKind.URL),
        ("http://good.example@evil.example", CodeKind.TEXT),
        ("978-3-16-148410-0", CodeKind.TEXT),
        ("1M8GDM9AXKP042788", CodeKind.TEXT),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmVk", CodeKind.TICKET),
        ("M1KIM/SARA            EABC123 VIELISOS 0123 100", CodeKind.TICKET),
        ("LPA:1$smdp.example$CODE-1", CodeKind.ESIM),
        ("ATT:20418", CodeKind.TEXT),
        ("ADD:20418:XYZ", CodeKind.TEXT),
        ("magnet:?xt=urn:btih:1", CodeKind.URL),
        ("acme.example:8080", CodeKind.URL),
    ],
)
def test_every_kind_is_named(text: str, kind: CodeKind) -> None:
    code = read_code(text)
    assert (code.text, code.kind) == (text, kind)


def test_a_profile_link_brings_its_person_and_no_invented_name() -> None:
    def linked(uri: str, name: str) -> ContactDetails:
        return ContactDetails(name=name, points=(ContactPoint(PointKind.LINK, uri, "LinkedIn"),))

    for slug, name in (
        ("sara-kim-1a2b3c", "Sara Kim"),
        ("Sara-Kim", "Sara Kim"),
        ("sara-kim-lee-9b1", "Sara Kim Lee"),
        ("sarakim", ""),
        ("s-kim", ""),
        ("the-best-web-developer-in-town", ""),
        ("sara2-kim", ""),
    ):
        uri = f"https://www.linkedin.com/in/{slug}"
        assert read_code(uri).contact == linked(uri, name)
    person = read_code("https://github.com/ada-lovelace").contact
    assert person is not None
    assert (person.name, person.points[0].label) == ("", "GitHub")


@pytest.mark.parametrize(
    ("text", "is_badge"),
    [
        ("A1B2C3D4", True),
        ("pk7x2m9q4t8w1z5y", True),
        ("ATT-2026-00123", True),
        ("7f9c24e8-3b12-4c7a-9f01-5d2e8a6b7c90", True),
        ("https://event.example/b/8F3K2", True),
        ("https://event.example/badge/17", True),
        ("https://event.example/scan?id=901223", True),
        ("https://event.example/#/7f9c24e83b124c7a9f015d2e8a6b7c90", True),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmVk", True),
        ("ATT:20418", True),
        ("badge.whova.com/x/abc", True),
        ("https://tickets.acme.example/sara", True),
        ("https://tickets.acme.example", False),
        ("LPA:1$smdp.example$CODE-1", False),
        ("Welcome", False),
        ("This is a test", False),
        ("https://acme.example", False),
        ("https://acme.example/about-us", False),
        ("https://acme.example/blog/2026/ten-ideas-for-2026", False),
        ("https://www.linkedin.com/in/sara-kim-1a2b3c", False),
        ("tel:+15550100", False),
    ],
)
def test_a_badge_carries_only_an_id(text: str, is_badge: bool) -> None:
    assert read_code(text).is_badge is is_badge


def test_a_mecard_with_all_its_fields() -> None:
    text = (
        r"MECARD:N:Kim,Sara;TEL:+1555\;0100;TEL:+15550101;EMAIL:sara@acme.example;ORG:Acme\\Co;"
        r"ADR:,,1 Main St,Vienna,,1010,Austria;BDAY:19900131;URL:https\://acme.example;"
        r"NICKNAME:Sa;NOTE: two \: words ;TITLE:CTO;;"
    )
    person = read_code(text).contact
    assert person is not None
    assert (person.name, person.given, person.family) == ("Sara Kim", "Sara", "Kim")
    assert person.phones == ("+1555;0100", "+15550101")
    assert person.emails == ("sara@acme.example",)
    assert person.links == ("https://acme.example",)
    assert person.addresses == (Address("1 Main St", "Vienna", "", "1010", "Austria"),)
    assert (person.organisation, person.title) == ("Acme\\Co", "CTO")
    assert (person.birthday, person.note, person.nickname) == ("1990-01-31", " two : words ", "Sa")


def test_messages_keep_their_parts() -> None:
    assert fields_of("mailto:a%2Bb@x.example,c@x.example?SUBJECT=Hi+there&body=1%202") == {
        "tos": "a+b@x.example, c@x.example",
        "subject": "Hi+there",
        "body": "1 2",
    }
    assert fields_of("mailto:?to=a+b@x.example&subject=Hi+there") == {
        "tos": "a+b@x.example",
        "subject": "Hi there",
    }
    assert fields_of("MATMSG:BODY:a\\;b ;SUB:Hi;TO:a@x.example;TO:b@x.example;;") == {
        "tos": "a@x.example, b@x.example",
        "subject": "Hi",
        "body": "a;b ",
    }
    assert fields_of("sms:+15550100;via=999,+15550101?subject=Hi&body=a%20b") == {
        "numbers": "+15550100, +15550101",
        "via": "999",
        "subject": "Hi",
        "body": "a b",
    }


def test_places_networks_and_payments_keep_their_parts() -> None:
    assert fields_of(r"WIFI:T:WPA;S:a\;b;P:\"x\\;H:true;;") == {
        "ssid": "a;b",
        "password": '"x\\',
        "encryption": "WPA",
        "hidden": "true",
    }
    assert (
        fields_of("WIFI:S:a;T:WPA2-EAP;I:sara;A:anon;E:PEAP;PH2:MSCHAPV2;;")["identity"] == "sara"
    )
    assert fields_of("geo:48.2,16.37?q=Café") == {
        "latitude": "48.2",
        "longitude": "16.37",
        "query": "q=Café",
    }
    payment = fields_of("BCD\n002\n1\nSCT\n\nSara Kim\nAT61\nEUR5\n\nRF18\nThanks")
    assert (payment["payee"], payment["iban"], payment["amount"]) == ("Sara Kim", "AT61", "EUR5")
    assert "AAAA" not in str(fields_of("otpauth://totp/Acme:sara?secret=AAAA&issuer=Acme"))


def test_an_event_keeps_its_parts() -> None:
    text = (
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID="Europe/Vienna":20260401T090000\r\n'
        "DURATION:P1DT2H\r\nSUMMARY;LANGUAGE=en:Talk\\; part 1\r\n"
        'ORGANIZER;CN="A: B":mailto:a@x.example\r\n'
        "ATTENDEE:MAILTO:b@x.example\r\nATTENDEE:mailto:c@x.example\r\nGEO:48.2;16.37\r\n"
        "DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=C3=9Fe\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nLOCATION:elsewhere\r\nEND:VEVENT\r\n"
    )
    assert fields_of(text) == {
        "summary": "Talk; part 1",
        "start": "2026-04-01T09:00:00",
        "end": "2026-04-02T11:00:00",
        "timezone": "Europe/Vienna",
        "description": "Grüße",
        "organizer": "a@x.example",
        "attendees": "b@x.example, c@x.example",
        "latitude": "48.2",
        "longitude": "16.37",
    }
    day = fields_of("BEGIN:VEVENT\nDTSTART:20260401\nDURATION:P2D\nEND:VEVENT")
    assert (day["start"], day["end"]) == ("2026-04-01", "2026-04-03")


SEEDS = (
    "MECARD:N:Kim,Sara;TEL:+15550100;EMAIL:a@x.example;ADR:1,2;NOTE:a\\;b;;",
    "BEGIN:VCARD\r\nN:Kim;Sara\r\nTEL;TYPE=CELL:+1555\r\nEND:VCARD",
    'BEGIN:VEVENT\nDTSTART;TZID="A":20260401T090000Z\nDURATION:P1D\nSUMMARY:x\n y\nEND:VEVENT',
    "WIFI:T:WPA;S:a;P:b;H:true;;",
    "mailto:a@x.example?cc=b@x.example&subject=a%20b&body=c",
    "sms:+1555;via=9,+1556?subject=a&body=b",
    "geo:80.33,-32.3344,3.35?q=x",
    "https://user@acme.example:80/in/x?id=123#y",
    "000201010211520400005303764540510.005802US5904Acme6304ABCD",
    "BCD\n002\n1\nSCT\n\nSara\nAT61\nEUR5",
    "otpauth://totp/A:b?secret=C&issuer=A",
    "BIZCARD:N:Sara;X:Kim;B:1;M:2;F:3;;",
    "MEMORY:a\r\nNAME1:b\r\nTEL1:1\r\n",
)


@given(st.sampled_from(["", *(seed.partition(":")[0] + ":" for seed in SEEDS)]), st.text())
def test_any_text_is_answered(start: str, rest: str) -> None:
    code = read_code(start + rest)
    assert isinstance(code, Code)
    assert code.text == start + rest


def mutated(seed: str, chance: random.Random) -> str:
    letters = list(seed)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(letters) + 1)
        what = chance.choice(":;\\\r\n=?&@/,.0Aé\u202e\ud800% +-{\x00")
        match chance.randrange(4):
            case 0:
                letters[at:at] = what * chance.choice((1, 2, 500))
            case 1:
                del letters[at : at + chance.randint(1, 9)]
            case 2:
                letters[at : at + 1] = what
            case _:
                letters[at:at] = letters[: chance.randint(0, 60)]
    return "".join(letters)


def test_damaged_codes_are_answered() -> None:
    chance = random.Random(20260401)
    for _ in range(MUTATIONS):
        text = mutated(chance.choice(SEEDS), chance)
        with at_most(1):
            assert read_code(text).text == text


@pytest.mark.parametrize(
    "start", ["", *(seed.partition(":")[0] + ":" for seed in SEEDS), "BEGIN:VEVENT\n"]
)
def test_long_texts_take_no_longer_than_their_length(start: str) -> None:
    for piece in (
        "a",
        ":",
        ";",
        "\\",
        "\n",
        "\n ",
        "a.",
        "@",
        ":@",
        "a:b;",
        ';x="',
        "%",
        "0",
        " ",
        "-",
        "?a=",
        "é",
    ):
        text = start + piece * (200_000 // len(piece))
        with at_most(1):
            read_code(text)
