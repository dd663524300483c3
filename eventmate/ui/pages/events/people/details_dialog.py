"""The plain facts of a target: name, work, links, who introduces me."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.targets import TargetDraft
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import AreaField, LineField

WIDTH = 480


class DetailsDialog(PanelDialog):
    """`saved` carries the draft with what was changed here."""

    saved = Signal(object)  # a function from TargetDraft to TargetDraft

    def __init__(self, draft: TargetDraft, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Edit details"), WIDTH, parent)
        self.name = LineField(self.tr("Name"))
        self.job = LineField(self.tr("Title"))
        self.organisation = LineField(self.tr("Organisation"))
        self.links = AreaField(self.tr("Links, one a line"), "https://", 2)
        self.introduced_by = LineField(
            self.tr("Who could introduce me"), self.tr("A friend of Ada, the organisers")
        )
        for field, text in (
            (self.name, draft.name),
            (self.job, draft.title),
            (self.organisation, draft.organisation),
            (self.links, "\n".join(draft.links)),
            (self.introduced_by, draft.introduced_by),
        ):
            field.set_text(text)
            self.body.addWidget(field)
        cancel = self.add_button(Button(self.tr("Cancel"), Kind.QUIET))
        cancel.clicked.connect(self.reject)
        save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        save.clicked.connect(self._on_save_clicked)
        for line in (self.name, self.job, self.organisation, self.introduced_by):
            line.edit.returnPressed.connect(self._on_save_clicked)
        self.name.edit.setFocus()

    @Slot()
    def _on_save_clicked(self) -> None:
        name = " ".join(self.name.text.split())
        if not name:
            self.name.set_hint(self.tr("Somebody needs a name to be found by."), "warning")
            self.name.edit.setFocus()
            return
        title, organisation = self.job.text.strip(), self.organisation.text.strip()
        links = tuple(line.strip() for line in self.links.text.splitlines() if line.strip())
        introduced_by = self.introduced_by.text.strip()

        def edit(draft: TargetDraft) -> TargetDraft:
            return replace(
                draft,
                name=name,
                title=title,
                organisation=organisation,
                links=links,
                introduced_by=introduced_by,
            )

        self.saved.emit(edit)
        self.accept()
