"""Buttons: one primary a screen, secondary ones with an edge, quiet ones without."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.plain import one_line, plain_tooltip
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth

CHEVRON = 16


class Kind(StrEnum):
    """How much a button wants to be pressed."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    NEUTRAL = "neutral"  # quiet, and not the next step
    OVERLAY = "overlay"  # on the camera's picture


@dataclass(frozen=True, slots=True)
class _Look:
    """Colour roles of one kind; an empty role paints nothing."""

    text: str
    fill: str = ""
    edge: str = ""
    hover: str = "surface_hover"
    pressed: str = "surface_pressed"
    weight: str = "medium"


LOOKS = {
    Kind.PRIMARY: _Look(
        "accent_text", "accent", hover="accent_hover", pressed="accent_pressed", weight="strong"
    ),
    Kind.SECONDARY: _Look("text", "surface_raised", "border_field"),
    Kind.QUIET: _Look("accent"),
    Kind.NEUTRAL: _Look("text_muted"),
    Kind.OVERLAY: _Look("toast_text", "toast", hover="toast", pressed="toast"),
}


class Button(QAbstractButton):
    """A button with a label, an icon, or both; `keys` is a hint such as Enter."""

    def __init__(
        self,
        label: str = "",
        kind: Kind = Kind.SECONDARY,
        icon: str = "",
        *,
        small: bool = False,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon_name = icon
        self._small = small
        self._keys = keys
        self._compact = False
        self._menu: QMenu | None = None
        self._label = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_label(label)
        ring_on_focus(self)

    @property
    def label(self) -> str:
        """The words on the button."""
        return self._label

    def set_label(self, label: str) -> None:
        """Change the words; an ampersand stays one."""
        self._label = one_line(label)
        self.setText(self._label.replace("&", "&&"))
        self.setAccessibleName(self._label)
        self._changed()

    def set_icon_name(self, icon: str) -> None:
        """Change the icon."""
        self._icon_name = icon
        self._changed()

    def set_keys(self, keys: str) -> None:
        """Change the hint of a key, or leave it out."""
        self._keys = keys
        self._changed()

    def set_kind(self, kind: Kind) -> None:
        """Change how much the button wants to be pressed."""
        self._kind = kind
        self._changed()

    def set_compact(self, compact: bool) -> None:
        """Show the icon only, in narrow windows; the words move to the tooltip."""
        self._compact = compact and bool(self._icon_name)
        plain_tooltip(self, self._label if self._compact else "")
        self._changed()

    def set_choices(self, menu: QMenu) -> None:
        """Open a menu on click, shown by a chevron."""
        self._menu = menu
        self.clicked.connect(self._open_menu)
        self._changed()

    def _open_menu(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _shown_label(self) -> str:
        return "" if self._compact else self._label

    def _style(self) -> str:
        return f"{'caption' if self._small else 'body'}_{LOOKS[self._kind].weight}"

    def _icon_size(self) -> int:
        return int(current_theme().size["icon_small" if self._small else "icon"])

    def _gap(self) -> int:
        return 4 if self._small else 8

    def _content_width(self) -> int:
        parts: list[int] = []
        if self._icon_name:
            parts.append(self._icon_size())
        if self._shown_label():
            parts.append(line_width([Span(self._shown_label(), self._style())]))
        if self._keys and not self._compact:
            parts.append(self._keys_width())
        if self._menu:
            parts.append(CHEVRON)
        return sum(parts) + self._gap() * max(0, len(parts) - 1)

    def _keys_width(self) -> int:
        return line_width([Span(self._keys, "caption")]) + 10

    @override
    def sizeHint(self) -> QSize:
        height = int(current_theme().size["button_small" if self._small else "button"])
        if not self._shown_label() and not self._menu:
            return QSize(height, height)
        quiet = self._kind in (Kind.QUIET, Kind.NEUTRAL)
        padding = (8 if quiet else 12) if self._small else (12 if quiet else 16)
        return QSize(self._content_width() + 2 * padding, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        look = LOOKS[self._kind]
        self._paint_ground(painter, theme, look)
        role = look.text if self.isEnabled() else "text_disabled"
        if self._kind is Kind.NEUTRAL and self.underMouse() and self.isEnabled():
            role = "text"
        self._paint_content(painter, theme, role)

    def _paint_ground(self, painter: QPainter, theme: Theme, look: _Look) -> None:
        fill, edge = look.fill, look.edge
        if not self.isEnabled():
            fill, edge = "", "border" if fill or edge else ""
        elif self.isDown():
            fill = look.pressed
        elif self.underMouse():
            fill = look.hover
        fill_rounded(
            painter,
            self.rect(),
            theme.radius["control"],
            theme.colour(fill) if fill else None,
            theme.colour(edge) if edge else None,
        )

    def _paint_content(self, painter: QPainter, theme: Theme, role: str) -> None:
        left = (self.width() - min(self._content_width(), self.width() - 8)) / 2
        middle = self.height() / 2
        if self._icon_name:
            draw_icon(painter, theme, self._icon_name, role, self._icon_size(), left, middle)
            left += self._icon_size() + self._gap()
        if label := self._shown_label():
            span = Span(label, self._style(), role)
            reserved = CHEVRON + self._gap() if self._menu else 0
            width = min(line_width([span]), self.width() - left - reserved - 4)
            paint_line(painter, theme, QRectF(left, 0, width, self.height()), [span])
            left += width + self._gap()
        if self._keys and not self._compact:
            self._paint_keys(painter, theme, role, left)
        if self._menu:
            draw_icon(painter, theme, "chevron-down", role, CHEVRON, left, middle)

    def _paint_keys(self, painter: QPainter, theme: Theme, role: str, left: float) -> None:
        area = QRect(round(left), (self.height() - 18) // 2, self._keys_width(), 18)
        fill_rounded(painter, area, 4, edge=theme.colour(role))
        span = Span(self._keys, "caption", role)
        paint_line(painter, theme, QRectF(area), [span], Qt.AlignmentFlag.AlignHCenter)


class IconButton(Button):
    """A square button that shows an icon only; its name is the tooltip and is read aloud."""

    def __init__(
        self,
        icon: str,
        name: str,
        kind: Kind = Kind.NEUTRAL,
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, kind, icon, small=small, parent=parent)
        self.set_compact(True)
