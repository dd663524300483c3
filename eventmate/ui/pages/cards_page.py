"""My cards: edited beside what a phone will see, exported, printed, shown full screen."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.devices.printer import Printer, QtPrinter
from eventmate.domain.cards import CardDraft
from eventmate.domain.changes import Outcome, Touched
from eventmate.ui.dialogs.kept_form import KeptForm
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.card_form import CardForm
from eventmate.ui.pages.cards.card_keeper import CardKeeper
from eventmate.ui.pages.cards.card_switch import CardSwitch
from eventmate.ui.pages.cards.export_menu import ExportMenu
from eventmate.ui.pages.cards.first_card import FirstCard
from eventmate.ui.pages.cards.preview import CardPreview
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.headings import PageHeader
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.ui.printing.print_dialog import PrintDialog

PREVIEW, PREVIEW_NARROW = 400, 304  # px


class CardsPage(QWidget):
    """All my cards, one at a time; everything typed saves itself."""

    card_requested = Signal(int)  # the card to be shown full screen

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
        self._wants_new = False
        self.print_dialog: PrintDialog | None = None
        self.keeper = CardKeeper(services.cards, services.drafts, operations, self)
        self._make_parts()
        self._lay_out()
        self._connect_parts()
        self.keeper.load()

    def flush(self) -> None:
        """Save what is typed right now: the window closes or the laptop goes to sleep."""
        self.keeper.flush()

    def new_card(self) -> None:
        """Begin a new card; the first one by its three fields."""
        if not self.keeper.is_loaded:
            self._wants_new = True
        elif not self.keeper.cards:
            self.first.start()
        else:
            shown = self.keeper.draft
            draft = CardDraft(
                label=self.tr("New card"),
                name=shown.name,
                pronouns=shown.pronouns,
                photo=shown.photo,
            )
            self.keeper.add(draft, self.tr("Card added."))

    def _make_parts(self) -> None:
        services, operations = self._services, self._operations
        self.first = FirstCard()
        self._first_kept = KeptForm(
            self.first, self.first.fields, "card.first", services.drafts, operations
        )
        self.first.card_made.connect(self._first_kept.done)
        self.form = CardForm(services.cards, operations)
        self.preview = CardPreview(services.card_codes, operations)
        self.add = IconButton("plus", self.tr("New card"))
        self.switch = CardSwitch(self.add)
        self.export = Button(self.tr("Export"), icon="download")
        self.export_menu = ExportMenu(
            services.card_codes,
            operations,
            lambda: (self.keeper.draft, self.preview.payload),
            self,
        )
        self.print = Button(self.tr("Print"), icon="printer")
        self.full_screen = Button(self.tr("Show full screen"), Kind.PRIMARY, "maximize")

    def _lay_out(self) -> None:
        header = PageHeader(self.tr("My cards"))
        header.add_beside_title(self.add)
        header.add_beside_title(self.switch)
        for button in (self.export, self.print, self.full_screen):
            header.add_action(button)
        body = QWidget()
        self._panes = QHBoxLayout(body)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.addWidget(self.form, 1)
        self._panes.addWidget(self.preview)
        self._layers = QStackedWidget()
        for layer in (QWidget(), self.first, body):
            self._layers.addWidget(layer)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addWidget(header)
        self._column.addWidget(self._layers, 1)
        self._responsive = Responsive(self)
        self._responsive.narrow_changed.connect(self._set_narrow)
        self._set_narrow(False)
        self._set_usable(False)

    def _connect_parts(self) -> None:
        self.keeper.listed.connect(self._on_listed)
        self.keeper.replaced.connect(self._on_replaced)
        self.first.card_made.connect(
            lambda draft: self.keeper.add(draft, self.tr("Your card is made."))
        )
        self.form.edited.connect(self._on_edited)
        self.form.delete_requested.connect(lambda: self.keeper.delete(self.tr("Card deleted.")))
        self.form.duplicate_requested.connect(self._on_duplicate_requested)
        self.preview.payload_chosen.connect(self.keeper.choose_payload)
        self.switch.chosen.connect(self.keeper.choose)
        self.add.clicked.connect(self.new_card)
        self.export.set_choices(self.export_menu)
        said = self.tr("Saved as {}.")
        self.export_menu.saver.written.connect(
            lambda path: self._operations.performed.emit(
                Outcome(None, Touched.NOTHING), said.format(path)
            )
        )
        self.print.clicked.connect(self._on_print_clicked)
        self.full_screen.clicked.connect(self._on_full_screen_clicked)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    def _set_narrow(self, narrow: bool) -> None:
        self._column.setContentsMargins(*(self._responsive.padding,) * 4)
        self._panes.setSpacing(12 if narrow else 16)
        self.preview.setFixedWidth(PREVIEW_NARROW if narrow else PREVIEW)
        self.form.set_padding(16 if narrow else 24)
        self.switch.set_narrow(narrow)
        for button in (self.export, self.print):
            button.set_compact(narrow)

    def _set_usable(self, usable: bool) -> None:
        for control in (self.switch, self.add, self.export, self.print, self.full_screen):
            control.setVisible(usable)

    def _on_listed(self) -> None:
        cards = self.keeper.cards
        self._set_usable(bool(cards))
        self._layers.setCurrentIndex(2 if cards else 1)
        if cards:
            self.first.clear()
            self._show_names()
        if self._wants_new:
            self._wants_new = False
            if not cards:
                self.first.start()

    def _show_names(self) -> None:
        labels = [card.draft.label or card.draft.name for card in self.keeper.cards]
        self.switch.show_cards(labels, self.keeper.position)

    def _on_replaced(self, draft: CardDraft, is_other: bool) -> None:
        if is_other or replace(self.form.draft, payload=draft.payload) != draft:
            self.form.show_draft(draft)
        if is_other:
            self._show_names()
        self.preview.show_draft(draft, draft.payload)

    def _on_edited(self) -> None:
        self.keeper.edit(replace(self.form.draft, payload=self.keeper.draft.payload))
        self.preview.show_draft(self.keeper.draft)

    def _on_duplicate_requested(self) -> None:
        draft = self.keeper.draft
        label = self.tr("{} copy").format(draft.label or draft.name)
        self.keeper.add(replace(draft, label=label), self.tr("Card duplicated."))

    def _on_print_clicked(self) -> None:
        from eventmate.ui.printing.print_dialog import PrintDialog

        self.print_dialog = PrintDialog(
            self.keeper.draft,
            self.preview.payload,
            self._services.card_codes,
            self._operations,
            self._printer,
            self.window(),
        )
        self.print_dialog.sent.connect(self._say)
        self.print_dialog.open()

    def _say(self, sentence: str) -> None:
        self._operations.performed.emit(Outcome(None, Touched.NOTHING), sentence)

    def _on_full_screen_clicked(self) -> None:
        self.flush()
        if self.keeper.current is not None:
            self.card_requested.emit(self.keeper.current)

    def _on_focus_changed(self, before: QWidget | None) -> None:
        """A field that is left is saved at once, so that undo takes back the right thing."""
        if before is not None and self.form.isAncestorOf(before):
            self.flush()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self.flush()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)
