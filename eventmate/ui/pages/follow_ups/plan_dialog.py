"""Planning something to do for a person today."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.follow_ups import FollowUpKind
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.follow_up_words import kind_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import ChoiceField, LineField

WIDTH = 420


class PlanDialog(PanelDialog):
    """What to write, and about what."""

    planned = Signal(object, str)  # FollowUpKind, what it is about

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Write to them"), WIDTH, parent)
        self._kinds = list(FollowUpKind)
        self.kind = ChoiceField(self.tr("What to send"), [kind_words(k) for k in self._kinds])
        self.about = LineField(self.tr("About"), self.tr("May stay empty"))
        words = self.tr("Nothing is planned for {} yet. It goes into today\u2019s queue.")
        self.body.addWidget(PlainLabel(words.format(isolated(name)), wrap=True))
        self.body.addWidget(self.kind)
        self.body.addWidget(self.about)
        cancel = self.add_button(Button(self.tr("Cancel"), Kind.QUIET))
        cancel.clicked.connect(self.reject)
        self.start = self.add_button(Button(self.tr("Start writing"), Kind.PRIMARY))
        self.start.clicked.connect(self._on_start_clicked)

    @Slot()
    def _on_start_clicked(self) -> None:
        kind = self._kinds[self.kind.combo.currentIndex()]
        self.planned.emit(kind, self.about.text.strip())
        self.accept()
