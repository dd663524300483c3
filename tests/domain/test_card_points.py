"""A line typed on my card is taken for what it is."""

import pytest

from eventmate.domain.card_points import point_kind
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
