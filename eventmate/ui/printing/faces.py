"""Arranges my card on one face: business card, badge, half a tent, label."""

from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import bidirectional

from eventmate.domain.cards import CardDraft
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.printing.formats import FaceKind
from eventmate.ui.printing.pieces import (
    Area,
    CodePiece,
    Face,
    PhotoPiece,
    Piece,
    TextColumn,
    Words,
)

_LOW_LABEL = 30.0  # mm; labels below it give their code more of the height


@dataclass(frozen=True, slots=True)
class Content:
    """What is printed: a card, the code made of it, and whether its photo is wanted."""

    draft: CardDraft
    code: CodeMatrix
    with_photo: bool = False

    @property
    def photo(self) -> bytes | None:
        """The photo, when there is one and it is wanted."""
        return self.draft.photo if self.with_photo else None

    @property
    def place(self) -> str:
        """Organisation and city in one line."""
        return listed(self.draft.organisation, self.draft.address.city)

    @property
    def role(self) -> str:
        """Title, organisation and city in one line."""
        return listed(self.draft.title, self.draft.organisation, self.draft.address.city)

    @property
    def reach(self) -> tuple[str, ...]:
        """The ways to reach me that go out with the code."""
        return tuple(
            _readable(point.value) for point in self.draft.points if point.in_code and point.value
        )


def _readable(value: str) -> str:
    """An address as people write it by hand."""
    line = one_line(value)
    for start in ("https://", "http://"):
        line = line.removeprefix(start)
    return line.removeprefix("www.").rstrip("/")


def listed(*parts: str) -> str:
    """Parts in one line, each in its own direction of writing."""
    return ", ".join(
        isolated(part) if _turns(part) else part for part in filter(None, map(one_line, parts))
    )


def _turns(text: str) -> bool:
    return any(bidirectional(letter) in ("R", "AL") for letter in text)


def _texts(*words: Words) -> tuple[Words, ...]:
    return tuple(part for part in words if part.text)


def _card(content: Content, width: float, height: float) -> tuple[Piece, ...]:
    draft = content.draft
    side = min(34.0, height - 10)
    margin = 5.0
    code_x = width - side - margin + 2  # the quiet zone may reach into the margin
    room = code_x - margin - 1
    photo = _photo(content, Area(width - margin - 13, margin, 13, 13))
    head = _texts(
        Words(one_line(draft.name), 13, strong=True, lines=2),
        Words(one_line(draft.pronouns), 7, muted=True, above=0.4),
        Words(one_line(draft.headline), 8, lines=3, above=1.4),
    )
    reach = (Words(text, 7, muted=True, lines=2, above=0.5) for text in content.reach)
    foot = _texts(
        Words(one_line(draft.title), 7, strong=True, lines=2),
        Words(content.place, 7, lines=2, above=0.3),
        *reach,
    )
    if photo:
        side = min(side, height - margin - 16)
        code_x = width - side - margin + 2
    code = Area(code_x, height - side - margin + 2 if photo else (height - side) / 2, side, side)
    middle = margin + (height - 2 * margin) * 0.52
    return (
        TextColumn(Area(margin, margin, room, middle - margin), head),
        TextColumn(Area(margin, middle + 1, room, height - margin - middle - 1), foot, 1.0),
        CodePiece(code, content.code),
        *photo,
    )


def _badge(content: Content, width: float, height: float) -> tuple[Piece, ...]:
    draft = content.draft
    margin, side = 6.0, min(34.0, height * 0.55)
    low = height - margin - side + 2
    photo = _photo(content, Area(width - margin - 17, margin, 17, 17))
    name_room = width - 2 * margin - (20 if photo else 0)
    head = _texts(Words(one_line(draft.name), 30, strong=True, lines=2))
    foot = _texts(
        Words(one_line(draft.pronouns), 11, muted=True),
        Words(one_line(draft.organisation), 14, strong=True, lines=2, above=1),
        Words(one_line(draft.title), 11, lines=2, above=0.5),
    )
    return (
        TextColumn(Area(margin, margin, name_room, low - margin - 1), head),
        TextColumn(Area(margin, low + 2, width - side - 2 * margin, side - 4), foot, 1.0),
        CodePiece(Area(width - side - margin + 2, low, side, side), content.code),
        *photo,
    )


def _tent(content: Content, width: float, height: float) -> tuple[Piece, ...]:
    draft = content.draft
    margin = 16.0
    side = height - 2 * margin
    code_x = width - margin - side
    photo = _photo(content, Area(margin, margin - 2, 24, 24))
    top = margin + (26 if photo else 0)
    column = _texts(
        Words(one_line(draft.name), 60, strong=True, lines=2),
        Words(one_line(draft.pronouns), 18, muted=True, above=1),
        Words(content.role, 22, lines=2, above=4),
        Words(one_line(draft.headline), 18, muted=True, lines=2, above=3),
    )
    area = Area(margin, top, code_x - 2 * margin + 6, height - margin - top)
    return (
        TextColumn(area, column, 0.5),
        CodePiece(Area(code_x, margin, side, side), content.code),
        *photo,
    )


def _label(content: Content, width: float, height: float) -> tuple[Piece, ...]:
    margin = 5.0 if height > _LOW_LABEL else 3.0
    side = height - 2 * (margin - 1)
    code_x = width - side - margin + 1
    words = _texts(
        Words(one_line(content.draft.name), 11, strong=True, lines=2),
        Words(content.role, 7, lines=2, above=0.6),
        *(Words(text, 6.5, muted=True, lines=2, above=0.5) for text in content.reach[:2]),
    )
    area = Area(margin, margin, code_x - margin - 0.5, height - 2 * margin)
    return (
        TextColumn(area, words, 0.5),
        CodePiece(Area(code_x, margin - 1, side, side), content.code),
    )


def _photo(content: Content, area: Area) -> tuple[PhotoPiece, ...]:
    return (PhotoPiece(area, content.photo),) if content.photo else ()


_ARRANGED: dict[FaceKind, Callable[[Content, float, float], tuple[Piece, ...]]] = {
    FaceKind.CARD: _card,
    FaceKind.BADGE: _badge,
    FaceKind.TENT: _tent,
    FaceKind.LABEL: _label,
}


def arrange(kind: FaceKind, size: tuple[float, float], content: Content) -> Face:
    """My card on one face of a size in mm."""
    return Face(*size, _ARRANGED[kind](content, *size))
