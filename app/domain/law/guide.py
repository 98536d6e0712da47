"""Guides: what to do, step by step, and on which provision each step rests."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.frozen import Frozen
from app.domain.law.act import ActId
from app.domain.law.grounds import FormId, Grounds, Topic
from app.domain.law.open_points import OpenPointId
from app.domain.law.statute import Phrase
from app.domain.written_time import WrittenDate

GuideId = Annotated[str, StringConstraints(pattern=r"^G\d{2,3}$")]


class GuideStep(Grounds):
    """One step: what to do, the acts it looks for and the forms it makes."""

    do: Phrase
    acts: tuple[ActId, ...] = ()
    forms: tuple[FormId, ...] = ()


class Guide(Frozen):
    """A guide for one job at the roadside or at the desk."""

    id: GuideId
    title: Phrase
    topic: Topic
    acts: tuple[ActId, ...] = ()
    open_points: tuple[OpenPointId, ...] = ()
    steps: tuple[GuideStep, ...] = Field(min_length=1)

    @property
    def settled(self) -> bool:
        """Whether every step was read in the texts."""
        return all(step.may_deduct for step in self.steps)


class GuidesFile(Frozen):
    """Guides, as one file; `in_force_on` is the day whose law they were written from."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate
    guides: tuple[Guide, ...] = Field(min_length=1)
