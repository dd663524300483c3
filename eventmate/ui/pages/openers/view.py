"""Opening questions on the Events page: the list, what narrows it, and one to say aloud."""

from collections.abc import Sequence
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.openers import Opener, Situation, another
from eventmate.ui.operations import Operations
from eventmate.ui.pages.openers.filters import OpenerFilters
from eventmate.ui.pages.openers.opener_dialog import OpenerDialog
from eventmate.ui.pages.openers.opener_list import OpenerList
from eventmate.ui.pages.openers.pane import OpenerPane
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.drawings import nothing_found, speech
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.keyboard_home import KeyboardHome
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

PANE, NARROW_PANE = 368, 304
TEXT_WIDTH = 304


class OpenersView(QWidget):
    """Everything by keyboard; Ctrl+F searches, Esc goes back to the list."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._openers = services.openers
        self._operations = operations
        self._chance = Random()
        self._wanted = ""
        self._hidden: list[Opener] = []
        self.filters = OpenerFilters()
        self.list = OpenerList(self.tr("Opening questions and talking points"))
        self.pane = OpenerPane()
        self._add = Button(self.tr("Add a sentence"), Kind.PRIMARY, "plus")
        self._clear = Button(self.tr("Show all"), Kind.SECONDARY)
        self._no_match = EmptyState(nothing_found, "", "", (self._clear,), text_width=TEXT_WIDTH)
        back = Button(self.tr("Bring all back"), Kind.SECONDARY)
        back.clicked.connect(self._on_bring_all_back)
        self._nothing = EmptyState(
            speech,
            self.tr("What would you like to be able to say?"),
            self.tr("Write sentences of your own here, or bring those back that you hid."),
            (back,),
            text_width=TEXT_WIDTH,
        )
        self._lay_out()
        self._connect()
        self._fit()
        self.refresh()

    def header_controls(self) -> Sequence[QWidget]:
        """What the page's header offers while this shows."""
        return (self._add,)

    @Slot()
    def refresh(self) -> None:
        """Read the list again."""
        situation, words = self.filters.situation, self.filters.search.text

        look = self._openers.hidden if self.filters.shows_hidden else self._openers.listed

        def read() -> tuple[list[Opener], list[Opener]]:
            return look(situation, words), self._openers.hidden()

        self._operations.fetch(self, read, lambda found: self._show(*found), key="openers")

    @Slot()
    def add(self) -> None:
        """Open the form for a sentence of my own."""

        def save(chosen: Situation, text: str) -> None:
            said = self.tr("Sentence added")
            self._operations.run(
                self, lambda: self._openers.add(chosen, text), self._on_added, said=said
            )

        situation = self.filters.situation or self.list.situation
        dialog = OpenerDialog(situation or Situation.FIRST_CONTACT, parent=self.window())
        dialog.saved.connect(save)
        dialog.open()

    def _lay_out(self) -> None:
        self._found = QStackedWidget()
        for part in (self.list, self._no_match, self._nothing):
            self._found.addWidget(part)
        card = Card(1, 0)
        card.column.addWidget(self._found)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.filters)
        left.addWidget(card, 1)
        self._halves = QHBoxLayout(self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.addLayout(left, 1)
        self._halves.addWidget(self.pane)
        KeyboardHome(self, self.list)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add)
        self._clear.clicked.connect(self.filters.clear)
        self.filters.changed.connect(self.refresh)
        self.filters.bring_all_back_requested.connect(self._on_bring_all_back)
        self.filters.search.left_downwards.connect(self.list.setFocus)
        self.filters.search.edit.returnPressed.connect(self.list.setFocus)
        self.list.left_upwards.connect(self._focus_search)
        self.list.chosen.connect(self._on_chosen)
        for where in (self.list, self.pane):
            where.copy_requested.connect(self._on_copy)
            where.another_requested.connect(self._on_another)
            where.edit_requested.connect(self._on_edit)
            where.remove_requested.connect(self._on_remove)
        self.pane.bring_back_requested.connect(self._on_bring_back)
        self.pane.left.connect(self.list.setFocus)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._focus_search)
        self._responsive = Responsive(self)
        self._responsive.narrow_changed.connect(self._fit)
        self._operations.changed.connect(self._on_changed)

    def _show(self, shown: list[Opener], hidden: list[Opener]) -> None:
        if self.filters.shows_hidden and not hidden:
            self.filters.hidden.setChecked(False)  # reads the list again
            return
        self._hidden = hidden
        self.filters.show_hidden_count(len(hidden))
        wanted, self._wanted = self._wanted, ""
        self.list.show_openers(shown, wanted)
        title = self.tr("Nothing for this situation")
        if self.filters.search.text:
            title = self.tr("No sentence with “{}”").format(isolated(self.filters.search.text))
        self._no_match.set_words(title, self.tr("One word of a sentence is enough."))
        empty = self._no_match if self.filters.is_narrowing else self._nothing
        self._found.setCurrentWidget(self.list if shown else empty)
        self.pane.setVisible(bool(shown))

    def _on_added(self, key: str) -> None:
        self._wanted = key
        self.filters.hidden.setChecked(False)
        self.filters.clear()
        self.list.setFocus()

    @Slot()
    def _on_chosen(self) -> None:
        if (opener := self.list.current) is not None:
            self.pane.show_opener(opener, is_hidden=self.filters.shows_hidden)

    @Slot()
    def _on_copy(self) -> None:
        if (opener := self.list.current) is not None:
            QGuiApplication.clipboard().setText(opener.text)
            self._operations.performed.emit(
                Outcome(None, Touched.NOTHING), self.tr("Copied to the clipboard")
            )

    @Slot()
    def _on_another(self) -> None:
        present = self.list.current
        shown = self.list.opener_model.openers
        found = another(shown, present.key if present else "", self._chance)
        if found is not None:
            self.list.show_key(found.key)

    @Slot()
    def _on_edit(self) -> None:
        opener = self.list.current
        if opener is None or self.filters.shows_hidden:
            return
        key = opener.key

        def save(chosen: Situation, text: str) -> None:
            self._wanted = key
            change, said = self._openers.change, self.tr("Sentence saved")
            self._operations.run(self, lambda: change(key, chosen, text), said=said)

        dialog = OpenerDialog(opener.situation, opener, self.window())
        dialog.saved.connect(save)
        dialog.open()

    @Slot()
    def _on_remove(self) -> None:
        opener = self.list.current
        if opener is None or self.filters.shows_hidden:
            return
        key = opener.key
        said = self.tr("Sentence deleted") if opener.is_own else self.tr("Sentence hidden")
        self._operations.run(self, lambda: self._openers.remove(key), said=said)

    @Slot()
    def _on_bring_back(self) -> None:
        if (opener := self.list.current) is not None:
            self._bring_back(opener.key)

    @Slot()
    def _on_bring_all_back(self) -> None:
        self._bring_back(*(each.key for each in self._hidden))

    def _bring_back(self, *keys: str) -> None:
        said = self.tr("Brought back")
        self._operations.run(self, lambda: self._openers.bring_back(*keys), said=said)

    @Slot()
    def _focus_search(self) -> None:
        self.filters.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.OPENERS:
            self.refresh()

    @Slot()
    def _fit(self) -> None:
        narrow = self._responsive.is_narrow
        self._halves.setSpacing(12 if narrow else 16)
        self.pane.setFixedWidth(NARROW_PANE if narrow else PANE)
