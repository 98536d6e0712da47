"""Who cites a provision or names an act: one entry of the content at one place, with the days whose law it follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.law.citation import Citation


class UseKind(StrEnum):
    """What sort of content cites."""

    ACT = "act"
    EARLIER_LAW = "earlier_law"
    MEASURE = "measure"
    DISCRETION = "discretion"
    GUIDE = "guide"
    CASE = "case"
    QUESTION = "question"
    CLOCK = "clock"
    FORM = "form"
    SWITCH = "switch"
    AUTHORITY_SPLIT = "authority_split"
    SCENARIO = "scenario"
    PROCEDURE = "procedure"
    CASE_PROCEDURE = "case_procedure"
    APPRAISAL = "appraisal"
    BRIEF = "brief"
    GIST = "gist"


@dataclass(frozen=True, slots=True, order=True)
class CitedDay:
    """A day whose law an entry follows; `fixed` where it is the day of an act, which later law does not reach."""

    on: dt.date
    fixed: bool


@dataclass(frozen=True, slots=True)
class Use:
    """A citation, or the id of an act, at a place `file:line path`; `days` are tried in their order.

    Without days the entry follows whatever the newest version of the library says.
    """

    kind: UseKind
    id: str
    title: str
    place: str
    citation: Citation | None = None
    act: str | None = None
    days: tuple[CitedDay, ...] = ()

    def day(self, in_force: Callable[[dt.date], bool]) -> CitedDay | None:
        """The first day of the entry on which the statute was in force, or the first of all; None where it has none."""
        return next((each for each in self.days if in_force(each.on)), self.days[0] if self.days else None)
