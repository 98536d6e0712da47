"""How long a person takes for things, in seconds: a simulated clock for players without a body."""

from __future__ import annotations

WALK_S = 3.0
"""From one inspection point to the next, on average, walking at 1.4 m/s."""

LOOK_S = 1.2
READ_PAPER_S = 1.5
WRITE_FINDING_S = 3.0
PHOTO_S = 1.5
DISPOSE_S = 2.0
REACT_S = 2.0
OPERATE_S = 2.0
METER_CHECK_S = 1.0
CHARACTERS_PER_SECOND = 9.0
"""A brisk conversation in Chinese is about 5 characters a second; the other half is listened to while walking."""

SHORTEST_LINE_S = 2.0


def speaking_s(*lines: str) -> float:
    """The time it takes to say the lines."""
    return max(SHORTEST_LINE_S, sum(len(line) for line in lines) / CHARACTERS_PER_SECOND)
