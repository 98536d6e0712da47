"""Who cites what, and by the law of which day."""

from __future__ import annotations

import datetime as dt

from app.domain.law.uses import CitedDay, Use, UseKind

ACT_DAY = CitedDay(dt.date(2026, 4, 1), fixed=True)
DECIDED = CitedDay(dt.date(2026, 9, 1), fixed=False)


def test_the_first_day_with_the_statute_in_force_counts() -> None:
    use = Use(UseKind.CASE, "C01", "演示", "a.yaml:1", days=(ACT_DAY, DECIDED))
    assert use.day(lambda on: True) == ACT_DAY
    assert use.day(lambda on: on >= dt.date(2026, 5, 1)) == DECIDED
    assert use.day(lambda on: False) == ACT_DAY
    assert Use(UseKind.SWITCH, "s", "演示", "a.yaml:1").day(lambda on: True) is None
