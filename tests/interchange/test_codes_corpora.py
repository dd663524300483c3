"""QR texts with the reading that another reader's own tests assert, field by field."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from eventmate.domain.codes import Code, CodeKind
from eventmate.interchange.codes import read_code

PAYLOADS = (
    Path(__file__).resolve().parents[3] / "shared/corpora/qr/zxing+zxing__PAYLOADS.given.jsonl"
)
CARDS = {CodeKind.VCARD, CodeKind.MECARD, CodeKind.BIZCARD}
KINDS = {
    "ADDRESSBOOK": CARDS,
    "EMAIL_ADDRESS": {CodeKind.EMAIL},
    "URI": {CodeKind.URL, CodeKind.LINKEDIN, CodeKind.PAYMENT},
    "TEXT": {CodeKind.TEXT},
    "GEO": {CodeKind.GEO},
    "TEL": {CodeKind.PHONE},
    "SMS": {CodeKind.SMS},
    "WIFI": {CodeKind.WIFI},
    "CALENDAR": {CodeKind.EVENT},
}
if PAYLOADS.exists():
    CASES = [json.loads(line) for line in PAYLOADS.read_text("utf-8").splitlines()]
else:
    CASES = []
Expected = dict[str, object]


def some(values: tuple[str, ...]) -> list[str] | None:
    return list(values) or None


def listed(value: str) -> list[str] | None:
    return value.split(", ") if value else None


def person(code: Code) -> Expected:
    contact = code.contact
    assert contact is not None
    return {
        "title": contact.title or None,
        "names": some((contact.name,) if contact.name else ()),
        "addresses": some(tuple(address.street for address in contact.addresses)),
        "emails": some(contact.emails),
        "phoneNumbers": some(contact.phones),
        "org": contact.organisation or None,
        "urls": some(contact.links),
        "birthday": contact.birthday.replace("-", "") or None,
        "note": contact.note or None,
        "pronunciation": None,
        "phoneTypes": None,
    }


def email(code: Code) -> Expected:
    fields = dict(code.fields)
    lists = {name: listed(fields.get(name, "")) for name in ("tos", "ccs", "bccs")}
    return {**lists, "subject": fields.get("subject"), "body": fields.get("body")}


def uri(code: Code) -> Expected:
    fields = dict(code.fields)
    return {"uri": fields["uri"], "title": fields.get("title")}


def geo(code: Code) -> Expected:
    fields = dict(code.fields)
    numbers = {name: float(fields[name]) for name in ("latitude", "longitude", "altitude")}
    return {**numbers, "query": fields.get("query"), "geoURI": None}


def phone(code: Code) -> Expected:
    return {"number": dict(code.fields)["number"], "title": None}


def sms(code: Code) -> Expected:
    fields = dict(code.fields)
    plain = {name: fields.get(name) for name in ("subject", "body", "via")}
    return {"number": fields["numbers"], "smsURI": f"sms:{fields['numbers']}", **plain}


def wifi(code: Code) -> Expected:
    fields = dict(code.fields)
    return {
        "ssid": fields["ssid"],
        "password": fields.get("password"),
        "networkEncryption": fields["encryption"],
    }


def compact(moment: str | None) -> str | None:
    """A moment as the source writes it: UTC whatever the zone, days from midnight."""
    if moment is None:
        return None
    day, _, time = moment.replace("-", "").replace(":", "").removesuffix("Z").partition("T")
    return f"{day}T{time or '000000'}Z"


def event(code: Code) -> Expected:
    fields = dict(code.fields)
    plain = {name: fields.get(name) for name in ("summary", "description", "location")}
    return {**plain, "start": compact(fields.get("start")), "end": compact(fields.get("end"))}


def text(_: Code) -> Expected:
    return {}


FIELDS: dict[str, Callable[[Code], Expected]] = {
    "ADDRESSBOOK": person,
    "EMAIL_ADDRESS": email,
    "URI": uri,
    "TEXT": text,
    "GEO": geo,
    "TEL": phone,
    "SMS": sms,
    "WIFI": wifi,
    "CALENDAR": event,
}
SHOWN = {
    "ADDRESSBOOK": (
        *("names", "title", "org", "addresses", "phoneNumbers", "emails", "urls"),
        *("birthday", "note"),
    ),
    "EMAIL_ADDRESS": ("tos", "ccs", "bccs", "subject", "body"),
    "URI": ("title", "uri"),
    "TEL": ("number",),
    "SMS": ("number", "subject", "body"),
    "CALENDAR": ("summary", "start", "end", "location", "description"),
}


def display(kind: str, code: Code) -> str:
    """The fields as lines, as the source shows them."""
    if kind == "TEXT":
        return code.text
    fields = FIELDS[kind](code)
    if kind == "GEO":
        return "{latitude}, {longitude}, {altitude}m".format(**fields)
    values = [fields[name] for name in SHOWN[kind]]
    if kind == "SMS":
        values[0] = str(values[0]).replace(", ", "\n")
    return "\n".join("\n".join(v) if isinstance(v, list) else str(v) for v in values if v)


@pytest.mark.skipif(not CASES, reason="The corpora of QR texts are not beside this repository.")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["payload"][:40])
def test_every_kind_and_field(case: dict[str, Expected]) -> None:
    expected = dict(case["expected"])
    code = read_code(str(case["payload"]))
    kind = str(expected.pop("type"))
    assert code.kind in KINDS[kind]
    if (shown := expected.pop("display", None)) is not None:
        assert display(kind, code) == shown
    found = FIELDS[kind](code)
    assert {name: found[name] for name in expected} == expected
