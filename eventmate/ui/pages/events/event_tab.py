"""What every part of an event's page has in common."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eventmate.domain.events import Event


class EventTab(QWidget):
    """One part of an event's page.

    It is shown an event again whenever the event itself changed, and looks itself after talks,
    people and goals that change. `contact_requested` carries a contact's id, `event_requested`
    that of another event, `people_requested` the event's whose people are wanted, `tab_requested`
    the key of another part of this page, `schedule_requested` the event's that a schedule is to
    be brought into; `card_requested` wants a card of mine.
    """

    contact_requested = Signal(int)
    event_requested = Signal(int)
    people_requested = Signal(int)
    tab_requested = Signal(str)
    schedule_requested = Signal(int)
    card_requested = Signal()

    def show_event(self, event: Event) -> None:
        """Show this event; the same one again keeps the place and what is half typed."""
        raise NotImplementedError

    def header_controls(self) -> Sequence[QWidget]:
        """Controls at the right of the page's header while this part shows, primary last."""
        return ()

    def flush(self) -> None:
        """Keep what is half typed: the window closes or another event is shown."""
