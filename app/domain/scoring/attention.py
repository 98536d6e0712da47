"""Attention without an eye tracker: was a station never faced, faced but not readable, read, or recorded?

One measure for headset and desktop. Readable distance: Han characters need about 0.9° of visual angle, so a glyph of
g millimetres reads from g × 0.0637 metres; darkness, torch and rain shorten it (exercise values of the course).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.domain.attempt.chain import Entry
from app.domain.attempt.events import FindingRecorded, PhotoTaken, StationFaced, StationWorked
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.sheet import StationAttention

METRES_PER_GLYPH_MM = 0.0637
NIGHT, NIGHT_WITH_TORCH, RAIN = 0.4, 0.8, 0.8
MAX_READING_ANGLE_DEG = 60.0
MIN_DWELL_S = 0.7
"""Shorter looks do not take in a line of text."""


def readable_distance_m(glyph_mm: float, *, light: float = 1.0) -> float:
    """From how far a glyph can be read, in metres; `light` is the factor of `light_factor`."""
    return glyph_mm * METRES_PER_GLYPH_MM * light


def light_factor(*, night: bool, torch: bool, rain: bool) -> float:
    """The factor that darkness, torch and rain put on a readable distance."""
    dark = (NIGHT_WITH_TORCH if torch else NIGHT) if night else 1.0
    return dark * (RAIN if rain else 1.0)


def is_readable(readable_m: float | None, *, distance_m: float, angle_deg: float, light: float) -> bool:
    """Whether text that reads from `readable_m` in good light reads from here; None asks only to stand before it."""
    if angle_deg > MAX_READING_ANGLE_DEG:
        return False
    return readable_m is None or distance_m <= readable_m * light


AttentionState = Literal["never_faced", "faced_not_readable", "read", "recorded"]
_ORDER: tuple[AttentionState, ...] = ("never_faced", "faced_not_readable", "read", "recorded")


@dataclass(slots=True)
class _Seen:
    state: AttentionState = "never_faced"
    nearest_m: float | None = None
    dwell_s: float = 0.0

    def raise_to(self, state: AttentionState) -> None:
        if _ORDER.index(state) > _ORDER.index(self.state):
            self.state = state


def measure_attention(scenario: Scenario, entries: Iterable[Entry]) -> tuple[StationAttention, ...]:
    """The attention each station got, in the scenario's order."""
    seen = {station.id: _Seen() for station in scenario.scene.stations}
    for entry in entries:
        _take_in(seen, entry.event)
    return tuple(
        StationAttention(
            station=station.id,
            title=station.title,
            state=seen[station.id].state,
            nearest_m=seen[station.id].nearest_m,
            dwell_s=round(seen[station.id].dwell_s, 2),
        )
        for station in scenario.scene.stations
    )


def _take_in(seen: dict[str, _Seen], event: object) -> None:
    match event:
        case StationFaced(station=station) if station in seen:
            mine = seen[station]
            mine.dwell_s += event.dwell_s
            mine.nearest_m = event.distance_m if mine.nearest_m is None else min(mine.nearest_m, event.distance_m)
            mine.raise_to("read" if event.readable and event.dwell_s >= MIN_DWELL_S else "faced_not_readable")
        case StationWorked(station=station) if station in seen:
            seen[station].raise_to("read")
        case FindingRecorded(station=station) if station in seen:
            seen[station].raise_to("recorded")
        case PhotoTaken(stations=stations):
            for station in stations:
                if station in seen:
                    seen[station].raise_to("recorded")
        case _:
            pass
