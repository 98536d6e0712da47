"""Two reviews side by side, the figures of agreement, and what is left after decisions."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.domain.appraisal.rule import Item, Level
from app.domain.hand_in.review_events import Added, Confirmed, Decided, Overruled
from app.domain.hand_in.two_appraisers import Agreed, agreement, compared, settled, undecided
from tests.domain.hand_in.samples import OTHER, WHO, finding, kept, review

ALL = Confirmed(**WHO, findings=("a1", "a2", "a3"))


def overruled(name: str, **who: Any) -> Overruled:
    return Overruled(**(who or OTHER), finding=name, reason="附页上写了")


def added(points: int = 4, rule: str | None = None, field: str = "date", **who: Any) -> Added:
    return Added(
        **(who or WHO), document="decision", field=field, rule=rule, item=Item.DOCUMENTS, level=Level.CORRECTABLE,
        deduction=Decimal(points), why="落款没有日期",
    )  # fmt: skip


def kinds(*reviews: Any) -> dict[str, Agreed]:
    return {each.key: each.agreed for each in compared(kept(), *reviews)}


def test_the_same_finding_is_agreed_and_an_overruled_one_is_not() -> None:
    first, second = review(ALL), review(ALL, overruled("a2"))
    assert kinds(first, second) == {"a1~a1": Agreed.BOTH, "a3~a3": Agreed.BOTH, "a2~-": Agreed.ONLY_FIRST}
    assert kinds(second, first)["-~a2"] is Agreed.ONLY_SECOND


def test_own_findings_meet_by_rule_or_by_place() -> None:
    by_place = kinds(review(ALL, added()), review(ALL, added(**OTHER)))
    assert by_place["m2~m2"] is Agreed.BOTH
    points = kinds(review(ALL, added()), review(ALL, added(6, **OTHER)))
    assert points["m2~m2"] is Agreed.POINTS
    elsewhere = kinds(review(ALL, added()), review(ALL, added(field="facts", **OTHER)))
    assert (elsewhere["m2~-"], elsewhere["-~m2"]) == (Agreed.ONLY_FIRST, Agreed.ONLY_SECOND)
    rule = kinds(review(ALL, added(rule="CR-50")), review(ALL, added(rule="CR-50", field="facts", **OTHER)))
    assert rule["m2~m2"] is Agreed.BOTH


def test_a_lighter_own_finding_instead_of_the_machines_differs_in_points() -> None:
    lighter = review(ALL, overruled("a2"), added(1, rule="CR-21", **OTHER))
    assert kinds(review(ALL), lighter)["a2~m3"] is Agreed.POINTS


def test_of_two_of_one_rule_those_at_the_same_field_meet() -> None:
    first = review(added(rule="CR-50", field="x"), added(rule="CR-50", field="y"))
    second = review(added(rule="CR-50", field="y", **OTHER), added(rule="CR-50", field="z", **OTHER))
    assert {"m2~m1", "m1~m2"} <= set(kinds(first, second))


def test_figures_of_agreement() -> None:
    first, second = review(ALL, added()), review(ALL, overruled("a2"))
    figures = agreement(kept(), first, second)
    assert (figures.both, figures.only_first, figures.only_second, figures.other_points) == (2, 2, 0, 0)
    assert figures.positive == pytest.approx(2 * 2 / (2 * 2 + 2))
    assert figures.judged == 3
    # One says stand, stand, stand; chance alone would agree as often as the other says it.
    assert figures.kappa == pytest.approx(0)


def test_kappa_by_hand() -> None:
    """Ten findings: both keep 5, both overrule 2, one each alone 1 and 2: po .7, pe .6*.7+.4*.3=.54."""
    appraisal = kept(*[finding(f"CR-{number}") for number in range(20, 30)])
    names = [f"a{number}" for number in range(1, 11)]

    def judging(out: set[str], who: dict[str, Any]) -> Any:
        stands = tuple(name for name in names if name not in out)
        return review(Confirmed(**who, findings=stands), *[overruled(name, **who) for name in sorted(out)])

    first, second = judging({"a1", "a2", "a3", "a4"}, WHO), judging({"a1", "a2", "a5"}, OTHER)
    assert agreement(appraisal, first, second).kappa == pytest.approx((0.7 - 0.54) / 0.46)


def test_kappa_says_nothing_where_chance_agrees_on_all() -> None:
    assert agreement(kept(), review(ALL), review(ALL)).kappa is None
    assert agreement(kept(), review(), review()).kappa is None
    none = [overruled(name) for name in ("a1", "a2", "a3")]
    assert agreement(kept(), review(*none), review(*none)).positive == 1.0


def test_decisions_settle_each_difference() -> None:
    first, second = review(ALL, added()), review(ALL, overruled("a2"), added(6, **OTHER))
    rows = compared(kept(), first, second)
    assert undecided(rows, {}) == ("m2~m3", "a2~-")
    decided = {
        "a2~-": Decided(**WHO, difference="a2~-", side="second", reason="附页上写了"),
        "m2~m3": Decided(**WHO, difference="m2~m3", side="second", reason="应当扣六分"),
    }
    assert undecided(rows, decided) == ()
    before, after = settled(kept(), rows, {}), settled(kept(), rows, decided)
    assert set(before) == {"a1", "a2", "a3", "a4", "first m2"}
    assert set(after) == {"a1", "a3", "a4", "second m3"}
    assert after["second m3"].deduction == Decimal(6)
