"""What a demonstration base is made of: people, classes and runs, as its file says."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from pydantic import Field

from app.domain.frozen import Frozen, Id
from app.domain.roster.account import Role

FILE = Path(__file__).resolve().parents[2] / "courses" / "demonstration" / "base.json"


class DemoClass(Frozen):
    """A class of the demonstration."""

    id: Id
    name: str
    opened_days_ago: int


class DemoRun(NamedTuple):
    """A run: how long ago, how much was learned (0 the bare persona, 1 by the book), and where; empty is the usual."""

    days_ago: int
    learned: float
    scenario: str = ""


class DemoPerson(Frozen):
    """An invented person."""

    id: Id
    login: str
    name: str
    role: Role
    unit: str
    class_id: Id | None = None
    persona: Id | None = None
    runs: tuple[DemoRun, ...] = ()
    waiting: bool = Field(default=False, description="has a task that is not begun")
    interrupted: bool = Field(default=False, description="the last run broke off")


class Demonstration(Frozen):
    """The file courses/demonstration/base.json. `scenario` is the usual one, `comments` go by level 0 to 4."""

    note: str
    scenario: Id
    password: str
    classes: tuple[DemoClass, ...]
    people: tuple[DemoPerson, ...]
    comments: tuple[tuple[str, ...], ...] = Field(min_length=5, max_length=5)


def demonstration() -> Demonstration:
    """The plan of the demonstration base."""
    return Demonstration.model_validate_json(FILE.read_bytes())
