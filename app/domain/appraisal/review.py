"""An instructor's word on an appraisal: what is added, what is overruled and why, and how two appraisers differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field, StringConstraints

from app.domain.appraisal.engine import Appraisal
from app.domain.appraisal.finding import Finding, Kind
from app.domain.appraisal.rule import Item, Level, Points, RuleId, VetoId
from app.domain.appraisal.score import scored
from app.domain.appraisal.standard import AppraisalStandard
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import CaseForms
from app.domain.casefile.values import Name
from app.domain.casefile_procedure.case_reader import Place
from app.domain.frozen import Frozen
from app.domain.law.statute import Phrase, Status

Reason = Annotated[str, StringConstraints(min_length=4, max_length=600, strip_whitespace=True)]


class Overruling(Frozen):
    """A finding that somebody sets aside, with the reason, which stays on record."""

    rule: RuleId
    document: str = ""
    field: str = ""
    by: Name = Field(min_length=1)
    reason: Reason


class AddedFinding(Frozen):
    """A finding of an appraiser's own; a veto names its number."""

    by: Name = Field(min_length=1)
    rule: RuleId | None = None
    document: str = ""
    field: str = ""
    item: Item
    deduction: Points
    veto: VetoId | None = None
    why: Reason
    mend: Phrase = "按评查意见改正"


class Confirmation(Frozen):
    """Somebody's agreement to a veto."""

    rule: RuleId
    by: Name = Field(min_length=1)


class AppraisalReview(Frozen):
    """Everything that people said about one appraisal."""

    overruled: tuple[Overruling, ...] = ()
    added: tuple[AddedFinding, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The appraisal as it stands after people spoke; `set_aside` are the findings that no longer count."""

    appraisal: Appraisal
    set_aside: tuple[tuple[Finding, Overruling], ...]


def reviewed(
    appraisal: Appraisal, review: AppraisalReview, standard: AppraisalStandard, case: CaseFile, forms: CaseForms
) -> Reviewed:
    """Apply a review; a veto counts as confirmed once as many different people agreed as the standard asks."""
    overruled = {(each.rule, each.document, each.field): each for each in review.overruled}
    kept = [each for each in appraisal.findings if each.key not in overruled]
    aside = tuple((each, overruled[each.key]) for each in appraisal.findings if each.key in overruled)
    findings = (*kept, *(_as_finding(each, case, forms) for each in review.added))
    people = {(each.rule, each.by) for each in review.confirmed}
    agreed = Counter(rule for rule, _by in people)
    confirmed = [rule for rule, times in agreed.items() if times >= standard.veto_confirmations]
    score = scored(findings, standard, confirmed=confirmed)
    return Reviewed(replace(appraisal, findings=findings, score=score), aside)


def _as_finding(added: AddedFinding, case: CaseFile, forms: CaseForms) -> Finding:
    document = case.document(added.document)
    form = forms.get(document.form) if document else None
    field = form.by_key.get(added.field) if form else None
    return Finding(
        rule=added.rule or "",
        kind=Kind.FINDING,
        level=Level.VETO if added.veto else Level.CORRECTABLE,
        item=added.item,
        deduction=added.deduction,
        place=Place(added.document, added.field),
        form=form.code if form else "",
        document_name=form.name if form else "",
        field_label=field.label if field else "",
        provision="",
        basis=(),
        why=added.why,
        mend=added.mend,
        status=Status.CONFIRMED,
        veto=added.veto,
        by=added.by,
    )


@dataclass(frozen=True, slots=True)
class Difference:
    """How two appraisers' findings differ: found by both, by the first alone, by the second alone."""

    both: tuple[Finding, ...]
    only_first: tuple[Finding, ...]
    only_second: tuple[Finding, ...]

    @property
    def agreement(self) -> float:
        """The share of all findings that both have, from 0 to 1; 1 where neither found anything."""
        total = len(self.both) + len(self.only_first) + len(self.only_second)
        return len(self.both) / total if total else 1.0


def compared(first: Iterable[Finding], second: Iterable[Finding]) -> Difference:
    """Compare two appraisers by rule and document; in which field they put it makes no difference."""
    left, right = list(first), list(second)
    in_left, in_right = {_same(each) for each in left}, {_same(each) for each in right}
    return Difference(
        tuple(each for each in left if _same(each) in in_right),
        tuple(each for each in left if _same(each) not in in_right),
        tuple(each for each in right if _same(each) not in in_left),
    )


def _same(finding: Finding) -> tuple[str, str]:
    return (finding.rule or finding.why, finding.place.document)
