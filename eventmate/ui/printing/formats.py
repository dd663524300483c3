"""The formats a card is printed in, with their measures in millimetres."""

from dataclasses import dataclass
from enum import StrEnum

MM_PER_INCH = 25.4
A4 = (210.0, 297.0)
LETTER = (8.5 * MM_PER_INCH, 11 * MM_PER_INCH)


class FaceKind(StrEnum):
    """How a face is arranged."""

    CARD = "card"
    BADGE = "badge"
    TENT = "tent"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class PrintFormat:
    """Faces of one size in a grid on a sheet; the grid is centred when no edge is given.

    `gap` parts the columns. `has_marks` asks for crop marks, or fold marks on a tent. `is_blank`
    marks sheets that come cut already: some of their places may be used.
    """

    key: str
    kind: FaceKind
    face: tuple[float, float]
    sheet: tuple[float, float]
    columns: int = 1
    rows: int = 1
    gap: float = 0.0
    has_marks: bool = False
    is_blank: bool = False

    @property
    def places(self) -> int:
        """How many faces one sheet holds."""
        return self.columns * self.rows

    @property
    def left(self) -> float:
        """Where the first column begins."""
        used = self.columns * self.face[0] + (self.columns - 1) * self.gap
        return (self.sheet[0] - used) / 2

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return (self.sheet[1] - self.rows * self.face[1]) / 2


CARD_MM = (85.0, 55.0)
CARD_INCH = (3.5 * MM_PER_INCH, 2 * MM_PER_INCH)
CARD_A4 = PrintFormat("card-a4", FaceKind.CARD, CARD_MM, A4, 2, 5, has_marks=True)
CARD_ONE = PrintFormat("card", FaceKind.CARD, CARD_MM, CARD_MM)
CARD_LETTER = PrintFormat("card-letter", FaceKind.CARD, CARD_INCH, LETTER, 2, 5, has_marks=True)
CARD_INCH_ONE = PrintFormat("card-inch", FaceKind.CARD, CARD_INCH, CARD_INCH)
BADGE_A4 = PrintFormat("badge-a4", FaceKind.BADGE, (90.0, 60.0), A4, 2, 4, has_marks=True)
BADGE_LETTER = PrintFormat(
    "badge-letter",
    FaceKind.BADGE,
    (4 * MM_PER_INCH, 3 * MM_PER_INCH),
    LETTER,
    2,
    3,
    has_marks=True,
)
TENT_A4 = PrintFormat(
    "tent-a4", FaceKind.TENT, (A4[1], A4[0] / 2), (A4[1], A4[0]), 1, 2, has_marks=True
)
TENT_LETTER = PrintFormat(
    "tent-letter",
    FaceKind.TENT,
    (LETTER[1], LETTER[0] / 2),
    (LETTER[1], LETTER[0]),
    1,
    2,
    has_marks=True,
)
LABELS_A4 = PrintFormat("labels-a4", FaceKind.LABEL, (70.0, 37.0), A4, 3, 8, is_blank=True)
LABELS_LETTER = PrintFormat(
    "labels-letter",
    FaceKind.LABEL,
    (2.625 * MM_PER_INCH, MM_PER_INCH),
    LETTER,
    3,
    10,
    gap=0.125 * MM_PER_INCH,
    is_blank=True,
)
FORMATS = (
    CARD_A4,
    CARD_ONE,
    CARD_LETTER,
    CARD_INCH_ONE,
    BADGE_A4,
    BADGE_LETTER,
    TENT_A4,
    TENT_LETTER,
    LABELS_A4,
    LABELS_LETTER,
)
