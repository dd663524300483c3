"""What the Contacts page says while nobody is there, or nobody matches."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.ui.plain import isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.drawings import nothing_found, people
from eventmate.ui.widgets.empty_state import EmptyState

NARROW_TEXT = 320


def _tr(text: str) -> str:
    return QCoreApplication.translate("contacts", text)


def nobody_yet(add: Callable[[], object], bring_in: Callable[[], object]) -> EmptyState:
    """What belongs here, and two ways to begin."""
    first = Button(_tr("Add a contact"), Kind.PRIMARY, "plus")
    second = Button(_tr("Import a file"), Kind.SECONDARY, "file-up")
    first.clicked.connect(add)
    second.clicked.connect(bring_in)
    return EmptyState(
        people,
        _tr("People you meet will be here"),
        _tr(
            "With where you met, what you spoke of and what you promised. "
            "Everything stays on this laptop."
        ),
        (first, second),
        _tr("vCard, CSV or a LinkedIn export. You can also drop the file anywhere on this page."),
    )


class NobodyMatches(QWidget):
    """Two ways on: everybody again, or the searched name as somebody new."""

    def __init__(self, clear: Callable[[], object], add: Callable[[], object]) -> None:
        super().__init__()
        self.clear = Button(_tr("Clear search"), Kind.SECONDARY)
        self.add = Button("", Kind.QUIET, "plus")
        self.clear.clicked.connect(clear)
        self.add.clicked.connect(add)
        self._state = EmptyState(nothing_found, "", "", (self.clear,), text_width=NARROW_TEXT)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addStretch(1)
        column.addWidget(self._state)
        line = QVBoxLayout()
        line.setContentsMargins(0, 8, 0, 0)
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(line)
        column.addStretch(1)

    def say_about(self, typed: str) -> None:
        """Say what nobody matches; without a typed name only the filters can be cleared."""
        title = _tr("Nobody matches these filters")
        if typed:
            title = _tr("Nobody matches “{}”").format(isolated(typed))
            self.add.set_label(_tr("Add {} as a new contact").format(isolated(typed)))
        words = _tr("Part of a name, a firm, a tag, a note or a number is enough.")
        self._state.set_words(title, words)
        self.add.setVisible(bool(typed))
