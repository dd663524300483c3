"""Lines over takes or days, in the theme's colours; two lines differ in hue and in style."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.charts.plot import COLOURS, Plot
from eventmate.ui.theme import current_theme

if TYPE_CHECKING:
    from pyqtgraph import PlotWidget

LINE, POINT = 2, 7  # px
STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
SYMBOLS = ("o", "s", "t")
MOST_NAMES = 8  # along the axis; more would run into each other
MARGIN = 0.12  # of the values' range, above and below


@dataclass(frozen=True, slots=True)
class Series:
    """One line: its name, and a value or None for each place along the axis."""

    name: str
    values: Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Band:
    """A range that is usual, shown behind the lines."""

    low: float
    high: float


class LineChart(Plot):
    """Not touched by the mouse; what it shows is said in words beside it and read aloud."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._places: Sequence[str] = ()
        self.series: Sequence[Series] = ()
        self._band: Band | None = None
        self._range: Band | None = None
        self._from_zero = False

    def show_series(
        self,
        places: Sequence[str],
        series: Sequence[Series],
        *,
        usual: Band | None = None,
        bounds: Band | None = None,
        from_zero: bool = False,
    ) -> None:
        """Show lines over named places; `bounds` fixes the axis, which else fits the values.

        From zero for figures that are counted, so that a small change looks small.
        """
        self._from_zero = from_zero
        self._places, self.series = places, series
        self._band, self._range = usual, bounds
        told = "; ".join(
            f"{each.name}: {', '.join('-' if v is None else f'{v:g}' for v in each.values)}"
            for each in series
        )
        self.setAccessibleDescription(told)
        self.redraw()

    @override
    def draw(self, plot: "PlotWidget") -> None:
        self._draw_axes(plot)
        if self._band is not None:
            from pyqtgraph import LinearRegionItem

            region = LinearRegionItem(
                (self._band.low, self._band.high),
                orientation="horizontal",
                movable=False,
                brush=current_theme().colour("surface_quiet"),
                pen=current_theme().colour("surface_quiet"),
            )
            region.setZValue(-10)
            plot.addItem(region)
        for number, each in enumerate(self.series):
            self._draw_line(plot, number, each)

    def _draw_line(self, plot: "PlotWidget", number: int, each: Series) -> None:
        from pyqtgraph import mkPen

        colour = current_theme().colour(COLOURS[number % len(COLOURS)])
        points = [(place, value) for place, value in enumerate(each.values) if value is not None]
        plot.plot(
            [float(place) for place, _ in points],
            [float(value) for _, value in points],
            pen=mkPen(colour, width=LINE, style=STYLES[number % len(STYLES)]),
            symbol=SYMBOLS[number % len(SYMBOLS)],
            symbolSize=POINT,
            symbolBrush=colour,
            symbolPen=None,
        )

    def _draw_axes(self, plot: "PlotWidget") -> None:
        for side in ("left", "bottom"):
            self.dress_axis(plot, side)
        plot.showGrid(x=False, y=True, alpha=0.25)
        step = max(1, -(-len(self._places) // MOST_NAMES))
        ticks: list[tuple[float, Any]] = [
            (float(place), name) for place, name in enumerate(self._places) if place % step == 0
        ]
        plot.getAxis("bottom").setTicks([ticks])
        plot.setXRange(-0.3, max(1.0, len(self._places) - 0.7), padding=0)
        low, high = self.limits()
        plot.setYRange(low, high, padding=0)

    def limits(self) -> tuple[float, float]:
        """Where the upright axis begins and ends."""
        if self._range is not None:
            return self._range.low, self._range.high
        values = [value for each in self.series for value in each.values if value is not None]
        if self._band is not None:
            values += [self._band.low, self._band.high]
        if not values:
            return 0.0, 1.0
        low, high = min(values), max(values)
        if self._from_zero:
            return 0.0, (high or 1.0) * (1 + MARGIN)
        margin = (high - low or 1.0) * MARGIN
        return max(0.0, low - margin) if low >= 0 else low - margin, high + margin
