"""How a mood and what somebody is doing become a mixture of clips, and how one mixture fades into the next. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

CALM_BELOW, CLOSED_FROM = 30, 80
"""Tension up to which nobody closes up, and from which somebody is closed up whole."""
STEP_BACK_FROM = 70
"""Tension that makes people give ground, once each time it is reached."""
FADE_S = 0.28
STANDING = frozenset({"idle", "idle_shift"})
_STILL_PLAIN = frozenset({"walk", "step_back", "film", "tense", "sit"})
TENSE_IN_GESTURE = 0.28
"""Largest share of the closed posture while arms are busy with a gesture."""


def closed_up(tension: int) -> float:
    """How much of the closed posture a tension of 0 to 100 shows, 0 to 1."""
    share = (tension - CALM_BELOW) / (CLOSED_FROM - CALM_BELOW)
    share = max(0.0, min(1.0, share))
    return share * share * (3.0 - 2.0 * share)


def mixture(clip: str, tension: int) -> dict[str, float]:
    """Clips and their shares, summing to 1, for what somebody does in a mood."""
    if clip in _STILL_PLAIN:
        return {clip: 1.0}
    share = closed_up(tension) * (1.0 if clip in STANDING else TENSE_IN_GESTURE)
    if share < 0.02:
        return {clip: 1.0}
    return {clip: 1.0 - share, "tense": share} if share < 0.98 else {"tense": 1.0}


@dataclass
class Fader:
    """Shares of clips on their way to a wanted mixture."""

    shares: dict[str, float] = field(default_factory=dict)

    def advance(self, wanted: dict[str, float], dt_s: float) -> bool:
        """Move towards the mixture; True while shares change. A clip that reaches zero is dropped."""
        if not self.shares:
            self.shares = dict(wanted)
            return True
        step, changed = dt_s / FADE_S, False
        for clip in {*self.shares, *wanted}:
            have, goal = self.shares.get(clip, 0.0), wanted.get(clip, 0.0)
            if have != goal:
                changed = True
                have = min(goal, have + step) if have < goal else max(goal, have - step)
                self.shares[clip] = have
        if changed:
            self.shares = {clip: share for clip, share in self.shares.items() if share > 0.0}
        return changed
