"""The case files that were made of an attempt, each held against its record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.casefile.case_file import CaseFile, FromAttempt
from app.domain.errors import KnownError
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_files import SUFFIX, open_case
from app.services.permissions import require_sight
from app.services.scene_and_paper import SceneComparison, compare_with_scene, scene_or_note


@dataclass(frozen=True)
class AttemptCase:
    """A case file of an attempt: where it lies, its differences or why there are none; `own` if it may be opened."""

    path: Path
    title: str
    documents: int
    comparison: SceneComparison | None
    note: str = ""
    own: bool = False


def attempt_cases(base: Base, who: Account, attempt_id: str) -> tuple[AttemptCase, ...]:
    """The case files on this machine that the attempt's trainee made of it, by name.

    Raises UnknownAttemptError, and NotAllowedError where `who` may not see the attempt.
    """
    with base.records.reading() as unit:
        actor = unit.attempts.get(attempt_id).actor
    require_sight(who, actor)
    found = []
    for path in sorted((base.home.cases / actor).glob(f"*{SUFFIX}")):
        try:
            case = open_case(path)
        except KnownError:
            # A torn file is told in the list of case files, where it can be mended.
            continue
        if isinstance(case.origin, FromAttempt) and case.origin.attempt == attempt_id:
            found.append(_compared(base, path, case, own=actor == who.id))
    return tuple(found)


def _compared(base: Base, path: Path, case: CaseFile, *, own: bool) -> AttemptCase:
    scene, note = scene_or_note(base, case)
    compared = compare_with_scene(scene, case, base.shelf.case_forms().forms()) if scene else None
    title = case.title or path.name.removesuffix(SUFFIX)
    return AttemptCase(path, title, len(case.documents), compared, note, own)
