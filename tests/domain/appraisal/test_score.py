"""Caps, vetoes, bands, and what costs nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.appraisal.finding import Finding, Kind
from app.domain.appraisal.rule import Item, Level
from app.domain.appraisal.score import scored
from app.domain.casefile_procedure.case_reader import Place
from app.domain.law.statute import Status
from tests.domain.appraisal.shipped import knowledge


def finding(item: Item, deduction: str, *, kind: Kind = Kind.FINDING, veto: str | None = None) -> Finding:
    """A finding that costs so much."""
    return Finding(
        rule="CR-09", kind=kind, level=Level.VETO if veto else Level.PROCEDURE, item=item, deduction=Decimal(deduction),
        place=Place(), form="", document_name="", field_label="", provision="", basis=(), why="", mend="",
        status=Status.CONFIRMED, veto=veto,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("findings", "total", "band"),
    [
        ([], "100", "excellent"),
        ([finding(Item.DOCUMENTS, "8"), finding(Item.DOCUMENTS, "8")], "88", "passed"),
        ([finding(Item.EVIDENCE, "30"), finding(Item.FILING, "1")], "69", "barely_passed"),
        ([finding(Item.EVIDENCE, "30"), finding(Item.PROCEDURE, "25")], "45", "failed"),
        ([finding(Item.EVIDENCE, "10", kind=Kind.REMINDER)], "100", "excellent"),
        ([finding(Item.EVIDENCE, "10")], "90", "excellent"),
    ],
)
def test_the_score(findings: list[Finding], total: str, band: str) -> None:
    """An item that is used up passes nothing on; reminders cost nothing."""
    score = scored(findings, knowledge().standard)
    assert (score.total, score.band) == (Decimal(total), band)


def test_a_veto_leaves_nothing() -> None:
    """And is confirmed only where enough people agreed; the items say what it would be without."""
    vetoed = [finding(Item.AUTHORITY, "5", veto="V2"), finding(Item.LAW, "3")]
    score = scored(vetoed, knowledge().standard)
    assert (score.total, score.without_veto) == (Decimal(0), Decimal(92))
    assert (score.vetoes, score.band) == (("V2",), "failed")
    assert not score.veto_confirmed
    assert scored(vetoed, knowledge().standard, confirmed=["CR-09"]).veto_confirmed
    assert not scored([], knowledge().standard, confirmed=["CR-09"]).veto_confirmed


def test_caps_are_told_item_by_item() -> None:
    """What was lost, and what of it counts."""
    score = scored([finding(Item.FILING, "20")], knowledge().standard)
    (filing,) = [each for each in score.items if each.item is Item.FILING]
    assert (filing.points, filing.lost, filing.deducted) == (Decimal(8), Decimal(20), Decimal(8))
