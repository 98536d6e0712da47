"""Case files handed in: by their trainee, when time is up, or at the next start where the program died before that."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from app.content.wording import model_message
from app.domain.appraisal.engine import Appraiser
from app.domain.appraisal.finding import Finding
from app.domain.appraisal.knowledge import Knowledge
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.written import CaseFileTextError, read_text
from app.domain.errors import KnownError
from app.domain.hand_in.hand_in import HandIn, How, KeptAppraisal, digest, digest_of
from app.domain.hand_in.task import CaseTask, time_up
from app.domain.roster.account import Account
from app.domain.scoring.provisions import LibraryProvisions
from app.services.appraising import knowledge_of
from app.services.base import Base
from app.services.case_closing import overdue_tasks, place_of, time_of
from app.services.case_desk import cases_folder, new_path
from app.services.case_files import save_case, versions
from app.services.case_marks import Why
from app.services.case_versions import keep_version
from app.services.errors import NotAllowedError, ServiceError
from app.services.permissions import Permission, require, require_sight
from app.services.scene_and_paper import scene_or_note
from records.errors import DuplicateError


@dataclass(frozen=True, slots=True)
class Overdue:
    """What `hand_in_overdue` did: hand-ins, and a sentence for each task that could not be handed in."""

    handed_in: tuple[HandIn, ...]
    problems: tuple[str, ...]


def hand_in(base: Base, who: Account, path: Path, how: How = How.BY_HAND) -> HandIn:
    """Hand in one's own case file as it lies on the disk; once this returns it is kept, whatever becomes of the file.

    By hand after the end of the time counts as time up. A file that was handed in already is not handed in twice: its
    record comes back. Raises ServiceError, CaseFileTextError, ContentError.
    """
    require(who, Permission.TRAIN)
    if not path.absolute().is_relative_to(cases_folder(base, who)):
        raise NotAllowedError("只能交自己的案卷。请从“案卷”里打开后再交。")
    place = place_of(base, path)
    with base.records.reading() as unit:
        known, task = unit.hand_ins.of_file(*place), unit.case_tasks.of_file(*place)
    if known is not None:
        return known
    return _keep(base, who.id, who.display_name, path, task, how)


def hand_in_overdue(base: Base) -> Overdue:
    """Hand in the last saved version of each task of this machine whose time is up; asked at the start and by lists."""
    made, problems = [], []
    for task in overdue_tasks(base):
        try:
            path = base.home.folder / task.file
            made.append(_keep(base, task.trainee, task.trainee_name, path, task, How.TIME_UP_LATER))
        except KnownError as error:
            problems.append(f"{task.trainee_name}的案卷“{task.title}”没有交成：{error}")
    return Overdue(tuple(made), tuple(problems))


def hand_in_of(base: Base, path: Path) -> HandIn | None:
    """The hand-in of a case file, if it was handed in."""
    with base.records.reading() as unit:
        return unit.hand_ins.of_file(*place_of(base, path))


def handed_in_case(base: Base, who: Account, hand_in_id: str) -> CaseFile:
    """The case file exactly as it was handed in, read from the records; raises CorruptBaseError where it is another."""
    with base.records.reading() as unit:
        record, content = unit.hand_ins.get(hand_in_id), unit.hand_ins.content(hand_in_id)
    require_sight(who, record.trainee)
    return read_text(content, model_message)


def own_hand_ins(base: Base, who: Account) -> list[HandIn]:
    """What somebody handed in, the newest first."""
    with base.records.reading() as unit:
        return unit.hand_ins.find([who.id])


def why_not_again(base: Base, who: Account, record: HandIn) -> str:
    """Why a new version can't be begun from a hand-in; empty where it can."""
    if record.trainee != who.id:
        return "只有本人可以接着写。"
    if not record.again:
        return "这次任务只交一次。"
    if record.task is None:
        return ""
    with base.records.reading() as unit:
        task, handed_in = unit.case_tasks.get(record.task), unit.hand_ins.count(record.task)
    if task.closed_at is None or handed_in != record.number:
        return "已经有更新的一版，请打开那一版。"
    return "这次任务的时间已到。" if time_up(task, time_of(base, task)) else ""


def begin_anew(base: Base, who: Account, hand_in_id: str) -> Path:
    """Begin a new version from what was handed in; a task goes on with it. Raises ServiceError where it may not be."""
    with base.records.reading() as unit:
        record = unit.hand_ins.get(hand_in_id)
    if why := why_not_again(base, who, record):
        raise ServiceError(f"不能再写一版：{why}")
    case = handed_in_case(base, who, hand_in_id).model_copy(update={"revision": 0, "history": ()})
    path = new_path(base, who, case.case_id)
    save_case(path, case, base.clock(), who.display_name, f"接着第 {record.number} 次交卷写")
    if record.task is not None:
        with base.records.writing() as unit:
            unit.case_tasks.begin_anew(record.task, *place_of(base, path))
    return path


def _keep(base: Base, trainee: str, name: str, path: Path, task: CaseTask | None, how: How) -> HandIn:
    content, case = _last_saved(path)
    now = base.clock()
    ends_at, moment = (task.ends_at, time_of(base, task)) if task else (None, now)
    if task is not None and how is How.BY_HAND and time_up(task, moment):
        how = How.TIME_UP
    machine, file = place_of(base, path)
    with base.records.reading() as unit:
        before = unit.hand_ins.count(task.id) if task else _earlier(unit.hand_ins.find([trainee]), case)
    record = HandIn(
        id=f"H{now:%Y%m%d}-{secrets.token_hex(4)}",
        task=task.id if task else None,
        number=before + 1,
        trainee=trainee,
        trainee_name=name,
        machine=machine,
        file=file,
        case_id=case.case_id,
        title=case.title,
        case_number=case.case_number,
        procedure=case.procedure,
        origin=case.origin,
        documents=len(case.documents),
        revision=case.revision,
        in_force_on=case.in_force_on,
        started_at=task.started_at if task else None,
        ends_at=ends_at,
        handed_in_at=ends_at if ends_at and how is not How.BY_HAND else moment,
        recorded_at=now,
        how=how,
        set_back_s=task.set_back_s if task else 0,
        again=task.again if task else True,
        appraisers=task.appraisers if task else 1,
        sha256=digest(content),
        appraisal=_appraised(base, case),
    )
    try:
        with base.records.writing() as unit:
            unit.hand_ins.add(record, content)
            if task is not None:
                unit.case_tasks.close(task.id, now)
    except DuplicateError:
        # The editor and a list may both find that time is up; the first one counts.
        with base.records.reading() as unit:
            known = unit.hand_ins.of_file(machine, file)
        if known is None:
            raise
        return known
    # Its bytes are in the base already: the version beside the file stays for who looks there.
    with suppress(KnownError):
        keep_version(path, case.revision, Why.HANDED_IN)
    return record


def _last_saved(path: Path) -> tuple[bytes, CaseFile]:
    """The newest saved state that can be read: the file, else the newest of its kept versions."""
    first: CaseFileTextError | None = None
    for candidate in (path, *reversed(versions(path))):
        try:
            content = candidate.read_bytes()
            return content, read_text(content, model_message)
        except FileNotFoundError:
            continue
        except CaseFileTextError as error:
            first = first or error
        except OSError as error:
            raise ServiceError(f"“{candidate.name}”读不出来（{error.strerror}），请检查磁盘后再交。") from error
    if first is not None:
        raise first
    raise ServiceError(f"案卷文件“{path.name}”不在了，也没有存下的版本。请从备份恢复后再交。")


def _earlier(hand_ins: list[HandIn], case: CaseFile) -> int:
    return sum(1 for each in hand_ins if each.task is None and each.origin == case.origin)


def _appraised(base: Base, case: CaseFile) -> KeptAppraisal:
    known = replace(knowledge_of(base.shelf), scene=scene_or_note(base, case)[0])
    found = Appraiser(known).appraise(case)
    provisions = LibraryProvisions(known.law)
    cited = dict.fromkeys(_cited((*found.findings, *found.prompts)))
    return KeptAppraisal(
        findings=found.findings,
        prompts=found.prompts,
        score=found.score,
        standard=known.standard,
        rules=rules_digest(known),
        provisions=tuple(provisions.describe(each, case.in_force_on) for each in cited),
    )


def _cited(findings: tuple[Finding, ...]) -> Iterator[str]:
    for each in findings:
        yield from each.basis


def rules_digest(known: Knowledge) -> str:
    """Which rules judged: a digest over rules, standard, word lists, powers and owned fields."""
    parts = (*known.book.all(), known.standard, known.words, known.powers, known.owned)
    return digest_of(known.switches, [each.model_dump(mode="json") for each in parts])
