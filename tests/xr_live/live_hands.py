"""The scripted trainee's head and hands, by way of a real runtime: device, spaces and actions instead of plain data."""

from __future__ import annotations

import time

from panda3d.core import LPoint3f

from scenarios.headset.actions import RawHand
from scenarios.headset.playing import HeadsetPlay
from scenarios.headset.runtime import HEADLESS, Runtime
from scenarios.headset.session import Session
from scenarios.headset.tracker import Tracker
from scenarios.headset.tracking import SIDES, Action, Focus, Placed, Quaternion, Side, TrackedFrame, Vector
from tests.headset.scripted_hands import SETTLE_S, ScriptedHands, ScriptedVoice
from tests.xr_live.remote_device import Four, RemoteDevice, RemoteHand, Three

NEAR_M = 1e-3
FOCUS_S = 20.0


class LiveHands(ScriptedHands):
    """Every frame goes to the device and comes back from the runtime; where nothing moves, it is the last one."""

    def __init__(self, play: HeadsetPlay, voice: ScriptedVoice, now: list[float], device: RemoteDevice) -> None:
        super().__init__(play, voice, now)
        self.device = device
        self.runtime = Runtime((HEADLESS,))
        self.session = Session(self.runtime, None)
        self._tracker = Tracker()
        self._sent: object = None
        self._last: TrackedFrame | None = None
        self._raw: dict[Side, RawHand] = {}
        self.by_runtime = 0
        end = time.monotonic() + FOCUS_S
        while self.session.states.focus is not Focus.FOCUSED:
            assert time.monotonic() < end, self.session.states.state
            self.session.poll()
            time.sleep(0.01)

    def frame(self, dt_s: float = 0.02) -> None:
        """One frame, then wait until the journal's thread has taken everything."""
        self._now[0] += dt_s
        self._look()
        shown = self._shown(dt_s)
        self.play.rig.take(shown)
        self.play.advance(shown)
        end = time.monotonic() + SETTLE_S
        while True:
            self.play.after_frame()
            session, photography = self.site.work.session, self.site.photography
            if not session.committer.pending and not photography.busy:
                break
            self.site.advance(0.0)
            assert time.monotonic() < end, "the journal's thread hangs"
            time.sleep(0.0002)

    def _choose_target(self, title: str, place: LPoint3f, also: str = "") -> None:
        # The one trigger of a controller works the tool in the hand: it points at things when it is free.
        if self.play.tools.held[self.side] and self.site.work.view.meter_point is None:
            self.open_menu()
            assert self.pick("errand:hands_free")
        super()._choose_target(title, place, also)

    def close(self) -> None:
        """Let go of the runtime."""
        self.session.close()
        self.runtime.close()

    def _shown(self, dt_s: float) -> TrackedFrame:
        wanted = self.tracking.frame(dt_s)
        state = (wanted.focus, wanted.head, *((h.grip, h.aim, h.turn, h.walk, _down(h.buttons)) for h in wanted.hands))
        if state == self._sent and self._last is not None:
            self._last = self._tracker.frame(self._now[0], wanted.focus, 0.0, self._last.head, self._raw, {})
            return self._last
        self._sent = state
        self._send(wanted)
        return self._read(wanted)

    def _send(self, wanted: TrackedFrame) -> None:
        if wanted.head is not None:
            self.device.head.position, self.device.head.rotation = _back(wanted.head)
        for side in SIDES:
            hand, remote = wanted.hand(side), getattr(self.device, side)
            assert isinstance(remote, RemoteHand)
            pressed = self.tracking.values[side]
            remote.active = hand.aim is not None or wanted.focus is not Focus.FOCUSED
            if hand.aim is not None:
                remote.position, remote.rotation = _back(hand.aim)
            remote.trigger = max(pressed[Action.INSPECT], pressed[Action.USE])
            remote.squeeze = pressed[Action.GRAB]
            remote.a, remote.b = pressed[Action.TALK] > 0.5, pressed[Action.MENU] > 0.5
            remote.thumbstick_click = pressed[Action.PHOTOGRAPH] > 0.5
            remote.thumbstick = (hand.turn, pressed[Action.TELEPORT])
        self.device.send()

    def _read(self, wanted: TrackedFrame) -> TrackedFrame:
        session, space = self.session, self.session.spaces.play
        end = time.monotonic() + 2.0
        while True:
            session.poll()
            session.actions.sync()
            now = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
            head = session.head(now)
            raw = {side: session.actions.read(side, space, now) for side in SIDES}
            arrived = all(self._arrived(raw[side].aim, wanted.hand(side).aim) for side in SIDES)
            arrived = arrived and self._arrived(head, wanted.head) and self._pressed(raw)
            if arrived or time.monotonic() > end:
                assert arrived, (head, wanted.head, raw, wanted.hands)
                break
        self.by_runtime += 1
        self._raw = raw
        joints = {side: session.fingers.joints(side, space, now) for side in SIDES}
        self._last = self._tracker.frame(self._now[0], wanted.focus, 0.0, head, raw, joints)
        return self._last

    def _arrived(self, got: Placed | None, wanted: Placed | None) -> bool:
        if wanted is None or got is None:
            return wanted is None
        near = all(abs(a - b) < NEAR_M for a, b in zip(got.position, wanted.position, strict=True))
        return near and abs(sum(a * b for a, b in zip(got.turn, wanted.turn, strict=True))) > 1 - 1e-6

    def _pressed(self, raw: dict[Side, RawHand]) -> bool:
        for side in SIDES:
            wanted = dict(self.tracking.values[side])
            wanted[Action.INSPECT] = wanted[Action.USE] = max(wanted[Action.INSPECT], wanted[Action.USE])
            got = raw[side].values
            if got and any((got.get(action, 0.0) > 0.5) != (value > 0.5) for action, value in wanted.items()):
                return False
        return True


def _down(buttons: object) -> tuple[float, ...]:
    assert isinstance(buttons, dict)
    return tuple(button.value for button in buttons.values())


def _back(placed: Placed) -> tuple[Three, Four]:
    """A place of the scene's axes in OpenXR's."""
    return _axes(placed.position), _turn(placed.turn)


def _axes(place: Vector) -> Three:
    return place[0], place[2], -place[1]


def _turn(turn: Quaternion) -> Four:
    w, x, y, z = turn
    return x, z, -y, w
