"""The day of the act that a run is about: it chooses the version of the law."""

from __future__ import annotations

import datetime as dt

from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario


def act_date_of(scenario: Scenario, wish: dt.date | None) -> dt.date:
    """The wished day, by default the scenario's own; raises KnownError for one that the scenario is not made for."""
    days = (scenario.scene.in_force_on, *scenario.scene.other_act_dates)
    if wish is None:
        return days[0]
    if wish not in days:
        raise KnownError(f"这个场景不能用 {wish} 作行为日，可用的有：{'、'.join(day.isoformat() for day in days)}。")
    return wish
