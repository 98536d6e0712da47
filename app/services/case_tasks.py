"""Tasks to write a case file: given to trainees with a time limit, begun by them, taken back before that."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from app.domain.hand_in.task import MOST_MINUTES, CaseTask, TimeLimit
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_clock import FairClock
from app.services.case_closing import place_of
from app.services.case_desk import new_path
from app.services.case_files import save_case
from app.services.case_starting import begin_from_brief
from app.services.errors import InvalidInputError, NotAllowedError, NotFoundError, ServiceError
from app.services.permissions import Permission, allowed, require


@dataclass(frozen=True, slots=True)
class CaseTaskWish:
    """What trainees shall write: a brief, within so many minutes from their start, or until a moment, or both.

    `again` lets them hand in once more; `appraisers` is 2 where two people shall appraise it apart from one another.
    """

    trainees: tuple[str, ...]
    brief: str
    minutes: int | None = None
    until: dt.datetime | None = None
    again: bool = False
    appraisers: Literal[1, 2] = 1


def assign_cases(base: Base, who: Account, wish: CaseTaskWish) -> list[CaseTask]:
    """Give the same task to everybody named, to all or to none; raises ServiceError with the field that is wrong."""
    require(who, Permission.TRAIN if wish.trainees == (who.id,) else Permission.ASSIGN_OTHERS)
    now = base.clock()
    _check(wish, now)
    title = begin_from_brief(base.shelf, wish.brief).title
    with base.records.writing() as unit:
        people = {each.id: each for each in unit.accounts.all() if each.active}
        if unknown := [each for each in wish.trainees if each not in people]:
            raise NotFoundError(f"没有“{unknown[0][:40]}”这名学员，或其账号已停用。请刷新后重新选择。")
        tasks = [
            CaseTask(
                id=f"T{now:%Y%m%d}-{secrets.token_hex(4)}",
                trainee=each,
                trainee_name=people[each].display_name,
                brief=wish.brief,
                title=title,
                limit=TimeLimit(minutes=wish.minutes, until=wish.until),
                again=wish.again,
                appraisers=wish.appraisers,
                assigned_by=who.id,
                assigned_by_name=who.display_name,
                assigned_at=now,
            )
            for each in dict.fromkeys(wish.trainees)
        ]
        for task in tasks:
            unit.case_tasks.add(task)
    return tasks


def open_case_tasks(base: Base, who: Account) -> list[CaseTask]:
    """One's own tasks where nothing was handed in yet; those that were begun first."""
    with base.records.reading() as unit:
        tasks = unit.case_tasks.find(who.id, only_open=True)
    return sorted(tasks, key=lambda each: each.started_at is None)


def given_case_tasks(base: Base, who: Account) -> list[CaseTask]:
    """Everybody's tasks where nothing was handed in yet, the newest first."""
    require(who, Permission.ASSIGN_OTHERS)
    with base.records.reading() as unit:
        return unit.case_tasks.find(only_open=True)


def withdraw_case_task(base: Base, who: Account, task_id: str) -> None:
    """Take a task back that nobody has begun; raises ServiceError where somebody has."""
    with base.records.writing() as unit:
        task = unit.case_tasks.get(task_id)
        if task.assigned_by != who.id and not allowed(who, Permission.ASSIGN_OTHERS):
            require(who, Permission.ASSIGN_OTHERS)
        if task.started_at is not None or task.closed_at is not None:
            raise ServiceError(f"{task.trainee_name}已经开始写了，不能撤回。请等交卷。")
        unit.case_tasks.close(task_id, base.clock())


def begin_case_task(base: Base, who: Account, task_id: str) -> Path:
    """Begin one's own task: its file is made and its time runs from now. The file, too, where it was begun before."""
    with base.records.reading() as unit:
        task = unit.case_tasks.get(task_id)
    if task.trainee != who.id:
        raise NotAllowedError("这是布置给别人的任务，只有本人可以开始。")
    if task.closed_at is not None:
        raise ServiceError("这个任务已经交卷或者撤回，不能再开始。请刷新。")
    if task.started_at is not None:
        return path_of_task(base, task)
    if task.limit.until is not None and base.clock() >= task.limit.until:
        raise ServiceError(f"这个任务到 {task.limit.until.astimezone():%Y-%m-%d %H:%M} 为止，时间已过，不能再开始。")
    case = begin_from_brief(base.shelf, task.brief)
    path = new_path(base, who, case.case_id)
    save_case(path, case, base.clock(), who.display_name, "开始任务")
    # The file stands before the clock runs: a crash in between leaves a file too many, never a task without one.
    with base.records.writing() as unit:
        begun = unit.case_tasks.start(task_id, base.clock(), *place_of(base, path))
    return path if begun else begin_case_task(base, who, task_id)


def path_of_task(base: Base, task: CaseTask) -> Path:
    """Where the file of a task lies; raises ServiceError where that is another machine."""
    if task.machine != place_of(base, base.home.folder)[0]:
        raise ServiceError(f"这个任务是在“{task.machine}”上开始的，请到那台电脑上接着写。")
    return base.home.folder / task.file


def task_of(base: Base, path: Path) -> CaseTask | None:
    """The task that a case file belongs to."""
    with base.records.reading() as unit:
        return unit.case_tasks.of_file(*place_of(base, path))


def clock_of(base: Base, task: CaseTask) -> FairClock:
    """The time of a task as it goes on from where it was seen last."""
    return FairClock(base.clock, task.seen_at)


def note_time(base: Base, task: CaseTask, clock: FairClock) -> None:
    """Keep how late it is, so that a clock set back between two starts gives no time."""
    with base.records.writing() as unit:
        unit.case_tasks.see(task.id, clock.now(), clock.set_back_s)


def _check(wish: CaseTaskWish, now: dt.datetime) -> None:
    if not wish.trainees:
        raise InvalidInputError("trainees", "请至少选一名学员。")
    if wish.minutes is not None and not 1 <= wish.minutes <= MOST_MINUTES:
        raise InvalidInputError("minutes", f"分钟数请填 1 到 {MOST_MINUTES}（七天）之间的整数，不限时就留空。")
    if wish.until is not None and wish.until <= now:
        raise InvalidInputError("until", "截止时间已经过去，请填以后的时间，不限就留空。")
