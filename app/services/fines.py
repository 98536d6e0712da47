"""Fines: overload, illegal income, surcharge, repeated overloads and the discretion ladder, as people ask for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

from app.domain.figures import Figure, count
from app.domain.fines.calculation import Calculation, Step
from app.domain.fines.gross_limit import CAVEAT, LIMITS, LIMITS_T, MOST_AXLES, SINGLE_DRIVE_T, Drive, VehicleForm
from app.domain.fines.income import INCOME, IncomeFine, income_fine
from app.domain.fines.ladder import Ladder, climb
from app.domain.fines.overload import (
    A_YEAR,
    ABOVE,
    CAP_YUAN,
    EDUCATION,
    FIFTH,
    GROSS,
    HALF,
    HALF_TON_WORDS,
    MIDDLE,
    NOT_TWICE,
    PER_TON_ABOVE,
    PER_TON_TO_HALF,
    ZHEJIANG_FROM,
    OverloadFine,
    OverloadRule,
    TonRounding,
    WeighedVehicle,
    overload_fine,
)
from app.domain.fines.repeated_overload import Fleet, repeated_overload
from app.domain.fines.surcharge import PRINCIPAL, Pause, Surcharge, surcharge
from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary
from app.domain.law.milder import penalty_on
from app.domain.law.statute import Status
from app.services.base import Base
from app.services.bureau_law import law_on
from app.services.errors import NotFoundError
from app.services.law_acts import known_act
from app.services.law_text import show

AXLES = count("axles", "轴数", "轴", 2, MOST_AXLES)
FLEET = partial(Figure, unit="辆", most=Decimal(1_000_000), decimals=0)
_ROUNDING_SWITCH = "overload_ton_rounding"
_ROUNDINGS = {"不足一吨按比例": TonRounding.PROPORTIONAL, "不足一吨舍去": TonRounding.WHOLE}
_WRITTEN_FROM = {
    OverloadRule.ZHEJIANG: ("zhejiang_highway_regulation.53.1", dt.date(2020, 5, 15)),
    OverloadRule.MOT: ("overrun_rules.43", dt.date(2021, 8, 11)),
}


@dataclass(frozen=True, slots=True)
class OverloadWish:
    """A weighed vehicle as somebody types it; `rule` None takes the one that goes first on that day."""

    axles: str
    gross_t: str
    on: dt.date
    drive: Drive | None = None
    form: VehicleForm | None = None
    rule: OverloadRule | None = None


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as it is shown: the provision in words, empty where it has none."""

    words: str
    amount: Decimal | None
    unit: str
    article: str
    citation: str
    status: Status


def overload(base: Base, wish: OverloadWish) -> OverloadFine:
    """The fine for an overloaded vehicle; raises FigureError for figures that make no sense."""
    vehicle = WeighedVehicle(int(AXLES.read(wish.axles)), GROSS.read(wish.gross_t), wish.drive, wish.form)
    result = overload_fine(vehicle, wish.on, wish.rule, _rounding(base))
    warning = _newer_text(base, result.rule, wish.on)
    return replace(result, steps=(*result.steps, warning)) if warning else result


def overload_figures(base: Base, on: dt.date) -> dict[str, Any]:
    """What it takes to work out an overload by Zhejiang's rule of a day where this program is out of reach.

    Masses in tons, prices in yuan, both as text; provisions as (citation, words). Empty before the rule.
    """
    if on < ZHEJIANG_FROM:
        return {}
    law = base.shelf.law()
    places = {"limit": LIMITS, "education": EDUCATION, "middle": MIDDLE, "above": ABOVE}
    warning = _newer_text(base, OverloadRule.ZHEJIANG, on)
    return {
        "limits": [[axles, form.value, str(tons)] for (axles, form), tons in LIMITS_T.items()],
        "single_drive": str(SINGLE_DRIVE_T),
        "shares": [str(FIFTH), str(HALF)],
        "per_ton": [str(PER_TON_TO_HALF), str(PER_TON_ABOVE)],
        "cap": str(CAP_YUAN),
        "whole_tons": _rounding(base) is TonRounding.WHOLE,
        "unsure": HALF_TON_WORDS,
        "notes": [CAVEAT, A_YEAR, NOT_TWICE],
        "warning": warning.words if warning else "",
        "places": {name: [str(place), law.label(place, on)] for name, place in places.items()},
    }


def by_income(base: Base, act_id: str, income: str, on: dt.date, *, serious: bool = False) -> IncomeFine:
    """The fine of an act for an illegal income by the law of that day; raises NotFoundError and FigureError."""
    law = law_on(base, on).law
    act = known_act(law, act_id)
    amount = INCOME.read(income)
    try:
        penalty = penalty_on(law, act.id, on)
        status = law.choose_by_act_date(act.id, on).status
    except LookupError:
        raise NotFoundError(_unknown_law(act.id, on)) from None
    return income_fine(penalty, status, amount, serious=serious)


def late_payment(amount: str, due: dt.date, until: dt.date, pauses: Sequence[Pause] = ()) -> Surcharge:
    """The surcharge on a fine whose last day to pay was `due`, up to the day `until`; raises FigureError."""
    return surcharge(PRINCIPAL.read(amount), due, until, pauses)


def repeated(
    vehicle_days: Sequence[dt.date], driver_days: Sequence[dt.date], fleet: tuple[str, str] | None = None
) -> Calculation:
    """What follows from overloads within a year; `fleet` are the vehicles of a company and those overloaded."""
    counted = None
    if fleet:
        vehicles = FLEET(field="vehicles", name="货车数", least=Decimal(1)).read(fleet[0])
        overloaded = FLEET(field="overloaded", name="超限的货车数", least=Decimal(0)).read(fleet[1])
        counted = Fleet(int(vehicles), int(overloaded))
    return repeated_overload(vehicle_days, driver_days, counted)


def ladder(base: Base, act_id: str, factors: Sequence[str], on: dt.date) -> Ladder:
    """The discretion ladder of an act by the law of that day; raises NotFoundError and FigureError."""
    held = law_on(base, on)
    law = held.law
    act = known_act(law, act_id)
    try:
        penalty = penalty_on(law, act.id, on)
        basis = law.choose_by_act_date(act.id, on)
    except LookupError:
        raise NotFoundError(_unknown_law(act.id, on)) from None
    discretion = law_on(base, on).discretion
    standard = None if basis.earlier_law else discretion.standard_for(act.id, on)
    return climb(penalty, basis.status, discretion, standard, factors)


def step_lines(law: LawLibrary, calculation: Calculation, on: dt.date) -> tuple[StepLine, ...]:
    """The steps with their provisions as documents write them."""
    return tuple(_line(law, step, on) for step in calculation.steps)


def _line(law: LawLibrary, step: Step, on: dt.date) -> StepLine:
    article = law.label(step.citation, on) if step.citation else ""
    citation = str(step.citation) if step.citation else ""
    return StepLine(step.words, step.figure, step.unit, article, citation, step.status)


def _rounding(base: Base) -> TonRounding:
    """What the bureau chose for less than a ton."""
    switch = base.shelf.switch(_ROUNDING_SWITCH)
    return _ROUNDINGS.get(switch.default or "", TonRounding.PROPORTIONAL) if switch else TonRounding.PROPORTIONAL


def _newer_text(base: Base, rule: OverloadRule, on: dt.date) -> Step | None:
    """A warning where the text of that day is newer than the one the formula was written from."""
    place, written_from = _WRITTEN_FROM[rule]
    try:
        view = show(base, place, on)
    except NotFoundError:
        return None
    if view.version is None or view.version.version_date <= written_from:
        return None
    words = f"{view.title}有 {view.version.version_date} 的新文本，算法按 {written_from} 的文本编写，请对照新文本核对"
    return Step(words, None, "", Citation.parse(place), Status.TO_VERIFY)


def _unknown_law(act_id: str, on: dt.date) -> str:
    return f"本库没有 {act_id} 在 {on} 的处罚依据，不能计算。请换行为日，或查当时的法规。"
