"""The line to a hub, on a thread of its own: records go up, states and pictures too, an instructor's wishes come down.

No frame waits for it. Without a network the attempt goes on, and what was not sent is sent when the hub is back.
"""

from __future__ import annotations

import io
import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from pydantic import ValidationError

from app.domain.attempt.assignment import Assignment
from app.domain.station.messages import API, MOST_PICTURE_BYTES, HubPlace, HubWish, HubWord, StationState
from scenarios.link.hub_caller import HubCaller, HubGoneError, HubRefusedError
from scenarios.link.hub_push import HubPush
from scenarios.link.progress import Progress

STATE_EVERY_S = 1.0
IDLE_S = 0.1
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 10.0
REFUSED_PAUSE_S = 30.0
PARTING_S = 6.0
QUALITIES = (72, 50, 30)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RawPicture:
    """A picture as the graphics card gives it: blue, green, red and a fourth byte, rows from the bottom."""

    size: tuple[int, int]
    pixels: bytes | bytearray


class HubLine:
    """Whoever plays calls `follow`, `tell`, `show` and `wishes`, which never wait; `close` sends the rest."""

    def __init__(self, place: HubPlace, assignment: Assignment, progress: Progress, pause_s: float = FIRST_PAUSE_S):
        self._caller = HubCaller(place)
        self._progress, self._pause_s = progress, pause_s
        self._durable: Callable[[], int] = lambda: 0
        self._push = HubPush(
            self._caller, assignment.attempt_id, Path(assignment.folder), lambda: self._durable()
        )  # fmt: skip
        self._state = StationState(
            attempt=assignment.attempt_id, scenario=assignment.scenario, trainee=assignment.actor_name[:80],
            phase="loading", device="flat", t_ms=0, kept=0,
        )  # fmt: skip
        self._picture: RawPicture | None = None
        self._new_wishes: list[HubWish] = []
        self._wish_seen = self._wish_done = 0
        self._lock = threading.Lock()
        self._told: tuple[int, bool, str] | None = None
        self._state_due = 0.0
        self._closing = threading.Event()
        self._deadline = float("inf")
        self.picture_wanted = False
        self.online = False
        self._thread = threading.Thread(target=self._work, name="hub line", daemon=True)
        self._thread.start()

    @property
    def pushed(self) -> int:
        """How many events the hub has acknowledged."""
        return self._push.pushed

    @property
    def problem(self) -> str:
        """Why nothing more will be sent; empty where that goes on."""
        return self._push.problem

    def follow(self, durable: Callable[[], int]) -> None:
        """Send events up to what `durable` tells, from another thread."""
        self._durable = durable

    def tell(self, state: StationState) -> None:
        """How it goes now; told about once a second."""
        self._state = state

    def show(self, picture: RawPicture) -> None:
        """A live picture; one that was not sent yet is dropped for it."""
        self._picture = picture

    def wishes(self) -> list[HubWish]:
        """What an instructor wants since the last call; each is to be carried out at once."""
        if not self._new_wishes:
            return []
        with self._lock:
            found, self._new_wishes = self._new_wishes, []
            self._wish_done = self._wish_seen
        return found

    def close(self, wait_s: float = PARTING_S) -> bool:
        """Send what is left for so long at most, and hang up; whether the hub has everything."""
        self._deadline = time.monotonic() + wait_s
        self._closing.set()
        self._thread.join()
        return not self._push.problem and self.pushed >= self._durable()

    # --- the thread -------------------------------------------------------------------------

    def _work(self) -> None:
        pause_s = self._pause_s
        while not self._over():
            try:
                busy = self._turn()
                pause_s = self._pause_s
                self._note(online=True)
                wait_s = 0.0 if busy else IDLE_S
            except HubGoneError as error:
                log.info("the hub is away: %s", error)
                self._note(online=False)
                wait_s = pause_s * random.uniform(0.8, 1.2)
                pause_s = min(pause_s * 2, LONGEST_PAUSE_S)
            except HubRefusedError as error:
                log.warning("the hub refused: %s", error)
                self._note(online=False, problem=str(error))
                wait_s = REFUSED_PAUSE_S
            if wait_s and self._closing.wait(wait_s):
                # Parting, but not in a hurry that would ask a hub that is away without end.
                time.sleep(min(IDLE_S, wait_s))
        self._caller.close()

    def _over(self) -> bool:
        return self._closing.is_set() and (self._state.phase == "left" or time.monotonic() > self._deadline)

    def _turn(self) -> bool:
        """One piece of work; False where there was none."""
        if self._push.step(self._closing.is_set()):
            self._tell_due()
            return True
        if self._closing.is_set():
            self._part()
            return True
        self._tell_due()
        picture, self._picture = self._picture, None
        if picture is not None and self.picture_wanted:
            self._hear(self._caller.call("POST", f"{API}/picture", encoded(picture), "image/jpeg").body)
            return True
        return False

    def _tell_due(self) -> None:
        now = time.monotonic()
        if now >= self._state_due:
            self._state_due = now + STATE_EVERY_S
            self._send_state(self._state)

    def _send_state(self, state: StationState) -> None:
        told = state.model_copy(update={"wish_done": self._wish_done, "pushed": self._push.pushed})
        self._hear(self._caller.call("POST", f"{API}/state", told.model_dump_json().encode()).body)

    def _part(self) -> None:
        left = self._state.model_copy(update={"phase": "left", "kept": self._durable()})
        if not self._push.problem:
            self._push.leave()
        self._send_state(left)
        self._state = left

    def _hear(self, body: bytes) -> None:
        try:
            word = HubWord.model_validate_json(body)
        except ValidationError as error:
            raise HubGoneError("the hub answered with something else") from error
        self.picture_wanted = word.picture_wanted
        fresh = [wish for wish in word.wishes if wish.number > self._wish_seen]
        if fresh:
            with self._lock:
                self._new_wishes += fresh
                self._wish_seen = fresh[-1].number

    def _note(self, *, online: bool, problem: str = "") -> None:
        self.online = online
        if not online:
            self.picture_wanted = False
        told = (self._push.pushed, online, self._push.problem or problem)
        if told != self._told:
            self._told = told
            self._progress.hub(*told)


def encoded(picture: RawPicture) -> bytes:
    """The picture as JPEG, more coarsely where it would be too large for the hub."""
    image = Image.frombytes("RGB", picture.size, picture.pixels, "raw", "BGRX", 0, -1)
    for quality in QUALITIES:
        kept = io.BytesIO()
        image.save(kept, "JPEG", quality=quality)
        if kept.tell() <= MOST_PICTURE_BYTES:
            break
    return kept.getvalue()
