"""How a trainee is told what to do next: words that name the keys or the gestures of the device in use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cues:
    """Hints of the task line, and what stands behind the names of tools that are put away."""

    opening: str
    on_foot: str
    finding: str
    phase: str
    """Follows the name and zone of a phase."""
    recorder: str = ""
    torch: str = ""
    detector: str = ""
