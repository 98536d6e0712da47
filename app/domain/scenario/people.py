"""People: who they are, what they hide, what they answer, and how it changes their mood."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text
from app.domain.scenario.conditions import Condition
from app.domain.scenario.draws import Template
from app.domain.scenario.effects import Effects, EventTemplate
from app.domain.scenario.speaking import Sex

Trait = Literal[
    "acknowledges",
    "specific",
    "threatens",
    "promises",
    "rude",
    "apologises",
    "order",
    "repeats_allowed",
    "ends_call",
    "loud",
]


class Person(Frozen):
    """A character, present or on the phone."""

    id: Id
    name: Template
    role: Literal["driver", "escort", "manager", "bystander", "passenger", "commander"]
    title: Text
    sex: Sex = "man"
    years: Template = Field(default="40", description="age in years, as it can be heard")
    channel: Literal["present", "phone"] = "present"
    mesh: Id | None = None
    stands_at: Id | None = Field(default=None, description="node or spot of the scene")
    start_tension: int = Field(ge=0, le=100)
    absent_when: Condition | None = None
    hides: Text
    opens_up_when: str = Field(default="", max_length=400)
    breaks_down_when: str = Field(default="", max_length=400)


class Answer(Frozen):
    """What a person says when the condition holds; the first answer that fits is given."""

    when: Condition | None = None
    text: Template
    true: bool = True
    tension: int = Field(default=0, ge=-100, le=100)
    gesture: Literal[
        "talk", "gesture", "refuse", "point", "hand_over", "step_back", "calm_hands", "look_around", "film", "idle"
    ] = "talk"
    effects: Effects = Effects()


class Exchange(Frozen):
    """A line an officer can say and the answers to it."""

    id: Id
    who: Id
    topic: Literal[
        "identity", "safety", "journey", "papers", "cargo", "equipment", "rights", "handling", "company", "temper"
    ]
    say: Text
    traits: tuple[Trait, ...] = ()
    when: Condition | None = None
    matter: Id | None = Field(default=None, description="statements on one matter are counted as versions of one story")
    emits: tuple[EventTemplate, ...] = Field(
        default=(), description="what saying it amounts to (rights told, order given)"
    )
    answers: tuple[Answer, ...] = Field(min_length=1)
    note: str = Field(default="", max_length=400)


class MoodRules(Frozen):
    """Changes of tension that hold for everybody, on top of an answer's own."""

    acknowledged_and_specific: int = -8
    threatened: int = 15
    rights_told: int = -5
    interrupted: int = 5
    rude: int = 20
    repeated: int = 0


class People(Frozen):
    """The people file of a scenario."""

    persons: tuple[Person, ...] = Field(min_length=1)
    mood: MoodRules = MoodRules()
    exchanges: tuple[Exchange, ...] = Field(min_length=1)
