"""Lets blocks of text flow from one column to the next; nothing is ever left out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from eventmate.ui.printing.pieces import Area, Piece, Rule, TextLine

# A group that fits on the next column moves there rather than being parted, when no more than
# this share of a column stays empty for it.
MOST_EMPTY = 0.3


@dataclass(frozen=True, slots=True)
class Block:
    """What cannot be parted, `height` mm high, its pieces from its own upper left corner.

    `above` is the gap to what stands before it. One that `keeps_next` is never the last of a
    column while something of its group follows.
    """

    height: float
    pieces: tuple[Piece, ...] = ()
    above: float = 0.0
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together; `is_person` marks somebody to meet."""

    blocks: tuple[Block, ...]
    is_person: bool = False


@dataclass(slots=True)
class Column:
    """What came to lie in one column, and how much of it is used."""

    height: float
    pieces: list[Piece] = field(default_factory=list)
    used: float = 0.0

    def put(self, block: Block) -> None:
        """Lay a block below what is there."""
        top = self.used + (block.above if self.used else 0.0)
        self.pieces += (moved(piece, 0, top) for piece in block.pieces)
        self.used = top + block.height

    def room_for(self, blocks: Sequence[Block]) -> bool:
        """Whether blocks fit below what is there."""
        return self.used + _needed(blocks, leads=not self.used) <= self.height + 0.01


@dataclass(frozen=True, slots=True)
class Flowed:
    """The columns that were needed, and for each group the number of its last one."""

    columns: tuple[Column, ...]
    ends: tuple[int, ...]


def flow(groups: Iterable[Group], height_of: Callable[[int], float]) -> Flowed:
    """Lay groups into columns, whose heights in mm are asked for by their number from 0."""
    columns = [Column(height_of(0))]
    ends: list[int] = []

    def forth() -> Column:
        columns.append(Column(height_of(len(columns))))
        return columns[-1]

    for group in groups:
        column = columns[-1]
        if column.used and _moves_on(group, column, height_of(len(columns))):
            column = forth()
        for chain in _chains(group.blocks):
            if column.used and not column.room_for(chain):
                column = forth()
            for block in chain:
                if column.used and not column.room_for((block,)):
                    column = forth()
                column.put(block)
        ends.append(len(columns) - 1)
    return Flowed(tuple(columns), tuple(ends))


def moved(piece: Piece, right: float, down: float) -> Piece:
    """A piece in another place."""
    match piece:
        case TextLine():
            return replace(piece, x=piece.x + right, baseline=piece.baseline + down)
        case Rule():
            return replace(piece, x=piece.x + right, y=piece.y + down)
        case _:
            return replace(piece, area=_moved_area(piece.area, right, down))


def _moved_area(area: Area, right: float, down: float) -> Area:
    return Area(area.x + right, area.y + down, area.width, area.height)


def _needed(blocks: Sequence[Block], *, leads: bool = True) -> float:
    gaps = sum(block.above for block in blocks[1 if leads else 0 :])
    return gaps + sum(block.height for block in blocks)


def _moves_on(group: Group, column: Column, next_height: float) -> bool:
    if column.room_for(group.blocks) or _needed(group.blocks) > next_height:
        return False
    return column.height - column.used <= next_height * MOST_EMPTY


def _chains(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Runs of blocks that keep to each other."""
    chain: list[Block] = []
    for block in blocks:
        chain.append(block)
        if not block.keeps_next:
            yield tuple(chain)
            chain = []
    if chain:
        yield tuple(chain)
