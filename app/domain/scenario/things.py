"""The things one can look at: papers, lettering, movable objects, measuring points, stations."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text
from app.domain.scenario.conditions import Condition
from app.domain.scenario.draws import Template
from app.domain.scenario.effects import Effects
from app.domain.scenario.hazard import Sampled


class PaperField(Frozen):
    """One labelled field of a paper."""

    id: Id
    label: Text
    value: Template


class Paper(Frozen):
    """A licence, certificate, waybill or report that can be held up, read and compared."""

    id: Id
    title: Template
    form: Literal["licence", "certificate", "screen", "list", "ticket", "card", "policy", "report"]
    holder: Id = Field(description="person or station that has it")
    fields: tuple[PaperField, ...] = Field(min_length=1)
    when: Condition | None = None


class Lettering(Frozen):
    """Text on a quad of the vehicle; painted at run time since the seed decides what it says."""

    node: Id
    style: Literal[
        "plate_yellow",
        "plate_white",
        "plate_blue",
        "orange",
        "placard",
        "paint",
        "livery",
        "company",
        "nameplate",
        "gauge",
        "tag",
        "lamp",
        "door",
        "screen",
        "sign",
    ]
    text: Template
    glyph_mm: float = Field(gt=0, le=2000)
    station: Id | None = None


class MovableObject(Frozen):
    """A part that moves: its states in order, the first one it starts in unless `starts` says otherwise."""

    id: Id
    title: Text
    node: Id
    states: tuple[Id, ...] = Field(min_length=2)
    state_titles: tuple[Text, ...] = ()
    starts: Template = ""
    motion: Literal["hinge_x", "hinge_y", "hinge_z", "slide", "show", "press"] = "hinge_z"
    amount: float = Field(
        default=90, description="degrees for a hinge, metres for a slide, between first and last state"
    )
    hand: Literal["trainee", "party", "both"] = "both"
    loaded_valve: bool = False
    needs: Condition | None = None


class GasPoint(Frozen):
    """A measuring point: its concentration in the meter's unit, by the hazard's model or as a template over values."""

    id: Id
    title: Text
    node: Id
    value: Template | None = Field(default=None, description="the author's own figure, where no model says it")
    sampled: Sampled | None = Field(default=None, description="where the hazard's vapour is measured")
    reads_into: Id | None = Field(default=None, description="value that takes each steady reading, to be repeated")
    needs: Condition | None = Field(default=None, description="what must hold for the probe to get there (a door open)")
    needs_text: str = Field(default="", max_length=200)
    carried_by: Literal["trainee", "responder"] = Field(default="trainee", description="whose hand holds the probe")
    station: Id | None = Field(
        default=None, description="where the readings of somebody else's probe come in, however far away it is"
    )


class CountAsked(Frozen):
    """A kind of thing that the trainee counts; the value holds how many there are."""

    id: Id
    title: Text
    value: Id


class StationAction(Frozen):
    """One inspection action; `shows` are the lines the close-look panel displays."""

    id: Id
    title: Text
    tool: Literal[
        "eye", "close_look", "terminal", "gas_detector", "tape", "gauge", "checklist", "order", "recorder", "ticket"
    ]
    operator: Literal["trainee", "party", "responder"] = "trainee"
    order: Id | None = Field(default=None, description="exchange that must be said before the party does it")
    duration_s: float = Field(default=3, gt=0, le=600)
    needs: Condition | None = None
    needs_text: str = Field(default="", max_length=200, description="what to do first, told when `needs` does not hold")
    from_phase: Id | None = Field(default=None, description="phase before which it cannot be done")
    shows: tuple[Template, ...] = ()
    papers: tuple[Id, ...] = ()
    magnifies: float = Field(default=1, ge=1, le=60, description="binoculars: how many times larger it is seen")
    compares: tuple[Id, Id] | None = None
    counts: tuple[CountAsked, ...] = Field(default=(), description="what is counted by eye before the action shows it")
    effects: Effects = Effects()


class Station(Frozen):
    """One of the inspection stations.

    `readable_m`: from how far its smallest relevant text can be read in good light; None when it is a matter of
    standing there.
    """

    id: Id
    title: Text
    where: Text
    node: Id
    readable_m: float | None = Field(default=None, gt=0, le=500)
    looks_at: Id | None = Field(
        default=None, description="node or spot that one looks at from there, where it is not the station's own place"
    )
    reveals: Text
    normal: Text
    skill: Id = Field(description="skill of the radar chart this station trains")
    actions: tuple[StationAction, ...] = Field(min_length=1)

    @property
    def sight(self) -> str:
        """What one looks at there."""
        return self.looks_at or self.node
