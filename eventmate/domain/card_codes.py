"""The QR code of one of my cards, and how well it reads."""

from dataclasses import dataclass

# A phone's camera shows about 1,920 px across 65 degrees, and a decoder wants four of them for
# one module of a code that is held by hand: 1920 / (2 * tan(32.5 deg) * 4).
_MODULES_TO_DISTANCE = 377


@dataclass(frozen=True, slots=True)
class CardCode:
    """A code without its quiet zone: rows from the top, True is ink; `byte_count` is the text's."""

    text: str
    modules: tuple[tuple[bool, ...], ...]
    version: int
    byte_count: int

    @property
    def size(self) -> int:
        """Modules along one side."""
        return len(self.modules)

    def distance_cm(self, width_mm: float) -> int:
        """From how far away a phone reads it at this width, in whole steps of 5 cm."""
        module_mm = width_mm / self.size
        return max(5, int(module_mm * _MODULES_TO_DISTANCE / 10) // 5 * 5)


@dataclass(frozen=True, slots=True)
class CardCheck:
    """Whether a code reads at a width, and the smallest width in mm at which it still does."""

    reads: bool
    smallest_mm: float | None = None
