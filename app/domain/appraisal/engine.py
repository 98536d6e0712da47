"""Run the rules over a case file, all of them once and afterwards only those that a change can touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from app.domain.appraisal.finding import Finding, Hit, Kind, Score
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import registered
from app.domain.appraisal.rule import AppraisalRule, Level
from app.domain.appraisal.rules import every
from app.domain.appraisal.score import scored
from app.domain.casefile.case_file import CaseDocument, CaseFile
from app.domain.casefile.reading import ReadDocument
from app.domain.casefile_procedure.case_reader import CASE, HEAD, CaseReader, Read

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What an appraisal found: findings and reminders, prompts for a person, and the score of the findings."""

    findings: tuple[Finding, ...]
    prompts: tuple[Finding, ...]
    score: Score


class Appraiser:
    """Appraises the states of one case file as it is written; `runs` counts how many rules the last call ran."""

    def __init__(self, known: Knowledge) -> None:
        self.known = known
        self.runs = 0
        self._functions = every.registered_rules(registered(), known.book)
        self._case: CaseFile | None = None
        self._read: dict[str, ReadDocument] = {}
        self._hits: dict[str, tuple[Hit, ...]] = {}
        self._needs: dict[str, frozenset[Read]] = {}

    def appraise(self, case: CaseFile) -> Appraisal:
        """The findings of this state; only rules that read something which changed are run."""
        changed = _changes(self._case, case) if self._case is not None else None
        self._read = self._read_documents(case)
        reader = CaseReader(case, tuple(self._read.values()))
        self.runs = 0
        for rule_id, function in self._functions.items():
            if changed is None or not changed.isdisjoint(self._needs[rule_id]):
                reader.reads.start()
                self._hits[rule_id] = tuple(function(reader, self.known))
                self._needs[rule_id] = frozenset(reader.reads.noted)
                self.runs += 1
        self._case = case
        return self._report()

    def _read_documents(self, case: CaseFile) -> dict[str, ReadDocument]:
        read: dict[str, ReadDocument] = {}
        for document in case.documents:
            kept = self._read.get(document.id)
            if kept is not None and kept.document is document:
                read[document.id] = kept
                continue
            form = self.known.forms.get(document.form)
            if form is not None:
                read[document.id] = ReadDocument(document, form)
        return read

    def _report(self) -> Appraisal:
        found = [self._finding(rule_id, hit) for rule_id, hits in self._hits.items() for hit in hits]
        found.sort(key=lambda each: (_ORDER[each.level], each.rule, each.place))
        findings = tuple(each for each in found if each.kind is not Kind.PROMPT)
        prompts = tuple(each for each in found if each.kind is Kind.PROMPT)
        return Appraisal(findings, prompts, scored(findings, self.known.standard))

    def _finding(self, rule_id: str, hit: Hit) -> Finding:
        rule = self.known.book.get(rule_id)
        document = self._read.get(hit.place.document)
        return finding_of(rule, hit, document, self.known)


_ORDER = {Level.VETO: 0, Level.PROCEDURE: 1, Level.CORRECTABLE: 2}


def finding_of(rule: AppraisalRule, hit: Hit, document: ReadDocument | None, known: Knowledge) -> Finding:
    """The finding for a hit: a rule whose law is unsettled makes it a reminder, which costs nothing."""
    kind = hit.kind if rule.may_deduct or hit.kind is Kind.PROMPT else Kind.REMINDER
    level = hit.level or rule.level
    deduction = rule.deduction * hit.share if kind is Kind.FINDING else Decimal(0)
    field = document.form.by_key.get(hit.place.field) if document else None
    labels = tuple(known.law.label(citation) for citation in rule.basis)
    return Finding(
        rule=rule.id,
        kind=kind,
        level=level,
        item=rule.item,
        deduction=deduction.quantize(_TENTH, ROUND_HALF_UP),
        place=hit.place,
        form=document.form.code if document else "",
        document_name=document.form.name if document else "",
        field_label=field.label if field else "",
        provision="、".join(labels) or rule.basis_note,
        basis=tuple(str(citation) for citation in rule.basis),
        why=hit.why,
        mend=rule.mend,
        status=rule.status,
        veto=rule.veto if level is Level.VETO else None,
    )


def _changes(before: CaseFile, after: CaseFile) -> set[Read] | None:
    """Every read that could answer otherwise now; None where documents came, went or moved, which may touch any."""
    if [(each.id, each.form) for each in before.documents] != [(each.id, each.form) for each in after.documents]:
        return None
    changed = {(CASE, name) for name in _ATTRIBUTES if getattr(before, name) != getattr(after, name)}
    for old, new in zip(before.documents, after.documents, strict=True):
        changed.update(_document_changes(old, new))
    return changed


def _document_changes(old: CaseDocument, new: CaseDocument) -> Iterator[Read]:
    if old is new:
        return
    keys = old.values.keys() | new.values.keys()
    yield from ((old.id, key) for key in keys if old.values.get(key) != new.values.get(key))
    if _head(old) != _head(new):
        yield (old.id, HEAD)


def _head(document: CaseDocument) -> tuple[object, ...]:
    return (document.issued_on, document.about, document.replies_to, document.attachments)


_ATTRIBUTES = (*(name for name in CaseFile.model_fields if name not in ("documents", "history", "revision")), "party")
