"""How many people a week is chosen in the settings and holds at once."""

from pytestqt.qtbot import QtBot

from eventmate.domain.changes import Touched
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.settings.relations_card import RelationsCard


def test_a_week_bears_what_is_chosen(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    card = RelationsCard(services.preferences, operations)
    qtbot.addWidget(card)
    with qtbot.waitSignal(operations.changed) as changed:
        card.reconnects.setValue(0)
    assert changed.args == [Touched.KEEPING | Touched.RECONNECTING]
    card.touches.setValue(9)
    current = services.preferences.current
    assert (current.touches_a_week, current.reconnects_a_week) == (9, 0)
