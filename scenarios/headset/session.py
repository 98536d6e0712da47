"""An OpenXR session: its events, its frames' clock, and what head, eyes and hands tell in each frame."""

from __future__ import annotations

import contextlib
import ctypes
import struct
from collections.abc import Sequence
from typing import Any, NamedTuple

import xr

from scenarios.headset.actions import Actions
from scenarios.headset.axes import KNOWN, SEEN
from scenarios.headset.direct_calls import check, direct
from scenarios.headset.faults import told_as_faults
from scenarios.headset.graphics import Platform, binding_for
from scenarios.headset.hand_tracking import HandTracking
from scenarios.headset.runtime import PRESENCE, REFRESH_RATE, STEREO, Runtime
from scenarios.headset.session_states import SessionStates, Step
from scenarios.headset.spaces import Spaces
from scenarios.headset.tracking import Placed
from scenarios.headset.views import Sight, eye_of, sight_of

EVENTS = xr.StructureType
MOST_EVENTS = 64
"""Events taken in one frame at most: a runtime that floods us must not stop the picture."""
VIEW = struct.Struct("=16x11f4x")
"""A view as OpenXR lays it out: turn, place, angles to left, right, up and down."""
NO_EVENT, DISCARDED, CANNOT_TELL = (
    result.value
    for result in (
        xr.Result.EVENT_UNAVAILABLE, xr.Result.FRAME_DISCARDED, xr.Result.ERROR_RUNTIME_FAILURE,
    )
)  # fmt: skip


class Timing(NamedTuple):
    """When the next frame is shown, in the runtime's nanoseconds, for how long, and whether it is to be drawn."""

    shown_at: int
    period_s: float
    draw: bool


class Session:
    """One session of a runtime; without a platform it draws nothing (XR_MND_headless)."""

    def __init__(self, runtime: Runtime, platform: Platform | None) -> None:
        """Raises HeadsetFault where the runtime gives none."""
        self.runtime = runtime
        self.states = SessionStates()
        self.recentred = False
        self._recentred_at: int | None = None
        self.mask_changed = False
        with told_as_faults():
            binding = binding_for(platform, runtime) if platform is not None else None
            chain = ctypes.cast(ctypes.pointer(binding), ctypes.c_void_p) if binding is not None else None
            self.handle = xr.create_session(
                runtime.instance, xr.SessionCreateInfo(system_id=runtime.system, next=chain)
            )
            self._binding = binding
        try:
            self.spaces = Spaces(runtime, self.handle)
            self.actions = Actions(runtime, self.handle)
            with told_as_faults():
                self.fingers = HandTracking(runtime, self.handle)
        except BaseException:
            self._destroy()
            raise
        self._views = (xr.View * 2)(xr.View(), xr.View())
        self._view_state = xr.ViewState()
        self._call = {
            name: direct(runtime.instance, f"xr{name}")
            for name in ("PollEvent", "WaitFrame", "BeginFrame", "EndFrame", "LocateViews")
        }
        # Made once: what each frame hands over, and what it gets back.
        self._event = xr.EventDataBuffer()
        self._wait, self._clock = xr.FrameWaitInfo(), xr.FrameState()
        self._begin, self._end = xr.FrameBeginInfo(), xr.FrameEndInfo(0, xr.EnvironmentBlendMode.OPAQUE, layers=[])
        self._shown: Sequence[Any] = ()
        self._view_ask, self._view_count = xr.ViewLocateInfo(STEREO, 0, self.spaces.play), ctypes.c_uint32(2)

    # --- events -----------------------------------------------------------------------------

    def poll(self) -> Step:
        """Take the runtime's events; begins and ends the session. Returns LEAVE or REOPEN where it is to be closed."""
        for _ in range(MOST_EVENTS):
            if self.states.over is not Step.NOTHING:
                return self.states.over
            # The runtime has written its own type into the buffer with the last event.
            self._event._type = EVENTS.EVENT_DATA_BUFFER.value
            result = self._call["PollEvent"](self.runtime.instance, ctypes.byref(self._event))
            if result == NO_EVENT:
                return Step.NOTHING
            check(result)
            if self._take(self._event) is Step.REOPEN:
                self.states.over = Step.REOPEN
        return self.states.over

    def _take(self, event: Any) -> Step:
        kind = EVENTS(event.type)
        if kind == EVENTS.EVENT_DATA_SESSION_STATE_CHANGED:
            changed = _as(event, xr.EventDataSessionStateChanged)
            return self._step(xr.SessionState(changed.state).name)
        if kind == EVENTS.EVENT_DATA_INSTANCE_LOSS_PENDING:
            return Step.REOPEN
        if kind == EVENTS.EVENT_DATA_INTERACTION_PROFILE_CHANGED:
            self.actions.learn_profiles()
        elif kind == EVENTS.EVENT_DATA_REFERENCE_SPACE_CHANGE_PENDING:
            self._take_space(_as(event, xr.EventDataReferenceSpaceChangePending))
        elif kind == EVENTS.EVENT_DATA_VISIBILITY_MASK_CHANGED_KHR:
            self.mask_changed = True
        elif kind == EVENTS.EVENT_DATA_USER_PRESENCE_CHANGED_EXT:
            self.states.worn = bool(_as(event, xr.EventDataUserPresenceChangedEXT).is_user_present)
        return Step.NOTHING

    def _step(self, state: str) -> Step:
        step = self.states.take(state)
        if step is Step.BEGIN:
            xr.begin_session(self.handle, xr.SessionBeginInfo(STEREO))
        elif step is Step.END:
            xr.end_session(self.handle)
        return step

    def _take_space(self, change: Any) -> None:
        kind = xr.ReferenceSpaceType(change.reference_space_type)
        if kind == self.spaces.kind:
            self._recentred_at = int(change.change_time)
        if kind == xr.ReferenceSpaceType.STAGE:
            self.spaces.learn_play_area()

    # --- frames -----------------------------------------------------------------------------

    def wait(self) -> Timing:
        """Wait until the runtime wants the next frame."""
        state = self._clock
        check(self._call["WaitFrame"](self.handle, ctypes.byref(self._wait), ctypes.byref(state)))
        shown_at = int(state.predicted_display_time)
        self.recentred = self._recentred_at is not None and shown_at >= self._recentred_at
        if self.recentred:
            self._recentred_at = None
        period_s = min(max(state.predicted_display_period / 1e9, 0.001), 0.2)
        return Timing(shown_at, period_s, bool(state.should_render))

    def begin(self) -> None:
        """Begin the frame that `wait` told of."""
        result = self._call["BeginFrame"](self.handle, ctypes.byref(self._begin))
        if result != DISCARDED:
            check(result)

    def end(self, timing: Timing, layers: Sequence[Any]) -> None:
        """Hand the frame over; without layers nothing is shown. The same tuple again needs no table of its own."""
        if layers is not self._shown or not isinstance(layers, tuple):
            self._end.layers, self._shown = list(layers), layers
        self._end.display_time = timing.shown_at
        check(self._call["EndFrame"](self.handle, ctypes.byref(self._end)))

    def sight(self, time: int) -> Sight | None:
        """Both eyes and the head in the play space; None where they are unknown."""
        ask, count = self._view_ask, self._view_count
        ask.display_time, ask.space, count.value = time, self.spaces.play, 2
        result = self._call["LocateViews"](
            self.handle, ctypes.byref(ask), ctypes.byref(self._view_state), 2, ctypes.byref(count), self._views
        )
        if result == CANNOT_TELL:
            # Its driver tells nonsense; a runtime that is dead says so elsewhere.
            return None
        check(result)
        flags = self._view_state._view_state_flags
        if flags & KNOWN != KNOWN or count.value != 2:
            return None
        left, right = map(eye_of, VIEW.iter_unpack(self._views))
        return sight_of((left, right), flags & SEEN == SEEN) if left and right else None

    def raw_views(self) -> Any:
        """The views as the runtime told them last, to be handed back with the picture; always the same table."""
        return self._views

    def head(self, time: int) -> Placed | None:
        """The head in the play space; None where it is unknown."""
        sight = self.sight(time)
        return sight.head if sight is not None else None

    # --- settings ---------------------------------------------------------------------------

    def refresh_rates(self) -> tuple[tuple[float, ...], float]:
        """Rates that the headset offers and the one it has, in Hz; none where it does not tell."""
        if REFRESH_RATE not in self.runtime.extensions:
            return (), 0.0
        try:
            offered = tuple(float(rate) for rate in xr.enumerate_display_refresh_rates_fb(self.handle))
            return offered, float(xr.get_display_refresh_rate_fb(self.handle).value)
        except xr.exception.FeatureUnsupportedError:
            return (), 0.0

    def wish_rate(self, wished: float) -> float:
        """Ask for the highest rate up to `wished` Hz; returns which, 0 where there is no choice."""
        rate = best_rate(self.refresh_rates()[0], wished)
        if rate:
            xr.request_display_refresh_rate_fb(self.handle, rate)
        return rate

    @property
    def tells_presence(self) -> bool:
        """Whether the runtime tells when the headset is taken off."""
        return PRESENCE in self.runtime.extensions

    def ask_to_leave(self) -> None:
        """Ask the runtime to end the session; the events then lead to its end."""
        if self.states.running:
            xr.request_exit_session(self.handle)

    def close(self) -> None:
        """Let go of everything; what a dead runtime refuses is no matter."""
        self.fingers.close()
        self._destroy()

    def _destroy(self) -> None:
        with contextlib.suppress(xr.exception.XrException):
            xr.destroy_session(self.handle)


def best_rate(offered: Sequence[float], wished: float) -> float:
    """The highest rate that is not above the wish, else the lowest; 0 where none is offered."""
    good = [rate for rate in offered if 0 < rate <= wished + 0.5]
    if good:
        return max(good)
    return min((rate for rate in offered if rate > 0), default=0.0)


def _as(event: Any, kind: Any) -> Any:
    return ctypes.cast(ctypes.byref(event), ctypes.POINTER(kind)).contents
