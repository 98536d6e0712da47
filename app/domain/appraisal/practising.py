"""Practising appraisal: a trainee's marks on a defective file against what is in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import Field

from app.domain.appraisal.finding import Finding, Kind
from app.domain.appraisal.rule import RuleId
from app.domain.casefile.values import Line
from app.domain.frozen import Frozen

FALSE_ALARM_POINTS = 4
"""What a false alarm costs of a hundred: enough that marking everything does not pay."""


class Mark(Frozen):
    """Something that a trainee marked as a defect: the document, and the rule or the field or both."""

    document: str
    rule: RuleId | None = None
    field: str = ""
    words: Line = ""
    id: int = Field(default=0, ge=0, description="第几条，报告里用")


@dataclass(frozen=True, slots=True)
class PractisedAppraisal:
    """Hits with the finding each one met, what was missed, what was no defect, and the score out of 100."""

    hits: tuple[tuple[Mark, Finding], ...]
    misses: tuple[Finding, ...]
    false_alarms: tuple[Mark, ...]
    score: int


def practised(marks: Iterable[Mark], findings: Iterable[Finding]) -> PractisedAppraisal:
    """Match marks with findings, each once: by rule in the document first, then by field.

    Reminders, whose law is unsettled, may be marked but need not be.
    """
    open_ones = list(findings)
    hits: list[tuple[Mark, Finding]] = []
    left: list[Mark] = []
    for mark in marks:
        met = _met(mark, open_ones)
        if met:
            open_ones.remove(met)
            hits.append((mark, met))
        else:
            left.append(mark)
    misses = tuple(each for each in open_ones if each.kind is Kind.FINDING)
    counted = sum(finding.kind is Kind.FINDING for _mark, finding in hits)
    total = counted + len(misses)
    share = 100 * counted / total if total else 100.0
    return PractisedAppraisal(tuple(hits), misses, tuple(left), max(0, round(share - FALSE_ALARM_POINTS * len(left))))


def _met(mark: Mark, findings: list[Finding]) -> Finding | None:
    """The finding that a mark means."""
    there = [each for each in findings if each.place.document == mark.document]
    by_rule = next((each for each in there if mark.rule and each.rule == mark.rule), None)
    if by_rule or mark.rule is not None and not mark.field:
        return by_rule
    return next((each for each in there if mark.field and each.place.field == mark.field), None)
