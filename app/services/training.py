"""Tasks: given to somebody, handed to the station as a file, taken up again or closed after a crash."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.attempt.assignment import Assignment, PlannedInject
from app.domain.attempt.chain import ChainError
from app.domain.attempt.events import AttemptEnded
from app.domain.attempt.record import AttemptRecord, AttemptState, ContentVersion, Mode
from app.domain.errors import KnownError
from app.domain.roster.account import Account
from app.domain.scenario.scenario import Scenario
from app.services.base import Base
from app.services.errors import InvalidInputError, NotFoundError, ServiceError
from app.services.grading import derive_sheet
from app.services.ingest import restore_journal, take_in
from app.services.permissions import Permission, require, require_sight
from app.services.settings import personal_settings, write_whole
from records.stores.attempts import AttemptFilter
from scenarios.bots.solver import Solver
from scenarios.director.journal import JOURNAL_NAME, JournalError, JournalWriter
from scenarios.director.run import AttemptRun

ASSIGNMENT_NAME = "assignment.json"
SEEDS = 1_000_000
SEEDS_TRIED = 20
_OPEN = (AttemptState.ASSIGNED, AttemptState.RUNNING, AttemptState.INTERRUPTED)


@dataclass(frozen=True, slots=True)
class TaskWish:
    """What shall be trained; None leaves the seed to chance and the day of the act to the scenario."""

    scenario: str
    seed: int | None = None
    act_date: dt.date | None = None
    mode: Mode = "practice"
    injects: tuple[PlannedInject, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """What `settle_after_start` found: attempts to be resumed or closed, and words about journals that do not hold."""

    interrupted: tuple[AttemptRecord, ...]
    problems: tuple[str, ...]


def assign(base: Base, who: Account, trainee_id: str, wish: TaskWish) -> AttemptRecord:
    """Give a task to somebody (or to oneself) and write its `assignment.json`; raises ServiceError."""
    require(who, Permission.TRAIN if trainee_id == who.id else Permission.ASSIGN_OTHERS)
    scenario = base.shelf.scenario(wish.scenario)
    _check_wish(scenario, wish)
    if wish.seed is not None and (problems := Solver(scenario).solve(wish.seed).problems):
        raise InvalidInputError("seed", f"种子 {wish.seed} 不能用：{problems[0]}。请换一个种子。")
    with base.records.reading() as unit:
        trainee = unit.accounts.get(trainee_id)
    if trainee is None or not trainee.active:
        raise NotFoundError("没有这名学员，或其账号已停用，请重新选择。")
    now = base.clock()
    attempt_id = f"A{now:%Y%m%d}-{secrets.token_hex(3)}"
    record = AttemptRecord(
        id=attempt_id,
        scenario=scenario.id,
        seed=wish.seed if wish.seed is not None else _proven_seed(scenario),
        content_hash=scenario.content_hash,
        rubric_version=scenario.rubric.version,
        act_date=wish.act_date or scenario.scene.in_force_on,
        actor=trainee.id,
        actor_name=trainee.display_name,
        mode=wish.mode,
        assigned_by=who.id,
        assigned_at=now,
        folder=f"attempts/{attempt_id}",
    )
    assignment = assignment_of(base, record, trainee, wish.injects)
    keep_attempt(base, record, assignment, scenario)
    return record


def assignment_of(
    base: Base, record: AttemptRecord, trainee: Account, injects: tuple[PlannedInject, ...] = ()
) -> Assignment:
    """What the station is handed for an attempt."""
    return Assignment(
        attempt_id=record.id,
        scenario=record.scenario,
        content_hash=record.content_hash,
        seed=record.seed,
        act_date=record.act_date,
        actor=record.actor,
        actor_name=record.actor_name,
        mode=record.mode,
        injects=injects,
        settings=personal_settings(base, trainee).station,
        folder=str(base.home.attempt_folder(record.folder)),
    )


def keep_attempt(base: Base, record: AttemptRecord, assignment: Assignment, scenario: Scenario) -> None:
    """Keep an attempt, its content and its assignment, in the records and in its folder."""
    write_whole(base.home.attempt_folder(record.folder) / ASSIGNMENT_NAME, assignment.model_dump_json(indent=2) + "\n")
    version = ContentVersion(
        content_hash=scenario.content_hash,
        scenario=scenario.id,
        title=scenario.title,
        rubric_version=scenario.rubric.version,
        imported_at=record.assigned_at,
    )
    with base.records.writing() as unit:
        unit.contents.put(version, scenario)
        unit.attempts.add(record, assignment)


def assignment_file(base: Base, who: Account, attempt_id: str) -> Path:
    """The file to start the station with, written with the settings of now; raises ServiceError for a finished task.

    A task on content that has changed since is refused: its journal could not be scored against what was seen.
    """
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        assignment = unit.attempts.assignment(attempt_id)
        trainee = unit.accounts.get(record.actor)
    require_sight(who, record.actor)
    if record.state not in _OPEN:
        raise ServiceError("这次训练已经结束，请另外布置一次。")
    if base.shelf.scenario(record.scenario).content_hash != record.content_hash:
        raise ServiceError("场景内容在布置之后有了改动，这次任务不能再做。请重新布置。")
    # Settings and the data folder may have changed since the task was given.
    if trainee is not None:
        assignment = assignment_of(base, record, trainee, assignment.injects)
    path = base.home.attempt_folder(record.folder) / ASSIGNMENT_NAME
    write_whole(path, assignment.model_dump_json(indent=2) + "\n")
    return path


def open_tasks(base: Base, who: Account, trainee_id: str | None = None) -> list[AttemptRecord]:
    """Tasks of somebody (by default one's own) that are not done yet, newest first."""
    actor = trainee_id or who.id
    require_sight(who, actor)
    with base.records.reading() as unit:
        return unit.attempts.find(AttemptFilter(actors=[actor], states=_OPEN))


def note_station_gone(base: Base, attempt_id: str) -> AttemptRecord:
    """After the station's process is gone: take in what its journal holds, and say where the attempt stands."""
    take_in(base, attempt_id)
    with base.records.writing() as unit:
        if unit.attempts.get(attempt_id).state is AttemptState.RUNNING:
            unit.attempts.set_state(attempt_id, AttemptState.INTERRUPTED)
        record = unit.attempts.get(attempt_id)
    if record.state is AttemptState.ENDED:
        derive_sheet(base, attempt_id)
    return record


def settle_after_start(base: Base) -> Settled:
    """At the desktop's start: take in the journals of attempts that were under way when the last station ended.

    An attempt whose station is still at work (it holds the journal's lock) is left running.
    """
    with base.records.reading() as unit:
        running = unit.attempts.find(AttemptFilter(states=[AttemptState.ASSIGNED, AttemptState.RUNNING]))
    interrupted, problems = [], []
    for record in running:
        journal = base.home.attempt_folder(record.folder) / JOURNAL_NAME
        try:
            if not journal.exists() or _is_locked(journal):
                continue
            after = note_station_gone(base, record.id)
        except KnownError as error:
            problems.append(f"{record.actor_name}的训练 {record.id}：{error}")
            continue
        if after.state is AttemptState.INTERRUPTED:
            interrupted.append(after)
    return Settled(tuple(interrupted), tuple(problems))


def close_interrupted(base: Base, who: Account, attempt_id: str) -> AttemptRecord:
    """End an interrupted attempt with what was done so far, and score it."""
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        assignment = unit.attempts.assignment(attempt_id)
        scenario = unit.contents.scenario(record.content_hash)
    require_sight(who, record.actor)
    if record.state is not AttemptState.INTERRUPTED:
        raise ServiceError("只有中断的训练才能这样结束。请刷新后再试。")
    if scenario is None:
        raise NotFoundError("数据库里没有这次训练所用的场景内容，不能结束它。请联系管理员。")
    restore_journal(base, attempt_id)
    with JournalWriter(base.home.attempt_folder(record.folder) / JOURNAL_NAME) as journal:
        run = AttemptRun(scenario, assignment, journal)
        run.resume(journal.entries)
        run.do(AttemptEnded(t_ms=journal.entries[-1].event.t_ms, reason="closed_after_crash"))
    take_in(base, attempt_id)
    derive_sheet(base, attempt_id)
    with base.records.reading() as unit:
        return unit.attempts.get(attempt_id)


def _check_wish(scenario: Scenario, wish: TaskWish) -> None:
    if wish.seed is not None and not 0 <= wish.seed < 2**63:
        raise InvalidInputError("seed", "种子请填 0 到 9 223 372 036 854 775 807 之间的整数。")
    days: Sequence[dt.date] = (scenario.scene.in_force_on, *scenario.scene.other_act_dates)
    if wish.act_date is not None and wish.act_date not in days:
        choices = "、".join(day.isoformat() for day in days)
        raise InvalidInputError("act_date", f"这个场景的行为日期可选：{choices}。")
    unknown = [inject.inject for inject in wish.injects if inject.inject not in scenario.inject_by_id]
    if unknown:
        raise InvalidInputError("injects", f"这个场景没有名为“{unknown[0]}”的临时事件，请重新选择。")


def _proven_seed(scenario: Scenario) -> int:
    """A seed by chance, of which it is proved that everything it hides can be found."""
    solver = Solver(scenario)
    for _ in range(SEEDS_TRIED):
        report = solver.solve(secrets.randbelow(SEEDS))
        if report.solved:
            return report.seed
    raise ServiceError(f"场景“{scenario.title}”抽不出可用的种子（{report.problems[0]}），请把这句话告诉内容维护人员。")


def _is_locked(journal: Path) -> bool:
    try:
        JournalWriter(journal).close()
    except JournalError:
        return True
    except ChainError:
        return False  # broken but nobody's: taking it in will say where
    return False
