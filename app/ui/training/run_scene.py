"""What lies around the state of a run: the scenario's picture, and what is to be done, at hand while it runs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.scenario.scenario import Scenario
from app.services.base import Base
from app.ui.pieces.layouts import column, row
from app.ui.theme.metrics import limit_size
from app.ui.training.brief import ScenarioBanner, deliverables_card, red_lines_card, tasks_card


class RunScene(QWidget):
    """Picture over `state` at the left; tasks, red lines and what is handed in at the right."""

    def __init__(self, base: Base, scenario: Scenario, state: QWidget) -> None:
        super().__init__()
        banner = ScenarioBanner(base, scenario)
        limit_size(banner, least=(320, 240))
        brief = column(tasks_card(scenario), red_lines_card(scenario), deliverables_card(scenario), None, gap=12)
        self.setLayout(row((column((banner, 1), state, gap=12), 3), (brief, 2), gap=14))
        self.setFocusProxy(state)
