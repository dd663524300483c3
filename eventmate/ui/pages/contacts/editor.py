"""The form in a contact's pane: every field, kept while half typed."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.contact_edits import TEXTS, draft_text, renamed, with_draft
from eventmate.domain.contacts import ContactDetails
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.addresses_editor import AddressesEditor
from eventmate.ui.pages.contacts.points_editor import PointsEditor
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.meet.draft_keeper import DraftKeeper
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Hairline, row
from eventmate.ui.widgets.field import AreaField, LineField
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.overlay_bar import OverlayBar

if TYPE_CHECKING:
    from eventmate.services.drafts import Drafts

LONG = frozenset({"note", "offers", "needs"})
FIRST = ("name", "title", "organisation")  # then the points, then the rest
REST = tuple(name for name in TEXTS if name not in FIRST)
LONGEST = 30_000  # letters shown for editing in one field; a longer text stays as it is


def _tr(text: str) -> str:
    return QCoreApplication.translate("editor", text)


def field_words(name: str) -> tuple[str, str]:
    """A field's label and an example."""
    return {
        "name": (_tr("Name"), ""),
        "title": (_tr("Title"), _tr("Staff engineer")),
        "organisation": (_tr("Organisation"), ""),
        "nickname": (_tr("Nickname"), ""),
        "pronouns": (_tr("Pronouns"), _tr("she/her")),
        "department": (_tr("Department"), ""),
        "headline": (_tr("Headline"), _tr("Open transit data for everyone")),
        "industry": (_tr("Industry"), ""),
        "seniority": (_tr("Seniority"), _tr("Lead, director, just started")),
        "birthday": (_tr("Birthday"), "1984-05-21"),
        "note": (_tr("Note"), ""),
        "offers": (_tr("Offers"), ""),
        "needs": (_tr("Looks for"), ""),
    }[name]


class ContactEditor(QWidget):
    """Edits one contact's details; `key` names the draft they are kept under while typed."""

    save_requested = Signal(object, object)  # ContactDetails before and after
    left = Signal()
    dropped = Signal(str, str)  # the draft's key and what was typed, to be brought back

    def __init__(
        self,
        title: str,
        key: str,
        details: ContactDetails,
        drafts: "Drafts",
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.before = details
        self._key = key
        self._is_over = False
        self.fields = {name: self._field(name) for name in (*FIRST, *REST)}
        self.points = PointsEditor()
        self.addresses = AddressesEditor()
        self._restored = Note(self.tr("What you typed before is still here."), icon="undo-2")
        self._save = Button(self.tr("Save"), Kind.PRIMARY)
        self._cancel = Button(self.tr("Cancel"), Kind.QUIET)
        self._keeper = DraftKeeper(key, self._typed_text, drafts, operations, self)
        self._lay_out(title)
        self._show(details)
        self._baseline = self.details()  # as the form spells it, so that only edits count
        self._connect()
        self._keeper.offer(self._restore)

    def _field(self, name: str) -> LineField | AreaField:
        label, example = field_words(name)
        return AreaField(label, example) if name in LONG else LineField(label, example)

    def _lay_out(self, title: str) -> None:
        again = Button(self.tr("Start over"), Kind.QUIET, small=True)
        again.clicked.connect(self._on_start_over)
        self._restored.add_action(again)
        self._restored.hide()
        holder = QWidget()
        form = QVBoxLayout(holder)
        form.setContentsMargins(16, 16, 16, 16)
        form.setSpacing(12)
        form.addWidget(SectionHeading(title))
        form.addWidget(self._restored)
        for name in FIRST:
            form.addWidget(self.fields[name])
        form.addWidget(self.points)
        for name in REST:
            form.addWidget(self.fields[name])
        form.addWidget(self.addresses)
        form.addStretch(1)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies in it has the keyboard
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(holder)
        see_through(self._area)
        OverlayBar(self._area)
        foot = QWidget()
        buttons = row(None, self._cancel, self._save)
        buttons.setContentsMargins(16, 12, 16, 12)
        foot.setLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(Hairline())
        column.addWidget(foot)

    def _connect(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self._keeper.typed)
        self.points.edited.connect(self._keeper.typed)
        self.addresses.edited.connect(self._keeper.typed)
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.leave)
        for keys in ("Ctrl+Return", "Ctrl+S"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)

    def start_at(self, name: str) -> None:
        """Put the keyboard into a field and bring it into view."""
        target = self.addresses.first() if name == "addresses" else self.fields[name].edit
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(target)

    def type_name(self, name: str) -> None:
        """Begin with a name, unless one is typed already."""
        field = self.fields["name"]
        if not field.text:
            field.set_text(name)
            self._keeper.typed()

    def details(self) -> ContactDetails:
        """The details as typed."""
        texts: dict[str, Any] = {name: self._text(name) for name in TEXTS if name != "name"}
        typed = replace(
            self.before,
            **texts,
            points=self.points.points(),
            addresses=self.addresses.addresses(),
        )
        return renamed(typed, self._text("name"))

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed that is not saved."""
        return not self._is_over and self.details() != self._baseline

    def flush(self) -> None:
        """Keep what is typed right now."""
        self._keeper.keep_now()

    @Slot()
    def save(self) -> None:
        """Hand the details on; a contact needs something to be listed by."""
        after = self.details()
        if not after.name.strip():
            name = self.fields["name"]
            name.set_hint(self.tr("A contact needs a name to be found by."), "warning")
            self.start_at("name")
            return
        self.save_requested.emit(self._baseline, after)

    @Slot()
    def leave(self) -> None:
        """Forget what was typed and go."""
        typed = self._typed_text()
        self.finish()
        self.left.emit()
        if typed:
            self.dropped.emit(self._key, typed)

    def finish(self) -> None:
        """The words are saved, or wished away: no draft is kept any more."""
        self._is_over = True
        self._keeper.keep_now()

    def _typed_text(self) -> str:
        """What the draft keeps: nothing while nothing differs."""
        return draft_text(self.details()) if self.is_changed else ""

    def _text(self, name: str) -> str:
        before, typed = str(getattr(self.before, name)), self.fields[name].text
        return before if typed == _shown(before, name) else typed.strip()

    def _show(self, details: ContactDetails) -> None:
        for name, field in self.fields.items():
            field.set_text(_shown(getattr(details, name), name))
        self.points.show_points(details.points)
        self.addresses.show_addresses(details.addresses)

    def _restore(self, text: str) -> None:
        typed = with_draft(self.before, text)
        if typed != self.before:
            self._show(typed)
            self._restored.show()

    @Slot()
    def _on_start_over(self) -> None:
        self._show(self.before)
        self._restored.hide()
        self._keeper.keep_now()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # what is typed stays as a draft
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _shown(text: str, name: str) -> str:
    """A text as its field holds it: short enough to edit, and in one line where there is one."""
    text = text[:LONGEST]
    return text if name in LONG else " ".join(text.splitlines())
