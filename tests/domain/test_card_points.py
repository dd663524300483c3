"""A line typed on my card is taken for what it is."""

import pytest

from eventmate.domain.card_points import is_usable, point_kind
from eventmate.domain.contacts import PointKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("noor@linienwerk.example", PointKind.EMAIL),
        (" mailto:noor@linienwerk.example ", PointKind.EMAIL),
        ("+49 (30) 5550-0142", PointKind.PHONE),
        ("tel:+493055500142", PointKind.PHONE),
        ("1234", PointKind.LINK),
        ("linienwerk.example/noor", PointKind.LINK),
        ("@noor@social.example", PointKind.LINK),
        ("https://linienwerk.example/@noor", PointKind.LINK),
        ("", PointKind.LINK),
    ],
)
def test_kinds(text: str, kind: PointKind) -> None:
    assert point_kind(text) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("not a mail", PointKind.EMAIL),
        ("noor", PointKind.EMAIL),
        ("linienwerk.example", PointKind.LINK),
        ("+49 30 5550", PointKind.PHONE),
    ],
)
def test_an_address_being_retyped_keeps_its_kind_until_it_is_something_else(
    text: str, kind: PointKind
) -> None:
    assert point_kind(text, PointKind.EMAIL) is kind


@pytest.mark.parametrize(
    ("kind", "text", "usable"),
    [
        (PointKind.EMAIL, "noor@linienwerk.example", True),
        (PointKind.EMAIL, "not a mail", False),
        (PointKind.PHONE, "+49 30 5550142 ext. 7", True),
        (PointKind.PHONE, "later", False),
        (PointKind.LINK, "linienwerk.example/noor", True),
        (PointKind.LINK, "@noor@social.example", True),
        (PointKind.LINK, "matrix:u/noor", True),
        (PointKind.LINK, "https://linienwerk.example/a b", True),
        (PointKind.LINK, "not a link", False),
        (PointKind.LINK, "", False),
    ],
)
def test_what_nobody_could_use_is_told_apart(kind: PointKind, text: str, usable: bool) -> None:
    assert is_usable(kind, text) is usable
