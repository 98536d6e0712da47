"""What a document lacks by its own form: empty fields, misshapen values, signatures. Owned fields are left out."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import document_rules
from app.domain.casefile.checking import Flaw, FlawKind, check_document
from app.domain.casefile.form import FieldType, Situation
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.milestones import Milestones

_SIGNED = (FieldType.SIGNATURE, FieldType.SIGNATURES)


def flaws_of(case: CaseReader, known: Knowledge, sheet: Sheet) -> Iterator[Flaw]:
    """The flaws of a document that no rule of the file speaks of."""
    sheet.note_all()
    for flaw in check_document(sheet, _situations(case, known, sheet), case.mode):
        empty = flaw.kind is FlawKind.MISSING
        # Whatever cannot be read no other rule could look at.
        if flaw.kind is FlawKind.UNREADABLE or not known.owned.owns(sheet.code, flaw.field, flaw.path, empty=empty):
            yield flaw


def _situations(case: CaseReader, known: Knowledge, sheet: Sheet) -> set[Situation]:
    found = set()
    opened = Milestones(case, known.days).day("opened")
    made = sheet.issued_on or sheet.day("start_at") or sheet.day("time")
    # On the day of the opening a paper may still be older than the number.
    if opened and made and made > opened:
        found.add(Situation.AFTER_OPENING)
    if case.of("E2"):
        found.add(Situation.DEFENCE_MADE)
    if case.of("13"):
        found.add(Situation.HEARING_HELD)
    measures = case.of("8")
    if measures:
        found.add(Situation.SEIZED_GOODS)
        if made in {each.issued_on for each in measures}:
            found.add(Situation.MEASURE_TAKEN)
    return found


@document_rules("FR-01", "FR-02", "FR-03", "FR-04")
def by_its_form(case: CaseReader, known: Knowledge, sheet: Sheet) -> Iterator[tuple[str, Hit]]:
    """Filled in, well formed, signed with the date, and sealed as the form asks for."""
    for flaw in flaws_of(case, known, sheet):
        yield _rule_of(sheet, flaw), Hit(sheet.at(flaw.field), flaw.message)


def _rule_of(sheet: Sheet, flaw: Flaw) -> str:
    field = sheet.form.by_key.get(flaw.field)
    kind = field.type if field else None
    if kind in _SIGNED:
        return "FR-03"
    if flaw.kind is not FlawKind.MISSING:
        return "FR-02"
    return "FR-04" if kind is FieldType.SEAL else "FR-01"
