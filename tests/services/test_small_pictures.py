"""What a picture hides stays nowhere, not even in the text of the card it came with."""

import base64
from io import BytesIO
from pathlib import Path

import pytest
from library_stage import open_services
from PIL import Image

from eventmate.domain.contacts import ContactDetails, ContactQuery
from eventmate.domain.encounters import CaptureKind, Place
from eventmate.interchange.json_contacts import read_json
from eventmate.interchange.vcard.reader import read_vcards
from eventmate.services.arrivals import Received
from eventmate.services.exporting import ExportFormat
from eventmate.services.reading import read_bytes
from eventmate.services.small_pictures import with_small_photo, with_small_pictures

HIDDEN = b"Camera of the office at home"


def picture(side: int = 900, kind: str = "JPEG") -> bytes:
    exif = Image.Exif()
    exif[0x010F] = HIDDEN.decode()
    file = BytesIO()
    Image.new("RGB", (side, 600), "tan").save(file, kind, exif=exif)
    return file.getvalue()


def folded(data: bytes, indent: str = " ") -> str:
    code = base64.b64encode(data).decode()
    return f"\r\n{indent}".join(code[at : at + 70] for at in range(0, len(code), 70))


def card(*lines: str) -> str:
    head = ("BEGIN:VCARD", "VERSION:3.0", "FN:Ada Wong", "EMAIL:ada@x.example")
    return "\r\n".join((*head, *lines, "NOTE:a note", "END:VCARD", ""))


FORMS = [
    f"PHOTO;ENCODING=b;TYPE=JPEG:{folded(picture())}",
    f"PHOTO;ENCODING=BASE64:{folded(picture(), '')}\r\n",
    f"PHOTO:data:image/jpeg;base64,{folded(picture())}",
    f"item1.LOGO;ENCODING=b:{folded(picture())}",
    f"LOGO:{folded(picture())}",
    f"X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=b:{folded(picture(kind='PNG'))}",
    f"PHOTO;ENCODING=b:{folded(picture())}\r\nPHOTO;ENCODING=b:{folded(picture(800))}",
    f"PHOTO;ENCODING=b:{folded(HIDDEN * 9)}",
    "PHOTO;ENCODING=QUOTED-PRINTABLE:" + HIDDEN.hex("=").upper(),
]


def pictures_in(text: str) -> list[bytes]:
    """What the base64 in a text says, line by line joined."""
    joined = text.replace("\r", "").replace("\n ", "").split("\n")
    values = [line.replace("base64,", ":").rpartition(":")[2] for line in joined]
    return [base64.b64decode(value) for value in values if len(value) > 99]


@pytest.mark.parametrize("line", FORMS)
def test_no_kept_text_says_what_a_picture_hid(line: str) -> None:
    (read,) = read_vcards(card(line)).contacts

    kept = with_small_photo(read).original

    assert HIDDEN.hex("=").upper() not in kept
    assert all(HIDDEN not in found for found in pictures_in(kept))
    (again,) = read_vcards(kept).contacts
    assert (again.name, again.note, again.emails) == (read.name, read.note, read.emails)
    assert again.photo == with_small_photo(read).photo


def test_links_to_pictures_and_cards_without_one_stay_as_they_are() -> None:
    text = card("PHOTO;VALUE=uri:https://x.example/a.png", "LOGO:https://x.example/b.png")

    assert with_small_pictures(text).splitlines() == text.splitlines()
    assert with_small_pictures("I take a PHOTO of BASE64") == "I take a PHOTO of BASE64"


def test_a_large_folded_picture_takes_no_longer_than_it_must() -> None:
    noise = Image.effect_noise((2200, 2200), 90)
    file = BytesIO()
    noise.save(file, "JPEG", quality=95)
    text = card(f"PHOTO;ENCODING=b:{folded(file.getvalue())}")

    assert len(with_small_pictures(text)) < len(text) / 5


def test_an_export_holds_only_small_pictures(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.exchange.bring_in(read_bytes("a.vcf", card(*FORMS[:1], FORMS[3]).encode()), "a.vcf")

    text = "".join(services.exchange.take_out(ExportFormat.JSON).text())

    (details,) = read_json(text.encode()).contacts
    assert details.photo is not None
    assert len(pictures_in(details.original)) == 2
    assert all(HIDDEN not in found for found in (details.photo, *pictures_in(details.original)))
    services.library.close()


def test_completing_somebody_with_a_photo_leaves_the_photo_as_it_is(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.exchange.bring_in(read_bytes("a.vcf", card(FORMS[0]).encode()), "a.vcf")
    (row,) = services.contacts.find(ContactQuery(), 9).rows
    before = services.contacts.get(row.id).details

    more = card(FORMS[0], "TEL:+1 212 555 0101").encode()
    assert services.exchange.bring_in(read_bytes("b.vcf", more), "b.vcf").value.updated == 1

    after = services.contacts.get(row.id).details
    assert after.phones
    assert after.photo == before.photo
    services.library.close()


def test_a_card_in_the_inbox_holds_only_small_pictures(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.contacts.add(ContactDetails(name="Ada Wong"))
    (read,) = read_vcards(card(FORMS[0])).contacts

    services.captures.person(Received(CaptureKind.FILE, read.original, read), Place())
    services.captures.unresolved(CaptureKind.FILE, card(FORMS[3]), Place())

    texts = [capture.text for capture in services.captures.inbox()]
    found = [data for text in texts for data in pictures_in(text)]
    assert len(found) == 2
    assert all(HIDDEN not in data for data in found)
    services.library.close()
