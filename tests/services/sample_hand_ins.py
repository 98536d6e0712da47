"""A base with the shipped content, a second instructor, and a defective case file that a trainee can hand in."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.casefile.case_file import CaseFile
from app.domain.hand_in.hand_in import HandIn
from app.domain.hand_in.task import CaseTask
from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.services.case_briefs import exercise_of
from app.services.case_desk import cases_folder
from app.services.case_files import SUFFIX, open_case, save_case
from app.services.case_hand_in import hand_in
from app.services.case_review import ReviewDesk, review_desk, say, take_seat
from app.services.case_sayings import Confirm, Finish, Saying
from app.services.case_tasks import CaseTaskWish, assign_cases
from app.services.shelf import Shelf
from tests.services.conftest import person

BRIEF = "simple_driver"


@pytest.fixture
def court(base: Base) -> Base:
    """The base with the shipped content and another instructor, `instructor2`."""
    with base.records.writing() as unit:
        unit.accounts.add(person("instructor2", Role.INSTRUCTOR), "x")
    return replace(base, shelf=Shelf())


@pytest.fixture
def second() -> Account:
    """The second instructor."""
    return person("instructor2", Role.INSTRUCTOR)


def defective(shelf: Shelf) -> CaseFile:
    """A file with eight defects in it."""
    return exercise_of(shelf, "hazmat_a", 7, 8).case


def written(base: Base, who: Account, name: str = "mine") -> Path:
    """A defective file in the person's folder."""
    path = cases_folder(base, who) / f"{name}{SUFFIX}"
    save_case(path, defective(base.shelf), base.clock(), who.display_name)
    return path


def fill(base: Base, path: Path) -> Path:
    """Write those defects into a file that was begun."""
    now = open_case(path)
    torn = defective(base.shelf).model_copy(update={"revision": now.revision, "history": now.history})
    save_case(path, torn, base.clock())
    return path


def handed_in(base: Base, who: Account, name: str = "mine") -> HandIn:
    """That file, handed in."""
    return hand_in(base, who, written(base, who, name))


def task(base: Base, instructor: Account, trainee: Account, **wish: object) -> CaseTask:
    """A task of forty minutes, or as wished."""
    values = {"trainees": (trainee.id,), "brief": BRIEF, "minutes": 40, **wish}
    return assign_cases(base, instructor, CaseTaskWish(**values))[0]  # type: ignore[arg-type]


def speak(base: Base, who: Account, record: HandIn, *sayings: Saying) -> ReviewDesk:
    """Take a seat where none is taken, and say these things."""
    take_seat(base, who, record.id)
    return say(base, who, record.id, review_desk(base, who, record.id).seen, sayings)


def confirm_rest(base: Base, who: Account, record: HandIn) -> ReviewDesk:
    """Confirm what is not judged yet, and finish."""
    desk = take_seat(base, who, record.id)
    left = desk.review.unjudged(record.appraisal)
    return speak(base, who, record, *([Confirm(left)] if left else []), Finish("看过了"))


MINUTE = dt.timedelta(minutes=1)
