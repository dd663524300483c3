"""Many choices in a popup with a field that narrows them."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.folding import fold
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth
from eventmate.ui.widgets.row_painting import RowContent, RowDelegate, RowRole
from eventmate.ui.widgets.row_views import RowList
from eventmate.ui.widgets.search_field import SearchField

WIDTH, ROW, MOST_ROWS = 256, 32, 9
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
Index = QModelIndex | QPersistentModelIndex
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Choices(QStringListModel):
    """The choices that match, as painted rows."""

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == RowRole.CONTENT and index.isValid():
            return RowContent((Span(self.stringList()[index.row()]),))
        return super().data(index, role)


class ChoicePopup(QWidget):
    """Tells the place of the choice taken; Esc or a click elsewhere takes none."""

    chosen = Signal(int)

    def __init__(self, placeholder: str, choices: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(placeholder)
        self._choices = [one_line(choice) for choice in choices]
        self._folded = [fold(choice) for choice in self._choices]
        self._places: list[int] = []
        self.search = SearchField(placeholder)
        self._model = _Choices(self)
        self._list = RowList(placeholder)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setModel(self._model)
        self._list.setItemDelegate(RowDelegate(ROW, 12, shows_focus=False, lines=False))
        self._nothing = PlainLabel(self.tr("None of this name."), "body", "text_muted")
        self._lay_out()
        self.search.changed.connect(self._narrow)
        self.search.edit.installEventFilter(self)
        self._list.clicked.connect(self._choose)
        self._narrow("")

    @property
    def shown(self) -> list[str]:
        """The choices that match what is typed."""
        return self._model.stringList()

    def open_below(self, widget: QWidget) -> None:
        """Open under a control with the keyboard in the field."""
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
        self.show()
        self.search.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._list)
        column.addWidget(self._nothing)

    def _narrow(self, text: str) -> None:
        wanted = fold(text.strip())
        self._places = [at for at, choice in enumerate(self._folded) if wanted in choice]
        self._model.setStringList([self._choices[at] for at in self._places])
        self._list.setCurrentIndex(self._model.index(0))
        count = len(self._places)
        self._list.setFixedHeight(min(count, MOST_ROWS) * ROW)
        self._list.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        self.adjustSize()

    def _choose(self, index: Index) -> None:
        if index.isValid():
            place = self._places[index.row()]
            self.close()
            self.chosen.emit(place)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in MOVES:
            self._list.keyPressEvent(event)
        elif event.key() in ENTERS:
            self._choose(self._list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        ground, edge = theme.colour("surface_raised"), theme.colour("border")
        fill_rounded(smooth(self), self.rect(), theme.radius["control"], ground, edge)
