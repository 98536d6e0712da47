"""Practising appraisal: a trainee's marks on a defective file against what is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pydantic import Field

from app.domain.appraisal.finding import Finding, Kind
from app.domain.appraisal.rule import Points, RuleId
from app.domain.casefile.values import Line
from app.domain.frozen import Frozen

FALSE_ALARM_POINTS = 4
"""What a false alarm costs of a hundred: enough that marking everything does not pay."""

Concerns = Callable[[str, str], bool]
"""Whether a rule looks at a document, by the rule's id and the document's."""


class Mark(Frozen):
    """Something that a trainee marked as a defect: the document, and the rule or the field or both.

    An empty document stands for the whole file. `deduction` is what the trainee would take off, in points; it is told
    beside the rule's own and is no part of the score.
    """

    document: str
    rule: RuleId | None = None
    field: str = ""
    words: Line = ""
    deduction: Points | None = None
    id: int = Field(default=0, ge=0, description="第几条，报告里用")


@dataclass(frozen=True, slots=True)
class PractisedAppraisal:
    """Hits with the finding each one met, what was missed, what was no defect, and the score out of 100."""

    hits: tuple[tuple[Mark, Finding], ...]
    misses: tuple[Finding, ...]
    false_alarms: tuple[Mark, ...]
    score: int


def practised(
    marks: Iterable[Mark], findings: Iterable[Finding], concerns: Concerns = lambda _rule, _document: False
) -> PractisedAppraisal:
    """Match marks with findings, each once: what fits best goes first, whatever the order of the marks.

    Best is rule and field in the document, then the rule there, then the field, and last the rule in another document
    that it looks at too: two papers that disagree may be marked in either. Reminders, whose law is unsettled, and
    prompts, which a person has to judge, may be marked but need not be.
    """
    made = list(marks)
    met = _matched(made, list(findings), concerns)
    hits = tuple((made[index], finding) for index, finding in sorted(met.matches.items()))
    misses = tuple(each for each in met.open_ones if each.kind is Kind.FINDING)
    left = tuple(mark for index, mark in enumerate(made) if index not in met.matches)
    counted = sum(finding.kind is Kind.FINDING for _mark, finding in hits)
    total = counted + len(misses)
    share = 100 * counted / total if total else 100.0
    return PractisedAppraisal(hits, misses, left, max(0, round(share - FALSE_ALARM_POINTS * len(left))))


@dataclass(frozen=True, slots=True)
class _Matched:
    """The finding that each mark meets, by the mark's place, and the findings that none meets."""

    matches: dict[int, Finding]
    open_ones: list[Finding]


def _matched(marks: list[Mark], open_ones: list[Finding], concerns: Concerns) -> _Matched:
    matches: dict[int, Finding] = {}
    for fits in (_exactly, _by_rule, _by_field, lambda mark, finding: _elsewhere(mark, finding, concerns)):
        for index, mark in enumerate(marks):
            if index in matches:
                continue
            # What costs points goes first: a reminder must not use up the mark of a defect.
            found = [each for each in open_ones if fits(mark, each)]
            met = min(found, key=lambda each: each.kind is not Kind.FINDING, default=None)
            if met is not None:
                open_ones.remove(met)
                matches[index] = met
    return _Matched(matches, open_ones)


def _exactly(mark: Mark, finding: Finding) -> bool:
    return _by_rule(mark, finding) and _by_field(mark, finding)


def _by_rule(mark: Mark, finding: Finding) -> bool:
    return mark.document == finding.place.document and mark.rule is not None and mark.rule == finding.rule


def _by_field(mark: Mark, finding: Finding) -> bool:
    return mark.document == finding.place.document and bool(mark.field) and mark.field == finding.place.field


def _elsewhere(mark: Mark, finding: Finding, concerns: Concerns) -> bool:
    return mark.rule is not None and mark.rule == finding.rule and concerns(finding.rule, mark.document)
