"""Message templates: mine, and my versions of the built-in ones."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from eventmate.domain.built_in_templates import BUILT_IN
from eventmate.domain.changes import Touched
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.templates import PLACEHOLDERS, Channel, Template
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_up_words import kind_words
from eventmate.ui.pages.follow_ups.compose_form import template_name
from eventmate.ui.pages.follow_ups.template_preview import TemplatePreview, placeholder_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import column, row
from eventmate.ui.widgets.field import AreaField, ChoiceField, LineField

if TYPE_CHECKING:
    from eventmate.services.messages import Messages

WIDTH, HEIGHT, TEXT_HEIGHT, AROUND = 840, 680, 168, 64  # px; at most, at least, room around
OWN = "own-"
KINDS, CHANNELS = list(FollowUpKind), list(Channel)


class TemplatesDialog(PanelDialog):
    """Choose one and change it; what was changed is saved on leaving it, and can be undone."""

    def __init__(
        self, messages: "Messages", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Message templates"), WIDTH, parent)
        self._messages = messages
        self._operations = operations
        self._templates: tuple[Template, ...] = ()
        self._shown: Template | None = None
        self._wanted = ""
        self.choice = ChoiceField(self.tr("Template"), [])
        self.name = LineField(self.tr("Name"))
        self.kind = ChoiceField(self.tr("For"), [kind_words(each) for each in KINDS])
        self.channel = ChoiceField(self.tr("Goes out by"), [self.tr("Email"), "LinkedIn"])
        self.subject = LineField(self.tr("Subject"))
        self.text = AreaField(self.tr("Message"))
        self.text.edit.fill_height(TEXT_HEIGHT)
        self.preview = TemplatePreview()
        self._uses = QWidget()
        self.insert = Button(self.tr("Insert a placeholder"), Kind.QUIET, small=True)
        self.placeholders = QMenu(self)
        self.new = Button(self.tr("New template"), Kind.QUIET, "plus")
        self.remove = Button("", Kind.QUIET)
        self.save = Button(self.tr("Save"), Kind.PRIMARY)
        self._lay_out()
        self._connect()
        self._load()
        if parent is not None:
            self.resize(WIDTH, min(HEIGHT, parent.window().height() - AROUND))

    @property
    def template(self) -> Template | None:
        """The template as its fields say it now."""
        if self._shown is None:
            return None
        name = self.name.text.strip()
        kept = self._shown.name if name in ("", template_name(self._shown)) else name
        return replace(
            self._shown,
            name=kept,
            kind=KINDS[self.kind.combo.currentIndex()],
            channel=CHANNELS[self.channel.combo.currentIndex()],
            subject=self.subject.text,
            body=self.text.text,
        )

    @override
    def done(self, result: int) -> None:
        self._on_save_clicked()
        super().done(result)

    def _lay_out(self) -> None:
        for name in PLACEHOLDERS:
            words = f"{placeholder_words(name)}  {{{name}}}"
            self.placeholders.addAction(words, partial(self._insert, f"{{{name}}}"))
        self.insert.set_choices(self.placeholders)
        hint = self.tr(
            "A part in [[ ]] is left out when something in it is not known. "
            "What you noted goes in when you choose it."
        )
        self._uses.setLayout(row(self.kind, self.channel, gap=16))
        left = column(gap=12)
        left.addLayout(row(self.choice, self.name, gap=16))
        for part in (self._uses, self.subject):
            left.addWidget(part)
        left.addWidget(self.text, 1)
        below = row(self.insert, PlainLabel(hint, "caption", "text_muted", wrap=True))
        below.setStretch(1, 1)
        left.addLayout(below)
        both = row(gap=24)
        both.addLayout(left, 1)
        both.addWidget(self.preview)
        self.body.addLayout(both)
        self.add_left(self.new)
        self.add_left(self.remove)
        self.add_button(Button(self.tr("Close"), Kind.SECONDARY)).clicked.connect(self.accept)
        self.add_button(self.save)

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save_clicked)
        self.new.clicked.connect(self._on_new_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.choice.chosen.connect(self._on_chosen)
        self.subject.edited.connect(self._show_preview)
        self.text.edited.connect(self._show_preview)
        self.channel.chosen.connect(self._show_channel)
        self._operations.changed.connect(self._on_changed)

    def _load(self) -> None:
        self._operations.fetch(self, self._messages.templates, self._fill, key="templates")

    def _fill(self, templates: Sequence[Template]) -> None:
        self._templates = tuple(templates)
        combo = self.choice.combo
        combo.clear()
        combo.addItems([template_name(each) for each in templates])
        keys = [each.key for each in templates]
        position = keys.index(self._wanted) if self._wanted in keys else 0
        combo.setCurrentIndex(position)
        if self._templates[position] != self._shown:  # else it may be half typed
            self._show(self._templates[position])

    def _show(self, template: Template) -> None:
        self._wanted, self._shown = template.key, template
        self.name.set_text(template_name(template))
        self.kind.combo.setCurrentIndex(KINDS.index(template.kind))
        self.channel.combo.setCurrentIndex(CHANNELS.index(template.channel))
        self.subject.set_text(template.subject)
        self.text.set_text(template.body)
        is_own = template.key.startswith(OWN)
        self._uses.setVisible(is_own)
        words = self.tr("Delete") if is_own else self.tr("Back to the original text")
        self.remove.set_label(words)
        self.remove.setVisible(template not in BUILT_IN)
        self._show_channel()

    def _insert(self, words: str) -> None:
        self.text.edit.insertPlainText(words)
        self.text.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, template: Template, said: str) -> None:
        self._operations.run(self, lambda: self._messages.save_template(template), said=said)

    @Slot()
    def _show_channel(self) -> None:
        is_mail = CHANNELS[self.channel.combo.currentIndex()] is Channel.EMAIL
        self.subject.setVisible(is_mail)
        self._show_preview()

    @Slot()
    def _show_preview(self) -> None:
        if (template := self.template) is not None:
            self.preview.show_template(template)

    @Slot(int)
    def _on_chosen(self, position: int) -> None:
        chosen = self._templates[position]
        self._on_save_clicked()
        self._wanted = chosen.key
        self._fill(self._templates)

    @Slot()
    def _on_save_clicked(self) -> None:
        changed = self.template
        if changed is None or changed == self._shown:
            return
        self._shown = changed
        self._templates = tuple(changed if t.key == changed.key else t for t in self._templates)
        said = self.tr("The template {} is saved.").format(isolated(template_name(changed)))
        self._save(changed, said)

    @Slot()
    def _on_new_clicked(self) -> None:
        self._on_save_clicked()
        body = self.tr("Hello {first_name},\n\n\n\nBest wishes,\n{my_name}")
        name = self.tr("My template")
        key = self._messages.new_template_key()
        made = Template(key, name, FollowUpKind.CHECK_IN, Channel.EMAIL, "", body)
        self._wanted = key
        self._save(made, self.tr("A template of your own is added."))
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.edit.selectAll()

    @Slot()
    def _on_remove_clicked(self) -> None:
        key = self._wanted
        is_own = key.startswith(OWN)
        said = (
            self.tr("The template is deleted.") if is_own else self.tr("The original text is back.")
        )
        self._shown = None
        self._operations.run(self, lambda: self._messages.remove_template(key), said=said)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.TEMPLATES:
            self._load()
