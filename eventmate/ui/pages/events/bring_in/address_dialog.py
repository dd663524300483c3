"""A web address the user types, fetched once on their click."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.errors import EventMateError
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel
from eventmate.ui.progress import Progress
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import LineField

if TYPE_CHECKING:
    from eventmate.devices.web import Page

WIDTH = 520


class AddressDialog(PanelDialog):
    """Fetches and hands the page on; an unencrypted address is asked about first."""

    fetched = Signal(object)  # Page

    def __init__(
        self, operations: Operations, address: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("From a web address"), WIDTH, parent)
        self._operations = operations
        self._progress: Progress | None = None
        self._agreed = ""  # the unencrypted address that was agreed to
        self.field = LineField(self.tr("Address"), "https://")
        self.field.set_text(address)
        self.field.edited.connect(lambda _: self.field.set_hint(""))
        self.body.addWidget(self.field)
        self.body.addWidget(
            PlainLabel(
                self.tr(
                    "A schedule, a calendar or an event's page. It is fetched once, now, and "
                    "nothing about you is sent along."
                ),
                colour="text_muted",
                wrap=True,
            )
        )
        cancel = self.add_button(Button(self.tr("Cancel"), Kind.QUIET))
        cancel.clicked.connect(self.reject)
        self.fetch = self.add_button(Button(self.tr("Fetch"), Kind.PRIMARY))
        self.fetch.clicked.connect(self._on_fetch_clicked)
        self.field.edit.returnPressed.connect(self._on_fetch_clicked)
        self.finished.connect(self._on_finished)
        self.field.edit.setFocus()

    @Slot()
    def _on_fetch_clicked(self) -> None:
        from eventmate.devices.web import PageUnavailable, checked_address, fetch, is_encrypted

        try:
            address = checked_address(self.field.text)
        except PageUnavailable as error:
            self.field.set_hint(str(error), "warning")
            return
        if not is_encrypted(address) and address != self._agreed:
            self._agreed = address
            words = self.tr(
                "This address is not encrypted: others on the same Wi-Fi could read or change "
                "what comes back. Fetch again to go on all the same."
            )
            self.field.set_hint(words, "warning")
            return
        self._progress = progress = Progress(self)
        self.fetch.setEnabled(False)
        self.field.set_hint(self.tr("Fetching"))
        self._operations.compute(
            self,
            lambda: fetch(address, lambda: progress.cancelled),
            self._on_fetched,
            self._on_failed,
            key="fetch",
        )

    def _on_fetched(self, page: "Page") -> None:
        self.fetched.emit(page)
        self.accept()

    def _on_failed(self, error: EventMateError) -> None:
        self.fetch.setEnabled(True)
        self.field.set_hint(str(error), "warning")

    @Slot()
    def _on_finished(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
