"""What a document lacks by its own form: empty fields, misshapen values, signatures. Owned fields are left out."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.casefile.checking import Flaw, FlawKind, check_document
from app.domain.casefile.form import FieldType, Situation
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.milestones import Milestones

_SIGNED = (FieldType.SIGNATURE, FieldType.SIGNATURES)


def flaws_of(case: CaseReader, known: Knowledge, sheet: Sheet) -> Iterator[Flaw]:
    """The flaws of a document that no rule of the file speaks of."""
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


def _is_signature(sheet: Sheet, key: str) -> bool:
    field = sheet.form.by_key.get(key)
    return field is not None and field.type in _SIGNED


def _is_seal(sheet: Sheet, key: str) -> bool:
    field = sheet.form.by_key.get(key)
    return field is not None and field.type is FieldType.SEAL


@rule("FR-01")
def filled_in(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Every field that the form asks for is filled in."""
    for sheet in case.all:
        for flaw in flaws_of(case, known, sheet):
            signed = _is_signature(sheet, flaw.field) or _is_seal(sheet, flaw.field)
            if flaw.kind is FlawKind.MISSING and not signed:
                yield Hit(sheet.at(flaw.field), flaw.message)


@rule("FR-02")
def well_formed(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Every value has the shape, the bounds and the format that its field asks for."""
    for sheet in case.all:
        for flaw in flaws_of(case, known, sheet):
            if flaw.kind is not FlawKind.MISSING and not _is_signature(sheet, flaw.field):
                yield Hit(sheet.at(flaw.field), flaw.message)


@rule("FR-03")
def signed_and_dated(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Everybody who should has signed, with the date."""
    for sheet in case.all:
        for flaw in flaws_of(case, known, sheet):
            if _is_signature(sheet, flaw.field):
                yield Hit(sheet.at(flaw.field), flaw.message)


@rule("FR-04")
def sealed(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """A document that asks for a seal has it."""
    for sheet in case.all:
        for flaw in flaws_of(case, known, sheet):
            if flaw.kind is FlawKind.MISSING and _is_seal(sheet, flaw.field):
                yield Hit(sheet.at(flaw.field), flaw.message)
