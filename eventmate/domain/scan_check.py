"""What a scan check found out about one of my codes, before anybody has to fail at it."""

from dataclasses import dataclass
from enum import StrEnum

CARD_WIDTH_MM = 30.0  # the widest code that leaves room for a name on a card of 85 by 55 mm


class Strain(StrEnum):
    """One way in which scanning is harder than in the studio."""

    BLUR = "blur"
    TILT = "tilt"
    PALE = "pale print"
    SCREEN = "photographed screen"
    SMALL = "small print"


class Remedy(StrEnum):
    """What makes a code read that does not."""

    ENLARGE = "print or show it larger"
    CARRY_LESS = "put less into the code"
    DARKEN = "print it darker"


@dataclass(frozen=True, slots=True)
class StrainResult:
    """Whether the code read back, letter by letter, under one strain."""

    strain: Strain
    reads: bool


@dataclass(frozen=True, slots=True)
class ScanCheck:
    """How a code read under each strain at `width_mm`, and how small it may be printed.

    Widths leave out the quiet zone. `smallest_width_mm` is None for a code that reads at no
    printable size.
    """

    width_mm: float
    reads: bool
    results: tuple[StrainResult, ...]
    smallest_width_mm: int | None

    @property
    def reads_safely(self) -> bool:
        """Whether every strain was passed."""
        return self.reads and all(result.reads for result in self.results)

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """What would help, the most useful first; empty for a code that reads safely."""
        if self.reads_safely:
            return ()
        failed = {result.strain for result in self.results if not result.reads}
        is_dense = self.smallest_width_mm is None or self.smallest_width_mm > CARD_WIDTH_MM
        wishes = (
            (Remedy.DARKEN, failed == {Strain.PALE} and self.reads),
            (Remedy.CARRY_LESS, is_dense),
            (Remedy.ENLARGE, self.smallest_width_mm is not None and failed != {Strain.PALE}),
        )
        return tuple(remedy for remedy, helps in wishes if helps) or (Remedy.ENLARGE,)
