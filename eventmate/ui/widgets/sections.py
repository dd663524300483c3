"""What a page is made of, one part at a time under one header."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eventmate.ui.widgets.headings import PageHeader
from eventmate.ui.widgets.segmented import Segmented


@dataclass(frozen=True, slots=True)
class Section:
    """One part, and the controls the header offers while it shows, the primary one last."""

    widget: QWidget
    controls: Sequence[QWidget] = ()


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """A part that is made when it is first shown."""

    key: str
    label: str
    make: Callable[[], Section]


class Sections(QWidget):
    """A switch in the header says which part shows."""

    shown = Signal(str)

    def __init__(
        self,
        title: str,
        entries: Sequence[SectionEntry],
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries = entries
        self._made: dict[str, Section] = {}
        self._bare: set[str] = set()  # parts that offer their controls themselves
        self.header = PageHeader(title)
        self.switch = Segmented([entry.label for entry in entries], small=small)
        self.switch.setAccessibleName(title)
        self.header.add_beside_title(self.switch)
        self.switch.setVisible(len(entries) > 1)  # by itself it would be a window for a moment
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self.switch.chosen.connect(self._on_chosen)
        self._on_chosen(0)

    @property
    def current(self) -> str:
        """The part that shows."""
        return self._entries[self.switch.position].key

    @property
    def keys(self) -> tuple[str, ...]:
        """The parts in their order."""
        return tuple(entry.key for entry in self._entries)

    def show_section(self, key: str) -> None:
        """Show the part of a key."""
        self.switch.set_position(self.keys.index(key))

    def section(self, key: str) -> QWidget | None:
        """A part, when it was shown before."""
        return self._made[key].widget if key in self._made else None

    def set_bare(self, key: str, is_bare: bool) -> None:
        """Leave a part's controls out of the header, or put them there."""
        self._bare ^= {key} if is_bare != (key in self._bare) else set()
        self._show_controls()

    def _on_chosen(self, position: int) -> None:
        entry = self._entries[position]
        if entry.key not in self._made:
            made = self._made[entry.key] = entry.make()
            self._stack.addWidget(made.widget)
            for control in made.controls:
                self.header.add_action(control)
        self._stack.setCurrentWidget(self._made[entry.key].widget)
        self._show_controls()
        self.shown.emit(entry.key)

    def _show_controls(self) -> None:
        for key, made in self._made.items():
            for control in made.controls:
                control.setVisible(key == self.current and key not in self._bare)
