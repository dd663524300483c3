"""Printers: the user chooses one, then pages are painted on it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QPagedPaintDevice, QPageLayout
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

Paint = Callable[[QPagedPaintDevice], bool]  # False when the device refuses a page
Finished = Callable[[bool], None]


class Printer(Protocol):
    """Somewhere pages can be sent."""

    def ask(
        self, name: str, layout: QPageLayout, paint: Paint, finished: Finished, parent: QWidget
    ) -> None:
        """Let the user choose a printer, then paint a job of this name on paper of this layout.

        `finished` hears whether every page was taken; nothing is called when the user cancels.
        """


class QtPrinter(Printer):
    """The system's printers, with the system's own dialog."""

    @override
    def ask(
        self, name: str, layout: QPageLayout, paint: Paint, finished: Finished, parent: QWidget
    ) -> None:
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        printer.setFullPage(True)
        printer.setPageLayout(layout)
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.accepted.connect(lambda: finished(paint(printer)))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)
