"""A whole brief on sheets: as few as it takes, in the largest type that needs no more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from eventmate.domain.code_matrix import QUIET_ZONE
from eventmate.ui.printing.brief.flowing import Block, Column, flow, moved
from eventmate.ui.printing.brief.formats import BriefFormat
from eventmate.ui.printing.brief.parts import Content, Parts
from eventmate.ui.printing.brief.typesetting import LEAST_POINTS, Style, Typesetter, whole
from eventmate.ui.printing.brief.words import fitting_words
from eventmate.ui.printing.pieces import (
    Area,
    CodePiece,
    Face,
    Mark,
    Page,
    Piece,
    Placed,
    Rule,
    TextColumn,
    Words,
)

_CODE = 34.0  # mm, quiet zone included
_PITCH = 8.0  # between lines to write on
_FEWEST_LINES = 3
_APART = 4.0
_STEP = 0.5  # points
_FOLD_FROM, _FOLD_TO = 3.0, 8.0  # mm from the paper's edge


def _tr(text: str) -> str:
    return QCoreApplication.translate("brief", text)


@dataclass(frozen=True, slots=True)
class BriefPages:
    """The sheets of a brief in a size of type; `fitting` of its `people` are on the first."""

    pages: tuple[Page, ...]
    points: float
    people: int = 0
    fitting: int = 0


def brief_pages(content: Content, kind: BriefFormat) -> BriefPages:
    """Lay a brief out; may run on any thread."""
    least = _Setting(content, kind, LEAST_POINTS).laid_out()
    points = kind.points
    while points > LEAST_POINTS:
        tried = _Setting(content, kind, points).laid_out()
        if len(tried.pages) == len(least.pages):
            return tried
        points -= _STEP
    return least


def as_folded(pages: Sequence[Page], kind: BriefFormat) -> tuple[Page, ...]:
    """A folded brief as it lies in the hand: outside and inside of each sheet, all upright."""
    width, height = kind.panel
    spreads = []
    for page in pages:
        front, left, right, back = (placed.face for placed in page.placed)
        for one, other in ((back, front), (left, right)):
            fold = (
                Mark(width, _FOLD_FROM, width, _FOLD_TO, dashed=True),
                Mark(width, height - _FOLD_TO, width, height - _FOLD_FROM, dashed=True),
            )
            spread = (Placed(0, 0, one), Placed(width, 0, other))
            spreads.append(Page(2 * width, height, spread, fold))
    return tuple(spreads)


class _Setting:
    """One attempt in one size of type.

    My code stands at the foot of one column: the back of a booklet, or where a flat brief ends.
    What is left blank is ruled for notes.
    """

    def __init__(self, content: Content, kind: BriefFormat, points: float) -> None:
        self._content = content
        self._kind = kind
        self._areas = kind.areas
        self._height = self._areas[0].height
        self._per_sheet = len(kind.panels) * kind.columns
        self._type = Typesetter(self._areas[0].width, points)
        self._parts = Parts(content, self._type)

    def laid_out(self) -> BriefPages:
        """The sheets."""
        groups = tuple(self._parts.groups())
        flowed = flow(groups, self._room)
        columns = self._filled_up(list(flowed.columns))
        back = self._per_sheet - 1
        if not self._kind.is_folded:
            if columns[-1].used + self._foot > self._room(len(columns) - 1):
                columns = self._filled_up([*columns, Column(0)])
            back = len(columns) - 1
        people = [end for group, end in zip(groups, flowed.ends, strict=True) if group.is_person]
        fitting = sum(end < self._per_sheet for end in people)
        told = fitting_words(fitting, len(people)) if self._kind.is_folded else ""
        last = len(flowed.columns) - 1
        blank = [number for number in range(len(columns)) if number >= last or number == back]
        self._finish(columns, back, told)
        self._rule(columns, blank, back)
        return BriefPages(tuple(self._sheets(columns)), self._type.points, len(people), fitting)

    @property
    def _has_code(self) -> bool:
        return self._content.code is not None and self._content.choice.code

    @property
    def _foot(self) -> float:
        """What my code and the fewest lines for notes take."""
        lines = self._type.line_height(Style.HEADING) + _FEWEST_LINES * _PITCH + 2 * _APART
        told = 2 * self._type.line_height(Style.CAPTION) + _APART if self._kind.is_folded else 0.0
        code = _CODE + _APART if self._has_code else 0.0
        return code + told + (lines if self._content.choice.notes else 0.0)

    def _room(self, column: int) -> float:
        """The room for what flows: less at the head of further sheets, less on a booklet's back."""
        head = self._head(column)
        is_back = self._kind.is_folded and column == self._per_sheet - 1
        return self._height - (head.height if head else 0.0) - (self._foot if is_back else 0.0)

    def _head(self, column: int) -> Block | None:
        sheet, place = divmod(column, self._per_sheet)
        if not sheet or place:
            return None
        return self._parts.continued(sheet + 1, is_folded=self._kind.is_folded)

    def _filled_up(self, columns: list[Column]) -> list[Column]:
        missing = -len(columns) % self._per_sheet
        return columns + [Column(0) for _ in range(missing)]

    def _finish(self, columns: Sequence[Column], back: int, told: str) -> None:
        """Put in what does not flow, each column now being as high as the paper lets it be."""
        for number, column in enumerate(columns):
            column.height = self._height
            if head := self._head(number):
                column.pieces = [*head.pieces, *(moved(p, 0, head.height) for p in column.pieces)]
                column.used += head.height
        column = columns[back]
        if told:
            for block in self._type.paragraph(told, Style.CAPTION, above=_APART):
                column.put(block)
        if self._has_code:
            column.pieces += self._code(column)
            column.height -= _CODE + _APART

    def _code(self, column: Column) -> Iterator[Piece]:
        brief, code = self._content.brief, self._content.code
        if code is None:
            return
        quiet = _CODE * QUIET_ZONE / (code.size + 2 * QUIET_ZONE)
        top = column.height - _CODE + quiet  # its white may reach into the margin
        yield CodePiece(Area(-quiet, top, _CODE, _CODE), code)
        name = self._type.size(Style.NAME)
        words = (
            Words(whole(brief.my_name), name, strong=True, lines=3),
            Words(whole(brief.headline), self._type.size(Style.CAPTION), lines=6, above=0.6),
        )
        area = Area(_CODE, top + 2, self._type.width - _CODE, _CODE - 4)
        yield TextColumn(area, tuple(each for each in words if each.text), 0.5)

    def _rule(self, columns: Sequence[Column], blank: Sequence[int], back: int) -> None:
        """Lines to write on wherever room is left, under a heading where they begin."""
        if not self._content.choice.notes:
            return
        headed = -2
        for number in blank:
            column = columns[number]
            is_new = headed != number - 1 or number == back + 1
            heading = self._parts.heading(_tr("Notes")) if is_new else None
            above = column.used + (heading.above + heading.height if heading else 0.0)
            lines = int((column.height - above) // _PITCH)
            if lines < (_FEWEST_LINES if column.used else 1):
                continue
            if heading:
                column.put(heading)
            column.pieces += (
                Rule(0, column.used + line * _PITCH, self._type.width)
                for line in range(1, int((column.height - column.used) // _PITCH) + 1)
            )
            headed = number

    def _sheets(self, columns: Sequence[Column]) -> Iterator[Page]:
        kind = self._kind
        for start in range(0, len(columns), self._per_sheet):
            placed = []
            for place, panel in enumerate(kind.panels):
                first = start + place * kind.columns
                face = Face(*kind.panel, tuple(self._panel(columns[first : first + kind.columns])))
                placed.append(Placed(panel.x, panel.y, face, panel.turned))
            yield Page(*kind.sheet, tuple(placed), tuple(_fold_marks(kind)))

    def _panel(self, columns: Sequence[Column]) -> Iterator[Piece]:
        for area, column in zip(self._areas, columns, strict=True):
            yield from (moved(piece, area.x, area.y) for piece in column.pieces)


def _fold_marks(kind: BriefFormat) -> Iterator[Mark]:
    """Short dashes at the edges, where the paper is folded."""
    if not kind.is_folded:
        return
    width, height = kind.sheet
    across, down = width / 2, height / 2
    for near, far in ((_FOLD_FROM, _FOLD_TO), (-_FOLD_TO, -_FOLD_FROM)):
        yield Mark(near % width, down, far % width, down, dashed=True)
        yield Mark(across, near % height, across, far % height, dashed=True)
