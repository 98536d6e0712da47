"""The later law against the law of the day of the act (行政处罚法37): which is milder, where figures can tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.figures import plain
from app.domain.law.act import FineRange, Penalty
from app.domain.law.library import LawLibrary

_NO_FINE = FineRange(min_yuan=Decimal(0), max_yuan=Decimal(0))
_WEIGHT_OF_MEASURES = (
    ("吊销", 3),
    ("停产停业", 2),
    ("停业", 2),
    ("停止从事", 2),
    ("没收", 1),
    ("扣留", 1),
    ("暂扣", 1),
)


class Milder(StrEnum):
    """Which of two laws goes: that of the day of the act unless the later one is milder."""

    EARLIER = "earlier"
    LATER = "later"
    SAME = "same"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict, what it means, and both laws point by point."""

    verdict: Milder
    words: str
    points: tuple[str, ...]
    earlier: Penalty
    later: Penalty


def penalty_on(law: LawLibrary, act_id: str, day: dt.date) -> Penalty:
    """What the law of that day threatens for an act; raises KeyError and LookupError as `choose_by_act_date` does."""
    basis = law.choose_by_act_date(act_id, day)
    earlier = law.earlier_basis(act_id)
    return earlier if basis.earlier_law and earlier else basis.act


def compare_days(law: LawLibrary, act_id: str, act_date: dt.date, decided_on: dt.date) -> Comparison | None:
    """Compare the law of the act with that of the decision; None where it is the same or one isn't known."""
    try:
        earlier, later = penalty_on(law, act_id, act_date), penalty_on(law, act_id, decided_on)
    except LookupError:
        return None
    return None if earlier == later else compare(earlier, later)


def compare(earlier: Penalty, later: Penalty) -> Comparison:
    """Compare two penalties: a law is milder only where it is so in no point harsher and in one point milder."""
    if not earlier.penalty or not later.penalty:
        return _one_sided(earlier, later)
    aspects = [
        _ranges("罚款", earlier.fine_span, later.fine_span),
        _ranges("逾期不改正的罚款", earlier.overdue_fine, later.overdue_fine),
        _ranges("对责任人员的罚款", earlier.person_fine, later.person_fine),
        _multiples(earlier, later),
        _measures(earlier, later),
    ]
    points = tuple(words for _sign, words in aspects if words)
    signs = [sign for sign, _words in aspects]
    verdict = _verdict(signs)
    if verdict is Milder.SAME and not _has_figures(earlier) and earlier.rule != later.rule:
        verdict = Milder.COMPARE
    return Comparison(verdict, _WORDS[verdict], points, earlier, later)


_WORDS = {
    Milder.EARLIER: "行为时的规定较轻，适用行为时的规定（行政处罚法37）。",
    Milder.LATER: "新规定较轻，适用新规定（行政处罚法37）。",
    Milder.SAME: "新旧规定的处罚一样，适用行为时的规定（行政处罚法37）。",
    Milder.COMPARE: "新旧规定轻重不能只看数额，须比较后决定，并写明理由（行政处罚法37）。",
}


def _one_sided(earlier: Penalty, later: Penalty) -> Comparison:
    if not earlier.penalty:
        words = "行为时没有处罚依据，不得用新规定处罚（行政处罚法37）。"
        return Comparison(Milder.EARLIER, words, (), earlier, later)
    words = "作出决定时没有查到处罚依据：如果新规定不认为违法，不再处罚，须核对（行政处罚法37）。"
    return Comparison(Milder.COMPARE, words, (), earlier, later)


def _verdict(signs: Iterable[int | None]) -> Milder:
    """-1 where the earlier law is milder, 1 where the later one is, None where nobody can tell."""
    found = set(signs)
    if None in found or {-1, 1} <= found:
        return Milder.COMPARE
    if -1 in found:
        return Milder.EARLIER
    return Milder.LATER if 1 in found else Milder.SAME


def _has_figures(penalty: Penalty) -> bool:
    return bool(penalty.fine_span or penalty.overdue_fine or penalty.person_fine or penalty.income_multiple)


def _ranges(name: str, earlier: FineRange | None, later: FineRange | None) -> tuple[int | None, str]:
    if earlier == later:
        return 0, ""
    old, new = earlier or _NO_FINE, later or _NO_FINE
    words = f"{name}：行为时 {_span(earlier)}，现在 {_span(later)}"
    if old.min_yuan <= new.min_yuan and old.max_yuan <= new.max_yuan:
        return -1, words
    if old.min_yuan >= new.min_yuan and old.max_yuan >= new.max_yuan:
        return 1, words
    return None, words


def _span(fine: FineRange | None) -> str:
    return f"{plain(fine.min_yuan)} 元到 {plain(fine.max_yuan)} 元" if fine else "没有"


def _multiples(earlier: Penalty, later: Penalty) -> tuple[int | None, str]:
    old, new = earlier.income_multiple, later.income_multiple
    if old == new:
        return 0, ""
    if old is None or new is None:
        return None, f"按违法所得的倍数：行为时{'有' if old else '没有'}，现在{'有' if new else '没有'}"
    words = f"违法所得的倍数：行为时 {old.min_times} 到 {old.max_times} 倍，现在 {new.min_times} 到 {new.max_times} 倍"
    if old.above_yuan != new.above_yuan or old.includes_threshold != new.includes_threshold:
        return None, f"{words}，起算数额也不同"
    if old.min_times <= new.min_times and old.max_times <= new.max_times:
        return -1, words
    if old.min_times >= new.min_times and old.max_times >= new.max_times:
        return 1, words
    return None, words


def _measures(earlier: Penalty, later: Penalty) -> tuple[int | None, str]:
    old, new = _heaviest(earlier.measures), _heaviest(later.measures)
    if old == new:
        return 0, ""
    words = f"其他措施：行为时 {'、'.join(earlier.measures) or '没有'}；现在 {'、'.join(later.measures) or '没有'}"
    return (-1 if old < new else 1), words


def _heaviest(measures: Iterable[str]) -> int:
    return max((weight for words in measures for mark, weight in _WEIGHT_OF_MEASURES if mark in words), default=0)
