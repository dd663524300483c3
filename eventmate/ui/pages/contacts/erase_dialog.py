"""Erasing a person for good: what that means, and the backups that still hold them."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.ui.dates import date_time, number
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.tag import Tone

WIDTH = 520
LIST_HEIGHT = 96


class EraseDialog(PanelDialog):
    """Nothing happens before the sentence is ticked; `confirmed` carries backups to delete."""

    confirmed = Signal(object)  # a list of paths

    def __init__(
        self,
        name: str,
        backups: Sequence[tuple[Path, datetime]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Erase for good"), WIDTH, parent)
        self._paths = [path for path, _ in backups]
        words = self.tr(
            "{} will be erased with all meetings, promises, follow-ups, messages, half-typed "
            "text and places on lists of attendees. This cannot be undone. Because earlier "
            "changes may still show this person, none of them can be undone afterwards either."
        )
        self.body.addWidget(PlainLabel(words.format(isolated(name)), wrap=True))
        self.and_backups = CheckBox(self.tr("Delete these backups too"))
        if backups:
            self._add_backups(backups)
        else:
            none = self.tr("No backup on this laptop holds this person.")
            self.body.addWidget(PlainLabel(none, colour="text_muted", wrap=True))
        self.sure = CheckBox(self.tr("Yes, erase this person from my library"))
        self.sure.toggled.connect(self._on_sure)
        self.body.addWidget(self.sure)
        self.body.addStretch(1)
        cancel = self.add_button(Button(self.tr("Keep"), Kind.QUIET))
        cancel.clicked.connect(self.reject)
        self.erase = self.add_button(Button(self.tr("Erase for good"), Kind.PRIMARY))
        self.erase.setEnabled(False)
        self.erase.clicked.connect(self._on_erase)
        cancel.setFocus()

    def _add_backups(self, backups: Sequence[tuple[Path, datetime]]) -> None:
        words = self.tr("One backup still holds this person. Restoring it would bring them back.")
        if len(backups) > 1:
            words = self.tr(
                "{} backups still hold this person. Restoring one would bring them back."
            ).format(number(len(backups)))
        self.body.addWidget(Note(words, Tone.WARNING, "hard-drive"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for _, made_at in backups:
            column.addWidget(PlainLabel(date_time(made_at), "caption", tabular=True))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(holder)
        area.setMaximumHeight(min(LIST_HEIGHT, 24 * len(backups)))
        self.add_scrolled(area)
        self.body.addWidget(self.and_backups)

    @Slot(bool)
    def _on_sure(self, checked: bool) -> None:
        self.erase.setEnabled(checked)

    @Slot()
    def _on_erase(self) -> None:
        self.confirmed.emit(self._paths if self.and_backups.isChecked() else [])
        self.accept()
