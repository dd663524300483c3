"""The papers a brief is printed on, with their measures in millimetres."""

from dataclasses import dataclass

from eventmate.ui.printing.formats import A4, LETTER
from eventmate.ui.printing.pieces import Area

A5 = (148.0, 210.0)


@dataclass(frozen=True, slots=True)
class Panel:
    """Where one page of the brief lies on its sheet; turned ones stand upside down."""

    x: float
    y: float
    turned: bool = False


@dataclass(frozen=True, slots=True)
class BriefFormat:
    """Panels of one size in the order they are read, each with its text in columns.

    `points` is the size of running text, which may shrink to 8 and no further.
    """

    key: str
    sheet: tuple[float, float]
    panel: tuple[float, float]
    panels: tuple[Panel, ...] = (Panel(0, 0),)
    margin: float = 14.0
    columns: int = 1
    gap: float = 9.0
    points: float = 10.5

    @property
    def is_folded(self) -> bool:
        """Whether the sheet becomes a small booklet."""
        return len(self.panels) > 1

    @property
    def areas(self) -> tuple[Area, ...]:
        """The columns of one panel."""
        width, height = self.panel
        room = (width - 2 * self.margin - (self.columns - 1) * self.gap) / self.columns
        return tuple(
            Area(
                self.margin + column * (room + self.gap),
                self.margin,
                room,
                height - 2 * self.margin,
            )
            for column in range(self.columns)
        )


def _folded(key: str, sheet: tuple[float, float]) -> BriefFormat:
    """Folded twice and printed on one side only.

    The upper half goes behind the lower one, then the left half behind the right one: the lower
    right panel is the front, the upper ones lie inside, heads down until they are folded over.
    """
    across, down = sheet[0] / 2, sheet[1] / 2
    panels = (
        Panel(across, down),
        Panel(across, 0, turned=True),
        Panel(0, 0, turned=True),
        Panel(0, down),
    )
    return BriefFormat(key, sheet, (across, down), panels, margin=8.0, points=9.5)


FOLDED_A4 = _folded("a4-folded", A4)
FOLDED_LETTER = _folded("letter-folded", LETTER)
FLAT_A5 = BriefFormat("a5", A5, A5, margin=12.0, points=10.0)
FLAT_A4 = BriefFormat("a4", A4, A4, columns=2)
FLAT_LETTER = BriefFormat("letter", LETTER, LETTER, columns=2)
BRIEF_FORMATS = (FOLDED_A4, FLAT_A5, FLAT_A4, FLAT_LETTER, FOLDED_LETTER)
