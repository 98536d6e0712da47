"""A matplotlib figure in a page: drawn anew for the theme and size in force."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtGui import QImage, QPainter, QPaintEvent

from app.charts.style import ChartStyle
from app.ui.pieces.painted import Painted
from app.ui.theme.charts import chart_colours, chart_settings
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.theme.state import current

Draw = Callable[[ChartStyle, tuple[float, float]], Figure]
"""Makes the figure for a look and a size in inches."""

DOTS_PER_INCH = 96.0


class ChartView(Painted):
    """Shows what `draw` makes; `name` says in words what is seen. `height` in pixels at 100 %."""

    def __init__(self, draw: Draw, name: str, height: float = 0) -> None:
        super().__init__()
        self._draw = draw
        self._image = QImage()
        self._for: tuple[object, ...] = ()
        limit_size(self, least=(200, 120))
        if height:
            fix_size(self, 0, height)
        self.setAccessibleName(name)

    def show_chart(self, draw: Draw, name: str) -> None:
        """Show another figure."""
        self._draw, self._for = draw, ()
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figure if look or size have changed, and paint it."""
        theme, ratio = current(), self.devicePixelRatioF()
        wanted = (theme, self.width(), self.height(), ratio)
        if wanted != self._for:
            self._image, self._for = self._drawn(ratio), wanted
        QPainter(self).drawImage(0, 0, self._image)

    def _drawn(self, ratio: float) -> QImage:
        theme = current()
        style = ChartStyle(chart_colours(theme), chart_settings(theme), theme.scale)
        figure = self._draw(style, (max(self.width(), 60) / DOTS_PER_INCH, max(self.height(), 60) / DOTS_PER_INCH))
        figure.set_dpi(DOTS_PER_INCH * ratio)
        canvas: Any = FigureCanvasAgg(figure)
        canvas.draw()
        width, height = canvas.get_width_height(physical=True)
        made = QImage(bytes(canvas.buffer_rgba()), width, height, width * 4, QImage.Format.Format_RGBA8888).copy()
        made.setDevicePixelRatio(ratio)
        return made
