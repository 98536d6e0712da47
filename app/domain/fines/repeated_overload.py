"""What follows when overloads repeat within a year (公路安全保护条例66): vehicle, driver and company."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from app.domain.deadlines.span import years_before
from app.domain.figures import FigureError
from app.domain.fines.calculation import Calculation, Step
from app.domain.law.citation import Citation

PLACE = Citation("highway_protection_regulation", 66)
MORE_THAN = 3
SHARE_ABOVE = Decimal("0.1")
_PERCENT = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Fleet:
    """The goods vehicles of a company, and how many of them were overloaded within the year."""

    vehicles: int
    overloaded: int


def repeated_overload(
    vehicle_days: Sequence[dt.date] = (), driver_days: Sequence[dt.date] = (), fleet: Fleet | None = None
) -> Calculation:
    """Which measures follow; the days are those of the overloads of one vehicle and of one driver, the latest included.

    There is no fine in it. Raises FigureError for numbers that contradict one another.
    """
    steps: list[Step] = []
    measures: list[str] = []
    for days, who, measure in (
        (vehicle_days, "这辆货车", "吊销车辆营运证"),
        (driver_days, "这名驾驶人", "责令停止从事营业性运输"),
    ):
        if days:
            times = times_within_a_year(days)
            follows = times > MORE_THAN
            words = f"{who}一年内违法超限 {times} 次，{'超过' if follows else '没有超过'} {MORE_THAN} 次"
            steps.append(Step(words, Decimal(times), "次", PLACE))
            measures += [measure] if follows else []
    if fleet:
        step, follows = _fleet(fleet)
        steps.append(step)
        measures += ["责令道路运输企业停业整顿，情节严重的吊销道路运输经营许可证并公告"] if follows else []
    if not steps:
        raise FigureError("days", "请至少给出车辆、驾驶人或企业一方的超限情况。")
    notes = () if measures else ("没有达到一年内多次超限的标准，只按每次超限处理。",)
    return Calculation(steps=tuple(steps), low=Decimal(0), high=Decimal(0), measures=tuple(measures), notes=notes)


def times_within_a_year(days: Sequence[dt.date]) -> int:
    """The most overloads in any year that ends with one of them."""
    return max(sum(years_before(last, 1) < day <= last for day in days) for last in days)


def _fleet(fleet: Fleet) -> tuple[Step, bool]:
    if not 1 <= fleet.vehicles <= 1_000_000 or not 0 <= fleet.overloaded <= fleet.vehicles:
        words = "企业的货车数应大于 0，其中超限的车数不能多于货车总数，请核对。"
        raise FigureError("fleet", words)
    share = Decimal(fleet.overloaded) / fleet.vehicles
    follows = share > SHARE_ABOVE
    shown = (share * 100).quantize(_PERCENT, ROUND_HALF_UP)
    compared = "超过" if follows else "没有超过"
    words = f"企业 {fleet.vehicles} 辆货车中 {fleet.overloaded} 辆一年内违法超限，{compared}百分之十"
    return Step(words, shown, "%", PLACE), follows
