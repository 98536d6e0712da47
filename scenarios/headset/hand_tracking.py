"""Fingers: the 26 joints of each hand, where the headset sees bare hands or its controllers tell of them."""

from __future__ import annotations

import contextlib
import ctypes
from typing import Any

import numpy as np
import xr

from scenarios.headset.axes import FARTHEST_M, POSITION_SEEN, POSITION_VALID, TURN_SEEN, TURN_VALID
from scenarios.headset.runtime import HAND_TRACKING, Runtime
from scenarios.headset.tracking import SIDES, Joint, Placed, Side

JOINTS = 26
JOINT = np.dtype([("flags", "<u8"), ("turn", "<f4", 4), ("place", "<f4", 3), ("radius", "<f4")])
"""A joint as OpenXR lays it out."""
KNOWN, SEEN = POSITION_VALID | TURN_VALID, POSITION_SEEN | TURN_SEEN
_HANDS = {"left": xr.HandEXT.LEFT, "right": xr.HandEXT.RIGHT}


class HandTracking:
    """The trackers of both hands; there is none where the runtime or the headset offers none."""

    def __init__(self, runtime: Runtime, session: Any) -> None:
        self._trackers: dict[Side, Any] = {}
        self._table = np.zeros(JOINTS, JOINT)
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
        self._table = np.frombuffer(self._found, JOINT)

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
        result = xr.exception.check_result(
            xr.Result(self._locate(tracker, ctypes.byref(ask), ctypes.byref(answer)))
        )  # fmt: skip
        if result.is_exception():
            raise result
        if not answer.is_active:
            return ()
        return joints_of(self._table)

    def close(self) -> None:
        """Let go of the trackers."""
        for tracker in self._trackers.values():
            with contextlib.suppress(xr.exception.XrException):
                xr.destroy_hand_tracker_ext(tracker)
        self._trackers = {}


def joints_of(table: Any) -> tuple[Joint, ...]:
    """Joints from OpenXR's table of them, in the scene's axes; none where any is unknown or no number."""
    flags = table["flags"]
    lengths = np.linalg.norm(table["turn"], axis=1)
    whole = ((flags & KNOWN) == KNOWN) & (lengths > 1e-3) & (lengths < 1e3)
    if not (whole.all() and (np.abs(table["place"]) <= FARTHEST_M).all()):
        return ()
    turns = (table["turn"] / lengths[:, None]).tolist()
    seen = ((flags & SEEN) == SEEN).tolist()
    radii = np.clip(np.nan_to_num(table["radius"]), 0.0, 0.1).tolist()
    return tuple(
        Joint(Placed((x, -z, y), (w, i, -k, j), known), radius)
        for (x, y, z), (i, j, k, w), known, radius in zip(table["place"].tolist(), turns, seen, radii, strict=True)
    )
