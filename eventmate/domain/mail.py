"""A message as an .eml file that a mail program opens as a draft."""

import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.errors import HeaderParseError, MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

LONGEST_HEADER = 500
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_MESSAGE_ID = re.compile(r"[^<>\s@]{1,120}@[A-Za-z0-9.\-]{1,120}")
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"]{1,64}@[^\s@<>()\[\],;:\\\"/]{1,190}")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Somebody a message is from or to; the address may be missing or none."""

    name: str
    address: str = ""


def _one_line(text: str) -> str:
    """Header text: one line, nothing that could begin another header."""
    return " ".join(_UNSAFE.sub(" ", text).split())[:LONGEST_HEADER]


def _address(whose: Correspondent) -> Address | None:
    """An address for a header, or nothing where it is not one."""
    bare = _UNSAFE.sub(" ", whose.address).strip()
    if not _ADDRESS.fullmatch(bare):
        return None
    try:
        return Address(display_name=_one_line(whose.name), addr_spec=bare)
    except (HeaderParseError, MessageError, ValueError, IndexError):
        return None


def _body(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return text.encode("utf-8", "replace").decode("utf-8").rstrip("\n") + "\n"


def message_eml(
    sender: Correspondent,
    receivers: Sequence[Correspondent],
    subject: str,
    body: str,
    date: datetime,
    message_id: str,
    attachment: Attachment | None = None,
) -> bytes:
    """The message in UTF-8 with CRLF; an address that is none is left for the user to fill in."""
    message = EmailMessage(policy=SMTP.clone(max_line_length=78))
    if (known := _address(sender)) is not None:
        message["From"] = known
    if wanted := [each for each in map(_address, receivers) if each is not None]:
        message["To"] = wanted
    message["Subject"] = _one_line(subject)
    message["Date"] = format_datetime(date)
    if identifier := _MESSAGE_ID.fullmatch(message_id.strip().strip("<>")):
        message["Message-ID"] = f"<{identifier.group()}>"
    # Outlook and others open a file with this header for editing.
    message["X-Unsent"] = "1"
    message.set_content(_body(body), charset="utf-8", cte="quoted-printable")
    if attachment is not None:
        _attach(message, attachment)
    return message.as_bytes()


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    guessed, encoding = mimetypes.guess_type(attachment.name)
    kind = guessed if guessed and not encoding else "application/octet-stream"
    major, minor = kind.split("/", 1)
    if major in ("message", "multipart"):  # which would be read as a part of this one
        major, minor = "application", "octet-stream"
    name = _one_line(attachment.name) or "attachment"
    message.add_attachment(attachment.data, maintype=major, subtype=minor, filename=name)
