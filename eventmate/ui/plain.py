"""The only place that puts words on labels, tooltips and messages: always as plain text."""

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.text_wrapping import Words, wrapped
from eventmate.ui.theme import current_theme

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
LONGEST_LINE = 500
LONGEST_TEXT = 5_000
MOST_WIDTHS = 4
MOST_MARKS = 4  # combining marks on one letter; Hebrew and Vietnamese need up to four
LOOK_CHANGES = (
    QEvent.Type.StyleChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.EnabledChange,
    QEvent.Type.LayoutDirectionChange,
)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067\u2028\u2029\ufeff]")
_ISOLATES = re.compile("[\u2068\u2069]")
_PAIR = re.compile("\u2068([^\u2068\u2069]*)\u2069")


def visible(text: str, limit: int = LONGEST_TEXT) -> str:
    """Text from a stranger as it may be shown: controls named, floods of marks and length cut."""
    if len(text) > limit:
        text = text[:limit].rstrip() + "…"
    if text.isascii() and text.isprintable():
        return text
    text = _CONTROLS.sub(_named, text.replace("\r\n", "\n"))
    if ISOLATE in text or END_ISOLATE in text:
        text = _with_balanced_isolates(text)
    return text if text.isascii() else _without_floods(text)


def one_line(text: str) -> str:
    """The same for a place that has one line only."""
    return " ".join(visible(text, LONGEST_LINE).split())


def isolated(name: str) -> str:
    """A name that cannot turn the direction of the sentence around it."""
    inside = _ISOLATES.sub(_named, visible(name, LONGEST_LINE))
    return f"{ISOLATE}{inside}{END_ISOLATE}"


def _named(found: re.Match[str]) -> str:
    return f"[U+{ord(found.group()):04X}]"


def _with_balanced_isolates(text: str) -> str:
    parts: list[str] = []
    end = 0
    for pair in _PAIR.finditer(text):
        parts += (_ISOLATES.sub(_named, text[end : pair.start()]), pair.group())
        end = pair.end()
    parts.append(_ISOLATES.sub(_named, text[end:]))
    return "".join(parts)


def _without_floods(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(letter)
    return "".join(kept)


def plain_tooltip(widget: QWidget, text: str) -> None:
    """Explain a control; markup in the text is shown, not obeyed."""
    widget.setToolTip(tooltip_words(text))


def tooltip_words(text: str) -> str:
    """A text as tooltips take it; markup in it is shown, not obeyed."""
    shown = html.escape(visible(text, LONGEST_LINE)).replace("\n", "<br>")
    return f"<qt>{shown}</qt>" if shown else ""


class PlainLabel(QLabel):
    """Text that is never markup; wraps, or keeps to one line and elides with a tooltip."""

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        colour: str = "text",
        *,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._style = style
        self._colour = colour
        self._wraps = wrap
        self._align = align
        self._tabular = tabular
        self._spans: tuple[Span, ...] = ()
        self._arranged: dict[int, Words] = {}  # the lines at the widths a layout tries
        self._natural: int | None = None  # px it takes in one line
        self._own_tooltip = False
        horizontal = QSizePolicy.Policy.Preferred
        vertical = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(horizontal, vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show one text in the label's own style."""
        self.set_spans([Span(text)])

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show parts of different weight or colour in one line or paragraph."""
        clean = visible if self._wraps else one_line
        self._spans = tuple(
            Span(
                self._spaced(part.text, clean(part.text)),
                part.style or self._style,
                part.colour or self._colour,
                self._tabular,
                part.struck,
            )
            for part in spans
        )
        self._forget()
        self.setText("".join(part.text for part in self._spans))
        self._say_what_is_hidden()
        self.updateGeometry()
        self.update()

    def set_colour(self, role: str) -> None:
        """Show the text in another colour role."""
        self._colour = role
        self._spans = tuple(replace(span, colour=role) for span in self._spans)
        self._forget()
        self.update()

    @staticmethod
    def _spaced(text: str, clean: str) -> str:
        """Spaces at the edges of a part separate it from its neighbours."""
        before = " " if text[:1] == " " and not clean.startswith(" ") else ""
        after = " " if text[-1:] == " " and clean and not clean.endswith(" ") else ""
        return f"{before}{clean}{after}"

    def _forget(self) -> None:
        self._arranged, self._natural = {}, None

    def _line(self) -> int:
        return current_theme().line(self._style)

    def _line_width(self) -> int:
        if self._natural is None:
            self._natural = line_width(self._spans) + 1
        return self._natural

    def _words(self, width: int) -> Words:
        if (known := self._arranged.get(width)) is not None:
            return known
        if len(self._arranged) >= MOST_WIDTHS:
            self._arranged = {}
        words = wrapped(
            self._spans,
            width,
            self._line(),
            self._align,
            self.isEnabled(),
            self.layoutDirection(),
        )
        self._arranged[width] = words
        return words

    @override
    def sizeHint(self) -> QSize:
        width = self._line_width()
        if self._wraps and width > self._preferred_width():
            width = self._preferred_width()
        return QSize(width, self.heightForWidth(width) if self._wraps else self._line())

    def _preferred_width(self) -> int:
        return min(max(self.minimumWidth(), 416), self.maximumWidth())

    @override
    def minimumSizeHint(self) -> QSize:
        if self._wraps:
            return QSize(48, self._line())
        return QSize(min(self._line_width(), 32), self._line())

    @override
    def hasHeightForWidth(self) -> bool:
        return self._wraps

    @override
    def heightForWidth(self, width: int) -> int:
        width = min(width, self.maximumWidth())
        # Layouts try many widths; what fits into one line need not be laid out for each.
        if not self._wraps or (self._line_width() <= width and "\n" not in self.text()):
            return self._line()
        return self._words(width).height

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_what_is_hidden()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOK_CHANGES:
            self._forget()
        super().changeEvent(event)

    def _say_what_is_hidden(self) -> None:
        hidden = not self._wraps and self._line_width() - 1 > self.width() > 0
        if hidden:
            plain_tooltip(self, self.text())
        elif self._own_tooltip:
            plain_tooltip(self, "")
        self._own_tooltip = hidden

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._wraps:
            self._words(self.width()).paint(painter)
            return
        top = (self.height() - self._line()) / 2
        area = QRectF(0, top, self.width(), self._line())
        paint_line(painter, current_theme(), area, self._spans, self._align, self.isEnabled())
