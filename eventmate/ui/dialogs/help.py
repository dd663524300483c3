"""Help: the keys, and what can be typed in the line where somebody is written down."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.line_marks import explained_marks
from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.painting import fill_rounded, smooth

WIDTH, HEIGHT, KEYS_WIDTH = 600, 400, 148  # px


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
        super().__init__(self.tr("Help and keys"), WIDTH, parent)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for title, lines in self._sections():
            column.addWidget(SectionHeading(title))
            column.addLayout(_table(lines))
            column.addSpacing(8)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(holder)
        self.area.setMinimumHeight(HEIGHT)
        self.area.setAccessibleName(self.tr("Keys, and what can be typed in one line"))
        self.add_scrolled(self.area)
        self.area.viewport().setAutoFillBackground(False)
        holder.setAutoFillBackground(False)
        promise = self.tr(
            "Everything you do can be undone, and nothing ever leaves this laptop by itself."
        )
        self.body.addWidget(PlainLabel(promise, "body", "text_muted", wrap=True))
        close = self.add_button(Button(self.tr("Close")))
        close.clicked.connect(self.accept)
        self.area.setFocus(Qt.FocusReason.PopupFocusReason)  # the arrows scroll

    def _sections(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (self.tr("Anywhere"), self._keys()),
            (self.tr("Somebody you met, in one line"), explained_marks()),
            (self.tr("In Meet"), self._keys_of_meet()),
            (self.tr("In an agenda"), self._keys_of_agendas()),
            (self.tr("In Contacts"), self._keys_of_contacts()),
            (self.tr("In Follow-ups"), self._keys_of_follow_ups()),
            (self.tr("On the mission card"), self._keys_of_mission()),
        ]

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

    def _keys_of_meet(self) -> list[tuple[str, str]]:
        return [
            ("/", self.tr("Go to the line")),
            ("Alt+1", self.tr("What I spoke of with whoever is open")),
            ("Alt+2", self.tr("What I promised them")),
            ("Alt+3", self.tr("The next step with them")),
            ("Ctrl+V", self.tr("Read a picture, a card or a file that was copied")),
        ]

    def _keys_of_agendas(self) -> list[tuple[str, str]]:
        return [
            ("S", self.tr("Star the talk, or take its star away")),
            ("T", self.tr("Its speaker becomes somebody to meet")),
            ("Enter", self.tr("Everything about the talk; Esc leads back")),
            ("Ctrl+PgDown", self.tr("The next day; Ctrl+PgUp the day before")),
            ("Ctrl+F", self.tr("Search")),
        ]

    def _keys_of_contacts(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+F", self.tr("Search")),
            ("Ctrl+E", self.tr("Edit the contact shown")),
            ("Esc", self.tr("Go back to the list")),
        ]

    def _keys_of_follow_ups(self) -> list[tuple[str, str]]:
        return [
            ("E", self.tr("Write the message")),
            ("D", self.tr("Mark as done")),
            ("S", self.tr("Snooze")),
            ("X", self.tr("Drop")),
            ("A", self.tr("They answered")),
            ("R", self.tr("Reopen what was done or snoozed")),
        ]

    def _keys_of_mission(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+N", self.tr("Go to the line")),
            ("Alt+1 \u2026 9", self.tr("Count one more for a goal")),
            ("Alt+M", self.tr("The person shown is met")),
            ("Alt+B", self.tr("A calm minute")),
            ("F11", self.tr("Full screen")),
        ]


def _table(lines: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, KEYS_WIDTH)  # the same in every section
    grid.setColumnStretch(1, 1)
    for line, (keys, meaning) in enumerate(lines):
        grid.addWidget(KeyHint(keys), line, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(PlainLabel(meaning, wrap=True), line, 1)
    return grid
