"""Deeds apart from the stations, injects, and the model plan."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text
from app.domain.scenario.conditions import Condition
from app.domain.scenario.draws import Template
from app.domain.scenario.effects import Effects, EventTemplate


class Deed(Frozen):
    """Something the trainee can do: put on the vest, set a cone, show the badge, report.

    `filled` names event fields that the engine fills in (a cone's place, the wind read off the sock).
    """

    id: Id
    title: Text
    group: Literal["safety", "identity", "recording", "tools", "report", "measures", "decision", "wrong"]
    icon: Id = "hand-pointing-fill"
    at: Id | None = Field(default=None, description="node or spot where it can be done; None for anywhere")
    reach_m: float = Field(default=2.5, gt=0, le=500)
    event: EventTemplate
    filled: tuple[Id, ...] = ()
    needs: Condition | None = None
    needs_text: str = Field(default="", max_length=200)
    repeatable: bool = False
    duration_s: float = Field(default=2, gt=0, le=600)
    effects: Effects = Effects()


class Speech(Frozen):
    """A line said by a person unasked."""

    who: Id
    text: Template


class Inject(Frozen):
    """Something the instructor can let happen; `answers` tells what a good trainee does about it and how soon."""

    id: Id
    title: Text
    effect: Text
    expect: Text
    needs: Condition | None = None
    effects: Effects = Effects()
    speech: tuple[Speech, ...] = ()


class PlanStep(Frozen):
    """A step of the model run, in the author's short form.

    `do` is `deed:<id>`, `work:<station>.<action>`, `ask:<exchange>`, `operate:<object>.<state>`, `probe:<gas point>`,
    `unprobe`, `photo:<station>`, `wait:<seconds>`, `await:<development>`, `record` (findings of what was revealed so
    far), `dispose` (every finding by the key).
    """

    do: str = Field(
        pattern=r"^(deed|work|ask|operate|probe|photo|await):[A-Za-z0-9_.\-]+$|^wait:[0-9]{1,3}$|^(unprobe|record|dispose)$"
    )
    when: Condition | None = None
    why: str = Field(default="", max_length=300)
    phase: Id
