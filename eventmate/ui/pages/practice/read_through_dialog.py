"""A silent read-through, five minutes before it begins."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from eventmate.domain.introductions import Beat
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.practice.script_view import ScriptView
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind

WIDTH, HEIGHT = 560, 420  # px


class ReadThroughDialog(PanelDialog):
    """`read` once it is done; closing it changes nothing."""

    read = Signal()

    def __init__(self, beats: Sequence[Beat], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Read through"), WIDTH, parent)
        words = self.tr("Once, slowly, without a sound. Then leave it: you know it.")
        self.body.addWidget(PlainLabel(words, colour="text_muted", wrap=True))
        self.script = ScriptView(beats)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.script)
        area.viewport().setAutoFillBackground(False)
        self.script.setAutoFillBackground(False)
        self.body.addWidget(area, 1)
        self.setMinimumHeight(HEIGHT)
        self.add_button(Button(self.tr("Close"), Kind.QUIET)).clicked.connect(self.reject)
        done = self.add_button(Button(self.tr("I have read it"), Kind.PRIMARY, "check"))
        done.clicked.connect(self._on_done)
        done.setFocus()

    def _on_done(self) -> None:
        self.read.emit()
        self.accept()
