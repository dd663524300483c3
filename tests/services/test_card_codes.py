"""The codes of my cards as the window and the commands get them."""

import pytest

from eventmate.domain.cards import CardDraft, CardPoint, Payload
from eventmate.domain.contacts import PointKind
from eventmate.domain.errors import EventMateError
from eventmate.domain.reading_distance import reading_distance_cm
from eventmate.services.card_codes import CardCodes
from eventmate.services.reading import read_bytes, read_code_text

CARD = CardDraft(
    name="Noor Haddad",
    organisation="Open Lines",
    points=(
        CardPoint(PointKind.EMAIL, "noor@openlines.example"),
        CardPoint(PointKind.LINK, "https://openlines.example/noor"),
    ),
)


@pytest.mark.parametrize("payload", [Payload.FULL, Payload.SMALL])
def test_a_code_says_who_i_am(payload: Payload) -> None:
    contact = read_code_text(CardCodes().code(CARD, payload).text).contact
    assert contact is not None
    assert contact.name == "Noor Haddad"


def test_a_link_alone_makes_the_smallest_code() -> None:
    codes = CardCodes()
    sizes = [codes.code(CARD, payload).size for payload in (Payload.LINK, Payload.FULL)]
    assert sizes[0] < sizes[1]


def test_a_card_without_a_link_says_so() -> None:
    with pytest.raises(EventMateError):
        CardCodes().code(CardDraft(name="Noor"), Payload.LINK)


def test_the_png_is_read_back() -> None:
    codes = CardCodes()
    code = codes.code(CARD, Payload.SMALL)
    assert [found.text for found in read_bytes("", codes.png(CARD, Payload.SMALL)).codes] == [
        code.text
    ]


def test_the_svg_is_as_wide_as_asked() -> None:
    codes = CardCodes()
    code = codes.code(CARD, Payload.LINK)
    side = 22.0 * (code.size + 8) / code.size
    assert f'width="{side:.3f}mm"' in codes.svg(CARD, Payload.LINK, 22.0)


def test_the_file_is_a_card() -> None:
    (contact,) = read_bytes("noor.vcf", CardCodes().vcf(CARD).encode()).contacts
    assert contact.name == "Noor Haddad"


def test_what_a_card_has_nothing_for_is_not_offered() -> None:
    assert CardCodes().payloads(CardDraft(name="Noor")) == (Payload.FULL, Payload.SMALL)
    assert CardCodes().payloads(CARD) == tuple(Payload)


def test_a_check_can_be_stopped() -> None:
    codes = CardCodes()
    assert codes.check(codes.code(CARD, Payload.LINK), go_on=lambda: False) is None


def test_a_wider_code_reads_from_farther_away() -> None:
    code = CardCodes().code(CARD, Payload.SMALL)
    assert reading_distance_cm(code, 30) < reading_distance_cm(code, 120)
    assert reading_distance_cm(code, 1) == 5
