"""The strip on top: the event that runs, the talk now and the next one."""

from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.dates import friendly_day, wall_time, zone_of
from eventmate.ui.pages.events.zone_words import place_of_zone, zone_words
from eventmate.ui.pages.meet.place_popover import PlacePopover
from eventmate.ui.pages.meet.whereabouts import Whereabouts
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.card import Hairline
from eventmate.ui.widgets.painting import fill_rounded, smooth

HEIGHT = 52
DOT = 8


class Dot(QWidget):
    """Moss while an event runs, grey otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_live = False
        self.setFixedSize(QSize(DOT, DOT))

    def set_live(self, live: bool) -> None:
        """Show whether something runs."""
        self._is_live = live
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        role = "success" if self._is_live else "border_field"
        fill_rounded(smooth(self), QRectF(self.rect()), DOT / 2, current_theme().colour(role))


class Strip(QWidget):
    """Says where captures are stamped; the chevron changes it."""

    popover_opened = Signal(object)  # PlacePopover

    def __init__(self, whereabouts: Whereabouts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = whereabouts
        self._is_narrow = False
        self._dot = Dot()
        self._event = PlainLabel("", "body_strong")
        self._line = Hairline(upright=True)
        self._line.setFixedHeight(20)
        self._now = PlainLabel()
        self._next = PlainLabel()
        self._change = IconButton("chevron-down", self.tr("Change event, room or talk"), small=True)
        self._change.clicked.connect(self.open_popover)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(16)
        for part in (self._dot, self._event, self._line):
            row.addWidget(part)
        row.addWidget(self._now, 1)
        row.addWidget(self._next)
        row.addWidget(self._change)
        self.setFixedHeight(HEIGHT)
        whereabouts.changed.connect(self.show_place)
        self.show_place()

    def set_narrow(self, narrow: bool) -> None:
        """Say less in a narrow window."""
        self._is_narrow = narrow
        self.show_place()

    def show_place(self) -> None:
        """Show the event, the talk and the room as they are now."""
        running = self._where.running
        self._dot.set_live(running is not None)
        name = isolated(running.event.name) if running else self.tr("No event now")
        self._event.set_text(name)
        self._now.set_spans(self._now_spans())
        following = running.next if running else None
        self._next.setVisible(following is not None and not self._is_narrow)
        if following is not None:
            at = self._when(following.starts_at)
            title = Span(f"  {isolated(following.title)}")
            self._next.set_spans([Span(at, colour="text_muted"), title])

    def _now_spans(self) -> list[Span]:
        running = self._where.running
        talk = running.now if running else None
        title = self._where.talk or (talk.title if talk else "")
        room = self._where.room or (talk.room if talk else "")
        rest = [isolated(room)] if room else []
        if talk is not None and not self._where.talk:
            rest.append(self.tr("until {}").format(self._clock(talk.ends_at)))
        if title:
            spans = [Span(self.tr("Now") + "  ", colour="text_muted"), Span(isolated(title))]
        elif room:
            return [Span(isolated(room))]
        else:
            return [Span(self._nothing_said(), colour="text_muted")]
        if rest and not self._is_narrow:
            spans.append(Span(" · " + " · ".join(rest), colour="text_muted"))
        return spans

    def _when(self, moment: datetime) -> str:
        """When the next talk begins; a day is named when it is another one at the event."""
        running = self._where.running
        zone = zone_of(running.event.draft.timezone if running else "")
        day, today = (each.astimezone(zone).date() for each in (moment, self._where.now))
        time = self._clock(moment)
        if day == today:
            return self.tr("Next at {}").format(time)
        return self.tr("{day} at {time}").format(day=friendly_day(day, today), time=time)

    def _clock(self, moment: datetime) -> str:
        """The time on the clocks of the event, and where that is when ours show another one."""
        running = self._where.running
        timezone = running.event.draft.timezone if running else ""
        time = wall_time(moment.astimezone(zone_of(timezone)).time())
        if not zone_words(timezone, moment.astimezone()):
            return time
        return self.tr("{time} in {place}").format(time=time, place=place_of_zone(timezone))

    def _nothing_said(self) -> str:
        if self._where.running is None:
            return self.tr("People you meet are kept with the time only.")
        return self.tr("No talk right now.")

    def open_popover(self) -> None:
        """Let the event, the room and the talk be changed."""
        popover = PlacePopover(self._where, self.window())
        corner = QPoint(self.width() - popover.width(), HEIGHT + 4)
        popover.open_at(self.mapTo(self.window(), corner))
        self.popover_opened.emit(popover)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        ground, edge = theme.colour("surface_raised"), theme.colour("border")
        fill_rounded(smooth(self), self.rect(), theme.radius["card"], ground, edge)
