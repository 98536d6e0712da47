"""Which screens are pictured by which of the processes that work side by side."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

SHARES = {
    **{"00": 1, "01": 2, "02": 2, "03": 2, "04": 4, "05": 25, "06": 8, "07": 4, "08": 5, "09": 1},
    **{"1": 17, "2": 45, "3": 46, "4": 80, "5": 8},
    **dict.fromkeys("6789", 1),
}
"""Seconds of work, roughly, on the screens whose names begin so. They stay together: each builds on those before it."""
MOST_LANES = 3
"""Each opens a base of its own first; more of them would wait for the slowest share."""


@dataclass(frozen=True, slots=True)
class Share:
    """Screens that stay together: their beginning in `SHARES`, and the names that were asked for."""

    start: str
    names: tuple[str, ...]


def order_of(screen: str) -> int:
    """The place of a screen's share among all shares."""
    return next((number for number, start in enumerate(SHARES) if screen.startswith(start)), len(SHARES))


def shares_of(names: Sequence[str]) -> list[Share]:
    """The shares of the screens whose names begin as asked, in their order."""
    shares = []
    for start in SHARES:
        found = (start if start.startswith(name) else name for name in names if start.startswith(name[: len(start)]))
        if wanted := tuple(dict.fromkeys(found)):
            shares.append(Share(start, wanted))
    return shares


def share_out(shares: Sequence[Share], lanes: int) -> list[list[Share]]:
    """The shares in at most so many lanes, about equally long; none of the lanes is empty."""
    made: list[list[Share]] = [[] for _ in range(lanes)]
    for share in sorted(shares, key=lambda each: -SHARES[each.start]):
        min(made, key=lambda lane: sum(SHARES[each.start] for each in lane)).append(share)
    return [lane for lane in made if lane]


def lane_count() -> int:
    """How many processes this machine takes."""
    return max(1, min(os.cpu_count() or 1, MOST_LANES))
