"""Penalties as rows, sums or words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.domain.casefile_procedure.penalties import fine_of, fines_in_rows, fines_in_words, penalties_of
from tests.domain.appraisal.shipped import changed, put, reader


@pytest.mark.parametrize(
    ("changes", "penalties", "fine"),
    [
        ([], {"warning": None, "fine": 3000}, 3000),
        (
            [put("decision.penalties", [{"kind": "fine", "amount": "3000"}, {"kind": "fine", "amount": "200"}])],
            {"fine": 3200},
            3200,
        ),
        ([put("decision.penalties")], {"fine": 3000, "warning": None}, 3000),
        ([put("decision.penalties"), put("decision.penalty", "警告")], {"warning": None}, 3000),
        ([put("decision.penalties"), put("decision.penalty"), put("decision.amount")], {}, None),
    ],
)
def test_penalties(changes: list[dict[str, Any]], penalties: dict[str, int | None], fine: int | None) -> None:
    """Rows first; several fines are added up; words where there are no rows."""
    (decision,) = reader(changed("ridehailing_a", *changes)).of("15")
    assert penalties_of(decision) == penalties
    assert fine_of(decision) == fine


def test_fines_one_by_one() -> None:
    """As rows list them, and as words state them."""
    (decision,) = reader(changed("ridehailing_a")).of("15")
    assert fines_in_rows(decision) == [Decimal(3000)]
    assert fines_in_words("罚款3,000元，罚款人民币 2.5 万元，收费9元") == [Decimal(3000), Decimal(25000)]
