"""Captures that wait for a name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.burst_kept import shown_text
from eventmate.domain.codes import CodeKind
from eventmate.domain.encounters import CaptureKind
from eventmate.domain.links import safe_link
from eventmate.ui.code_words import short_name
from eventmate.ui.dates import number
from eventmate.ui.pages.today.fact import Fact
from eventmate.ui.pages.today.glance import Glance, Waiting
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading

ICONS = {
    CaptureKind.CODE: "ticket",
    CaptureKind.FILE: "file-text",
    CaptureKind.PASTE: "clipboard",
    CaptureKind.LINE: "keyboard",
    CaptureKind.FORM: "pencil",
}


class InboxCard(Card):
    """What was received and has no person yet."""

    sort_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 8, parent)
        self._heading = SectionHeading(self.tr("Inbox"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._empty = PlainLabel(
            self.tr("Badges and half lines wait here until they have a name."),
            colour="text_muted",
            wrap=True,
        )
        self._sort = Button(self.tr("Sort inbox"), Kind.SECONDARY)
        self._sort.clicked.connect(self.sort_requested)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)
        self.column.addLayout(row(self._sort, None))

    def show_glance(self, glance: Glance) -> None:
        """Show the first few."""
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for waiting in glance.waiting:
            icon = ICONS[waiting.capture.kind]
            self._rows.addWidget(Fact(icon, self._words(waiting), "text"))
        count = glance.waiting_count
        one, many = self.tr("1 waits for a name"), self.tr("{} wait for a name")
        caption = (one if count == 1 else many.format(number(count))) if count else ""
        self._heading.set_caption(caption)
        self._empty.setVisible(not count)
        self._sort.setVisible(bool(count))

    def _words(self, waiting: Waiting) -> str:
        code = waiting.code
        if waiting.name or code is None:
            return waiting.name or shown_text(waiting.capture.kind, waiting.capture.text).strip()
        if code.kind in (CodeKind.URL, CodeKind.LINKEDIN) and (link := safe_link(code.text)):
            return self.tr("Link to {}").format(link.host)
        if code.is_badge:
            return self.tr("Badge {}, not matched yet").format(code.text.strip())
        return short_name(code)
