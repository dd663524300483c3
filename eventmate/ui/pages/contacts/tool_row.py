"""The row between title and list: filters, sorting and export, or what to do with the chosen."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QWidget

from eventmate.domain.contacts import ContactOrder
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.bulk_bar import BulkBar
from eventmate.ui.pages.contacts.bulk_keeping import BulkKeeping
from eventmate.ui.pages.contacts.exporting import Exporter
from eventmate.ui.pages.contacts.filters import FilterBar
from eventmate.ui.pages.contacts.words import order_words
from eventmate.ui.widgets.button import Button, Kind

if TYPE_CHECKING:
    from array import array

    from eventmate.services.bundle import Services

HEIGHT = 28
Wanted = Callable[[], "array[int]"]


class ToolRow(QWidget):
    """Several chosen contacts put the bulk bar in the filters' place."""

    order_requested = Signal(object, bool)  # ContactOrder, descending
    import_requested = Signal()

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        exporter: Exporter,
        shown: Wanted,
        chosen: Wanted,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.filters = FilterBar(services, operations)
        self.bulk = BulkBar(exporter.menu(chosen))
        self.bulk_keeping = BulkKeeping(services, operations, self.bulk, chosen)
        self._sort = Button(self.tr("Sort"), Kind.NEUTRAL, "arrow-up-down", small=True)
        self._sort.set_choices(self._sort_menu())
        self._import = Button(self.tr("Import"), Kind.NEUTRAL, "file-up", small=True)
        self._import.clicked.connect(self.import_requested)
        self._export = Button("", Kind.NEUTRAL, "download", small=True)
        self._export.clicked.connect(self._open_export)
        self._export_menu = exporter.menu(shown)
        usual = QWidget()
        row = QHBoxLayout(usual)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.filters)
        row.addStretch(1)
        row.addWidget(self._sort)
        row.addWidget(self._import)
        row.addWidget(self._export)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(usual)
        self._stack.addWidget(self.bulk)
        self.setFixedHeight(HEIGHT)

    def show_selected(self, count: int) -> None:
        """Offer what can be done with several, once several are chosen."""
        self.bulk.show_count(count)
        self._stack.setCurrentIndex(1 if count > 1 else 0)

    def show_count(self, count: int) -> None:
        """Say how many would be exported."""
        self._export.set_label(self.tr("Export these {}").format(number(count)))
        self._export.setEnabled(count > 0)

    def set_narrow(self, narrow: bool) -> None:
        """Only icons where there is no room for words."""
        self.filters.set_narrow(narrow)
        self.bulk.set_narrow(narrow)
        self._sort.set_compact(narrow)
        self._import.set_compact(narrow)
        self._export.set_compact(narrow)

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        for order in ContactOrder:
            descending = order is ContactOrder.LAST_TOUCH
            menu.addAction(
                order_words(order), partial(self.order_requested.emit, order, descending)
            )
        return menu

    def _open_export(self) -> None:
        self._export_menu.popup(self._export.mapToGlobal(self._export.rect().bottomLeft()))
