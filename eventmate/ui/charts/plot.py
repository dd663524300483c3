"""What every picture has in common: a plot in the theme's colours that the mouse leaves alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import LOOK_CHANGES
from eventmate.ui.theme import current_theme

if TYPE_CHECKING:
    from pyqtgraph import PlotWidget

HEIGHT = 168  # px
COLOURS = ("chart_1", "chart_2", "chart_3")


class Plot(QWidget):
    """What it shows is said in words beside it and read aloud; `draw` fills a cleared plot."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot: PlotWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def draw(self, plot: "PlotWidget") -> None:
        """Put everything into a cleared plot."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw anew."""
        plot = self._made()
        plot.clear()
        plot.setBackground(current_theme().colour("surface_raised"))
        self.draw(plot)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOK_CHANGES and self._plot is not None:
            self.redraw()
        super().changeEvent(event)

    def dress_axis(self, plot: "PlotWidget", side: str) -> None:
        """Give an axis the theme's type and colours."""
        theme = current_theme()
        axis = plot.getAxis(side)
        axis.setPen(theme.colour("chart_grid"))
        axis.setTextPen(theme.colour("text_muted"))
        axis.setStyle(tickFont=theme.font("caption"), tickLength=0)

    def _made(self) -> "PlotWidget":
        if self._plot is None:
            from pyqtgraph import PlotWidget, setConfigOptions

            setConfigOptions(antialias=True)
            plot = PlotWidget()
            plot.setMouseEnabled(x=False, y=False)
            plot.setMenuEnabled(False)
            plot.hideButtons()
            plot.setFrameShape(plot.Shape.NoFrame)
            plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._plot = plot
            self._column.addWidget(plot)
        return self._plot
