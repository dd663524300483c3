"""Help: the keys that always work, and where to read more."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.painting import fill_rounded, smooth


class KeyHint(QWidget):
    """Keys in a small frame."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span = Span(keys, "caption", "text_muted")
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(line_width([self._span]) + 10, 18)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        fill_rounded(painter, self.rect(), 4, theme.colour("surface"), theme.colour("border"))
        area = QRectF(self.rect())
        paint_line(painter, theme, area, [self._span], Qt.AlignmentFlag.AlignHCenter)


class HelpDialog(PanelDialog):
    """Lists the keys of this window; `pages` are titles with their number, if they have one."""

    def __init__(self, pages: Sequence[tuple[str, int | None]], parent: QWidget | None = None):
        self._pages = pages
        super().__init__(self.tr("Keys that always work"), 560, parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)  # fits a screen of 640 px
        grid.setColumnStretch(1, 1)
        for line, (keys, meaning) in enumerate(self._keys()):
            grid.addWidget(KeyHint(keys), line, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(meaning), line, 1)
        self.body.addLayout(grid)
        promise = self.tr(
            "Everything you do can be undone, and nothing ever leaves this laptop by itself."
        )
        self.body.addSpacing(4)
        self.body.addWidget(PlainLabel(promise, "body", "text_muted", wrap=True))
        close = self.add_button(Button(self.tr("Close")))
        close.clicked.connect(self.accept)
        close.setFocus(Qt.FocusReason.PopupFocusReason)

    def _keys(self) -> list[tuple[str, str]]:
        pages = [
            (f"Ctrl+{number}", self.tr("Go to {}").format(title))
            for title, number in self._pages
            if number is not None
        ]
        return [
            ("Ctrl+K", self.tr("Find any contact, event or command")),
            ("Ctrl+N", self.tr("Write down someone you met, from anywhere")),
            ("Ctrl+T", self.tr("Note that you were in touch with somebody")),
            ("Ctrl+Shift+Q", self.tr("Show my card full screen, from anywhere")),
            ("Ctrl+Shift+M", self.tr("Keep the event\u2019s goals, talks and people in sight")),
            ("Ctrl+Z", self.tr("Undo the last change")),
            ("Ctrl+Shift+Z", self.tr("Do again what was undone")),
            *pages,
            ("Tab", self.tr("Move to the next control; the arrows move inside lists")),
            ("Esc", self.tr("Leave a dialog, a full-screen card or a search")),
            ("F1", self.tr("This list")),
        ]
