"""Whatever the keyboard can reach says what it is."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from eventmate.domain.events import EventDraft
from eventmate.services.bundle import Services
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts_page import ContactsPage
from eventmate.ui.pages.events.zone_field import ZoneField
from eventmate.ui.pages.events_page import EventsPage
from eventmate.ui.pages.follow_ups_page import FollowUpsPage
from eventmate.ui.pages.today_page import TodayPage
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import Labelled
from eventmate.ui.widgets.number_edit import NumberEdit

TODAY = date(2026, 10, 14)


def nameless(shown: QWidget) -> list[str]:
    """What the keyboard reaches and a screen reader has no name for."""
    return [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in shown.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.isWindow()
        if not each.accessibleName()
        if not (isinstance(each, QAbstractButton) and each.text())
        if each.isVisibleTo(shown)
    ]


@pytest.mark.parametrize("kind", [TodayPage, EventsPage, ContactsPage, FollowUpsPage])
def test_pages(
    qtbot: QtBot,
    services: Services,
    operations: Operations,
    kind: type[TodayPage | EventsPage | ContactsPage | FollowUpsPage],
) -> None:
    services.events.add(EventDraft("Atlantic Data Days", TODAY, TODAY))
    page = kind(services, operations)
    qtbot.addWidget(page)
    assert nameless(page) == []


def test_the_number_and_the_day_under_a_label(qtbot: QtBot) -> None:
    for control in (NumberEdit(1, 9, 3), DayEdit(TODAY), QSpinBox()):
        field = Labelled("How many", control)
        qtbot.addWidget(field)
        assert nameless(field) == []
        assert control.lineEdit().accessibleName() == "How many"
    zone = ZoneField("Europe/Lisbon")
    qtbot.addWidget(zone)
    assert nameless(zone) == []


def test_what_scrolls_in_a_dialog_has_its_title(qtbot: QtBot) -> None:
    dialog, area = PanelDialog("Erase for good"), QScrollArea()
    qtbot.addWidget(dialog)
    dialog.add_scrolled(area)
    assert area.accessibleName() == "Erase for good"
