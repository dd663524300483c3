"""Lays faces out on sheets, with marks where to cut or fold."""

from collections.abc import Iterator
from dataclasses import dataclass

from eventmate.ui.printing.faces import Content, arrange
from eventmate.ui.printing.formats import FaceKind, PrintFormat
from eventmate.ui.printing.pieces import Face, Mark, Page, Placed

_MARK, _AWAY = 4.0, 2.0  # length of a crop mark and its distance from the corner, in mm
_FOLD = 8.0


@dataclass(frozen=True, slots=True)
class Run:
    """How many faces in which format, and how many places of the first sheet are used already."""

    format: PrintFormat
    copies: int
    skipped: int = 0


def pages(content: Content, run: Run) -> tuple[Page, ...]:
    """The sheets of a run, at least one."""
    kind = run.format
    face = arrange(kind.kind, kind.face, content)
    if kind.kind is FaceKind.TENT:
        return (_tent(face, kind),) * max(1, run.copies)
    first = min(run.skipped, kind.places - 1)
    ends = first + max(1, run.copies)
    marks = tuple(_crop_marks(kind)) if kind.has_marks else ()
    return tuple(
        Page(*kind.sheet, tuple(_places(face, kind, start, first, ends)), marks)
        for start in range(0, ends, kind.places)
    )


def _places(face: Face, kind: PrintFormat, start: int, first: int, ends: int) -> Iterator[Placed]:
    for place in range(max(start, first), min(start + kind.places, ends)):
        row, column = divmod(place - start, kind.columns)
        x = kind.left + column * (kind.face[0] + kind.gap)
        yield Placed(x, kind.top + row * kind.face[1], face)


def _crop_marks(kind: PrintFormat) -> Iterator[Mark]:
    """Short lines around the grid, clear of what is printed."""
    width, height = kind.face
    right = kind.left + kind.columns * width
    foot = kind.top + kind.rows * height
    for column in range(kind.columns + 1):
        x = kind.left + column * width
        yield Mark(x, kind.top - _AWAY - _MARK, x, kind.top - _AWAY)
        yield Mark(x, foot + _AWAY, x, foot + _AWAY + _MARK)
    for row in range(kind.rows + 1):
        y = kind.top + row * height
        yield Mark(kind.left - _AWAY - _MARK, y, kind.left - _AWAY, y)
        yield Mark(right + _AWAY, y, right + _AWAY + _MARK, y)


def _tent(face: Face, kind: PrintFormat) -> Page:
    """Both sides of a tent: the upper one upside down, so that each is read from its side."""
    width, height = kind.sheet
    fold = height / 2
    marks = (
        Mark(_AWAY, fold, _AWAY + _FOLD, fold, dashed=True),
        Mark(width - _AWAY - _FOLD, fold, width - _AWAY, fold, dashed=True),
    )
    return Page(width, height, (Placed(0, 0, face, turned=True), Placed(0, fold, face)), marks)
