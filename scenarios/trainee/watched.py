"""An attempt that is watched from elsewhere: after each frame, what goes up the line to the hub, and what came down it.

It costs a frame next to nothing: numbers once a second, a picture at most five times a second while somebody looks.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from app.domain.station.messages import PICTURES_A_SECOND, Device, HubWish, Phase, StationState
from scenarios.link.desk_line import Wish
from scenarios.link.hub_line import RawPicture
from scenarios.link.session import Session
from scenarios.trainee.on_site import OnSite
from scenarios.world.engine import Engine
from scenarios.world.live_picture import LivePicture

TELL_EVERY_S = 1.0
PICTURE_EVERY_S = 1 / PICTURES_A_SECOND
PAUSED = "教员请你停一下。准备好了就继续。"


class Line(Protocol):
    """The line to a hub; nothing in it waits."""

    picture_wanted: bool

    def follow(self, durable: Callable[[], int]) -> None:
        """Send events up to what `durable` tells."""

    def tell(self, state: StationState) -> None:
        """How it goes now."""

    def show(self, picture: RawPicture) -> None:
        """A live picture."""

    def wishes(self) -> list[HubWish]:
        """What an instructor wants since the last call."""


class Leaver(Protocol):
    """Whoever ends the frames: a wish that is set is carried out."""

    wish: Wish


class Watched:
    """One attempt under the eyes of a hub; `desk` is told where an instructor wants the station to stop."""

    def __init__(
        self, line: Line, engine: Engine, session: Session, desk: Leaver, now_s: Callable[[], float] = time.monotonic
    ) -> None:
        self._line, self._session, self._desk, self._now_s = line, session, desk, now_s
        self._picture = LivePicture(engine)
        self._last_s = self._told_s = now_s()
        self._pictured_s = float("-inf")
        self._frames, self._worst_s = 0, 0.0
        self._device: Device | None = None
        self._phase: Phase | None = None
        line.follow(lambda: session.kept)

    @property
    def pictures_next(self) -> bool:
        """Whether the next frame draws the small picture too, for benches."""
        return self._picture.asked

    def after_frame(self, site: OnSite | None, device: Device) -> None:
        """To be called after each frame, drawn or not; `site` is where the trainee is at work by now."""
        now = self._now_s()
        self._frames, self._worst_s = self._frames + 1, max(self._worst_s, now - self._last_s)
        self._last_s = now
        self._obey(site)
        self._take_picture(now)
        phase = self._phase_now()
        if now - self._told_s >= TELL_EVERY_S or (phase, device) != (self._phase, self._device):
            self._phase, self._device = phase, device
            self._tell(now, phase, device)

    def close(self) -> None:
        """Say how it ended, and let go of the picture."""
        self._picture.close()
        self._tell(self._now_s(), "ended" if self._session.ended else "paused", self._device or "flat")

    def _phase_now(self) -> Phase:
        if self._session.ended:
            return "ended"
        return "running" if self._session.clock.running else "paused"

    def _tell(self, now: float, phase: Phase, device: Device) -> None:
        session, span_s = self._session, max(now - self._told_s, 1e-6)
        mean_ms = span_s / self._frames * 1000 if self._frames else 0.0
        self._line.tell(
            StationState(
                attempt=session.assignment.attempt_id,
                scenario=session.assignment.scenario,
                trainee=session.assignment.actor_name[:80],
                phase=phase,
                device=device,
                t_ms=session.now_ms(),
                kept=session.kept,
                frame_ms=round(min(mean_ms, 60_000.0), 2),
                worst_ms=round(min(self._worst_s * 1000, 60_000.0), 2),
                problem=session.committer.problem[:300],
            )
        )
        self._told_s, self._frames, self._worst_s = now, 0, 0.0

    def _take_picture(self, now: float) -> None:
        if self._picture.busy:
            found = self._picture.fetch()
            if found is not None:
                self._line.show(RawPicture(*found))
        elif self._line.picture_wanted and now - self._pictured_s >= PICTURE_EVERY_S:
            self._pictured_s = now
            self._picture.ask()

    def _obey(self, site: OnSite | None) -> None:
        for wish in self._line.wishes():
            if wish.deed == "stop":
                self._desk.wish = "stop"
            elif site is not None and self._session.clock.running and not self._session.ended:
                site.work.close_all()
                site.take_break("instructor")
                site.work.say(PAUSED, "info", 8.0)
