"""The modules of one QR code, as drawn, printed and checked."""

from dataclasses import dataclass, field
from typing import Literal

Level = Literal["L", "M", "Q", "H"]
QUIET_ZONE = 4  # modules of white on each side, as ISO/IEC 18004 asks


@dataclass(frozen=True, slots=True)
class CodeMatrix:
    """A QR code without its quiet zone; True is ink, rows run from the top.

    `byte_count` is the text's length in UTF-8.
    """

    text: str
    modules: tuple[tuple[bool, ...], ...] = field(repr=False)
    version: int
    level: Level
    byte_count: int

    @property
    def size(self) -> int:
        """Modules along one side."""
        return len(self.modules)
