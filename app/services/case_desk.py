"""The case files of a person: where they lie, what the list tells of each, and how a new one gets its place."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.brief.brief import Told
from app.domain.casefile.case_file import CaseFile, FromAttempt, FromBrief, Procedure
from app.domain.errors import KnownError
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_closing import is_taken, place_of
from app.services.case_files import SUFFIX, open_case, save_case
from app.services.case_starting import begin_from_attempt, begin_from_brief
from app.services.history import HistoryLine, HistoryWish, history
from app.services.permissions import Permission, require


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case file as the list shows it; where it can't be read, `problem` says why and the rest is empty."""

    path: Path
    title: str
    number: str = ""
    procedure: Procedure | None = None
    begun_from: str = ""
    documents: int = 0
    revision: int = 0
    saved_at: dt.datetime | None = None
    problem: str = ""
    hand_in: str = ""
    """The id of its hand-in, once it was handed in."""
    ends_at: dt.datetime | None = None
    """When the time of its task is up, while that runs."""


@dataclass(frozen=True, slots=True)
class BriefCard:
    """An exercise brief as a chooser shows it; `documents` says how many its right set has."""

    id: str
    title: str
    summary: str
    procedure: Procedure
    documents: int
    evidence: int


def cases_folder(base: Base, who: Account) -> Path:
    """The folder of somebody's case files; it need not exist yet."""
    return base.home.cases / who.id


def my_cases(base: Base, who: Account) -> list[CaseLine]:
    """The person's case files, the last saved first; those that can't be read stand at the end."""
    lines = [_line(path) for path in cases_folder(base, who).glob(f"*{SUFFIX}")]
    with base.records.reading() as unit:
        handed_in = unit.hand_ins.ids_of(who.id)
        ends = {(each.machine, each.file): each.ends_at for each in unit.case_tasks.find(who.id, only_open=True)}
    lines = [
        replace(each, hand_in=handed_in.get(place, ""), ends_at=ends.get(place))
        for each in lines
        for place in [place_of(base, each.path)]
    ]
    return sorted(lines, key=lambda each: (each.saved_at or dt.datetime.min, each.path.name), reverse=True)


def brief_cards(base: Base) -> list[BriefCard]:
    """All exercise briefs; raises ContentError where the content can't be used."""
    return [
        BriefCard(each.id, each.title, each.summary, each.procedure, len(each.documents), len(each.evidence))
        for each in base.shelf.briefs().briefs
    ]


def told_of(base: Base, case: CaseFile) -> tuple[Told, ...]:
    """What the brief of a case file tells; nothing for one that was begun otherwise."""
    origin = case.origin
    if not isinstance(origin, FromBrief):
        return ()
    return next((each.told for each in base.shelf.briefs().briefs if each.id == origin.brief), ())


def finished_drills(base: Base, who: Account) -> list[HistoryLine]:
    """The person's own drills that have ended, out of which a case file can be made."""
    return [line for line in history(base, who, HistoryWish(actor=who.id)) if line.summary is not None]


def new_from_brief(base: Base, who: Account, brief_id: str) -> Path:
    """A new case file of a brief; raises NotFoundError, ContentError or ServiceError."""
    require(who, Permission.TRAIN)
    return _put(base, who, begin_from_brief(base.shelf, brief_id))


def new_from_drill(base: Base, who: Account, attempt_id: str) -> Path:
    """A new case file of one's own drill; raises NotFoundError, ContentError or ServiceError."""
    require(who, Permission.TRAIN)
    return _put(base, who, begin_from_attempt(base, attempt_id))


def new_path(base: Base, who: Account, stem: str) -> Path:
    """A path for a new file of somebody: neither there nor known to the records as one that was there."""
    path, number = free_path(cases_folder(base, who), stem), 1
    while is_taken(base, path):
        number += 1
        path = free_path(path.parent, f"{stem}-{number}")
    return path


def free_path(folder: Path, stem: str) -> Path:
    """A path of that name that isn't taken: `name`, `name-2`, `name-3`."""
    path, number = folder / f"{stem}{SUFFIX}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{SUFFIX}"
    return path


def _put(base: Base, who: Account, case: CaseFile) -> Path:
    path = new_path(base, who, case.case_id)
    save_case(path, case, base.clock(), who.display_name, "新建")
    return path


def _line(path: Path) -> CaseLine:
    try:
        case = open_case(path)
    except KnownError as error:
        return CaseLine(path, path.name.removesuffix(SUFFIX), problem=str(error))
    origin = case.origin
    kind = "brief" if isinstance(origin, FromBrief) else "attempt" if isinstance(origin, FromAttempt) else ""
    return CaseLine(
        path,
        case.title,
        case.case_number,
        case.procedure,
        kind,
        len(case.documents),
        case.revision,
        case.history[-1].saved_at if case.history else None,
    )
