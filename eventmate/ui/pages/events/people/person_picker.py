"""Choosing whom to meet: everybody who comes, or anybody by a typed name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.events.people.people_model import Choice, Index, PeopleModel
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.row_painting import RowDelegate, RowRole
from eventmate.ui.widgets.row_views import RowList
from eventmate.ui.widgets.search_field import SearchField

WIDTH, ROW, ROWS = 520, 56, 6
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PersonPicker(PanelDialog):
    """Enter or a click adds and the dialog stays, so that several can be chosen."""

    picked = Signal(object)  # Choice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Whom do you want to meet?"), WIDTH, parent)
        self.model = PeopleModel(self)
        self.field = SearchField(self.tr("A name, a firm, or anybody not listed yet"))
        self.field.changed.connect(self._on_typed)
        self.field.edit.installEventFilter(self)
        self.list = RowList(self.tr("People here"))
        self.list.setModel(self.model)
        self._delegate = RowDelegate(ROW, 12, shows_focus=False, lines=False)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)  # thousands are laid out at once
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedHeight(ROW * ROWS)
        self.list.clicked.connect(self._pick)
        self._hint = PlainLabel(
            self.tr("Type a name and press Enter. Bring in an attendee list to find people here."),
            colour="text_muted",
            wrap=True,
        )
        self.body.addWidget(self.field)
        self.body.addWidget(self._hint)
        self.body.addWidget(self.list)
        done = self.add_button(Button(self.tr("Done"), Kind.PRIMARY))
        done.clicked.connect(self.accept)
        self.set_choices(())
        self.field.setFocus()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these people."""
        self.model.set_choices(choices)
        self._hint.setVisible(not choices)
        self._choose_first()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.model.narrow(text)
        self._choose_first()

    def _choose_first(self) -> None:
        self.list.setCurrentIndex(self.model.index(0))

    def _pick(self, index: Index) -> None:
        choice = index.data(RowRole.RECORD)
        if isinstance(choice, Choice) and not self.model.is_target(choice):
            self.model.mark_added(choice)
            self.picked.emit(choice)
            self.field.edit.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in MOVES:
            self.list.keyPressEvent(event)
        elif event.key() in ENTER:
            self._pick(self.list.currentIndex())
        else:
            return False
        return True
