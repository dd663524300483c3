"""The main window: made before the library is open, brought to life by `use`."""

import base64
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from eventmate.devices.at_hand import OWN, Devices
from eventmate.domain.changes import Outcome, Touched
from eventmate.settings import Preferences
from eventmate.ui.operations import Operations
from eventmate.ui.shell import PageEntry, Shell
from eventmate.ui.theme_keeper import ThemeKeeper

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.undo import Undone
    from eventmate.ui.dialogs.palette import PaletteEntry
    from eventmate.ui.page_makers import PageMakers

FIRST_PAGE = "today"
MOST_FOUND = 8


class MainWindow(QObject):
    """The shell with its pages, the keys that always work, undo and the toast."""

    def __init__(
        self,
        preferences: Preferences,
        operations: Operations,
        theme: ThemeKeeper,
        sample_command: Sequence[str] = (),
        devices: Devices = OWN,
    ) -> None:
        super().__init__()
        self._devices = devices
        self._preferences = preferences
        self._operations = operations
        self._theme = theme
        self._sample_command = sample_command
        self._services: Services | None = None
        self._makers: PageMakers | None = None
        self.shell = Shell(
            self._entries(),
            operations,
            self._find,
            self._save_geometry,
            base64.b64decode(preferences.current.geometry),
            is_ready=False,
        )
        self.shell.undo_requested.connect(self._on_undo_requested)
        redo = QShortcut(QKeySequence("Ctrl+Shift+Z"), self.shell)
        redo.activated.connect(self._on_redo_requested)
        self.shell.capture_requested.connect(self._on_capture_requested)
        self.shell.card_requested.connect(self._on_card_requested)
        self.shell.mission_requested.connect(self._on_mission_requested)
        self.shell.touch_requested.connect(self._on_touch_requested)
        self.shell.debrief_requested.connect(self._on_debrief_requested)
        self.shell.section_requested.connect(self._on_section_requested)
        self.shell.closing.connect(self._on_closing)
        operations.performed.connect(self._on_performed)
        operations.changed.connect(self._on_changed)

    def use(self, services: "Services") -> None:
        """Fill the window: the library is open."""
        from eventmate.ui.page_makers import PageMakers

        self._services = services
        self._makers = PageMakers(
            services,
            self._operations,
            self._theme,
            self.shell,
            self._devices,
        )
        self._makers.sample_requested.connect(self.open_sample)
        self.shell.begin(FIRST_PAGE)
        self._count_due()
        self._makers.start_notices()

    @Slot()
    def come_to_front(self) -> None:
        """A second start wants this window."""
        self.shell.setWindowState(self.shell.windowState() & ~Qt.WindowState.WindowMinimized)
        self.shell.show()
        self.shell.raise_()
        self.shell.activateWindow()

    @Slot()
    def open_sample(self) -> None:
        """Open the sample library in a window of its own, beside this one."""
        program, *arguments = self._sample_command
        QProcess.startDetached(program, arguments)

    def _entries(self) -> list[PageEntry]:
        def entry(key: str, title: str, icon: str) -> PageEntry:
            return PageEntry(key, title, icon, partial(self._make_page, key))

        return [
            entry("today", self.tr("Today"), "sun"),
            entry("events", self.tr("Events"), "calendar-days"),
            entry("practice", self.tr("Practice"), "mic"),
            entry("meet", self.tr("Meet"), "scan-qr-code"),
            entry("contacts", self.tr("Contacts"), "users-round"),
            entry("follow_ups", self.tr("Follow-ups"), "list-checks"),
            entry("insights", self.tr("Insights"), "chart-no-axes-column"),
            entry("cards", self.tr("My cards"), "id-card"),
            entry("settings", self.tr("Settings"), "settings"),
        ]

    def _make_page(self, key: str) -> QWidget:
        assert self._makers is not None, "The shell asks for no page before it may begin."
        return self._makers.make(key)

    def _save_geometry(self, geometry: bytes) -> None:
        self._preferences.change(geometry=base64.b64encode(geometry).decode("ascii"))

    @Slot()
    def _on_closing(self) -> None:
        if self._makers is not None:
            self._makers.flush()

    @Slot()
    def _on_undo_requested(self) -> None:
        if self._services is not None:
            said = self.tr("Undone: {}")
            self._operations.run(self, self._services.undo.undo, said=_telling(said))

    @Slot()
    def _on_redo_requested(self) -> None:
        if self._services is not None:
            said = self.tr("Done again: {}")
            self._operations.run(self, self._services.undo.redo, said=_telling(said))

    @Slot(str)
    def _on_capture_requested(self, name: str) -> None:
        if self._makers is not None:
            self._makers.start_capture(name)

    @Slot()
    def _on_card_requested(self) -> None:
        if self._makers is not None:
            self._makers.show_card()

    @Slot(str)
    def _on_section_requested(self, key: str) -> None:
        if self._makers is not None:
            self._makers.show_section(key)

    @Slot()
    def _on_mission_requested(self) -> None:
        if self._makers is not None:
            self._makers.show_mission()

    @Slot()
    def _on_debrief_requested(self) -> None:
        if self._makers is not None:
            self._makers.show_debrief()

    @Slot()
    def _on_touch_requested(self) -> None:
        if self._makers is not None:
            self._makers.log_touch()

    @Slot(object, str)
    def _on_performed(self, outcome: "Outcome[object]", sentence: str) -> None:
        was_undone = getattr(outcome.value, "is_redone", None) is False
        self.shell.show_toast(sentence, self._way_back(outcome), is_redo=was_undone)

    def _way_back(self, outcome: "Outcome[object]") -> Callable[[], None] | None:
        services, batch = self._services, outcome.batch
        if services is None or batch is None:
            return None
        was_undone = getattr(outcome.value, "is_redone", None) is False
        said = self.tr("Done again: {}") if was_undone else self.tr("Undone: {}")
        return lambda: self._operations.run(
            self, lambda: services.undo.undo(batch), said=_telling(said)
        )

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.FOLLOW_UPS:
            self._count_due()

    def _count_due(self) -> None:
        if self._services is not None:
            self._operations.fetch(
                self,
                self._services.follow_ups.count_due,
                lambda count: self.shell.set_count("follow_ups", count),
                key="due",
            )

    def _find(self, query: str) -> "Sequence[PaletteEntry]":
        """What Ctrl+K finds in the library; runs on the storage thread."""
        from eventmate.domain.contacts import ContactQuery
        from eventmate.ui.dialogs.palette import PaletteEntry

        services, makers = self._services, self._makers
        if services is None or makers is None or not query.strip():
            return []
        found = [
            PaletteEntry(
                row.name,
                ", ".join(part for part in (row.title, row.organisation) if part),
                "user-round",
                partial(makers.open_contact, row.id),
                row.id,
            )
            for row in services.contacts.find(ContactQuery(text=query), MOST_FOUND).rows
        ]
        wanted = query.casefold()
        return found + [
            PaletteEntry(
                event.name, event.draft.venue, "calendar-days", partial(makers.open_event, event.id)
            )
            for event in services.events.listed()
            if wanted in event.name.casefold()
        ]


def _telling(said: str) -> "Callable[[Undone], str]":
    """The sentence for what was undone or done again, with the step in words."""
    from eventmate.ui.batch_words import batch_words

    return lambda done: said.format(batch_words(done.label))
