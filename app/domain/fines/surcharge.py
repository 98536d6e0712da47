"""The surcharge on a fine not paid in time: 3 % a day, never more than the fine (行政处罚法72, 行政强制法45)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.domain.figures import FigureError, plain, yuan
from app.domain.fines.calculation import Calculation, Step, to_cent
from app.domain.law.citation import Citation

PRINCIPAL = yuan("amount", "罚款数额")
DAILY_RATE = Decimal("0.03")
FORCE_AFTER_DAYS = 30
_RATE = Citation("administrative_penalty_law", 72, paragraph=1, item=1)
_CAP = Citation("administrative_compulsion_law", 45, paragraph=2)
_PAUSE = Citation("administrative_penalty_law", 73, paragraph=3)
_LONGEST_DAYS = 36_600


@dataclass(frozen=True, slots=True)
class Pause:
    """Days of a reconsideration or lawsuit, first and last included, for which no surcharge runs."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Surcharge(Calculation):
    """The surcharge, the days it ran and the whole debt in yuan."""

    principal: Decimal
    days: int

    @property
    def debt(self) -> Decimal:
        """Fine and surcharge together."""
        return self.principal + self.low


def surcharge(principal: Decimal, due: dt.date, until: dt.date, pauses: Iterable[Pause] = ()) -> Surcharge:
    """The surcharge from the day after `due`, the last day to pay, to the day `until`, included.

    Raises FigureError for an amount or for days that make no sense.
    """
    PRINCIPAL.checked(principal)
    if (until - due).days > _LONGEST_DAYS:
        raise FigureError("to", f"从 {due} 到 {until} 超过一百年，请核对日期。")
    stopped = list(pauses)
    if any(pause.last < pause.first for pause in stopped):
        raise FigureError("pause", "复议或诉讼期间的止日早于起日，请核对。")
    late = max((until - due).days, 0)
    paused = _days_covered(due + dt.timedelta(days=1), until, stopped) if late else 0
    days = late - paused
    steps = [Step(f"缴款期限到 {due}，次日起到 {until} 逾期", Decimal(late), "日", _RATE)]
    if paused:
        steps.append(Step("其中复议、诉讼期间不计算", Decimal(paused), "日", _PAUSE))
    run = to_cent(principal * DAILY_RATE * days)
    steps.append(Step(f"{plain(principal)} 元 × 3% × {days} 日", run, "元", _RATE))
    result = min(run, principal)
    words = "加处罚款不得超过罚款数额，按罚款数额计" if run > principal else "没有超过罚款数额"
    steps.append(Step(words, result, "元", _CAP))
    return Surcharge(
        steps=tuple(steps), low=result, high=result, measures=(), notes=tuple(_notes(days, late)),
        principal=principal, days=days,
    )  # fmt: skip


def _notes(days: int, late: int) -> list[str]:
    if not late:
        return ["到计算日还没有逾期，不加处罚款。"]
    notes = ["加处罚款的标准应当事先告知当事人（行政强制法45条1款）；批准延期、分期的，以批准的期限为准。"]
    if days > FORCE_AFTER_DAYS:
        notes.append("加处罚款已超过三十日，经催告仍不履行的，可以进入强制执行（行政强制法46、53、54）。")
    return notes


def _days_covered(first: dt.date, last: dt.date, pauses: Iterable[Pause]) -> int:
    """Days from first to last that lie in any pause, each counted once."""
    covered, after = 0, first
    for pause in sorted(pauses, key=lambda each: each.first):
        start, end = max(pause.first, after), min(pause.last, last)
        if start <= end:
            covered += (end - start).days + 1
            after = end + dt.timedelta(days=1)
    return covered
