"""One way to reach a person: opened by a click when that is safe, copied by a button."""

from dataclasses import replace
from urllib.parse import urlsplit

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.domain.contacts import ContactPoint, PointKind
from eventmate.domain.links import SafeLink, safe_link
from eventmate.ui.pages.contacts.words import point_words
from eventmate.ui.plain import one_line, plain_tooltip
from eventmate.ui.text_painting import Span, line_width, paint_line, span_font
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import draw_icon, smooth

HEIGHT = 36
WEB = ("http", "https")
ICONS = {PointKind.EMAIL: "mail", PointKind.PHONE: "phone", PointKind.LINK: "link"}


def link_of(point: ContactPoint) -> SafeLink | None:
    """What a click on a point opens, or nothing."""
    if point.kind is PointKind.PHONE:
        return safe_link(f"tel:{point.value.removeprefix('tel:')}")
    return safe_link(point.value)


def point_spans(point: ContactPoint, link: SafeLink | None, number: str = "") -> list[Span]:
    """The point as shown, a phone as `number`.

    Of a web address the real host stands in the accent and the rest is muted.
    """
    if link is None or link.scheme not in WEB:
        shown = number or point.value
        return [Span(one_line(shown), tabular=point.kind is PointKind.PHONE)]
    parts = urlsplit(link.url)
    rest = parts.path + (f"?{parts.query}" if parts.query else "")
    spans = [Span(link.host, colour="accent")]
    if rest.strip("/"):
        spans.append(Span(f" {one_line(rest)}", colour="text_muted"))
    return spans


class PointRow(QWidget):
    """An icon, the words, a label, and a button that copies."""

    open_requested = Signal(object)  # SafeLink
    copy_requested = Signal(str)

    def __init__(
        self, point: ContactPoint, number: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._point = point
        self.link = link_of(point)
        self.setFixedHeight(HEIGHT)
        self.words = _Words(point, self.link, number)
        self.words.clicked.connect(self._open)
        name = self.tr("Copy {}").format(one_line(point.value))
        self.copy = IconButton("copy", name, small=True)
        self.copy.clicked.connect(lambda: self.copy_requested.emit(point.value))
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.copy)

    def _open(self) -> None:
        if self.link is not None:
            self.open_requested.emit(self.link)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        icon = ICONS[self._point.kind]
        draw_icon(smooth(self), current_theme(), icon, "text_muted", 16, 0, self.height() / 2)


class _Words(QAbstractButton):
    """The point's text with its label after it; pressed only where a link is safe."""

    def __init__(self, point: ContactPoint, link: SafeLink | None, number: str) -> None:
        super().__init__()
        self._link = link
        self._spans = point_spans(point, link, number)
        self._label = one_line(point.label)
        spoken = one_line(point.value)
        self.setAccessibleName(f"{point_words(point.kind)}: {spoken}")
        is_web = link is not None and link.scheme in WEB
        plain_tooltip(self, link.url if link is not None and is_web else spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if link is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            ring_on_focus(self)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def sizeHint(self) -> QSize:
        return QSize(line_width(self._spans), 28)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        width = float(self.width())
        if self._label:
            span = Span(self._label, "caption", "text_muted")
            wanted = min(line_width([span]), self.width() // 3)
            if line_width(self._spans) + wanted + 12 <= self.width():
                area = QRectF(self.width() - wanted - 4, 0, wanted + 1, self.height())
                paint_line(painter, theme, area, [span])
                width -= wanted + 12
        paint_line(painter, theme, QRectF(0, 0, width, self.height()), self.fitted(width))

    def fitted(self, width: float) -> list[Span]:
        """The spans for a width: the host stays whole, or where it cannot, its end does."""
        if self._link is None or line_width(self._spans[:1]) <= width:
            return self._spans
        first = self._spans[0]
        metrics = QFontMetricsF(span_font(current_theme(), first))
        name, mark, host = first.text.rpartition("@")
        room = width - metrics.horizontalAdvance(f"@{host}")
        if mark and room >= metrics.horizontalAdvance(f"{name[:1]}…"):
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            return [replace(first, text=f"{short}@{host}")]
        end = metrics.elidedText(first.text, Qt.TextElideMode.ElideLeft, width)
        return [replace(first, text=end)]
