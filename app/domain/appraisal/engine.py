"""Run the rules over a case file, all of them once and afterwards only those that a change can touch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from app.domain.appraisal.finding import Finding, Hit, Kind, Score
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import RuleFunction
from app.domain.appraisal.rule import AppraisalRule, Level, place_in_order
from app.domain.appraisal.rules.every import document_functions, rule_functions
from app.domain.appraisal.score import scored
from app.domain.casefile.case_file import CaseDocument, CaseFile
from app.domain.casefile.reading import ReadDocument
from app.domain.casefile_procedure.case_reader import ANY_FIELD, CASE, HEAD, CaseReader, Read

_TENTH = Decimal("0.1")

Unit = tuple[str, str]
"""A rule over the whole file with an empty document, or a check and the document it looks at."""


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
        functions = rule_functions()
        self._functions = {each.id: functions[each.id] for each in known.book.all() if each.id in functions}
        self._by_document = dict.fromkeys(document_functions().values())
        self._case: CaseFile | None = None
        self._read: dict[str, ReadDocument] = {}
        self._hits: dict[Unit, tuple[tuple[str, Hit], ...]] = {}
        self._needs: dict[Unit, frozenset[Read]] = {}

    def appraise(self, case: CaseFile) -> Appraisal:
        """The findings of this state; only rules that read something which changed are run."""
        changed = _changes(self._case, case) if self._case is not None else None
        self._read = self._read_documents(case)
        reader = CaseReader(case, tuple(self._read.values()))
        self.runs = 0
        if changed is None:
            self._hits.clear()
            self._needs.clear()
        for unit, run in self._units(reader):
            if changed is None or not changed.isdisjoint(self._needs[unit]):
                reader.reads.start()
                self._hits[unit] = tuple(run())
                self._needs[unit] = frozenset(reader.reads.noted)
                self.runs += 1
        self._case = case
        return self._report()

    def _units(self, reader: CaseReader) -> Iterator[tuple[Unit, Callable[[], Iterator[tuple[str, Hit]]]]]:
        """What can be run alone: a rule over the whole file, or the rules over one document."""
        for rule_id, function in self._functions.items():
            yield (rule_id, ""), partial(_named, rule_id, function, reader, self.known)
        for check in self._by_document:
            for sheet in reader.all:
                yield (check.__name__, sheet.id), partial(check, reader, self.known, sheet)

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
        book = self.known.book
        found = [self._finding(name, hit) for hits in self._hits.values() for name, hit in hits if name in book]
        found.sort(key=lambda each: (_ORDER[each.level], place_in_order(each.rule), each.place))
        findings = tuple(each for each in found if each.kind is not Kind.PROMPT)
        prompts = tuple(each for each in found if each.kind is Kind.PROMPT)
        return Appraisal(findings, prompts, scored(findings, self.known.standard))

    def _finding(self, rule_id: str, hit: Hit) -> Finding:
        rule = self.known.book.get(rule_id)
        document = self._read.get(hit.place.document)
        return finding_of(rule, hit, document, self.known)


def _named(rule_id: str, function: RuleFunction, reader: CaseReader, known: Knowledge) -> Iterator[tuple[str, Hit]]:
    return ((rule_id, hit) for hit in function(reader, known))


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
    if old.values != new.values:
        yield (old.id, ANY_FIELD)
        keys = old.values.keys() | new.values.keys()
        yield from ((old.id, key) for key in keys if old.values.get(key) != new.values.get(key))
    if _head(old) != _head(new):
        yield (old.id, HEAD)


def _head(document: CaseDocument) -> tuple[object, ...]:
    return (document.issued_on, document.about, document.replies_to, document.attachments)


_ATTRIBUTES = (*(name for name in CaseFile.model_fields if name not in ("documents", "history", "revision")), "party")
