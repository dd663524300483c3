"""Message templates: mine, and my versions of the built-in ones."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.templates import PLACEHOLDERS, Channel, Template
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.field import AreaField, ChoiceField, LineField

if TYPE_CHECKING:
    from eventmate.services.messages import Messages

WIDTH, HEIGHT = 600, 220
OWN = "own-"


class TemplatesDialog(PanelDialog):
    """Choose one, change it, save it; a built-in one can go back to its own text."""

    def __init__(
        self, messages: "Messages", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Message templates"), WIDTH, parent)
        self._messages = messages
        self._operations = operations
        self._templates: tuple[Template, ...] = ()
        self._wanted = ""
        self.choice = ChoiceField(self.tr("Template"), [])
        self.name = LineField(self.tr("Name"))
        self.subject = LineField(self.tr("Subject"))
        self.body_text = AreaField(self.tr("Message"))
        self.body_text.edit.setMinimumHeight(HEIGHT)
        names = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        hint = self.tr(
            "These stand for what is known: {}. A part in [[ ]] is left out when it is not."
        )
        self._new = Button(self.tr("New template"), Kind.QUIET, "plus")
        self._remove = Button("", Kind.QUIET)
        self.body.addWidget(self.choice)
        self.body.addWidget(self.name)
        self.body.addWidget(self.subject)
        self.body.addWidget(self.body_text)
        self.body.addWidget(PlainLabel(hint.format(names), "caption", "text_muted", wrap=True))
        self.body.addLayout(row(self._new, self._remove, None))
        self.add_button(Button(self.tr("Close"), Kind.SECONDARY)).clicked.connect(self.accept)
        self.save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save_clicked)
        self._new.clicked.connect(self._on_new_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self.choice.chosen.connect(self._show)
        operations.changed.connect(self._on_changed)
        self._load()

    def _load(self) -> None:
        self._operations.fetch(self, self._messages.templates, self._fill, key="templates")

    def _fill(self, templates: tuple[Template, ...]) -> None:
        self._templates = templates
        combo = self.choice.combo
        combo.clear()
        combo.addItems([item.name for item in templates])
        keys = [item.key for item in templates]
        position = keys.index(self._wanted) if self._wanted in keys else 0
        combo.setCurrentIndex(position)
        self._show(position)

    @Slot(int)
    def _show(self, position: int) -> None:
        template = self._templates[position]
        self._wanted = template.key
        self.name.set_text(template.name)
        self.subject.set_text(template.subject)
        self.subject.setVisible(template.channel is Channel.EMAIL)
        self.body_text.set_text(template.body)
        is_own = template.key.startswith(OWN)
        self._remove.set_label(
            self.tr("Delete") if is_own else self.tr("Back to the original text")
        )

    @Slot()
    def _on_save_clicked(self) -> None:
        present = self._templates[self.choice.combo.currentIndex()]
        changed = replace(
            present,
            name=self.name.text.strip() or present.name,
            subject=self.subject.text,
            body=self.body_text.text,
        )
        self._operations.run(
            self, lambda: self._messages.save_template(changed), said=self.tr("Template saved")
        )

    @Slot()
    def _on_new_clicked(self) -> None:
        template = Template(
            self._messages.new_template_key(),
            self.tr("My template"),
            FollowUpKind.CHECK_IN,
            Channel.EMAIL,
            "",
            self.tr("Hello {first_name},\n\n\n\nBest wishes,\n{my_name}"),
        )
        self._wanted = template.key
        self._operations.run(
            self, lambda: self._messages.save_template(template), said=self.tr("Template added")
        )

    @Slot()
    def _on_remove_clicked(self) -> None:
        key = self._wanted
        self._operations.run(
            self, lambda: self._messages.remove_template(key), said=self.tr("Template taken back")
        )

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.MESSAGES:
            self._load()
