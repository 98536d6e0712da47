"""Fines that follow the illegal income: a multiple of it above a threshold, else the fixed range (道路运输条例63)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.figures import MOST_YUAN, Figure, FigureError, plain
from app.domain.fines.calculation import Calculation, Step, to_cent
from app.domain.law.act import FineRange, IncomeMultiple, Penalty
from app.domain.law.citation import Citation
from app.domain.law.statute import Status

INCOME = Figure("income", "违法所得", "元", Decimal(0), MOST_YUAN, 2)
_CONFISCATE = Citation("administrative_penalty_law", 28, paragraph=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeFine(Calculation):
    """The range of the fine, and what of the income is confiscated, in yuan."""

    income: Decimal
    confiscated: Decimal
    by_multiple: bool


def income_fine(penalty: Penalty, status: Status, income: Decimal, *, serious: bool = False) -> IncomeFine:
    """The fine that a penalty threatens for an income in yuan; `serious` where the circumstances are.

    An income that the words of the provision leave out (exactly the threshold) gets the fixed range, to be verified.
    Raises FigureError where the penalty has no fine at all.
    """
    INCOME.checked(income)
    place = penalty.penalty[0] if penalty.penalty else None
    multiple = penalty.income_multiple
    steps = [Step("查实的违法所得", income, "元", _CONFISCATE)]
    fixed = penalty.serious_fine if serious and penalty.serious_fine else penalty.fine
    by_multiple = multiple is not None and multiple.reached_by(income)
    if multiple and by_multiple:
        low, high = to_cent(income * multiple.min_times), to_cent(income * multiple.max_times)
        steps += _multiplied(income, multiple, (low, high), place, status)
    elif fixed:
        low, high = fixed.min_yuan, fixed.max_yuan
        steps.append(_fixed(fixed, multiple, income, place, status))
    else:
        raise FigureError("act", "这个行为没有罚款数额，不能按违法所得计算，请看处罚措施。")
    if income:
        steps.append(Step("没收违法所得（依法应当退赔的除外）", income, "元", _CONFISCATE))
    return IncomeFine(
        steps=tuple(steps), low=low, high=high, measures=penalty.measures,
        notes=tuple(_notes(penalty, serious, by_multiple)), income=income, confiscated=income, by_multiple=by_multiple,
    )  # fmt: skip


def _multiplied(
    income: Decimal, multiple: IncomeMultiple, bounds: Sequence[Decimal], place: Citation | None, status: Status
) -> list[Step]:
    reached = "达到" if multiple.includes_threshold else "超过"
    return [
        Step(
            f"违法所得{reached} {plain(multiple.above_yuan)} 元，按倍数处罚", multiple.above_yuan, "元", place, status
        ),
        Step(f"下限 {plain(income)} 元 × {multiple.min_times} 倍", bounds[0], "元", place, status),
        Step(f"上限 {plain(income)} 元 × {multiple.max_times} 倍", bounds[1], "元", place, status),
    ]


def _fixed(
    fine: FineRange, multiple: IncomeMultiple | None, income: Decimal, place: Citation | None, status: Status
) -> Step:
    span = f"{plain(fine.min_yuan)} 元到 {plain(fine.max_yuan)} 元"
    if multiple is None:
        return Step(f"罚款不随违法所得变化：{span}", fine.max_yuan, "元", place, status)
    threshold = plain(multiple.above_yuan)
    if income == multiple.above_yuan:
        words = f"恰好 {threshold} 元，条文没有写明，按较轻的固定幅度（待核）：{span}"
        return Step(words, fine.max_yuan, "元", place, Status.TO_VERIFY)
    return Step(f"没有违法所得或者不足 {threshold} 元：{span}", fine.max_yuan, "元", place, status)


def _notes(penalty: Penalty, serious: bool, by_multiple: bool) -> list[str]:
    notes = []
    if penalty.serious_fine and not serious and not by_multiple:
        span = f"{plain(penalty.serious_fine.min_yuan)} 元到 {plain(penalty.serious_fine.max_yuan)} 元"
        notes.append(f"情节严重的，幅度是 {span}。")
    if serious and penalty.serious_fine is None:
        notes.append("这个行为没有单列情节严重的幅度。")
    if penalty.person_fine:
        span = f"{plain(penalty.person_fine.min_yuan)} 元到 {plain(penalty.person_fine.max_yuan)} 元"
        notes.append(f"另对责任人员：{span}，条件见条文。")
    return notes
