"""The highest gross mass of a goods vehicle by axles, form and driven axles (超限规定3), in tons."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.figures import FigureError
from app.domain.fines.calculation import Step
from app.domain.law.citation import Citation
from app.domain.law.numerals import chinese_number
from app.domain.law.statute import Status

LIMITS = Citation("overrun_rules", 3)
READ_FROM = dt.date(2021, 8, 11)
"""The oldest version of the ministry's rules whose limits were read."""
MOST_AXLES = 30


class VehicleForm(StrEnum):
    """A lorry on one frame, or a train of tractor and trailer."""

    TRUCK = "truck"
    TRAIN = "train"


class Drive(StrEnum):
    """How many axles of the tractor are driven; of trains with six axles and more a single one lowers the limit."""

    SINGLE = "single"
    DOUBLE = "double"


LIMITS_T = {
    (2, VehicleForm.TRUCK): 18,
    (3, VehicleForm.TRUCK): 25,
    (3, VehicleForm.TRAIN): 27,
    (4, VehicleForm.TRUCK): 31,
    (4, VehicleForm.TRAIN): 36,
    (5, VehicleForm.TRAIN): 43,
    (6, VehicleForm.TRAIN): 49,
}
SINGLE_DRIVE_T = 46
_FORMS = {VehicleForm.TRUCK: "货车", VehicleForm.TRAIN: "汽车列车"}
CAVEAT = "单胎车轴、拖拉机、低速货车、专用作业车等另有认定要求，本计算没有计入，请对照超限规定第三条的官方文本。"


@dataclass(frozen=True, slots=True)
class GrossLimit:
    """The limit in tons, the step that says it and what it leaves out."""

    tons: Decimal
    step: Step
    notes: tuple[str, ...]


def gross_limit(axles: int, drive: Drive | None, form: VehicleForm | None, on: dt.date) -> GrossLimit:
    """The limit for a vehicle on that day; without a form, three and four axles count as a train.

    Raises FigureError for what the rules know no limit for.
    """
    if not 2 <= axles <= MOST_AXLES:
        raise FigureError("axles", f"轴数应为 2 到 {MOST_AXLES} 的整数，{axles} 轴没有总质量限值，请核对。")
    chosen = form or (VehicleForm.TRUCK if axles == 2 else VehicleForm.TRAIN)
    tons = LIMITS_T.get((min(axles, 6), chosen))
    if tons is None:
        known = "二轴的是货车" if axles == 2 else "五轴和五轴以上的是汽车列车"
        raise FigureError("form", f"{axles} 轴{_FORMS[chosen]}没有总质量限值：{known}，请核对车型。")
    words = f"{chinese_number(axles)}轴{_FORMS[chosen]}的总质量限值"
    if axles >= 6 and drive is Drive.SINGLE:
        tons, words = SINGLE_DRIVE_T, f"{words}（牵引车驱动轴为单轴）"
    status = Status.CONFIRMED if on >= READ_FROM else Status.RECALLED
    step = Step(words, Decimal(tons), "吨", LIMITS, status)
    return GrossLimit(step.figure or Decimal(tons), step, tuple(_notes(axles, drive, form)))


def _notes(axles: int, drive: Drive | None, form: VehicleForm | None) -> list[str]:
    notes = [CAVEAT]
    if form is None and axles in (3, 4):
        truck, train = LIMITS_T[axles, VehicleForm.TRUCK], LIMITS_T[axles, VehicleForm.TRAIN]
        words = chinese_number(axles)
        notes.append(f"没有写明车型，按汽车列车 {train} 吨计；{words}轴货车（单车）的限值是 {truck} 吨，请核对车型。")
    if drive is None and axles >= 6:
        notes.append(f"没有写明驱动轴，按双驱动轴计；牵引车驱动轴为单轴的限值是 {SINGLE_DRIVE_T} 吨，请核对行驶证。")
    if drive is Drive.SINGLE and axles == 5:
        notes.append("五轴列车按驱动轴另有 42 吨一档的说法只凭记忆（待核），本计算按规定的 43 吨。")
    return notes
