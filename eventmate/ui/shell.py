"""The main window's frame: side bar, pages made when first shown, toast, keys that always work."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.keys_anywhere import KeysAnywhere
from eventmate.ui.operations import Operations
from eventmate.ui.widgets.reading_order import follow_layouts
from eventmate.ui.widgets.side_bar import SideBar, SideBarItem

if TYPE_CHECKING:
    from eventmate.ui.dialogs.palette import Finder, PaletteEntry
    from eventmate.ui.widgets.toast import Toast

NUMBERS = {
    key: number
    for number, key in enumerate(
        ("today", "events", "practice", "meet", "contacts", "follow_ups", "insights"), start=1
    )
}
SMALLEST = (1024, 640)
FIRST = (1280, 800)
WIDEST = 1760  # px of a page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page: keys with a number in NUMBERS stand above the line, the others below."""

    key: str
    title: str
    icon: str
    factory: Callable[[], QWidget]


class Shell(QMainWindow):
    """Knows pages by their key only; what happens on them is their own affair."""

    painted = Signal()  # once, after the window's first painting
    page_shown = Signal(str)
    undo_requested = Signal()
    capture_requested = Signal(str)  # a name already typed, mostly none
    card_requested = Signal()
    mission_requested = Signal()
    touch_requested = Signal()
    debrief_requested = Signal()
    section_requested = Signal(str)  # a part of the Events page by its key
    closing = Signal()  # flush drafts now

    def __init__(
        self,
        pages: Sequence[PageEntry],
        operations: Operations,
        find: "Finder",
        save_geometry: Callable[[bytes], None],
        geometry: bytes = b"",
        *,
        is_ready: bool = True,
    ) -> None:
        super().__init__()
        self._entries = {entry.key: entry for entry in pages}
        self._operations = operations
        self._find = find
        self._save_geometry = save_geometry
        self._pages: dict[str, QWidget] = {}
        self._current = ""
        self._is_ready = is_ready
        self._awaited = ""
        self._is_painted = False
        self._toast: Toast | None = None
        self.setWindowTitle("EventMate")
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        if geometry:
            self.restoreGeometry(geometry)
        self._lay_out(pages)
        self._add_shortcuts()
        operations.failed.connect(self.show_trouble)
        operations.busy_changed.connect(self._on_busy_changed)

    @property
    def current_key(self) -> str:
        """The page shown now."""
        return self._current

    def begin(self, first: str) -> None:
        """From now on pages can be made: show the one chosen meanwhile, else `first`."""
        self._is_ready = True
        self.go(self._awaited or first)

    def choose(self, key: str) -> None:
        """Show a page; while none can be made it is only marked, and shown at `begin`."""
        if self._is_ready:
            self.go(key)
            return
        self._awaited = key
        self._side_bar.set_current(key)

    def go(self, key: str) -> QWidget:
        """Show a page, making it the first time; answers the page."""
        page = self.page(key)
        is_new = key != self._current
        if is_new and self._toast is not None:
            self._toast.dismiss()  # it speaks of the page that is left
        self._current = key
        self._side_bar.set_current(key)
        self._stack.setCurrentWidget(page)
        if is_new:
            page.setFocus()  # else Qt marks the first control, which nobody asked for
        self.page_shown.emit(key)
        return page

    def page(self, key: str) -> QWidget:
        """The page of a key, made when it does not exist yet."""
        if key not in self._pages:
            made = self._entries[key].factory()
            self._pages[key] = made
            self._stack.addWidget(made)
        return self._pages[key]

    def set_count(self, key: str, count: int) -> None:
        """Say in the side bar how much waits on a page."""
        self._side_bar.set_count(key, count)

    def show_toast(
        self, text: str, way_back: Callable[[], None] | None = None, *, is_redo: bool = False
    ) -> None:
        """Say what happened, with the way back when there is one."""
        self._made_toast().say(text, way_back, is_redo=is_redo)

    def show_trouble(self, text: str) -> None:
        """Say what did not work and what to do."""
        self._made_toast().say(text, is_trouble=True)

    def _made_toast(self) -> "Toast":
        if self._toast is None:
            from eventmate.ui.widgets.toast import Toast

            self._toast = Toast(self._area)
        return self._toast

    @Slot(bool)
    def _on_busy_changed(self, busy: bool) -> None:
        """What a page shows anew may lie where the toast is; it looks once the page has settled."""
        if self._toast is not None and not busy:
            QTimer.singleShot(0, self._toast, self._toast.look_again)

    def open_palette(self) -> None:
        """Find any contact, event or command."""
        from eventmate.ui.dialogs.palette import Palette

        Palette(self._operations, self._find, self._commands(), self._instead, self).open()

    def open_help(self) -> None:
        """Show the keys that always work."""
        from eventmate.ui.dialogs.help import HelpDialog

        HelpDialog([(e.title, NUMBERS.get(e.key)) for e in self._entries.values()], self).open()

    def _lay_out(self, pages: Sequence[PageEntry]) -> None:
        items = [SideBarItem(entry.key, entry.title, entry.icon) for entry in pages]
        self._side_bar = SideBar(
            [item for item in items if item.key in NUMBERS],
            [item for item in items if item.key not in NUMBERS],
        )
        self._side_bar.chosen.connect(self.choose)
        self._side_bar.find_requested.connect(self.open_palette)
        self._stack = QStackedWidget()
        self._area = QWidget()
        column = QVBoxLayout(self._area)
        column.setContentsMargins(0, 0, 0, 0)
        # On a very wide screen lines stay readable and what belongs together stays together.
        self._stack.setMaximumWidth(WIDEST)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self._stack, WIDEST)
        centred.addStretch(1)
        column.addLayout(centred)
        body = QWidget()
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side_bar)
        layout.addWidget(self._area, 1)
        self.setCentralWidget(body)
        self._stack.setFocus()  # no control is marked before the keyboard is used

    def _add_shortcuts(self) -> None:
        for key in self._entries:
            if key in NUMBERS:
                self._add_shortcut(f"Ctrl+{NUMBERS[key]}", partial(self.choose, key))
        self._add_shortcut("Ctrl+K", self.open_palette)
        self._add_shortcut("Ctrl+Z", self.undo_requested.emit)
        self._add_shortcut("Ctrl+N", partial(self.capture_requested.emit, ""))
        self._add_shortcut("Ctrl+Shift+Q", self.card_requested.emit)
        self._add_shortcut("Ctrl+Shift+M", self.mission_requested.emit)
        self._add_shortcut("Ctrl+T", self.touch_requested.emit)
        self._add_shortcut("F1", self.open_help)
        KeysAnywhere(self, {"Ctrl+Shift+Q": self.card_requested.emit})

    def _add_shortcut(self, keys: str, act: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _commands(self) -> "list[PaletteEntry]":
        from eventmate.ui.dialogs.palette import PaletteEntry

        commands = [
            PaletteEntry(
                self.tr("Write down someone you met"),
                "Ctrl+N",
                "user-plus",
                partial(self.capture_requested.emit, ""),
            ),
            PaletteEntry(
                self.tr("Show my card full screen"),
                "Ctrl+Shift+Q",
                "maximize",
                self.card_requested.emit,
            ),
            PaletteEntry(
                self.tr("In touch today"), "Ctrl+T", "message-square", self.touch_requested.emit
            ),
            PaletteEntry(self.tr("Evening debrief"), "", "moon", self.debrief_requested.emit),
            PaletteEntry(
                self.tr("Mission card"), "Ctrl+Shift+M", "target", self.mission_requested.emit
            ),
            PaletteEntry(
                self.tr("Communities"),
                "",
                "users-round",
                partial(self.section_requested.emit, "communities"),
            ),
            PaletteEntry(
                self.tr("Opening questions"),
                "",
                "message-square",
                partial(self.section_requested.emit, "questions"),
            ),
            PaletteEntry(
                self.tr("Undo the last change"), "Ctrl+Z", "undo-2", self.undo_requested.emit
            ),
            self._help_entry(),
        ]
        pages = [
            PaletteEntry(
                self.tr("Go to {}").format(entry.title),
                f"Ctrl+{NUMBERS[entry.key]}" if entry.key in NUMBERS else "",
                entry.icon,
                partial(self.choose, entry.key),
            )
            for entry in self._entries.values()
        ]
        return pages + commands

    def _help_entry(self) -> "PaletteEntry":
        from eventmate.ui.dialogs.palette import PaletteEntry

        return PaletteEntry(self.tr("Help and keys"), "F1", "life-buoy", self.open_help)

    def _instead(self, words: str) -> "list[PaletteEntry]":
        """What may be meant by words that find nothing: somebody new, or a question."""
        from eventmate.ui.dialogs.palette import PaletteEntry
        from eventmate.ui.plain import isolated

        title = self.tr("Write down {}").format(isolated(words))
        write = partial(self.capture_requested.emit, words)
        return [PaletteEntry(title, "", "user-plus", write), self._help_entry()]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # What lies in the window is painted within the same event; this comes after it.
            QTimer.singleShot(0, self.painted.emit)

    @override
    def focusNextPrevChild(self, is_next: bool) -> bool:
        # Parts come and go with what is shown; asked for when Tab is pressed, none is forgotten.
        # What has the keyboard and is being hidden asks too, in the midst of changes to the order.
        focused, page = self.focusWidget(), self._pages.get(self._current)
        if page is not None and focused is not None and focused.isVisible() and focused.isEnabled():
            follow_layouts(page)
        return super().focusNextPrevChild(is_next)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        self._save_geometry(bytes(self.saveGeometry().data()))
        super().closeEvent(event)
