"""Skills of the run beside earlier ones and the class; tension over the run."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.charts.radar import Radar, radar_figure
from app.charts.tension import TensionLine, tension_figure
from app.services.course import Course
from app.ui.chart_view import ChartView
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row, rule


class Charts(QWidget):
    """The radar at the left, tension at the right."""

    def __init__(self, radar: Radar, course: Course) -> None:
        super().__init__()
        skills = ", ".join(
            f"{title} {share * 100:.0f}"
            for title, share in zip(radar.titles, radar.now.shares, strict=True)
            if share is not None
        )
        spider = ChartView(lambda style, size: radar_figure(style, radar, size), self.tr("Skills: {0}").format(skills))
        left = column(label(self.tr("Skills"), "h3"), (spider, 1), margins=(14, 10, 10, 10), gap=4)
        right = column(label(self.tr("Tension of those present"), "h3"), (self._tension(course), 1),
                       margins=(12, 10, 14, 10), gap=4)  # fmt: skip
        self.setLayout(row((left, 1), rule("v"), (right, 1), gap=0))

    def _tension(self, course: Course) -> QWidget:
        if not course.tension:
            return EmptyState("smiley-angry-fill", self.tr("No change"), self.tr("Nobody's tension changed."))
        lines = [TensionLine(each.title, each.start, each.changes) for each in course.tension]
        limit, word = course.limit, self.tr("Limit")
        peak = max(level for each in course.tension for _at, level in each.changes)
        return ChartView(
            lambda style, size: tension_figure(style, lines, course.duration_ms, limit, word, size),
            self.tr("Highest tension {0}").format(peak),
        )
