"""The brief of one event: how it will come out, and what goes on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.devices.printer import Printer, QtPrinter
from eventmate.domain.brief import Brief
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.events import Event
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.saving import FileSaver, file_name
from eventmate.ui.pages.events.brief.choices import BriefChoices
from eventmate.ui.pages.events.brief.reader import BriefReader
from eventmate.ui.pages.events.event_tab import EventTab
from eventmate.ui.pages.events.event_tabs import AGENDA, OVERVIEW, PEOPLE
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.printing.brief.formats import BriefFormat
from eventmate.ui.printing.brief.pages import BriefPages, as_folded, brief_pages
from eventmate.ui.printing.brief.parts import Content
from eventmate.ui.printing.card_pdf import pages_pdf
from eventmate.ui.printing.page_preview import PagePreview
from eventmate.ui.printing.painter import page_layout, paint_pages
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.drawings import pocket_page
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.ui.printing.pieces import Page

SHOWN = (
    Touched.EVENTS
    | Touched.TALKS
    | Touched.PEOPLE
    | Touched.GOALS
    | Touched.ENCOUNTERS
    | Touched.CONTACTS
    | Touched.FOLLOW_UPS
    | Touched.CARDS
    | Touched.OPENERS
)
SIDE, NARROW_SIDE = 288, 256
HELD, PRINTED = 0, 1  # as it is held in the hand, and as it leaves the printer


@dataclass(frozen=True, slots=True)
class _Made:
    """A brief with its code and its sheets."""

    brief: Brief
    code: CodeMatrix | None
    kind: BriefFormat
    found: BriefPages


class BriefTab(EventTab):
    """Reads what was prepared anew whenever something of it changed."""

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        printer: Printer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._printer = printer or QtPrinter()
        self._event: Event | None = None
        self._brief: Brief | None = None
        self._made: _Made | None = None
        self._is_stale = False
        self.reader: BriefReader | None = None
        self.saver = FileSaver(operations, self)
        self._responsive = Responsive(self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._fit()

    def _make_parts(self) -> None:
        self.read = Button(self.tr("Read it now"), Kind.SECONDARY, "maximize")
        self.save = Button(self.tr("Save as PDF"), Kind.SECONDARY, "file-down")
        self.print = Button(self.tr("Print…"), Kind.PRIMARY, "printer")
        self.choices = BriefChoices(self._services.preferences)
        self.preview = PagePreview()
        self.view = Segmented([self.tr("Folded"), self.tr("As printed")], small=True)
        self.back = IconButton("chevron-left", self.tr("Page before"), small=True)
        self.forth = IconButton("chevron-right", self.tr("Next page"), small=True)
        self.place = PlainLabel("", "caption", "text_muted", tabular=True)
        self.empty = EmptyState(
            pocket_page,
            self.tr("Your brief writes itself"),
            self.tr(
                "Set goals, star talks and choose people to meet. Everything comes together "
                "here, on a page that folds into your pocket."
            ),
            self._ways(),
        )

    def _ways(self) -> tuple[Button, ...]:
        ways = (
            (Button(self.tr("Set goals"), Kind.PRIMARY), OVERVIEW),
            (Button(self.tr("Star talks")), AGENDA),
            (Button(self.tr("Choose people")), PEOPLE),
        )
        for button, tab in ways:
            button.clicked.connect(lambda _=False, wanted=tab: self.tab_requested.emit(wanted))
        return tuple(button for button, _ in ways)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.preview, 1)
        left.addLayout(row(self.view, None, self.back, self.place, self.forth))
        self._whole = QWidget()
        halves = QHBoxLayout(self._whole)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(16)
        halves.addLayout(left, 1)
        halves.addWidget(self.choices)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self.empty)

    def _connect(self) -> None:
        self.read.clicked.connect(self.read_now)
        self.save.clicked.connect(self._on_save_clicked)
        self.print.clicked.connect(self._on_print_clicked)
        self.choices.changed.connect(self._lay_pages)
        self.choices.tab_requested.connect(self.tab_requested)
        self.choices.card_requested.connect(self.card_requested)
        self.view.chosen.connect(self._show_pages)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forth.clicked.connect(lambda: self._turn(1))
        said = self.tr("Saved as {}.")
        self.saver.written.connect(lambda path: self._say(said.format(path)))
        self._responsive.narrow_changed.connect(self._fit)
        self._operations.changed.connect(self._on_changed)

    @override
    def show_event(self, event: Event) -> None:
        is_other = self._event is None or self._event.id != event.id
        self._event = event
        if is_other:
            self._clear()
        self._refresh()

    @override
    def header_controls(self) -> Sequence[QWidget]:
        return (self.read, self.save, self.print)

    @property
    def pages(self) -> "tuple[Page, ...]":
        """The sheets as they are printed."""
        return () if self._made is None else self._made.found.pages

    def pdf(self) -> Callable[[], bytes]:
        """Makes a PDF of the sheets as they are now; it runs on a worker."""
        sheets, title = self.pages, self._title()
        return lambda: pages_pdf(sheets, title)

    @Slot()
    def read_now(self) -> None:
        """Show everything over the whole screen, one thing at a time."""
        if (made := self._made) is None:
            return
        self.reader = BriefReader(made.brief, made.code, self._services.clock())
        self.reader.setScreen(self.screen())
        self.reader.showFullScreen()

    def _clear(self) -> None:
        """Forget the pages of the event shown before: nobody takes along another one's."""
        self._brief = self._made = None
        self._enable(False)
        self.preview.show_pages(())
        self._turn(0)
        self._stack.setCurrentWidget(self._whole)

    def _enable(self, enabled: bool) -> None:
        for button in self.header_controls():
            button.setEnabled(enabled)

    def _is_of_shown(self, brief: Brief) -> bool:
        return self._event is not None and brief.event.id == self._event.id

    def _refresh(self) -> None:
        if (event := self._event) is None:
            return
        self._is_stale = False
        briefs, wanted = self._services.briefs, event.id
        self._operations.fetch(self, lambda: briefs.of_event(wanted), self._show, key="brief")

    def _show(self, brief: Brief) -> None:
        self._brief = brief
        if brief.is_empty:
            self._enable(False)
        self._stack.setCurrentWidget(self.empty if brief.is_empty else self._whole)
        self.choices.show_brief(brief)
        self._lay_pages()

    @Slot()
    def _lay_pages(self) -> None:
        if (brief := self._brief) is None:
            return
        choice, kind, briefs = self.choices.choice, self.choices.kind, self._services.briefs

        def work() -> _Made:
            code = briefs.code(brief)
            return _Made(brief, code, kind, brief_pages(Content(brief, choice, code), kind))

        self._operations.compute(self, work, self._show_made, key="pages")

    def _show_made(self, made: _Made) -> None:
        if not self._is_of_shown(made.brief):  # laid out while another event was opened
            return
        self._made = made
        self._enable(not made.brief.is_empty)
        self.view.setVisible(made.kind.is_folded)
        self.choices.show_pages(made.found)
        self._show_pages()

    @Slot()
    def _show_pages(self) -> None:
        if (made := self._made) is None:
            return
        is_held = made.kind.is_folded and self.view.position == HELD
        pages = as_folded(made.found.pages, made.kind) if is_held else made.found.pages
        self.preview.show_pages(pages)
        self._turn(0)

    def _turn(self, step: int) -> None:
        self.preview.show_number(self.preview.number + step)
        count, shown = self.preview.count, self.preview.number
        words = self.tr("{} of {}").format(number(shown + 1), number(count))
        self.place.set_text(words if count > 1 else "")
        for button in (self.back, self.forth):
            button.setVisible(count > 1)
        self.back.setEnabled(shown > 0)
        self.forth.setEnabled(shown < count - 1)

    def _title(self) -> str:
        return self.tr("Brief for {}").format(one_line(self._event.name if self._event else ""))

    @Slot()
    def _on_save_clicked(self) -> None:
        self.saver.ask(
            self.tr("Save as PDF"),
            file_name(self._title(), "pdf"),
            self.tr("PDF documents (*.pdf)"),
            self.pdf(),
        )

    @Slot()
    def _on_print_clicked(self) -> None:
        sheets = self.pages
        self._printer.ask(
            self._title(),
            page_layout(sheets[0]),
            lambda device: paint_pages(device, sheets),
            self._on_printed,
            self,
        )

    def _on_printed(self, done: bool) -> None:
        if done:
            self._say(self.tr("The pages are on their way to the printer."))
        else:
            self._operations.failed.emit(
                self.tr("The printer did not take the pages. Check it, or save a PDF instead.")
            )

    def _say(self, sentence: str) -> None:
        self._operations.performed.emit(Outcome(None, Touched.NOTHING), sentence)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if not touched & SHOWN:
            return
        if self.isVisible():
            self._refresh()
        else:
            self._is_stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    @Slot()
    def _fit(self) -> None:
        is_narrow = self._responsive.is_narrow
        self.choices.setFixedWidth(NARROW_SIDE if is_narrow else SIDE)
        for button in (self.read, self.save):
            button.set_compact(is_narrow)
