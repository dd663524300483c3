"""The library cannot be opened: the ways on, newest backup first."""

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eventmate.ui.dates import date_time, number
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind


class WayOn(StrEnum):
    """What the user can choose."""

    RESTORE = "restore"
    START_EMPTY = "start empty"
    QUIT = "quit"


class RecoveryDialog(PanelDialog):
    """Says what happened and offers the newest sound backup, if there is one."""

    chosen = Signal(object)  # WayOn

    def __init__(
        self,
        sentence: str,
        *,
        made_at: datetime | None,
        contacts: int = 0,
        can_start_empty: bool,
        is_gone: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Your library needs a hand"), parent=parent)
        self.body.addWidget(PlainLabel(sentence, wrap=True))
        if made_at is not None:
            words = self.tr("The newest backup is from {when} and holds {count} contacts.")
            text = words.format(when=date_time(made_at), count=number(contacts))
            self.body.addWidget(PlainLabel(text, wrap=True))
        self._add(self.tr("Quit"), WayOn.QUIT, Kind.QUIET)
        if can_start_empty:
            empty = self.tr("Start empty") if is_gone else self.tr("Keep it aside, start empty")
            self._add(empty, WayOn.START_EMPTY, Kind.SECONDARY)
        if made_at is not None:
            self._add(self.tr("Restore this backup"), WayOn.RESTORE, Kind.PRIMARY).setFocus()
        self.rejected.connect(lambda: self.chosen.emit(WayOn.QUIT))

    def _add(self, label: str, way: WayOn, kind: Kind) -> Button:
        button = self.add_button(Button(label, kind))
        button.clicked.connect(lambda: self._choose(way))
        return button

    def _choose(self, way: WayOn) -> None:
        self.chosen.emit(way)
        self.accept()
