"""Fingers: the 26 joints of each hand, where the headset sees bare hands or its controllers tell of them."""

from __future__ import annotations

import contextlib
import ctypes
import math
import struct
from typing import Any

import xr

from scenarios.headset.axes import FARTHEST_M, KNOWN, SEEN
from scenarios.headset.runtime import HAND_TRACKING, Runtime
from scenarios.headset.tracking import SIDES, Joint, Placed, Side

JOINTS = 26
JOINT = struct.Struct("<Q8f")
"""A joint as OpenXR lays it out: flags, turn, place, radius."""
_HANDS = {"left": xr.HandEXT.LEFT, "right": xr.HandEXT.RIGHT}


class HandTracking:
    """The trackers of both hands; there is none where the runtime or the headset offers none."""

    def __init__(self, runtime: Runtime, session: Any) -> None:
        self._trackers: dict[Side, Any] = {}
        if HAND_TRACKING not in runtime.extensions:
            return
        try:
            for side in SIDES:
                info = xr.HandTrackerCreateInfoEXT(hand=_HANDS[side], hand_joint_set=xr.HandJointSetEXT.DEFAULT)
                self._trackers[side] = xr.create_hand_tracker_ext(session, info)
        except xr.exception.FeatureUnsupportedError:
            self._trackers = {}
        locate = xr.get_instance_proc_addr(runtime.instance, "xrLocateHandJointsEXT")
        self._locate = ctypes.cast(locate, xr.PFN_xrLocateHandJointsEXT)
        self._found = (xr.HandJointLocationEXT * JOINTS)()

    @property
    def offered(self) -> bool:
        """Whether there is such a thing at all."""
        return bool(self._trackers)

    def joints(self, side: Side, space: Any, time: int) -> tuple[Joint, ...]:
        """A hand's joints in `space`; none where the hand or any joint is not seen."""
        tracker = self._trackers.get(side)
        if tracker is None:
            return ()
        ask = xr.HandJointsLocateInfoEXT(base_space=space, time=time)
        answer = xr.HandJointLocationsEXT(joint_count=JOINTS, joint_locations=self._found)
        result = xr.Result(self._locate(tracker, ctypes.byref(ask), ctypes.byref(answer)))
        if result is xr.Result.ERROR_RUNTIME_FAILURE:
            # Its driver tells nonsense; a runtime that is dead says so elsewhere.
            return ()
        checked = xr.exception.check_result(result)
        if checked.is_exception():
            raise checked
        if not answer.is_active:
            return ()
        return joints_of(bytes(self._found))

    def close(self) -> None:
        """Let go of the trackers."""
        for tracker in self._trackers.values():
            with contextlib.suppress(xr.exception.XrException):
                xr.destroy_hand_tracker_ext(tracker)
        self._trackers = {}


def joints_of(table: bytes) -> tuple[Joint, ...]:
    """Joints from OpenXR's table of them, in the scene's axes; none where any is unknown or no number."""
    made = []
    for flags, i, j, k, w, x, y, z, radius in JOINT.iter_unpack(table):
        length = math.sqrt(i * i + j * j + k * k + w * w)
        if flags & KNOWN != KNOWN or not 1e-3 < length < 1e3:
            return ()
        if not (abs(x) <= FARTHEST_M and abs(y) <= FARTHEST_M and abs(z) <= FARTHEST_M):
            return ()
        turn = (w / length, i / length, -k / length, j / length)
        thick = min(radius, 0.1) if radius > 0 else 0.0
        made.append(Joint(Placed((x, -z, y), turn, flags & SEEN == SEEN), thick))
    return tuple(made)
