"""Saying what the columns of a table hold, beside samples of what stands in them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.table_columns import ColumnField, TableColumn
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import Choice

WIDTH, HEIGHT = 600, 320
ROW = 52
FIELDS = tuple(ColumnField)
ENOUGH = {
    ColumnField.NAME,
    ColumnField.GIVEN,
    ColumnField.FAMILY,
    ColumnField.ORGANISATION,
    ColumnField.EMAIL,
    ColumnField.PHONE,
    ColumnField.LINK,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("columns", text)


def field_words(field: ColumnField) -> str:
    """What a column can be said to hold."""
    return {
        ColumnField.IGNORED: _tr("Leave out"),
        ColumnField.NAME: _tr("Name"),
        ColumnField.GIVEN: _tr("Given name"),
        ColumnField.FAMILY: _tr("Family name"),
        ColumnField.ORGANISATION: _tr("Organisation"),
        ColumnField.TITLE: _tr("Title"),
        ColumnField.EMAIL: _tr("Email"),
        ColumnField.PHONE: _tr("Phone"),
        ColumnField.LINK: _tr("Link"),
        ColumnField.CITY: _tr("City"),
        ColumnField.COUNTRY: _tr("Country"),
        ColumnField.TAGS: _tr("Tags"),
        ColumnField.NOTE: _tr("Note"),
    }[field]


class ColumnsDialog(PanelDialog):
    """One row a column; `told` carries the fields and whether the first row is a head."""

    told = Signal(object, bool)  # a list of ColumnField, whether the first row is a head

    def __init__(
        self, file_name: str, columns: Sequence[TableColumn], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("What do these columns hold?"), WIDTH, parent)
        sentence = self.tr(
            "The columns of {} have names that EventMate does not know. Say what at least one "
            "of them holds; the others are left out."
        )
        self.body.addWidget(PlainLabel(sentence.format(isolated(file_name)), wrap=True))
        self._head = CheckBox(self.tr("The first row names the columns"))
        self._head.setChecked(True)
        self.body.addWidget(self._head)
        self.choices: list[Choice] = []
        self.add_scrolled(self._table(columns))
        self._hint = PlainLabel("", "caption", "warning", wrap=True)
        self._hint.hide()
        self.body.addWidget(self._hint)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.add_button(Button(self.tr("Import"), Kind.PRIMARY)).clicked.connect(self._on_import)

    def _table(self, columns: Sequence[TableColumn]) -> QScrollArea:
        holder = QWidget()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, 200)
        for place, column in enumerate(columns):
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(PlainLabel(column.first or self.tr("No name"), "body_medium"))
            words.addWidget(PlainLabel(column.sample, "caption", "text_muted"))
            choice = Choice()
            choice.addItems([field_words(field) for field in FIELDS])
            choice.setCurrentIndex(FIELDS.index(column.field))
            choice.setAccessibleName(column.first)
            self.choices.append(choice)
            grid.addLayout(words, place, 0)
            grid.addWidget(choice, place, 1)
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(grid)
        outer.addStretch(1)
        area = QScrollArea()
        area.setWidget(holder)
        area.setMinimumHeight(min(HEIGHT, ROW * len(columns)))
        return area

    @Slot()
    def _on_import(self) -> None:
        fields = [FIELDS[choice.currentIndex()] for choice in self.choices]
        if not ENOUGH & set(fields):
            self._hint.set_text(self.tr("Choose the column that holds the names or addresses."))
            self._hint.show()
            return
        self.told.emit(fields, self._head.isChecked())
        self.accept()
