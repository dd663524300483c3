"""An .eml file opens as a draft and says exactly what was written."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.mail import Attachment, Correspondent, message_eml

SENT = datetime(2026, 10, 14, 18, 30, tzinfo=UTC)


def eml(subject: str = "Hi", body: str = "Hello", to_name: str = "Tomás", **more: str) -> bytes:
    return message_eml(
        Correspondent(
            more.get("from_name", "Noor Haddad"), more.get("from_address", "noor@haddad.example")
        ),
        [Correspondent(to_name, more.get("to_address", "tomas@ruta.example"))],
        subject,
        body,
        SENT,
        more.get("message_id", "<1@eventmate.example>"),
    )


def opened(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def written(message: EmailMessage) -> str:
    return str(message.get_content()).replace("\r\n", "\n")


def test_the_message_comes_back_as_written() -> None:
    data = eml("Schön, 小龍", "Hola Tomás,\n\n" + "long " * 300 + "\n.\nFrom me 🙂\n")
    message = opened(data)
    assert str(message["Subject"]) == "Schön, 小龍"
    assert message["To"].addresses[0].display_name == "Tomás"
    assert message["To"].addresses[0].addr_spec == "tomas@ruta.example"
    assert message["Message-ID"] == "<1@eventmate.example>"
    assert message["Date"].datetime == SENT
    assert message["X-Unsent"] == "1"
    assert written(message) == "Hola Tomás,\n\n" + "long " * 300 + "\n.\nFrom me 🙂\n"
    assert data.isascii()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 998


@pytest.mark.parametrize(
    "evil", ["x\r\nBcc: e@x.example", "x\nBcc: e", "x\r\n\r\nhi", "a\0b\u2028c"]
)
def test_no_header_can_be_smuggled_in(evil: str) -> None:
    for data in (eml(evil), eml(to_name=evil), eml(to_address=evil), eml(message_id=evil)):
        message = opened(data)
        assert message["Bcc"] is None
        assert message["X-Unsent"] == "1"
        assert written(message) == "Hello\n"
        assert not message.defects


@pytest.mark.parametrize("address", ["", "nobody", "a@b@c", "a b@c.example", "<a@b>", "a..b@c"])
def test_an_address_that_is_none_is_left_out(address: str) -> None:
    message = opened(eml(to_address=address))
    assert message["To"] is None or message["To"].addresses[0].addr_spec == address


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_any_text_gives_a_whole_message(subject: str, name: str, body: str) -> None:
    message = opened(eml(subject, body, name))
    assert message["To"].addresses[0].addr_spec == "tomas@ruta.example"
    lines = body.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    assert written(message).rstrip("\n") == lines.rstrip("\n")


NOOR, TOMAS, ANA = (
    Correspondent("Noor Haddad", "noor@haddad.example"),
    Correspondent("Tomás", "tomas@ruta.example"),
    Correspondent("Ana Sousa", "ana@torunica.example"),
)


def test_a_message_to_two_names_both_and_leaves_out_who_has_no_address() -> None:
    receivers = [TOMAS, ANA, Correspondent("Raj"), Correspondent("Evil", "x y@z")]
    message = opened(message_eml(NOOR, receivers, "You two", "Hello", SENT, "<1@e.example>"))
    assert [each.addr_spec for each in message["To"].addresses] == [TOMAS.address, ANA.address]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Préface 小龍.pdf", "application/pdf"),
        ("notes.txt", "text/plain"),
        ("mail.eml", "application/octet-stream"),
        ("all.tar.gz", "application/octet-stream"),
        ("x\r\nBcc: e", "application/octet-stream"),
        ("", "application/octet-stream"),
    ],
)
def test_a_file_goes_along_whole(name: str, kind: str) -> None:
    data = bytes(range(256)) * 40
    attachment = Attachment(name, data)
    eml = message_eml(NOOR, [TOMAS], "Hi", "Hello", SENT, "<1@e.example>", attachment)
    message = opened(eml)
    (part,) = message.iter_attachments()
    assert part.get_content_type() == kind
    assert (part.get_filename() or "").count("\n") == 0
    assert part.get_payload(decode=True) == data
    text = message.get_body()
    assert text is not None
    assert str(text.get_content()).strip() == "Hello"
    assert message["Bcc"] is None
