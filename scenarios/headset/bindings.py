"""Which button of which controller does what: data, as OpenXR's interaction profiles name the inputs.

Every action lies on either hand. Where a controller has fewer buttons than there are actions, the wrist menu has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from scenarios.headset.tracking import SIDES, Side

Kind = Literal["float", "vector", "pose", "pulse"]

INPUTS: Mapping[str, Kind] = {
    "inspect": "float",
    "grab": "float",
    "use": "float",
    "teleport": "float",
    "menu": "float",
    "talk": "float",
    "photograph": "float",
    "turn": "float",
    "turn_left": "float",
    "turn_right": "float",
    "walk": "vector",
    "grip_pose": "pose",
    "aim_pose": "pose",
    "tremble": "pulse",
}
"""The action set's actions. A button that only clicks is read as 0 or 1."""

TITLES: Mapping[str, str] = {
    "inspect": "查看、选择",
    "grab": "抓握",
    "use": "使用手中器材",
    "teleport": "瞬移",
    "menu": "腕上菜单",
    "talk": "说话",
    "photograph": "拍照取证",
    "turn": "转向",
    "turn_left": "向左转",
    "turn_right": "向右转",
    "walk": "行走",
    "grip_pose": "握姿",
    "aim_pose": "指向",
    "tremble": "震动",
}
"""What the runtime's own settings show the trainee."""

Paths = Mapping[str, str]
_POSES: Paths = {"grip_pose": "input/grip/pose", "aim_pose": "input/aim/pose"}
_HELD: Paths = {**_POSES, "tremble": "output/haptic"}
_STICK: Paths = {
    "teleport": "input/thumbstick/y",
    "turn": "input/thumbstick/x",
    "walk": "input/thumbstick",
    "photograph": "input/thumbstick/click",
}
_TRIGGER: Paths = {"inspect": "input/trigger/value", "use": "input/trigger/value"}
_TOUCH: Paths = {**_HELD, **_STICK, **_TRIGGER, "grab": "input/squeeze/value"}


@dataclass(frozen=True)
class Profile:
    """An interaction profile and its inputs; it is suggested only where its `extension` is there."""

    name: str
    both: Paths
    extension: str = ""
    left: Paths | None = None
    right: Paths | None = None
    dpad: Paths | None = None
    """Paths that need XR_EXT_dpad_binding and then stand for those of `both` of the same name."""

    def paths(self, side: Side, dpad: bool = False) -> Paths:
        """Input paths of a hand by action."""
        own = (self.left if side == "left" else self.right) or {}
        return {**self.both, **own, **((self.dpad or {}) if dpad else {})}


PROFILES: tuple[Profile, ...] = (
    Profile(
        "khr/simple_controller",
        {
            **_HELD,
            "inspect": "input/select/click",
            "use": "input/select/click",
            "grab": "input/select/click",
            "menu": "input/menu/click",
        },
    ),
    Profile(
        "oculus/touch_controller",
        _TOUCH,
        left={"talk": "input/x/click", "menu": "input/y/click"},
        right={"talk": "input/a/click", "menu": "input/b/click"},
    ),
    Profile("valve/index_controller", {**_TOUCH, "talk": "input/a/click", "menu": "input/b/click"}),
    Profile(
        "htc/vive_controller",
        {
            **_HELD,
            **_TRIGGER,
            "grab": "input/squeeze/click",
            "menu": "input/menu/click",
            "teleport": "input/trackpad/click",
        },
        dpad={
            "teleport": "input/trackpad/dpad_up",
            "turn_left": "input/trackpad/dpad_left",
            "turn_right": "input/trackpad/dpad_right",
            "photograph": "input/trackpad/dpad_down",
            "talk": "input/trackpad/dpad_center",
        },
    ),
    Profile(
        "microsoft/motion_controller",
        {
            **_HELD,
            **_STICK,
            **_TRIGGER,
            "grab": "input/squeeze/click",
            "menu": "input/menu/click",
            "talk": "input/trackpad/click",
        },
    ),
    Profile(
        "bytedance/pico_neo3_controller",
        _TOUCH,
        extension="XR_BD_controller_interaction",
        left={"talk": "input/x/click", "menu": "input/y/click"},
        right={"talk": "input/a/click", "menu": "input/b/click"},
    ),
    Profile(
        "bytedance/pico4_controller",
        _TOUCH,
        extension="XR_BD_controller_interaction",
        left={"talk": "input/x/click", "menu": "input/y/click"},
        right={"talk": "input/a/click", "menu": "input/b/click"},
    ),
    Profile(
        "ext/hand_interaction_ext",
        {
            **_POSES,
            "inspect": "input/pinch_ext/value",
            "use": "input/aim_activate_ext/value",
            "grab": "input/grasp_ext/value",
        },
        extension="XR_EXT_hand_interaction",
    ),
    Profile(
        "microsoft/hand_interaction",
        {
            **_POSES,
            "inspect": "input/select/value",
            "use": "input/select/value",
            "grab": "input/squeeze/value",
        },
        extension="XR_MSFT_hand_interaction",
    ),
)

HELD = frozenset(
    profile.name
    for profile in PROFILES
    if "hand_interaction" not in profile.name and profile.name != "khr/simple_controller"
)
"""Controllers for certain. Some runtimes tell of bare hands as of the simple controller."""


def suggestions(profile: Profile, dpad: bool = False) -> tuple[tuple[str, str], ...]:
    """Pairs of action and whole input path for both hands."""
    return tuple(
        (action, f"/user/hand/{side}/{path}") for side in SIDES for action, path in profile.paths(side, dpad).items()
    )
