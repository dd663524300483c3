"""Practice: what I say about myself, written, rehearsed and looked back on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from eventmate.domain.introductions import IntroductionId, Length
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.sections import Section, SectionEntry, Sections
from eventmate.ui.pages.practice.editor import IntroductionEditor
from eventmate.ui.pages.practice.introductions_view import IntroductionsView
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

INTRODUCTIONS = "introductions"


class PracticePage(QWidget):
    """The parts under one header, and the introduction that was opened from them."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._responsive = Responsive(self)
        self.sections = Sections(self.tr("Practice"), self._entries())
        self._whole = QWidget()
        self._column = QVBoxLayout(self._whole)
        self._column.addWidget(self.sections)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._whole)
        self.editor: IntroductionEditor | None = None
        self._responsive.narrow_changed.connect(self._pad)
        self._pad()

    def _entries(self) -> list[SectionEntry]:
        return [SectionEntry(INTRODUCTIONS, self.tr("Introductions"), self._made_introductions)]

    def _made_introductions(self) -> Section:
        view = IntroductionsView(self._services, self._operations)
        view.opened.connect(self.open_introduction)
        view.emptied.connect(lambda is_empty: self.sections.set_bare(INTRODUCTIONS, is_empty))
        return Section(view, (view.add_button(),))

    @Slot(object)
    def open_introduction(self, wanted: IntroductionId, length: Length | None = None) -> None:
        """Write on an introduction."""
        if self.editor is None:
            self.editor = IntroductionEditor(self._services, self._operations)
            self.editor.back_requested.connect(self._on_back)
            self._stack.addWidget(self.editor)
        self.editor.open(wanted, length)
        self._stack.setCurrentWidget(self.editor)

    def flush(self) -> None:
        """Save what is half typed."""
        if self.editor is not None:
            self.editor.flush()

    @Slot()
    def _on_back(self) -> None:
        self._stack.setCurrentWidget(self._whole)

    @Slot()
    def _pad(self) -> None:
        padding = self._responsive.padding
        self._column.setContentsMargins(padding, padding, padding, padding)
