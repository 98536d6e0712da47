"""An open base with the sample scenario, quick password hashing and a clock that stands still until told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from app.domain.attempt.events import AttemptEnded, BadgeShown, Event, NoteWritten, VestOn
from app.domain.attempt.record import AttemptRecord
from app.domain.law.library import LawLibrary
from app.domain.roster.account import Account, ClassGroup, Role
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.open_base import open_base
from app.services.shelf import Shelf
from app.services.training import TaskWish, assign, note_station_gone
from scenarios.director.journal import JOURNAL_NAME, JournalWriter
from scenarios.director.run import AttemptRun
from tests.records.sample_scenario import NOW, sample_scenario

PASSWORD = "correct-horse-1"
GOOD_RUN: list[Event] = [
    VestOn(t_ms=1000),
    BadgeShown(t_ms=2000, officer="lead", to="driver"),
    NoteWritten(t_ms=3000, text="号牌一致"),
    AttemptEnded(t_ms=9000, reason="finished"),
]


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        return self.now

    def pass_time(self, **amount: float) -> None:
        """Let time pass."""
        self.now += dt.timedelta(**amount)


def sample_shelf() -> Shelf:
    """The sample scenario and no law."""
    return Shelf(
        ids=lambda: ["sample_stop"],
        load=lambda scenario_id: (sample_scenario(), ()),
        load_law=lambda: LawLibrary(statutes=(), acts=()),
    )


@pytest.fixture
def clock() -> Clock:
    """The clock of `base`."""
    return Clock()


@pytest.fixture
def base(tmp_path: Path, clock: Clock) -> Iterator[Base]:
    """A base with class c1 and one account a role, whose id and login are the role; two trainees."""
    opened = open_base(DataHome(tmp_path / "home"), shelf=sample_shelf())
    opened = replace(opened, clock=clock, hasher=PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    hashed = opened.hasher.hash(PASSWORD)
    with opened.records.writing() as unit:
        unit.classes.add(ClassGroup(id="c1", name="演示一班", opened_on=NOW.date()))
        for role in Role:
            unit.accounts.add(person(role.value, role), hashed)
        unit.accounts.add(person("other", Role.TRAINEE), hashed)
    yield opened
    opened.close()


def person(name: str, role: Role) -> Account:
    """An account whose id and login are `name`; trainees are in class c1."""
    class_id = "c1" if role is Role.TRAINEE else None
    return Account(id=name, login=name, display_name=f"{name}演示", role=role, class_id=class_id, created_at=NOW)


@pytest.fixture
def trainee() -> Account:
    """The trainee of `base`."""
    return person("trainee", Role.TRAINEE)


@pytest.fixture
def instructor() -> Account:
    """The instructor of `base`."""
    return person("instructor", Role.INSTRUCTOR)


@pytest.fixture
def manager() -> Account:
    """The manager of `base`."""
    return person("manager", Role.MANAGER)


@pytest.fixture
def administrator() -> Account:
    """The administrator of `base`."""
    return person("administrator", Role.ADMINISTRATOR)


def play_on_station(base: Base, record: AttemptRecord, events: list[Event], *, first: bool = True) -> None:
    """What the station does: the real director and the real journal, in the attempt's folder."""
    with base.records.reading() as unit:
        assignment = unit.attempts.assignment(record.id)
    with JournalWriter(base.home.attempt_folder(record.folder) / JOURNAL_NAME) as journal:
        run = AttemptRun(sample_scenario(), assignment, journal)
        if first:
            run.begin(base.clock().isoformat())
        else:
            run.resume(journal.entries)
        for event in events:
            run.do(event)


def do_whole_attempt(base: Base, who: Account, *, skip: tuple[str, ...] = (), seed: int = 7) -> AttemptRecord:
    """An attempt by `who`, done, taken in and scored; `skip` leaves out kinds of events."""
    record = assign(base, who, who.id, TaskWish("sample_stop", seed=seed))
    play_on_station(base, record, [event for event in GOOD_RUN if type(event).__name__ not in skip])
    return note_station_gone(base, record.id)
