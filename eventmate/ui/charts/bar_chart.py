"""Bars beside their names, and bars to both sides of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.charts.plot import COLOURS, Plot
from eventmate.ui.dates import number
from eventmate.ui.theme import current_theme

if TYPE_CHECKING:
    from pyqtgraph import PlotWidget

LINE = 30  # px for each bar with the space around it
THICK = 0.55  # of that
ROOM = 1.18  # the longest bar leaves so much for its number
LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, or with `other` a pair that points to both sides."""

    name: str
    value: int
    other: int | None = None


class BarChart(Plot):
    """The first bar is at the top."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.bars: Sequence[Bar] = ()
        self._names: tuple[str, str] = ("", "")

    def show_bars(self, bars: Sequence[Bar], names: tuple[str, str] = ("", "")) -> None:
        """Show these; `names` say what the two sides of pairs are."""
        self.bars, self._names = bars, names
        self.setAccessibleDescription("; ".join(map(self._told, bars)))
        self.setFixedHeight(max(1, len(bars)) * LINE + 8)
        self.redraw()

    def _told(self, bar: Bar) -> str:
        if bar.other is None:
            return f"{bar.name}: {bar.value}"
        first, second = self._names
        return f"{bar.name}: {first} {bar.value}, {second} {bar.other}"

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, max(1, len(self.bars)) * LINE + 8)

    @override
    def draw(self, plot: "PlotWidget") -> None:
        places = [-float(place) for place in range(len(self.bars))]
        is_pairs = any(bar.other is not None for bar in self.bars)
        self.dress_axis(plot, "left")
        plot.hideAxis("bottom")
        names = [_short(bar.name) for bar in self.bars]
        plot.getAxis("left").setTicks([list(zip(places, names, strict=True))])
        plot.getAxis("left").setStyle(tickAlpha=0)
        plot.getAxis("left").setPen(None)
        longest = max([1, *(max(bar.value, bar.other or 0) for bar in self.bars)])
        way = -1 if is_pairs else 1  # the first of a pair points to the left
        self._add_bars(plot, places, [way * bar.value for bar in self.bars], longest, 0, way)
        if is_pairs:
            self._add_bars(plot, places, [bar.other or 0 for bar in self.bars], longest, 1, 1)
        plot.setXRange(-longest * ROOM if is_pairs else 0, longest * ROOM, padding=0)
        plot.setYRange(0.5 - len(self.bars), 0.5, padding=0)

    def _add_bars(
        self,
        plot: "PlotWidget",
        places: Sequence[float],
        values: Sequence[int],
        longest: int,
        which: int,
        way: int,
    ) -> None:
        from pyqtgraph import BarGraphItem, TextItem

        theme = current_theme()
        colour = theme.colour(COLOURS[which])
        plot.addItem(
            BarGraphItem(
                x0=[0.0] * len(values),
                y=places,
                width=values,
                height=THICK,
                brush=colour,
                pen=colour,
            )
        )
        for place, value in zip(places, values, strict=True):
            anchor = (1.0, 0.5) if way < 0 else (0.0, 0.5)
            label = TextItem(number(abs(value)), color=theme.colour("text"), anchor=anchor)
            label.setFont(theme.font("caption"))
            label.setPos(value + way * longest * 0.01, place)
            plot.addItem(label)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "\u2026"
