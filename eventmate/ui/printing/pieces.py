"""What lies on a printed page, in millimetres: text, code, photo and marks. Pure data."""

from dataclasses import dataclass, field

from eventmate.domain.code_matrix import QUIET_ZONE, CodeMatrix

MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in mm from the upper left corner of what it lies on."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Words:
    """One text, `size` in points; it wraps to `lines` at most, then shrinks, then elides.

    `above` is the gap to the text before it, in mm.
    """

    text: str
    size: float
    strong: bool = False
    muted: bool = False
    lines: int = 1
    above: float = 0.0


@dataclass(frozen=True, slots=True)
class TextColumn:
    """Texts below each other; at the area's foot, or in its middle, when asked."""

    area: Area
    words: tuple[Words, ...]
    share_above: float = 0.0  # of the spare height: 0 stands at the top, 1 at the foot


@dataclass(frozen=True, slots=True)
class CodePiece:
    """A code with its quiet zone in a square area."""

    area: Area
    matrix: CodeMatrix = field(repr=False)

    @property
    def ink_width(self) -> float:
        """The printed width of the code without its quiet zone, in mm."""
        return self.area.width * self.matrix.size / (self.matrix.size + 2 * QUIET_ZONE)


@dataclass(frozen=True, slots=True)
class PhotoPiece:
    """A photo filling a circle."""

    area: Area
    jpeg: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """A thin line where the paper is cut, or folded when dashed."""

    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line that is known to fit; `size` in points, read from the right when `rightward`."""

    x: float
    baseline: float
    text: str
    size: float
    strong: bool = False
    muted: bool = False
    rightward: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across: to write on, or between parts."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle: to be ticked with a pen, ticked already when filled, or around a sign."""

    area: Area
    filled: bool = False


Piece = TextColumn | CodePiece | PhotoPiece | TextLine | Rule | Ring


@dataclass(frozen=True, slots=True)
class Face:
    """What is on one card, badge, label or half of a tent."""

    width: float
    height: float
    pieces: tuple[Piece, ...]

    @property
    def code(self) -> CodePiece:
        """The face's code."""
        return next(piece for piece in self.pieces if isinstance(piece, CodePiece))


@dataclass(frozen=True, slots=True)
class Placed:
    """A face with its upper left corner on the page; turned ones stand upside down."""

    x: float
    y: float
    face: Face
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of paper."""

    width: float
    height: float
    placed: tuple[Placed, ...]
    marks: tuple[Mark, ...] = ()
