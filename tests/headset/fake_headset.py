"""A headset that only remembers what the loop asked of it, and fails where the test wants it to."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from scenarios.headset.actions import RawHand
from scenarios.headset.session import Timing
from scenarios.headset.session_states import SessionStates, Step
from scenarios.headset.tracking import Joint, Placed, Pulse, Side
from scenarios.headset.views import Eye, Frustum, Sight, sight_of

FRAME_NS = 11_111_111
FRUSTUM = Frustum(-1, 1, -1, 1)
STRAIGHT = (1.0, 0.0, 0.0, 0.0)


class FakeSession:
    """A session whose states, poses and errors are the test's."""

    def __init__(self, calls: list[str]) -> None:
        self.calls = calls
        self.states = SessionStates()
        self.spaces = SimpleNamespace(play="play space", on_floor=True, play_area_m=None)
        self.actions = FakeActions(calls)
        self.fingers = SimpleNamespace(joints=self._joints)
        self.recentred = False
        self.to_tell: list[str] = []
        self.fails: dict[str, Exception] = {}
        self.sees = True
        self.draws = True
        self.position = (0.0, 0.0, 1.6)
        self.layers: list[int] = []
        self._now = 0

    def poll(self) -> Step:
        self._call("poll")
        while self.to_tell and self.states.over is Step.NOTHING:
            self.states.take(self.to_tell.pop(0))
        return self.states.over

    def wait(self) -> Timing:
        self._call("wait")
        self._now += FRAME_NS
        return Timing(self._now, FRAME_NS / 1e9, self.draws)

    def begin(self) -> None:
        self._call("begin")

    def end(self, timing: Timing, layers: Sequence[Any]) -> None:
        self._call("end")
        self.layers.append(len(layers))

    def sight(self, time: int) -> Sight | None:
        x, y, z = self.position
        both = Eye((x - 0.03, y, z), STRAIGHT, FRUSTUM), Eye((x + 0.03, y, z), STRAIGHT, FRUSTUM)
        return sight_of(both) if self.sees else None

    def head(self, time: int) -> Placed | None:
        return Placed(self.position, STRAIGHT) if self.sees else None

    def _joints(self, side: Side, space: Any, time: int) -> tuple[Joint, ...]:
        return ()

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if name in self.fails:
            raise self.fails[name]


class FakeActions:
    """Hands as the test sets them."""

    def __init__(self, calls: list[str]) -> None:
        self._calls = calls
        self.hands: dict[Side, RawHand] = {}
        self.synced = True
        self.felt: list[Pulse] = []

    def sync(self) -> bool:
        self._calls.append("sync")
        return self.synced

    def read(self, side: Side, space: Any, time: int) -> RawHand:
        return self.hands.get(side, RawHand())

    def tremble(self, pulse: Pulse) -> None:
        self.felt.append(pulse)


class FakeHeadset:
    """Session and pictures in name only."""

    def __init__(self, calls: list[str]) -> None:
        self.calls = calls
        self.session = FakeSession(calls)
        self.waiting = SimpleNamespace(
            say=lambda share, words: calls.append("say"),
            layers=lambda space: ([1, 2], None),
            face=lambda head: None,
            leave=lambda: None,
        )
        self.shown: bool | None = None
        self.closed = False

    def aim(self, head: Any, sight: Sight) -> None:
        self.calls.append("aim")

    def show(self, on: bool) -> None:
        self.shown = on

    def hand_over(self) -> None:
        self.calls.append("copy")

    def scene_layer(self) -> tuple[list[Any], Any]:
        return [1], None

    def adapt(self, now_s: float, dt_s: float, late: int, load: float) -> None:
        """The size of the picture is nothing here."""

    def close(self) -> None:
        self.closed = True
