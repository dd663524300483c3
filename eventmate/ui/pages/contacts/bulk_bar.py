"""What can be done to several contacts at once; stands where the filters stand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from eventmate.ui.dates import number
from eventmate.ui.plain import PlainLabel, plain_tooltip
from eventmate.ui.widgets.button import Button, IconButton, Kind

PAIR = 2  # contacts who may be one person
MOST_NOTED = 50  # each with a line of their own


class BulkBar(QWidget):
    """How many are chosen, and what to do with them."""

    touch_requested = Signal()
    tag_requested = Signal()
    untag_requested = Signal()
    join_requested = Signal()
    delete_requested = Signal()
    left = Signal()

    def __init__(self, export_menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = PlainLabel("", "body_strong", tabular=True)
        self.touch = Button(self.tr("In touch today"), Kind.SECONDARY, "check", small=True)
        self.rhythms = QMenu(self)
        rhythm = Button(self.tr("Rhythm"), Kind.SECONDARY, small=True)
        rhythm.set_choices(self.rhythms)
        tag = Button(self.tr("Tag…"), Kind.SECONDARY, "tag", small=True)
        untag = Button(self.tr("Remove tag…"), Kind.SECONDARY, small=True)
        export = Button(self.tr("Export"), Kind.SECONDARY, "download", small=True)
        self._join = Button(self.tr("Same person"), Kind.SECONDARY, small=True)
        delete = Button(self.tr("Delete"), Kind.SECONDARY, "trash-2", small=True)
        leave = IconButton("x", self.tr("Choose nobody"), small=True)
        export.set_choices(export_menu)
        self.touch.clicked.connect(self.touch_requested)
        tag.clicked.connect(self.tag_requested)
        untag.clicked.connect(self.untag_requested)
        self._join.clicked.connect(self.join_requested)
        delete.clicked.connect(self.delete_requested)
        leave.clicked.connect(self.left)
        self._with_icons = (self.touch, tag, export, delete)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addSpacing(8)
        for button in (self.touch, rhythm, tag, untag, export, self._join, delete):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(leave)

    def show_count(self, count: int) -> None:
        """Say how many are chosen; two may be one person."""
        self._join.setVisible(count == PAIR)
        self.touch.setEnabled(count <= MOST_NOTED)
        hint = self.tr("Choose at most {}: each gets a note of their own.")
        plain_tooltip(self.touch, "" if count <= MOST_NOTED else hint.format(number(MOST_NOTED)))
        self._count.set_text(self.tr("{} selected").format(number(count)))

    def set_narrow(self, narrow: bool) -> None:
        """Only icons where there is no room for words."""
        for button in self._with_icons:
            button.set_compact(narrow)
