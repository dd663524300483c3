"""The system's own dialog leads to paper of the asked size, painted from its very corner."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from eventmate.devices.printer import QtPrinter

CARD = QPageLayout(
    QPageSize(QSizeF(55, 85), QPageSize.Unit.Millimeter),
    QPageLayout.Orientation.Landscape,
    QMarginsF(0, 0, 0, 0),
)


def paint(device: QPagedPaintDevice) -> bool:
    painter = QPainter(device)
    painter.fillRect(QRectF(0, 0, device.width(), device.height()), "black")
    return painter.end()


def opened() -> QPrintDialog:
    (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QPrintDialog))
    return dialog


def test_what_is_accepted_is_painted(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[bool] = []
    QtPrinter().ask("Noor Haddad", CARD, paint, told.append, window)
    dialog = opened()
    dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))
    dialog.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert told == [True]
    paper = QPdfDocument()
    paper.load(str(tmp_path / "paper.pdf"))
    size = paper.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (241, 156)
    corner = paper.render(0, size.toSize()).pixelColor(2, 2)
    assert corner.name() == "#000000"
    paper.close()


def test_what_is_cancelled_is_not(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[bool] = []
    QtPrinter().ask("Noor Haddad", CARD, paint, told.append, window)
    dialog = opened()
    dialog.done(QDialog.DialogCode.Rejected)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert told == []
