"""The frame loop: one frame of a headset in the order that OpenXR asks for, and what is done where there is none.

The order is the one of Khronos's hello_xr: events · wait · begin · inputs · play · draw · copy · end. Nothing in here
waits for disk, network or the desktop.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from scenarios.headset.actions import RawHand
from scenarios.headset.bindings import HELD
from scenarios.headset.faults import Fault, HeadsetFault, XrException, as_fault, told_as_faults
from scenarios.headset.headset import Headset
from scenarios.headset.headset_link import HeadsetLink, left_by_its_user
from scenarios.headset.play import Play
from scenarios.headset.rest import Attempt, Rest
from scenarios.headset.session import Session, Timing
from scenarios.headset.session_states import Step
from scenarios.headset.tracker import Tracker
from scenarios.headset.tracking import SIDES, Focus, Pulse, Side, TrackedFrame
from scenarios.headset.views import Sight

LONGEST_STEP_S = 0.1
SHOWN = (Focus.VISIBLE, Focus.FOCUSED)
LOST_SIGHT = "头显看不见周围，请看向明亮、开阔的地方……"
TAKEN_OVER = "头显断开了，训练已暂停；可以用鼠标键盘继续，头显恢复后会自动接上。"


class Desk(Protocol):
    """Mouse, keyboard and window: they play while there is no headset."""

    def frame(self, dt_s: float) -> None:
        """Play and draw one frame in the window."""

    def take_over(self, words: str) -> None:
        """The headset is gone: say so and offer to go on."""

    def hand_back(self) -> None:
        """The headset is worn again, and is to have the attempt."""


class FrameLoop:
    """Runs frames of `play` in the headset while it is worn, and of the desk while there is no headset."""

    def __init__(
        self, link: HeadsetLink[Headset], desk: Desk, attempt: Attempt, now_s: Callable[[], float] = time.monotonic
    ) -> None:
        self.link, self.desk = link, desk
        self.play: Play | None = None
        self.tracked = TrackedFrame(0, 0.0, 0.0)
        self.spent_s = 0.0
        self._rest = Rest(attempt)
        self._tracker = Tracker()
        self._now_s = now_s
        self._last_s: float | None = None
        self._worn = False

    def frame(self) -> None:
        """One frame, wherever it is played."""
        had, headset = self.link.headset, self.link.tend()
        if headset is None:
            self._desk_frame()
            return
        if had is None:
            self._tracker.start_anew()
        try:
            self._headset_frame(headset)
        except XrException as error:
            self._lose(as_fault(error))
        except HeadsetFault as fault:
            self._lose(fault)

    def close(self) -> None:
        """Let go of the headset."""
        self.link.close()

    # --- the order of a frame ---------------------------------------------------------------

    def _headset_frame(self, headset: Headset) -> None:
        session = headset.session
        # 1 events
        step = session.poll()
        if step is Step.LEAVE:
            raise left_by_its_user()
        if step is Step.REOPEN:
            raise HeadsetFault(Fault.LOST, "the session is being lost")
        if not session.states.running:
            # Nobody wants frames now: no waiting for the headset, the desk has the window.
            self._idle_frame(headset, self._tracker.frame(self._now_s(), Focus.IDLE))
            return
        if session.states.focus in SHOWN and not self._worn:
            # Between frames: whoever builds the play now may show frames of its own.
            self._worn = True
            self.desk.hand_back()
            if not _still_runs(session):
                return
        # 2 wait
        timing = session.wait()
        began_s = self._now_s()
        # 3 begin
        session.begin()
        # 4 inputs
        tracked, sight = self._read(headset, timing)
        if tracked.focus is Focus.IDLE:
            self._idle_frame(headset, tracked)
            session.end(timing, [])
            return
        # 5 play
        play = self._take(tracked)
        pulses = play.advance(tracked) if play is not None else ()
        # 6 draw, 7 copy
        layers, kept = self._draw(headset, play, sight) if timing.draw else ((), None)
        # 8 end
        session.end(timing, layers)
        del kept
        self._feel(headset, pulses)
        self.spent_s = self._now_s() - began_s
        headset.adapt(tracked.time_s, tracked.dt_s, tracked.late, self.spent_s / timing.period_s)

    def _read(self, headset: Headset, timing: Timing) -> tuple[TrackedFrame, Sight | None]:
        session, at = headset.session, timing.shown_at
        synced = session.states.focus in SHOWN and session.actions.sync()
        focus = session.states.focus
        if focus is Focus.FOCUSED and not synced:
            focus = Focus.VISIBLE
        space = session.spaces.play
        hands: dict[Side, RawHand] = {}
        joints = {}
        if focus is Focus.FOCUSED:
            for side in SIDES:
                hands[side] = session.actions.read(side, space, at)
                if hands[side].profile not in HELD:
                    joints[side] = session.fingers.joints(side, space, at)
        sight = session.sight(at)
        head = sight.head if sight is not None else None
        tracked = self._tracker.frame(
            at / 1e9, focus, timing.period_s, head, hands, joints, session.recentred,
            session.spaces.on_floor, session.spaces.play_area_m,
        )  # fmt: skip
        return tracked, sight

    def _draw(self, headset: Headset, play: Play | None, sight: Sight | None) -> tuple[Sequence[Any], Any]:
        if play is None or sight is None:
            # The runtime does not know where the eyes are: it can keep a panel in place, we could only freeze.
            headset.waiting.say(None, LOST_SIGHT)
            return headset.waiting.layers(headset.session.spaces.play)
        headset.aim(play.rig.head, sight)
        play.draw()
        headset.hand_over()
        return headset.scene_layer()

    def _feel(self, headset: Headset, pulses: Sequence[Pulse]) -> None:
        for pulse in pulses:
            headset.session.actions.tremble(pulse)

    # --- where there is none ----------------------------------------------------------------

    def _idle_frame(self, headset: Headset, tracked: TrackedFrame) -> None:
        """The headset is there, but shows nothing: taken off, or not yet put on."""
        was = self.tracked.focus
        play = self._take(tracked)
        if play is not None and was in SHOWN:
            # Hands let go of what they held.
            play.advance(tracked)
        headset.show(False)
        self.desk.frame(self._step_s())

    def _desk_frame(self) -> None:
        self._take(self._tracker.frame(self._now_s(), Focus.NONE))
        self.desk.frame(self._step_s())

    def _take(self, tracked: TrackedFrame) -> Play | None:
        shown = tracked.focus in SHOWN
        self._worn = shown
        self.tracked = tracked
        self._rest.take(tracked.focus)
        if shown:
            self._last_s = self._now_s()
        if self.play is not None:
            self.play.rig.take(tracked)
        return self.play

    def _lose(self, fault: HeadsetFault) -> None:
        self.link.lose(fault, for_good=fault.detail == left_by_its_user().detail)
        self._tracker.start_anew()
        play = self._take(self._tracker.frame(self._now_s(), Focus.NONE))
        if play is not None:
            # Hands let go of what they held.
            play.advance(self.tracked)
        self.desk.take_over(TAKEN_OVER)

    def _step_s(self) -> float:
        now = self._now_s()
        step = 0.0 if self._last_s is None else now - self._last_s
        self._last_s = now
        return min(max(step, 0.0), LONGEST_STEP_S)


def _still_runs(session: Session) -> bool:
    return session.states.running


def waiting_frame(headset: Headset, share: float | None, words: str) -> bool:
    """One frame of the waiting place, while something is loaded; False where the headset shows nothing now."""
    with told_as_faults():
        session = headset.session
        if session.poll() in (Step.LEAVE, Step.REOPEN) or not session.states.running:
            return False
        timing = session.wait()
        session.begin()
        if not timing.draw:
            session.end(timing, [])
            return False
        headset.waiting.face(session.head(timing.shown_at))
        headset.waiting.say(share, words)
        layers, kept = headset.waiting.layers(session.spaces.play)
        session.end(timing, layers)
        del kept
        return True
