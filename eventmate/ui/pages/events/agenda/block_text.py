"""The words of a talk in the grid, broken into the lines that fit; laid out once for each size."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTextLayout, QTextOption

from eventmate.domain.events import Talk
from eventmate.ui.plain import one_line
from eventmate.ui.theme import Theme

LINE = 16
LEFT, RIGHT, TOP = 8, 4, 4
STAR = 16
NARROWEST_WITH_STAR = 72  # px; a narrower talk shows its star only when it has one
MARK_ICON = 14
MOST_KEPT = 4_000
_NO_WRAP_NEEDED = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """One line, `left` and `top` px from the block's corner."""

    text: QStaticText
    left: int
    top: int
    style: str
    role: str
    icon: str = ""
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be said in how much room."""

    talk: Talk
    mark: str
    cancelled_word: str
    width: int
    height: int


class BlockText:
    """Keeps what was laid out while the size stays."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], tuple[Line, ...]] = {}

    def lines(self, theme: Theme, wanted: Wanted) -> tuple[Line, ...]:
        """Title, then what keeps me from it, then speakers, as far as there is room."""
        talk = wanted.talk
        key = (
            *(talk.id, talk.title, talk.speakers, talk.is_starred, talk.is_cancelled),
            *(wanted.mark, wanted.width, wanted.height),
        )
        if (kept := self._kept.get(key)) is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            kept = self._kept[key] = _laid_out(theme, wanted)
        return kept


def has_star(talk: Talk, width: int) -> bool:
    """Whether a block this wide shows a star."""
    return talk.is_starred or width >= NARROWEST_WITH_STAR


def _laid_out(theme: Theme, wanted: Wanted) -> tuple[Line, ...]:
    talk = wanted.talk
    top = min(TOP, (wanted.height - LINE) // 2)
    room = max(1, (wanted.height - 2 * top) // LINE)
    extra = wanted.cancelled_word if talk.is_cancelled else wanted.mark
    reserved = 1 if extra and room > 1 else 0
    inside = wanted.width - LEFT - RIGHT
    title_width = inside - (STAR + RIGHT if has_star(talk, wanted.width) else 0)
    # Where there is no line for the words of a mark, its sign stands before the title.
    sign = "triangle-alert" if extra and not reserved and not talk.is_cancelled else ""
    title_width -= MARK_ICON + 4 if sign else 0
    font = theme.font("caption_medium")
    title = broken(one_line(talk.title), font, title_width, room - reserved)
    role = "text_muted" if talk.is_cancelled else "text"
    said = [_Said(part, "caption_medium", role, sign, talk.is_cancelled) for part in title]
    speakers = one_line(", ".join(talk.speakers))
    if speakers and len(said) + reserved < room:
        said.append(_Said(speakers, "caption", "text_muted"))
    if reserved:
        icon = "" if talk.is_cancelled else "triangle-alert"
        colour = "text_muted" if talk.is_cancelled else "warning"
        said.append(_Said(extra, "caption_strong", colour, icon))
    return tuple(_line(theme, each, inside, top + place * LINE) for place, each in enumerate(said))


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of one line and their look."""

    text: str
    style: str
    role: str
    icon: str = ""
    is_struck: bool = False


def _line(theme: Theme, said: _Said, inside: int, top: int) -> Line:
    font = theme.font(said.style)
    before = MARK_ICON + 4 if said.icon else 0
    static = QStaticText(_elided(said.text, font, inside - before))
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    static.prepare(font=font)
    spare = (LINE - QFontMetricsF(font).height()) / 2
    return Line(
        static, LEFT + before, round(top + spare), said.style, said.role, said.icon, said.is_struck
    )


def _elided(text: str, font: QFont, width: int) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))


def broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    """A text in at most so many lines; the last one is elided where more is left."""
    metrics = QFontMetricsF(font)
    if most <= 1 or metrics.horizontalAdvance(text) <= width + _NO_WRAP_NEEDED:
        return [_elided(text, font, width)]
    # Qt counts in UTF-16.
    encoded = text.encode("utf-16-le", "surrogatepass")
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    parts: list[str] = []
    while len(parts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start = 2 * line.textStart()
        end = start + 2 * line.textLength()
        if len(parts) == most - 1:
            end = len(encoded)
        parts.append(encoded[start:end].decode("utf-16-le", "replace").strip())
    layout.endLayout()
    parts[-1] = _elided(parts[-1], font, width)
    return parts
