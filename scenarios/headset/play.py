"""What the frame loop asks of whoever plays: the one door between the headset's layer and hands, tools and panels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from scenarios.headset.rig import Rig
from scenarios.headset.tracking import Pulse, TrackedFrame


class Play(Protocol):
    """An attempt as it is played in a headset."""

    @property
    def rig(self) -> Rig:
        """The play space; the eyes are below its `origin`."""

    @property
    def leave(self) -> bool:
        """Whether the trainee has left and the loop is to end."""

    def advance(self, frame: TrackedFrame) -> Sequence[Pulse]:
        """Do everything of a frame but the drawing; the loop has put `rig` where the frame says.

        The loop breaks the attempt off and takes it up again as the focus comes and goes, so that a play needs no rule
        for it. Where the headset shows nothing any more (IDLE, NONE) it is called once, so that hands let go; then
        mouse and keyboard play until the headset is back.
        """

    def draw(self) -> None:
        """Draw everything; the loop has aimed the eyes."""
