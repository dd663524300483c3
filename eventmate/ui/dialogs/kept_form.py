"""A form that forgets nothing: what is typed is there again after Esc, a crash or a closed lid."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.draft_keeper import DraftKeeper
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.note import Note

if TYPE_CHECKING:
    from eventmate.services.drafts import Drafts

Value = str | int | bool


class KeptForm(QObject):
    """Watches every field of a form under one key; `done` forgets what was typed.

    What was typed before is put back, with a word about it and a way to start over.
    """

    def __init__(
        self, form: QWidget, body: QVBoxLayout, key: str, drafts: "Drafts", operations: Operations
    ) -> None:
        super().__init__(form)
        self._fields = _fields(form)
        self._first = self._values()
        self._is_over = False
        self._note = Note(self.tr("What you typed before is still here."), icon="undo-2")
        again = Button(self.tr("Start over"), Kind.QUIET, small=True)
        again.clicked.connect(self._on_start_over)
        self._note.add_action(again)
        self._note.hide()
        body.insertWidget(0, self._note)
        self._keeper = DraftKeeper(key, self._typed, drafts, operations, self)
        for field in self._fields:
            _changed(field, self._keeper.typed)
        self._keeper.offer(self._give_back)

    def done(self) -> None:
        """What was typed is saved: there is nothing to keep."""
        self._is_over = True
        self._keeper.keep_now()

    def keep(self) -> None:
        """Keep what is typed right now."""
        self._keeper.keep_now()

    def _values(self) -> list[Value]:
        return [_value(field) for field in self._fields]

    def _typed(self) -> str:
        """Everything that is typed, or nothing where the form is as it was."""
        values = self._values()
        return "" if self._is_over or values == self._first else json.dumps(values)

    def _give_back(self, text: str) -> None:
        values = json.loads(text)
        if len(values) != len(self._fields):  # of a form that looked different
            return
        self._put(values)
        self._note.show()

    def _put(self, values: list[Value]) -> None:
        for field, value in zip(self._fields, values, strict=True):
            _set(field, value)

    def _on_start_over(self) -> None:
        self._put(self._first)
        self._note.hide()
        self._keeper.keep_now()


def keep_typed(dialog: PanelDialog, key: str, drafts: "Drafts", operations: Operations) -> KeptForm:
    """Let a dialog forget nothing: Cancel and Esc keep what is typed, saving forgets it."""
    kept = KeptForm(dialog, dialog.body, key, drafts, operations)
    dialog.accepted.connect(kept.done)
    dialog.rejected.connect(kept.keep)
    return kept


def _fields(form: QWidget) -> list[QWidget]:
    kinds = (QLineEdit, QPlainTextEdit, QCheckBox, QComboBox, QDateEdit, QSpinBox)
    inside = (QComboBox, QAbstractSpinBox)
    return [
        each
        for each in form.findChildren(QWidget)
        if isinstance(each, kinds) and not isinstance(each.parent(), inside)
    ]


def _value(field: QWidget) -> Value:
    found: Value = ""
    match field:
        case QLineEdit():
            found = field.text()
        case QPlainTextEdit():
            found = field.toPlainText()
        case QCheckBox():
            found = field.isChecked()
        case QComboBox():
            found = field.currentText() if field.isEditable() else field.currentIndex()
        case QDateEdit():
            found = int(field.date().toJulianDay())
        case QSpinBox():
            found = field.value()
    return found


def _set(field: QWidget, value: Value) -> None:
    match field:
        case QLineEdit():
            field.setText(str(value))
        case QPlainTextEdit():
            field.setPlainText(str(value))
        case QCheckBox():
            field.setChecked(bool(value))
        case QComboBox() if field.isEditable():
            field.setCurrentText(str(value))
        case QComboBox():
            field.setCurrentIndex(int(value))
            field.activated.emit(int(value))
        case QDateEdit():
            field.setDate(QDate.fromJulianDay(int(value)))
        case QSpinBox():
            field.setValue(int(value))


def _changed(field: QWidget, act: Callable[[], None]) -> None:
    match field:
        case QLineEdit() | QPlainTextEdit():
            field.textChanged.connect(act)
        case QCheckBox():
            field.toggled.connect(act)
        case QComboBox():
            field.currentTextChanged.connect(act)
        case QDateEdit():
            field.dateChanged.connect(act)
        case QSpinBox():
            field.valueChanged.connect(act)
