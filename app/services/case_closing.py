"""Whether a case file may still be written: not once it was handed in, nor once the time of its task is up."""

from __future__ import annotations

import datetime as dt
import socket
from pathlib import Path

from app.domain.hand_in.task import CaseTask, time_up
from app.services.base import Base
from app.services.errors import ServiceError

OVERDUE_AFTER = dt.timedelta(seconds=20)
"""An editor that is open hands in by itself the moment time is up; only what it did not is overdue."""
SAVE_GRACE = dt.timedelta(seconds=10)
"""What was written before the end may still be on its way to the disk."""


def place_of(base: Base, path: Path) -> tuple[str, str]:
    """Machine and path of a case file as the records name it: relative to the data folder where it lies in it."""
    absolute = path.absolute()
    inside = absolute.is_relative_to(base.home.folder)
    file = absolute.relative_to(base.home.folder).as_posix() if inside else absolute.as_posix()
    return socket.gethostname()[:120], file


def time_of(base: Base, task: CaseTask) -> dt.datetime:
    """How late it is for a task: never earlier than it was seen to be."""
    now = base.clock()
    return max(now, task.seen_at) if task.seen_at else now


def overdue_tasks(base: Base) -> list[CaseTask]:
    """The tasks begun on this machine whose time is up, and which nobody handed in meanwhile."""
    machine, _file = place_of(base, base.home.folder)
    with base.records.reading() as unit:
        running = [each for each in unit.case_tasks.find(only_open=True) if each.running and each.machine == machine]
    return [each for each in running if time_up(each, time_of(base, each) - OVERDUE_AFTER)]


def why_closed(base: Base, path: Path, grace: dt.timedelta = dt.timedelta(0)) -> str:
    """Why a case file can only be read; empty where it may be written."""
    place = place_of(base, path)
    with base.records.reading() as unit:
        if unit.hand_ins.is_handed_in(*place):
            return "这份案卷已经交卷，只能查看。"
        task = unit.case_tasks.of_file(*place)
    if task is not None and time_up(task, time_of(base, task) - grace):
        return "这份案卷的时间已到，正在交卷，只能查看。"
    return ""


def refuse_closed(base: Base, path: Path, grace: dt.timedelta = dt.timedelta(0)) -> None:
    """Raise ServiceError where a case file may not be written any more."""
    why = why_closed(base, path, grace)
    if why:
        raise ServiceError(why)


def move_task(base: Base, old: Path, new: Path) -> None:
    """Let the task of a file go on with another one, so that this is what is handed in; nothing once it is closed."""
    with base.records.writing() as unit:
        task = unit.case_tasks.of_file(*place_of(base, old))
        if task is not None and task.running:
            unit.case_tasks.begin_anew(task.id, *place_of(base, new))


def is_taken(base: Base, path: Path) -> bool:
    """Whether the records know a file of that path, be it there or not: no other may come to stand in its place."""
    place = place_of(base, path)
    with base.records.reading() as unit:
        return unit.hand_ins.is_handed_in(*place) or unit.case_tasks.of_file(*place) is not None
