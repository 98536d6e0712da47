"""The action set in OpenXR: made from the tables of `bindings`, synced once a frame, read as raw values of a hand."""

from __future__ import annotations

import contextlib
import ctypes
import struct
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import xr

from scenarios.headset.axes import placed
from scenarios.headset.bindings import INPUTS, PROFILES, TITLES, suggestions
from scenarios.headset.direct_calls import check, direct
from scenarios.headset.faults import told_as_faults
from scenarios.headset.runtime import DPAD, Runtime
from scenarios.headset.tracking import SIDES, Action, Placed, Pulse, Side

_TYPES = {
    "float": xr.ActionType.FLOAT_INPUT,
    "vector": xr.ActionType.VECTOR2F_INPUT,
    "pose": xr.ActionType.POSE_INPUT,
    "pulse": xr.ActionType.VIBRATION_OUTPUT,
}
LONGEST_PULSE_S = 1.0
CANNOT_TELL = xr.Result.ERROR_RUNTIME_FAILURE.value
"""What a runtime answers to where a thing is whose driver tells nonsense; one that is dead says so elsewhere."""
NOT_FOCUSED = xr.Result.SESSION_NOT_FOCUSED.value
ACTIONS = tuple(Action)
VALUES = (*(action.value for action in ACTIONS), "turn", "turn_left", "turn_right")
LOCATION = struct.Struct("=16xQ7f4x")
"""A space's location as OpenXR lays it out: flags, turn, place."""


class RawHand(NamedTuple):
    """A hand as the runtime tells it: values of the actions that its controller has, and where it is."""

    values: Mapping[Action, float] = MappingProxyType({})
    turn: float = 0.0
    walk: tuple[float, float] = (0.0, 0.0)
    grip: Placed | None = None
    aim: Placed | None = None
    profile: str = ""


class Actions:
    """The actions of a session. Raises HeadsetFault where the runtime refuses them."""

    def __init__(self, runtime: Runtime, session: Any) -> None:
        self._runtime, self._session = runtime, session
        self.profiles: dict[Side, str] = dict.fromkeys(SIDES, "")
        with told_as_faults():
            self._set = xr.create_action_set(runtime.instance, xr.ActionSetCreateInfo("inspection", "现场执法", 0))
            self._users = {side: runtime.path(f"/user/hand/{side}") for side in SIDES}
            both = (xr.Path * 2)(*self._users.values())
            self._actions = {
                name: xr.create_action(
                    self._set, xr.ActionCreateInfo(name, _TYPES[kind], 2, both, TITLES[name])
                )
                for name, kind in INPUTS.items()
            }  # fmt: skip
            self.suggested = [profile.name for profile in PROFILES if self._suggest(profile)]
            xr.attach_session_action_sets(session, xr.SessionActionSetsAttachInfo(action_sets=[self._set]))
            self._spaces = {
                (side, name): self._space(name, side) for side in SIDES for name in ("grip_pose", "aim_pose")
            }
        active = xr.ActiveActionSet(self._set, xr.NULL_PATH)
        self._active = active
        self._sync = xr.ActionsSyncInfo(active_action_sets=[active])
        asks = {
            (side, name): xr.ActionStateGetInfo(self._actions[name], self._users[side])
            for side in SIDES
            for name in (*VALUES, "walk")
        }
        self._kept = (asks, self._sync)
        self._value_asks = {side: [ctypes.byref(asks[side, name]) for name in VALUES] for side in SIDES}
        self._walk_asks = {side: ctypes.byref(asks[side, "walk"]) for side in SIDES}
        self._sync_ask = ctypes.byref(self._sync)
        self._call_sync = direct(runtime.instance, "xrSyncActions")
        self._get_float = direct(runtime.instance, "xrGetActionStateFloat")
        self._get_vector = direct(runtime.instance, "xrGetActionStateVector2f")
        self._locate = direct(runtime.instance, "xrLocateSpace")
        self._location = xr.SpaceLocation()
        self._float, self._vector = xr.ActionStateFloat(), xr.ActionStateVector2f()

    def sync(self) -> bool:
        """Take the inputs of this moment; False while the runtime keeps them to itself."""
        result = self._call_sync(self._session, self._sync_ask)
        if result == NOT_FOCUSED:
            return False
        check(result)
        return True

    def read(self, side: Side, space: Any, time: int) -> RawHand:
        """What a hand does, after `sync`; its poses in `space` at a time of the runtime."""
        *pressed, turn, left, right = self._values(side)
        values = {action: value for action, value in zip(ACTIONS, pressed, strict=True) if value is not None}
        turn = (turn or 0.0) + (right or 0.0) - (left or 0.0)
        grip = self.locate(self._spaces[side, "grip_pose"], space, time)
        aim = self.locate(self._spaces[side, "aim_pose"], space, time)
        return RawHand(values, max(-1.0, min(1.0, turn)), self._walk(side), grip, aim, self.profiles[side])

    def learn_profiles(self) -> None:
        """Ask which controllers are in the hands; the runtime knows after the first sync, and tells of changes."""
        for side, user in self._users.items():
            path = xr.get_current_interaction_profile(self._session, user).interaction_profile
            name = xr.path_to_string(self._runtime.instance, path) if path else ""
            self.profiles[side] = name.removeprefix("/interaction_profiles/")

    def tremble(self, pulse: Pulse) -> None:
        """Let a hand feel something."""
        seconds = max(0.0, min(pulse.seconds, LONGEST_PULSE_S))
        feeling = xr.HapticVibration(
            duration=int(seconds * 1e9), frequency=0.0, amplitude=max(0.0, min(pulse.strength, 1.0))
        )
        where = xr.HapticActionInfo(self._actions["tremble"], self._users[pulse.side])
        header = ctypes.cast(ctypes.pointer(feeling), ctypes.POINTER(xr.HapticBaseHeader)).contents
        with contextlib.suppress(xr.exception.SessionNotFocused):
            xr.apply_haptic_feedback(self._session, where, header)

    def locate(self, space: Any, base: Any, time: int) -> Placed | None:
        """Where a space is in another; None where that is unknown."""
        location = self._location
        result = self._locate(space, base, time, ctypes.byref(location))
        if result == CANNOT_TELL:
            return None
        check(result)
        return placed(*LOCATION.unpack_from(location))

    def _suggest(self, profile: Any) -> bool:
        extensions = self._runtime.extensions
        if profile.extension and profile.extension not in extensions:
            return False
        pairs = [
            xr.ActionSuggestedBinding(self._actions[name], self._runtime.path(path))
            for name, path in suggestions(profile, DPAD in extensions)
        ]
        array = (xr.ActionSuggestedBinding * len(pairs))(*pairs)
        suggested = xr.InteractionProfileSuggestedBinding(
            self._runtime.path(f"/interaction_profiles/{profile.name}"), len(pairs), array
        )
        try:
            xr.suggest_interaction_profile_bindings(self._runtime.instance, suggested)
        except xr.exception.PathUnsupportedError:
            # A runtime that knows no such controller will not tell of one.
            return False
        return True

    def _space(self, name: str, side: Side) -> Any:
        info = xr.ActionSpaceCreateInfo(self._actions[name], self._users[side], xr.Posef())
        return xr.create_action_space(self._session, info)

    def _values(self, side: Side) -> list[float | None]:
        """The values of `VALUES`; None for what the controller does not have."""
        get, session, state = self._get_float, self._session, self._float
        answer = ctypes.byref(state)
        values: list[float | None] = []
        for ask in self._value_asks[side]:
            result = get(session, ask, answer)
            if result:
                check(result)
            values.append(state.current_state if state.is_active else None)
        return values

    def _walk(self, side: Side) -> tuple[float, float]:
        state = self._vector
        check(self._get_vector(self._session, self._walk_asks[side], ctypes.byref(state)))
        way = (float(state.current_state.x), float(state.current_state.y)) if state.is_active else (0.0, 0.0)
        return way if all(-1.5 <= part <= 1.5 for part in way) else (0.0, 0.0)
