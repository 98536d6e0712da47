"""Which provisions let the transport authority seize what: read from the statutes, kept as data."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cached_property
from typing import Literal

from pydantic import Field

from app.domain.appraisal.words import Pattern
from app.domain.frozen import Frozen
from app.domain.law.citation import CitationText
from app.domain.law.statute import Phrase, Status
from app.domain.written_time import WrittenDate


class Target(StrEnum):
    """What a measure is aimed at."""

    VEHICLE = "vehicle"
    GOODS = "goods"
    PLACE = "place"
    PAPERS = "papers"


class Power(Frozen):
    """A provision and what it lets the authority take."""

    basis: CitationText
    targets: tuple[Target, ...] = Field(min_length=1)
    rule: Phrase
    status: Status = Status.CONFIRMED


class TargetWords(Frozen):
    """How things of a kind are named in lists; `unless` are names that only look so."""

    target: Target
    patterns: tuple[Pattern, ...] = Field(min_length=1)
    unless: tuple[Pattern, ...] = ()


class MeasurePowers(Frozen):
    """All powers and the words for their targets, as one file; what no pattern fits is goods."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate
    powers: tuple[Power, ...] = Field(min_length=1)
    words: tuple[TargetWords, ...]

    @cached_property
    def _patterns(self) -> tuple[tuple[Target, re.Pattern[str], re.Pattern[str] | None], ...]:
        return tuple(
            (
                each.target,
                re.compile("|".join(each.patterns)),
                re.compile("|".join(each.unless)) if each.unless else None,
            )
            for each in self.words
        )

    def kind_of(self, name: str) -> Target:
        """What a name in a list means."""
        for target, found, cleared in self._patterns:
            if found.search(name) and not (cleared and cleared.search(name)):
                return target
        return Target.GOODS

    def is_vehicle(self, name: str) -> bool:
        """Whether a name in a list means a vehicle."""
        return self.kind_of(name) is Target.VEHICLE
