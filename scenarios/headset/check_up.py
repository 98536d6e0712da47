"""What a technician has to know on the first day: which runtime, headset, pictures, rates and controllers there are."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import xr

from scenarios.headset.frame_loop import FrameLoop
from scenarios.headset.headset import Headset
from scenarios.headset.headset_link import HeadsetLink
from scenarios.headset.runtime import DEPTH_LAYER, HAND_TRACKING, PRESENCE, VISIBILITY_MASK, offered_extensions
from scenarios.headset.tracking import SIDES, Focus

LOOK_S = 6.0
"""How long to wait for the headset to be worn and its controllers to wake."""
NO_AREA = "运行时不说，请在它的设置里画好边界"
SPACES = {"LOCAL_FLOOR": "地面、以学员为中心", "STAGE": "地面、以房间为中心", "LOCAL": "不知道地面，按站姿估计"}
CONTROLLERS = {
    "khr/simple_controller": "通用简易手柄",
    "oculus/touch_controller": "Oculus Touch",
    "valve/index_controller": "Valve Index",
    "htc/vive_controller": "HTC Vive",
    "microsoft/motion_controller": "Windows 混合现实",
    "bytedance/pico_neo3_controller": "PICO Neo3",
    "bytedance/pico4_controller": "PICO 4",
    "ext/hand_interaction_ext": "徒手",
    "microsoft/hand_interaction": "徒手（微软）",
}


@dataclass(frozen=True)
class Finding:
    """One line of the report: what, what was found, and whether it is as it should be."""

    what: str
    found: str
    good: bool = True


class _Nobody:
    """Desk and attempt of a check: there is nothing to play."""

    runs = False

    def frame(self, dt_s: float) -> None:
        """The headset is not worn yet."""
        time.sleep(0.01)

    def take_over(self, words: str) -> None:
        """The report tells of it."""

    def hand_back(self) -> None:
        """Nothing was taken."""

    def pause(self, reason: str) -> None:
        """Nothing runs."""

    def resume(self) -> None:
        """Nothing rests."""


def check_up(open_headset: Callable[[], Headset], look_s: float = LOOK_S) -> tuple[Finding, ...]:
    """Everything that can be found out about the headset in a few seconds; a missing one is a finding, too."""
    try:
        offered = offered_extensions()
    except xr.exception.XrException:
        offered = frozenset()
    link = HeadsetLink(open_headset, time.monotonic)
    headset = link.tend()
    if headset is None:
        fault = link.fault
        assert fault is not None  # the link says why there is none
        return (Finding("头显", f"{fault}（{fault.fault.value}：{fault.detail}）", good=False),)
    try:
        return (*_about(headset, offered), *_worn(link, headset, look_s))
    finally:
        link.close()


def report(findings: tuple[Finding, ...]) -> str:
    """The findings as lines."""
    return "\n".join(f"{'✓' if one.good else '✗'} {one.what}：{one.found}" for one in findings)


def _about(headset: Headset, offered: frozenset[str]) -> list[Finding]:
    runtime, session, nature = headset.runtime, headset.session, headset.runtime.nature
    rates, rate = session.refresh_rates()
    extras = {"深度": DEPTH_LAYER, "遮挡区": VISIBILITY_MASK, "手部骨骼": HAND_TRACKING, "佩戴感应": PRESENCE}
    have = [name for name, extension in extras.items() if extension in runtime.extensions]
    lack = [name for name in extras if name not in have]
    area = session.spaces.play_area_m
    return [
        Finding("运行时", f"{nature.runtime} {nature.version}，共 {len(offered)} 个扩展"),
        Finding("头显", nature.headset),
        Finding("单眼画面", f"{_size(headset.view.size)} 像素，最大 {_size(nature.largest)}"),
        Finding("颜色格式", f"0x{headset.formats.colour:04X}" + ("，能交深度" if headset.formats.depth else "")),
        Finding("刷新率", _rates(rates, rate)),
        Finding("空间", SPACES[session.spaces.name], session.spaces.on_floor),
        Finding("活动范围", f"{area[0]:.1f} × {area[1]:.1f} 米" if area else NO_AREA, area is not None),
        Finding("另外支持", "、".join(have) or "无"),
        Finding("不支持", "、".join(lack) or "无"),
        Finding("认得的手柄", "、".join(CONTROLLERS[name] for name in session.actions.suggested)),
    ]  # fmt: skip


def _size(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"


def _rates(offered: tuple[float, ...], now: float) -> str:
    if not offered:
        return "运行时不说"
    return f"{now:.0f} Hz，可选 {'、'.join(f'{one:.0f}' for one in offered)} Hz"


def _worn(link: HeadsetLink[Headset], headset: Headset, look_s: float) -> list[Finding]:
    nobody = _Nobody()
    loop = FrameLoop(link, nobody, nobody)
    end = time.monotonic() + look_s
    frames = late = 0
    profiles = headset.session.actions.profiles
    while time.monotonic() < end and link.headset is not None:
        loop.frame()
        if loop.tracked.focus is Focus.FOCUSED:
            frames, late = frames + 1, late + loop.tracked.late
            if frames > 20 and all(profiles.values()) and loop.tracked.head is not None:
                break
    if link.headset is None:
        return [Finding("佩戴", f"{link.fault}", good=False)]
    focused = loop.tracked.focus is Focus.FOCUSED
    found = [Finding("佩戴", f"看到 {frames} 帧" if focused else "还没有戴上，或者头显的菜单开着", focused)]
    if focused:
        head = loop.tracked.head
        found.append(
            Finding("头部", "看得见" if head and head.seen else "看不见，请到明亮开阔处", bool(head and head.seen))
        )
        for side, name in zip(SIDES, ("左手", "右手"), strict=True):
            profile = profiles[side]
            seen = loop.tracked.hand(side).tracked
            words = CONTROLLERS.get(profile, profile) or "没有手柄，请按一下它的任意键"
            found.append(Finding(name, f"{words}，{'看得见' if seen else '看不见'}", bool(profile) and seen))
    return found
