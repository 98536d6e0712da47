"""From findings to a score out of 100: capped item by item, nought where something vetoes the volume."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal

from app.domain.appraisal.finding import Finding, ItemScore, Kind, Score
from app.domain.appraisal.standard import FULL_MARKS, AppraisalStandard


def scored(findings: Iterable[Finding], standard: AppraisalStandard, *, confirmed: Collection[str] = ()) -> Score:
    """The score of some findings; `confirmed` are the rules of vetoes that enough appraisers agreed on.

    An item that is used up passes nothing on to another one.
    """
    counted = [finding for finding in findings if finding.kind is Kind.FINDING]
    items = []
    for item in standard.items:
        lost = sum((each.deduction for each in counted if each.item is item.id), Decimal(0))
        items.append(ItemScore(item.id, item.name, item.points, lost, min(lost, item.points)))
    without_veto = max(FULL_MARKS - sum((item.deducted for item in items), Decimal(0)), Decimal(0))
    vetoing = [finding for finding in counted if finding.vetoes]
    total = Decimal(0) if vetoing else without_veto
    band = standard.band(total, vetoed=bool(vetoing))
    return Score(
        total=total,
        without_veto=without_veto,
        items=tuple(items),
        vetoes=tuple(sorted({finding.veto for finding in vetoing if finding.veto})),
        veto_confirmed=bool(vetoing) and all(finding.rule in confirmed for finding in vetoing),
        band=band.id,
        band_name=band.name,
    )
