"""A case file with everything that its editor needs, read before anything is shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.content.cached_case_forms import CaseFormsContents
from app.domain.brief.brief import Told
from app.domain.casefile.checking import FlawKind
from app.services.case_checking import CaseChecker, CaseView
from app.services.case_desk import told_of
from app.services.case_law import Choosable, choosable_provisions
from app.services.case_writing import CaseWriting
from app.services.scene_and_paper import scene_or_note
from app.ui.desk import Desk
from app.ui.pieces.form_field import FieldState


@dataclass(frozen=True)
class Opened:
    """A case file with everything that its editor needs."""

    writing: CaseWriting
    contents: CaseFormsContents
    checker: CaseChecker
    view: CaseView
    told: tuple[Told, ...]
    provisions: tuple[Choosable, ...]
    scene_note: str = ""
    """Why a file that grew from a run can't be held against it; empty where it can, or grew from none."""


def read_case(desk: Desk, path: Path) -> Opened:
    """Open a case file for writing; KnownError where it can't be opened or the content can't be used."""
    shelf = desk.base.shelf
    contents = shelf.case_forms()
    writing = CaseWriting(desk.base, desk.who, path)
    try:
        case = writing.case
        scene, note = scene_or_note(desk.base, case)
        checker = CaseChecker(shelf, scene)
        provisions = choosable_provisions(shelf.law(), case.in_force_on)
        return Opened(writing, contents, checker, checker.check(case), told_of(desk.base, case), provisions, note)
    except BaseException:
        writing.close()
        raise


def field_problems(view: CaseView, document_id: str) -> dict[str, tuple[str, FieldState]]:
    """What is wrong with the fields of a document; what is only empty yet is told by the list instead."""
    problems: dict[str, tuple[str, FieldState]] = {}
    for finding in view.appraisal.findings:
        if finding.place.document == document_id and finding.deduction:
            problems.setdefault(finding.place.field, (finding.why, "warn"))
    for flaw in view.flaws.get(document_id, ()):
        if flaw.kind is not FlawKind.MISSING:
            problems[flaw.field] = (flaw.message, "error")
    return problems
