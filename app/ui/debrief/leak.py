"""The leak of the run from above, and what the trainee breathed: facts that cost no point."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.charts.plan_view import PlanWords, plan_figure
from app.services.hazard_review import HazardReview
from app.ui.chart_view import ChartView
from app.ui.pieces.badge import Badge
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row, rule, scrolled

FACTS_SHARE, CHART_SHARE = 2, 5


class LeakView(QWidget):
    """`problem` says why there is no review though the scenario has a leak."""

    def __init__(self, review: HazardReview | None, problem: str = "") -> None:
        super().__init__()
        if review is None:
            why = problem or self.tr("This scenario has no leak in it.")
            self.setLayout(column((EmptyState("wind", self.tr("Nothing to see from above"), why), 1)))
            return
        words, plan = plan_words(), review.plan
        chart = ChartView(lambda style, size: plan_figure(style, plan, words, size), self._in_words(review))
        left = column(label(self.tr("The place from above"), "h3"), (chart, 1), margins=(14, 10, 10, 10), gap=4)
        self.setLayout(row((left, CHART_SHARE), rule("v"), (self._facts(review), FACTS_SHARE), gap=0))

    def _in_words(self, review: HazardReview) -> str:
        return "; ".join(f"{fact.label}: {fact.value}" for fact in review.facts)

    def _facts(self, review: HazardReview) -> QWidget:
        body = column(
            row(label(self.tr("Contact with vapour"), "h3"), None, Badge(self.tr("Exercise values"), "warn")),
            gap=8, margins=(14, 10, 14, 12),
        )  # fmt: skip
        for fact in review.facts:
            body.addWidget(label(fact.label, "caption", "text3"))
            body.addWidget(label(fact.value, "strong", wrap=True))
        body.addWidget(rule())
        body.addWidget(label(review.note, "dense", "text2", wrap=True))
        body.addWidget(label(self.tr("These facts cost no points."), "dense", "text2", wrap=True))
        body.addStretch(1)
        inner = QWidget()
        inner.setLayout(body)
        return scrolled(inner)


def plan_words() -> PlanWords:
    """The words of the picture."""
    translate = QCoreApplication.translate
    return PlanWords(
        circle=translate("LeakView", "Isolation circle (exercise value)"),
        vapour=translate("LeakView", "Vapour near the ground"),
        way=translate("LeakView", "The trainee's way"),
        guess=translate("LeakView", "Way guessed from the stations"),
        wind=translate("LeakView", "Wind"),
        vehicle=translate("LeakView", "Vehicle"),
        whole=translate("LeakView", "All of it"),
        close=translate("LeakView", "Beside the vehicle"),
    )
