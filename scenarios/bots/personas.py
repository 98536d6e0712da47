"""Four characters that play any scenario by its plan: what each leaves out, hurries, says and knows."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from app.domain.errors import KnownError
from app.domain.frozen import Frozen, Id, Text

Share = Annotated[float, Field(ge=0, le=1)]


class Persona(Frozen):
    """A character as numbers. Shares and chances lie between 0 and 1.

    `skips`: share of plan steps left out, by deed group (`safety`, `identity`, …) or by step (`ask`, `work`, `operate`,
    `probe`, `photo`, `await`); `skips_events` by the kind of event that a deed is, for habits finer than a group.
    """

    id: Id
    title: Text
    pace: float = Field(gt=0, le=5, description="factor on all durations")
    skips: dict[str, Share] = {}
    skips_events: dict[str, Share] = {}
    disorder: Share = Field(default=0, description="share of steps done a few places too late")
    reading: Share = Field(default=1, description="share of stations approached near enough to be read")
    patience: float = Field(default=1, ge=0, le=3, description="stay of the probe at a point, in t90 times")
    rudeness: Share = Field(default=0, description="chance to threaten or shout before a line")
    photographs: Share = Field(default=1, description="share of findings photographed")
    records: Share = Field(default=1, description="share of what was revealed that is written down")
    imagines: Share = Field(default=0, description="chance of a false finding each time findings are written down")
    knows_law: Share = Field(default=1, description="share of findings handled by the right law and authority")
    wrong_deeds: Share = Field(default=0, description="chance of each deed of the group `wrong`")
    reacts: Share = Field(default=1, description="chance to answer what happens unasked as the rules want it")
    releases_anyway: bool = Field(default=False, description="lets the vehicle go even where the plan holds it")


_PERSONAS = (
    Persona(
        id="novice",
        title="新手",
        pace=1.2,
        skips={
            "ask": 0.45, "work": 0.5, "safety": 0.3, "recording": 0.25, "report": 0.5, "measures": 0.4, "probe": 0.4,
            "tools": 0.25, "await": 0.2,
        },
        skips_events={"BadgeShown": 0.08, "PartiesSeparated": 0.4},
        disorder=0.1,
        reading=0.7,
        patience=0.8,
        photographs=0.4,
        records=0.7,
        imagines=0.05,
        knows_law=0.3,
        wrong_deeds=0.05,
        reacts=0.5,
    ),
    Persona(
        id="hasty",
        title="急躁",
        pace=0.6,
        skips={
            "ask": 0.45, "work": 0.5, "safety": 0.4, "recording": 0.8, "report": 0.6, "measures": 0.9, "probe": 0.7,
            "tools": 0.5, "photo": 0.8, "await": 0.9,
        },
        skips_events={"BadgeShown": 0.85},
        disorder=0.2,
        reading=0.4,
        patience=0.2,
        rudeness=0.05,
        photographs=0.25,
        records=0.6,
        imagines=0.3,
        knows_law=0.4,
        reacts=0.3,
        releases_anyway=True,
    ),
    Persona(id="by_the_book", title="规范", pace=1.0, patience=1.1),
    Persona(
        id="bully",
        title="霸道",
        pace=0.8,
        skips={
            "ask": 0.6, "work": 0.5, "safety": 0.55, "recording": 0.5, "report": 0.6, "measures": 0.8, "probe": 0.6,
            "tools": 0.4, "await": 0.6,
        },
        skips_events={"BadgeShown": 0.9},
        disorder=0.15,
        reading=0.6,
        patience=0.5,
        rudeness=0.7,
        photographs=0.4,
        records=0.7,
        imagines=0.3,
        knows_law=0.3,
        wrong_deeds=0.8,
        reacts=0.4,
    ),
)  # fmt: skip

PERSONAS: dict[str, Persona] = {persona.id: persona for persona in _PERSONAS}
"""The personas by id."""


def persona_named(name: str) -> Persona:
    """The persona; raises KnownError listing the known ones."""
    if name not in PERSONAS:
        raise KnownError(f"没有叫“{name}”的角色，可用的有：{'、'.join(PERSONAS)}。")
    return PERSONAS[name]
