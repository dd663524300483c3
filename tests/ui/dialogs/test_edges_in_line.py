"""What scrolls in a dialog ends where its buttons end, with and without a scroll bar."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eventmate.domain.events import EventDraft
from eventmate.domain.table_columns import TableColumn
from eventmate.ui.dialogs.panel import PADDING, PanelDialog
from eventmate.ui.pages.contacts.columns_dialog import ColumnsDialog
from eventmate.ui.pages.events.event_dialog import EventDialog
from eventmate.ui.widgets.field import Choice
from eventmate.ui.widgets.overlay_bar import OverlayBar

DAY = date(2026, 10, 14)


def columns(count: int) -> ColumnsDialog:
    return ColumnsDialog("people.csv", [TableColumn("Naam", "Ada Holm")] * count)


def right_edge(dialog: PanelDialog, control: QWidget) -> int:
    """How far a control ends from the dialog's right edge."""
    return dialog.width() - control.mapTo(dialog, QPoint(control.width(), 0)).x()


@pytest.mark.parametrize(("count", "scrolls"), [(2, False), (40, True)])
def test_columns(qtbot: QtBot, count: int, scrolls: bool) -> None:
    dialog = columns(count)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    (bar,) = [bar for bar in dialog.findChildren(OverlayBar) if bar.parent() is dialog]
    assert bar.isVisible() is scrolls
    assert right_edge(dialog, dialog.choices[0]) == PADDING
    assert not scrolls or bar.geometry().left() > dialog.width() - PADDING
    dialog.close()


def test_an_event(qtbot: QtBot) -> None:
    dialog = EventDialog(DAY, EventDraft("Ferry Days", DAY, DAY))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    edges = {right_edge(dialog, choice) for choice in dialog.findChildren(Choice)}
    assert PADDING in edges
    dialog.close()
