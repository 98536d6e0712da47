"""A task to write a case file, and the time that it leaves."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import AwareDatetime, Field, model_validator

from app.domain.casefile.values import Line
from app.domain.frozen import Frozen, Id

MOST_MINUTES = 7 * 24 * 60
WARN_AT_MIN = (10, 3, 1)
"""Minutes before the end at which whoever writes is warned."""


class TimeLimit(Frozen):
    """How long somebody may write: so many minutes from the start, until a moment, the earlier of both, or for ever."""

    minutes: int | None = Field(default=None, ge=1, le=MOST_MINUTES)
    until: AwareDatetime | None = None

    def ends_at(self, started_at: dt.datetime) -> dt.datetime | None:
        """When time is up for somebody who began then; None where there is no limit."""
        ends = [started_at + dt.timedelta(minutes=self.minutes)] if self.minutes else []
        return min([*ends, *([self.until] if self.until else [])], default=None)

    @property
    def limits(self) -> bool:
        """Whether there is a limit at all."""
        return self.minutes is not None or self.until is not None


class CaseTask(Frozen):
    """A task as it was given. Its clock runs from `started_at`, when the trainee begins and the file is made.

    `file` is relative to the data folder of `machine`. `seen_at` is the latest moment that was ever read from the clock
    while the task ran, and `set_back_s` by how many seconds the clock was found set back behind it.
    """

    id: Id
    trainee: Id
    trainee_name: str = Field(max_length=80)
    brief: Id
    title: Line
    limit: TimeLimit = TimeLimit()
    again: bool = Field(default=False, description="交卷后可以再改一版再交")
    appraisers: Literal[1, 2] = 1
    assigned_by: Id
    assigned_by_name: str = Field(max_length=80)
    assigned_at: AwareDatetime
    started_at: AwareDatetime | None = None
    machine: str = Field(default="", max_length=120)
    file: str = Field(default="", max_length=400)
    seen_at: AwareDatetime | None = None
    set_back_s: int = Field(default=0, ge=0)
    closed_at: AwareDatetime | None = None

    @model_validator(mode="after")
    def _a_file_from_the_start(self) -> CaseTask:
        if (self.started_at is None) != (not self.file):
            raise ValueError("开始的任务要有案卷文件，没有开始的没有")
        return self

    @property
    def ends_at(self) -> dt.datetime | None:
        """When time is up; before the start only where the limit is a moment."""
        return self.limit.ends_at(self.started_at) if self.started_at else self.limit.until

    @property
    def running(self) -> bool:
        """Whether it has begun and nothing was handed in yet."""
        return self.started_at is not None and self.closed_at is None


def time_up(task: CaseTask, now: dt.datetime) -> bool:
    """Whether the time of a task that has begun is over."""
    return task.started_at is not None and task.ends_at is not None and now >= task.ends_at


def warning_due(left_before: dt.timedelta, left: dt.timedelta) -> int | None:
    """The minutes to warn of, where the time left fell to one of `WARN_AT_MIN` since it was asked before.

    Where several were passed at once, as after a sleep of the machine, the smallest.
    """
    passed = [each for each in WARN_AT_MIN if left <= dt.timedelta(minutes=each) < left_before]
    return min(passed, default=None) if left > dt.timedelta(0) else None
