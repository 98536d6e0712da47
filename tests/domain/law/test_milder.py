"""Which of two laws is milder."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.law.act import FineRange, IncomeMultiple, Penalty
from app.domain.law.citation import Citation
from app.domain.law.milder import Milder, compare, compare_days, penalty_on
from tests.domain.law.sample_law import EARLIER, UNQUALIFIED, sample_library

BEFORE, AFTER = dt.date(2026, 4, 16), dt.date(2026, 9, 16)
PLACE = (Citation.parse("new_law.109"),)


def fine(low: int, high: int, **more: object) -> Penalty:
    span = FineRange(min_yuan=Decimal(low), max_yuan=Decimal(high))
    return Penalty(penalty=PLACE, fine=span, rule=f"{low}到{high}").model_copy(update=more)


def multiple(above: int, low: int, high: int) -> IncomeMultiple:
    return IncomeMultiple(above_yuan=Decimal(above), min_times=low, max_times=high)


@pytest.mark.parametrize(
    ("earlier", "later", "verdict"),
    [
        (fine(5, 10), fine(5, 50), Milder.EARLIER),
        (fine(5, 50), fine(5, 10), Milder.LATER),
        (fine(5, 10), fine(5, 10), Milder.SAME),
        (fine(5, 10), fine(1, 50), Milder.COMPARE),
        (fine(5, 10), fine(5, 10, person_fine=FineRange(min_yuan=Decimal(1), max_yuan=Decimal(2))), Milder.EARLIER),
        (fine(5, 10, measures=("吊销许可证",)), fine(5, 50), Milder.COMPARE),
        (fine(5, 10, measures=("吊销许可证",)), fine(5, 10, measures=("没收违法所得",)), Milder.LATER),
        (fine(5, 10, income_multiple=multiple(2, 2, 10)), fine(5, 10), Milder.COMPARE),
        (fine(5, 10, income_multiple=multiple(2, 2, 10)), fine(5, 10, income_multiple=multiple(2, 1, 5)), Milder.LATER),
        (
            fine(5, 10, income_multiple=multiple(2, 1, 5)),
            fine(5, 10, income_multiple=multiple(2, 2, 5)),
            Milder.EARLIER,
        ),
        (
            fine(5, 10, income_multiple=multiple(2, 1, 9)),
            fine(5, 10, income_multiple=multiple(2, 2, 5)),
            Milder.COMPARE,
        ),
        (
            fine(5, 10, income_multiple=multiple(1, 1, 9)),
            fine(5, 10, income_multiple=multiple(2, 1, 9)),
            Milder.COMPARE,
        ),
        (Penalty(rule="没有罚则"), fine(5, 10), Milder.EARLIER),
        (fine(5, 10), Penalty(rule="没有罚则"), Milder.COMPARE),
        (Penalty(penalty=PLACE, rule="按甲"), Penalty(penalty=PLACE, rule="按乙"), Milder.COMPARE),
        (Penalty(penalty=PLACE, rule="按甲"), Penalty(penalty=PLACE, rule="按甲"), Milder.SAME),
    ],
)
def test_a_law_is_milder_only_where_it_is_nowhere_harsher(earlier: Penalty, later: Penalty, verdict: Milder) -> None:
    found = compare(earlier, later)
    assert found.verdict is verdict
    assert "行政处罚法37" in found.words


def test_the_days_choose_the_laws() -> None:
    law = sample_library()
    assert penalty_on(law, "HA-08", BEFORE) == EARLIER[0]
    assert penalty_on(law, "HA-08", AFTER) == UNQUALIFIED
    found = compare_days(law, "HA-08", BEFORE, AFTER)
    assert found is not None
    assert found.verdict is Milder.EARLIER
    assert "50000 元到 100000 元" in found.points[0]


def test_the_same_law_and_an_unknown_one_are_not_compared() -> None:
    law = sample_library()
    assert compare_days(law, "HA-08", AFTER, AFTER) is None
    assert compare_days(law, "HA-11", BEFORE, AFTER) is None
