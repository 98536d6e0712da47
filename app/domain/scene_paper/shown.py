"""What was met in a run: words with their moments, lines said, and the plates, quantities and times among them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.scene_paper.finding import Moment
from app.domain.scene_paper.written import Quantity, bare_plate, clock_times, plates, quantities

_ABOUT = re.compile(r"约|左右|近|大约|上下")
_WORKED_OUT = re.compile(r"超|差|合计|共|余")
_NOON = 12
"""People say three for three in the afternoon as well."""
_ABOUT_SHARE = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words or figures that the trainee met at a moment; `speaker` is who said them."""

    moment: Moment
    words: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A line that was asked, or an answer that was given, with its pairs of signs for comparison."""

    moment: Moment
    person: str
    exchange: str
    words: str
    pairs: frozenset[str] = field(repr=False)


@dataclass(frozen=True)
class Shown:
    """The plates, quantities and times that were met, each with its moments."""

    plates: dict[str, list[Moment]]
    quantities: Sequence[tuple[Quantity, Moment]]
    times: dict[dt.time, list[Moment]]

    @classmethod
    def of(cls, sightings: Iterable[Sighting], year: int) -> Shown:
        """Everything of that sort in some sightings."""
        shown_plates: dict[str, list[Moment]] = {}
        shown_times: dict[dt.time, list[Moment]] = {}
        figures: list[tuple[Quantity, Moment]] = []
        for each in sightings:
            for plate in plates(each.words):
                shown_plates.setdefault(bare_plate(plate), []).append(each.moment)
            for time in clock_times(each.words, year):
                shown_times.setdefault(time.at, []).append(each.moment)
                if each.speaker and time.at.hour < _NOON:
                    later = time.at.replace(hour=time.at.hour + _NOON)
                    shown_times.setdefault(later, []).append(each.moment)
            figures += [(figure, each.moment) for figure in quantities(each.words)]
        return cls(shown_plates, figures, shown_times)

    def saying(self, told: Quantity, clause: str = "") -> list[Moment]:
        """The moments at which a quantity was met; a clause that reckons may tell the difference of two."""
        share = _ABOUT_SHARE if _ABOUT.search(clause) else Decimal(0)
        found = [moment for figure, moment in self.quantities if told.says(figure, share)]
        if found or not _WORKED_OUT.search(clause):
            return found
        same = {
            figure.value: (figure, moment) for figure, moment in self.quantities if figure.dimension == told.dimension
        }
        for first, moment in same.values():
            for second, _ in same.values():
                for value in (first.value - second.value, first.value + second.value):
                    if told.says(Quantity("", told.dimension, value, min(first.step, second.step)), share):
                        return [moment]
        return []
