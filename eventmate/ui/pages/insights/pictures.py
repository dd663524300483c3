"""All the pictures, and how each shows what was counted."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.insights import Insights, Side
from eventmate.ui.charts.bar_chart import Bar, BarChart
from eventmate.ui.charts.line_chart import Band, LineChart, Series
from eventmate.ui.dates import month_name
from eventmate.ui.pages.insights.event_table import EventTable
from eventmate.ui.pages.insights.legend import LegendEntry
from eventmate.ui.pages.insights.picture_card import PictureCard
from eventmate.ui.pages.insights.words import (
    answer_words,
    balance_words,
    confidence_words,
    dormant_words,
    event_words,
    growth_words,
    kind_name,
    mirror_words,
    promise_words,
    side_words,
    unknown_words,
    written_words,
)
from eventmate.ui.widgets.button import IconButton, Kind

MOST_BARS, MOST_MONTHS = 6, 6
LEAST_TAKES = 2
ROOM = 1.1  # the highest point leaves so much above it
CONFIDENCE = Band(0.5, 5.5)


def _tr(text: str) -> str:
    return QCoreApplication.translate("insights", text)


class CirclePicture(PictureCard):
    """The circle by one side; the menu chooses another."""

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        self.bars = BarChart(side_words(side))
        super().__init__(side_words(side), self.bars, parent)
        self.side = side
        self._found = Insights()
        self.menu = QMenu(self)
        for each in Side:
            self.menu.addAction(side_words(each), partial(self.show_side, each))
        more = IconButton("chevron-down", self.tr("Look at the circle by something else"))
        more.set_kind(Kind.NEUTRAL)
        more.clicked.connect(lambda: self.menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        self.heading.add_action(more)

    def show_side(self, side: Side) -> None:
        """Look at it by another side."""
        self.side = side
        self.heading.set_title(side_words(side))
        self.show_insights(self._found)

    def show_insights(self, found: Insights) -> None:
        """Show the most frequent kinds."""
        self._found = found
        mirror = found.mirror(self.side)
        bars = [Bar(kind_name(self.side, each.name), each.people) for each in mirror.shares]
        self.bars.show_bars(bars[:MOST_BARS])
        self.say(mirror_words(mirror, found), unknown_words(mirror), is_empty=not bars)


class Pictures:
    """The cards in the order of the page."""

    def __init__(self) -> None:
        self.circle = CirclePicture(Side.INDUSTRY)
        self._circles = (self.circle, CirclePicture(Side.ROLE), CirclePicture(Side.HOW_MET))
        self._growth = LineChart(_tr("Circle over time"))
        self._growth_card = PictureCard(_tr("Circle over time"), self._growth)
        self._balance = BarChart(_tr("Giving and asking"))
        self._balance_card = PictureCard(_tr("Giving and asking"), self._balance, is_high=True)
        self._balance_card.add_legend(
            LegendEntry("chart_1", _tr("gave")), LegendEntry("chart_2", _tr("asked"))
        )
        self._after = BarChart(_tr("After meeting"))
        self._after_card = PictureCard(_tr("After meeting"), self._after, is_high=True)
        self._events = EventTable()
        self._events_card = PictureCard(_tr("What events brought"), self._events, is_high=True)
        self._confidence = LineChart(_tr("Practice and confidence"))
        self._confidence_card = PictureCard(_tr("Practice and confidence"), self._confidence)
        self._confidence_card.add_legend(
            LegendEntry("chart_1", _tr("before")), LegendEntry("chart_2", _tr("after"))
        )
        self.cards: tuple[PictureCard, ...] = (
            self.circle,
            self._growth_card,
            self._balance_card,
            self._confidence_card,
            self._events_card,
            self._after_card,
            *self._circles[1:],
        )

    def width_of(self, card: PictureCard) -> int:
        """How many columns a card takes."""
        return 2 if card is self._events_card else 1

    def show_insights(self, found: Insights) -> None:
        """Show everything that was counted."""
        for circle in self._circles:
            circle.show_insights(found)
        self._show_growth(found)
        self._show_balance(found)
        self._show_after(found)
        self._events.show_events(found.events)
        self._events_card.say(
            event_words(found.events),
            _tr("Ties alive: in touch within 90 days") if found.events else "",
            is_empty=not found.events,
        )
        self._show_confidence(found)

    def _show_growth(self, found: Insights) -> None:
        months = found.months
        people = Series(_tr("people"), [float(each.people) for each in months])
        most = max((each.people for each in months), default=1)
        names = [month_name(each.on) for each in months]
        self._growth.show_series(names, [people], bounds=Band(0, max(most, 1) * ROOM))
        self._growth_card.say(
            growth_words(months), dormant_words(found.dormant), is_empty=len(months) <= 1
        )

    def _show_balance(self, found: Insights) -> None:
        told = [each for each in found.months if each.gave or each.asked][-MOST_MONTHS:]
        bars = [Bar(month_name(each.on), each.gave, each.asked) for each in told]
        self._balance.show_bars(bars, (_tr("gave"), _tr("asked")))
        self._balance_card.say(
            balance_words(found.months), promise_words(found.balance), is_empty=not bars
        )

    def _show_after(self, found: Insights) -> None:
        answers = found.answers
        bars = [
            Bar(_tr("Met"), found.met),
            Bar(_tr("Written in 72 h"), found.written_in_time),
            Bar(_tr("Messages sent"), answers.written),
            Bar(_tr("Answered"), answers.replied + answers.met),
        ]
        is_empty = not (found.met or answers.written)
        self._after.show_bars(bars)
        self._after_card.say(written_words(found), answer_words(answers), is_empty=is_empty)

    def _show_confidence(self, found: Insights) -> None:
        takes = found.confidence
        series = [
            Series(_tr("before"), [each.before for each in takes]),
            Series(_tr("after"), [each.after for each in takes]),
        ]
        names = [str(place) for place in range(1, len(takes) + 1)]
        self._confidence.show_series(names, series, bounds=CONFIDENCE)
        self._confidence_card.say(confidence_words(takes), is_empty=len(takes) < LEAST_TAKES)
