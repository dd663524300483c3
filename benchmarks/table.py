"""One row for each promise, and the table of them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Peer:
    """What a figure is compared with, measured in the same run."""

    name: str
    measured: float


@dataclass(frozen=True, slots=True)
class Row:
    """A figure beside its budget.

    With a peer the budget is a ratio to the peer's figure, else it has the figure's own unit.
    `is_throughput` turns the ratio round: how many times as fast as the peer.
    """

    name: str
    measured: float
    unit: str
    budget: float
    peer: Peer | None = None
    is_throughput: bool = False

    @property
    def ratio(self) -> float | None:
        """How the figure compares with the peer's."""
        if self.peer is None:
            return None
        pair = (self.measured, self.peer.measured)
        above, below = reversed(pair) if self.is_throughput else pair
        return above / below

    @property
    def is_met(self) -> bool:
        """Whether the budget was kept."""
        judged = self.measured if self.ratio is None else self.ratio
        return judged >= self.budget if self.is_throughput else judged <= self.budget


HEADER = ("row", "measured", "peer", "ratio", "budget", "")


def _cells(row: Row) -> tuple[str, ...]:
    sign = ">=" if row.is_throughput else "<="
    budget = f"{sign} {row.budget:g}" + (" x" if row.peer else f" {row.unit}")
    return (
        row.name,
        f"{row.measured:.1f} {row.unit}",
        f"{row.peer.measured:.1f} {row.unit} {row.peer.name}" if row.peer else "",
        "" if row.ratio is None else f"{row.ratio:.2f} x",
        budget,
        "met" if row.is_met else "MISSED",
    )


def lines(rows: Iterable[Row]) -> list[str]:
    """The table as text."""
    cells = [HEADER, *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    ]
