"""The fine for a gross mass above the limit: Zhejiang's rule (浙江省公路条例53) and the ministry's (超限规定43)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum

from app.domain.figures import Figure, FigureError, plain
from app.domain.fines.calculation import Calculation, Step, to_cent
from app.domain.fines.gross_limit import READ_FROM, Drive, VehicleForm, gross_limit
from app.domain.law.citation import Citation
from app.domain.law.statute import Status

GROSS = Figure("gross_t", "车货总质量", "吨", Decimal("0.1"), Decimal(1000), 6)
ZHEJIANG_FROM = dt.date(2020, 9, 1)
MOT_FROM = dt.date(2016, 9, 21)
CAP_YUAN = Decimal(30_000)
PER_TON_TO_HALF, PER_TON_ABOVE, _MOT_PER_TON = Decimal(300), Decimal(500), Decimal(500)
FIFTH, HALF = Decimal("0.2"), Decimal("0.5")
_RATE_PLACES = Decimal("0.0001")
_ZHEJIANG = "zhejiang_highway_regulation"
_DUTY = Citation(_ZHEJIANG, 34, paragraph=1)
EDUCATION, MIDDLE, ABOVE = (Citation(_ZHEJIANG, 53, paragraph=1, item=item) for item in (1, 2, 3))
_MOT = Citation("overrun_rules", 43, paragraph=1, item=2)
_MOT_CAP = Citation("highway_protection_regulation", 64)
_CORRECT = "责令改正（行政处罚法28条1款）"
A_YEAR = "一年内违法超限超过三次的，另看公路安全保护条例第六十六条。"
NOT_TWICE = "同一超限行为不得由公安和交通罚两次款（浙江省公路条例37）。"
HALF_TON_WORDS = "不足一吨怎样计，条文没有写明"


class OverloadRule(StrEnum):
    """Whose rule is applied."""

    ZHEJIANG = "zhejiang"
    MOT = "mot"


class TonRounding(StrEnum):
    """How less than a whole ton counts in Zhejiang: in proportion, or not at all; the bureau chooses."""

    PROPORTIONAL = "proportional"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class WeighedVehicle:
    """A goods vehicle with its gross mass in tons; `drive` and `form` None where nobody said."""

    axles: int
    gross_t: Decimal
    drive: Drive | None = None
    form: VehicleForm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverloadFine(Calculation):
    """What comes out: limit and excess in tons, the excess as a share of the limit, and the fine in yuan."""

    vehicle: WeighedVehicle
    limit_t: Decimal
    over_t: Decimal
    rule: OverloadRule
    on: dt.date

    @property
    def over_rate(self) -> Decimal:
        """Excess by limit to four decimals, for show; the steps work with the exact figures."""
        return (self.over_t / self.limit_t).quantize(_RATE_PLACES, ROUND_HALF_UP)


def rule_for(on: dt.date) -> OverloadRule:
    """Zhejiang's rule once it is in force, as the special one, else the ministry's."""
    return OverloadRule.ZHEJIANG if on >= ZHEJIANG_FROM else OverloadRule.MOT


def overload_fine(
    vehicle: WeighedVehicle,
    on: dt.date,
    rule: OverloadRule | None = None,
    rounding: TonRounding = TonRounding.PROPORTIONAL,
) -> OverloadFine:
    """The fine for an act of that day, by the rule named or else by the one that goes first in Zhejiang.

    Raises FigureError for a vehicle that makes no sense and for a day before the rule.
    """
    chosen = rule or rule_for(on)
    _in_force(chosen, on)
    gross_t = GROSS.checked(vehicle.gross_t)
    limit = gross_limit(vehicle.axles, vehicle.drive, vehicle.form, on)
    over_t = max(gross_t - limit.tons, Decimal(0))
    steps = [limit.step, Step(f"超过限值：{plain(gross_t)} − {plain(limit.tons)}", over_t, "吨", _duty(chosen))]
    if not over_t:
        steps[1] = Step(f"实测 {plain(gross_t)} 吨，没有超过限值", Decimal(0), "吨", _duty(chosen))
        measures: tuple[str, ...] = ()
        notes: tuple[str, ...] = ("没有超过限值，不构成总质量超限，不处罚。",)
    elif chosen is OverloadRule.ZHEJIANG:
        steps += _zhejiang(limit.tons, over_t, rounding)
        measures, notes = ((_CORRECT if over_t > limit.tons * FIFTH else "批评教育"),), (A_YEAR, NOT_TWICE)
    else:
        steps += _mot(over_t, on)
        measures, notes = ((_CORRECT if over_t >= 1 else "警告"), *((_CORRECT,) if over_t < 1 else ())), (A_YEAR,)
        notes += ("浙江的案件先看浙江省公路条例第五十三条。",) if on >= ZHEJIANG_FROM else ()
    fine = steps[-1].figure if over_t and steps[-1].figure else Decimal(0)
    return OverloadFine(
        steps=tuple(steps), low=fine, high=fine, measures=measures, notes=(*notes, *limit.notes),
        vehicle=vehicle, limit_t=limit.tons, over_t=over_t, rule=chosen, on=on,
    )  # fmt: skip


def _in_force(rule: OverloadRule, on: dt.date) -> None:
    name, start = ("浙江省公路条例", ZHEJIANG_FROM) if rule is OverloadRule.ZHEJIANG else ("超限规定", MOT_FROM)
    if on < start:
        other = "，请改用部令的规则（mot）" if rule is OverloadRule.ZHEJIANG and on >= MOT_FROM else "，不能据此处罚"
        raise FigureError("on", f"《{name}》自 {start} 起施行，{on} 的行为还不适用{other}。")


def _duty(rule: OverloadRule) -> Citation:
    return _DUTY if rule is OverloadRule.ZHEJIANG else Citation("overrun_rules", 3)


def _zhejiang(limit_t: Decimal, over_t: Decimal, rounding: TonRounding) -> list[Step]:
    fifth, half = limit_t * FIFTH, limit_t * HALF
    if over_t <= fifth:
        words = f"没有超过限值的百分之二十（{plain(fifth)} 吨）：批评教育，可以不予处罚"
        return [Step(words, Decimal(0), "元", EDUCATION)]
    place = MIDDLE if over_t <= half else ABOVE
    middle_t, above_t = min(over_t, half) - fifth, max(over_t - half, Decimal(0))
    steps = [
        Step(f"百分之二十到百分之五十的部分：{plain(min(over_t, half))} − {plain(fifth)}", middle_t, "吨", place),
        *_priced(middle_t, PER_TON_TO_HALF, rounding, place),
    ]
    total = steps[-1].figure or Decimal(0)
    if above_t:
        steps.append(Step(f"超过百分之五十的部分：{plain(over_t)} − {plain(half)}", above_t, "吨", place))
        steps += _priced(above_t, PER_TON_ABOVE, rounding, place)
        total += steps[-1].figure or Decimal(0)
    return [*steps, *_capped(total, place)]


def _priced(tons: Decimal, per_ton: Decimal, rounding: TonRounding, place: Citation) -> list[Step]:
    """The price of some tons; a fraction of a ton is settled by nobody yet (TV11)."""
    whole = tons.to_integral_value(ROUND_FLOOR)
    if tons == whole:
        return [Step(f"{plain(tons)} 吨 × {per_ton} 元", to_cent(tons * per_ton), "元", place)]
    if rounding is TonRounding.WHOLE:
        words = f"舍去不足一吨的部分，{whole} 吨 × {per_ton} 元（{HALF_TON_WORDS}，待核）"
        return [Step(words, to_cent(whole * per_ton), "元", place, Status.TO_VERIFY)]
    words = f"{plain(tons)} 吨 × {per_ton} 元，不足一吨按比例（{HALF_TON_WORDS}，待核）"
    return [Step(words, to_cent(tons * per_ton), "元", place, Status.TO_VERIFY)]


def _mot(over_t: Decimal, on: dt.date) -> list[Step]:
    """A warning below 1000 kg, then 500 yuan for each whole 1000 kg."""
    status = Status.CONFIRMED if on >= READ_FROM else Status.TO_VERIFY
    if over_t < 1:
        return [Step("超过不足 1000 千克：警告", Decimal(0), "元", _MOT, status)]
    whole = over_t.to_integral_value(ROUND_FLOOR)
    words = f"每超 1000 千克 500 元，不足 1000 千克的部分不计：{whole} × {_MOT_PER_TON} 元"
    if over_t == 1:
        words, status = f"{words}（恰好 1000 千克是警告还是罚款，以官方文本为准，待核）", Status.TO_VERIFY
    return [Step(words, whole * _MOT_PER_TON, "元", _MOT, status), *_capped(whole * _MOT_PER_TON, _MOT_CAP)]


def _capped(total: Decimal, place: Citation) -> list[Step]:
    if total > CAP_YUAN:
        return [Step(f"合计 {plain(total)} 元，最高不超过 30000 元", CAP_YUAN, "元", place)]
    return [Step("合计，没有超过最高额 30000 元", total, "元", place)]
