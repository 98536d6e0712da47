"""The pages of an attempt: task sheet, pause, settings, and the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.domain.attempt.assignment import StationSettings
from app.domain.scenario.scenario import Scenario
from scenarios.trainee.screens import Item, ListScreen, ReadScreen
from scenarios.trainee.sheets import Row, TextSheet
from scenarios.trainee.work import Work

END_WORDS = {
    "finished": "现场检查已经结束。",
    "time_up": "到了规定时间，现场检查自动结束。",
    "given_up": "这次训练已经放弃。",
    "closed_after_crash": "这次训练已经关闭。",
}
_CAPTIONS = {"small": "小", "medium": "中", "large": "大"}
_QUALITY = {"low": "低", "medium": "中", "high": "高"}
_MOVEMENT = {"walk": "走动", "teleport": "点地前往"}
_GLIDE = {"teleport": "指地跳到", "smooth": "跳到，也可滑行"}
_TURNS = {30: "每次 30°", 45: "每次 45°", 0: "平滑（容易晕）"}
_DISTANCES = (1.3, 1.6, 2.0)
_HANDS = {"right": "右手", "left": "左手"}
_POSTURE = {"standing": "站着", "seated": "坐着"}
_SETTINGS = {False: "字幕、声音、鼠标、画质、移动方式", True: "字幕、声音、惯用手、移动、姿势"}
_SWITCH = {True: "开", False: "关"}


def task_sheet(scenario: Scenario) -> ReadScreen:
    """The task sheet."""
    brief, place, phases = scenario.scene.brief, scenario.scene.place, scenario.scene.phases
    blocks = (
        ("情报", (brief.intelligence,)),
        ("地点", (place.name, place.layout)),
        ("任务", brief.tasks),
        *([("阶段", tuple(f"{phase.title}——{phase.zone}" for phase in phases))] if phases else []),
        ("红线", brief.red_lines),
        ("要交的", brief.deliverables),
        ("同行", tuple(f"{member.name}：{member.duty}" for member in scenario.scene.team)),
    )
    return ReadScreen(TextSheet(scenario.title, blocks, footer="J 或 Esc 关闭"))


def end_page(scenario: Scenario, reason: str, kept: int) -> ReadScreen:
    """The attempt is over."""
    words = (
        END_WORDS.get(reason, "这次训练已经结束。"),
        f"全部 {kept} 条记录已经存好。",
        "回到桌面程序看复盘：得分、漏看的部位、每条扣分的依据。",
    )
    return ReadScreen(TextSheet(scenario.title, (("", words),), footer="Enter 关闭三维窗口", wide=620))


class PauseMenu:
    """The break: time stands still until one goes on."""

    def __init__(
        self,
        work: Work,
        resume: Callable[[], None],
        leave: Callable[[], None],
        apply: Callable[[], None],
        help_page: Callable[[], ReadScreen],
        headset: bool = False,
    ) -> None:
        self._work = work
        self._resume, self._leave, self._apply = resume, leave, apply
        self._help_page, self._headset = help_page, headset

    def screen(self) -> ListScreen:
        """The list of the break."""
        return ListScreen(
            "已暂停", "计时停止；全部记录已经存好", self._items, self._work.refuse, footer="1–9 或点击选择   Esc 继续"
        )

    def settings_screen(self) -> ListScreen:
        """The list of settings."""
        return ListScreen("设置", "立刻生效；画质下次打开三维窗口时生效", self._setting_items, self._work.refuse)

    def _items(self) -> list[Item]:
        scenario = self._work.session.scenario
        return [
            Item("resume", Row("继续", mark="play-fill", tone="ok"), self._resume),
            Item(
                "settings",
                Row(
                    "设置",
                    "字幕、声音、移动方式、惯用手和舒适" if self._headset else "字幕、声音、鼠标、画质、移动方式",
                    "gear-fill",
                ),
                lambda: self._work.open(self.settings_screen()),
            ),
            Item(
                "task_sheet", Row("任务书", mark="clipboard-text-fill"), lambda: self._work.open(task_sheet(scenario))
            ),
            Item("help", Row("按键说明", mark="keyboard"), lambda: self._work.open(self._help_page())),
            Item("leave", Row("先退出，下次接着做", "停在现在的地方，记录不丢", "sign-out"), self._leave),
            Item(
                "give_up",
                Row("放弃这次训练", "到此为止，按已做的评分", "stop-fill", tone="critical"),
                self._ask_give_up,
            ),
        ]

    def _ask_give_up(self) -> None:
        items = [
            Item("give_up:no", Row("不放弃", mark="arrow-left"), self._work.back),
            Item("give_up:yes", Row("放弃并评分", "没做的环节都不得分", "stop-fill", tone="critical"), self._give_up),
        ]
        self._work.open(ListScreen("确定放弃吗？", "", lambda: items, self._work.refuse))

    def _give_up(self) -> None:
        self._work.close_all()
        self._work.session.give_up()

    def _setting_items(self) -> list[Item]:
        s = self._work.settings
        return [
            self._cycle("captions", f"字幕：{_CAPTIONS[s.captions]}", tuple(_CAPTIONS), "text-aa"),
            self._cycle("volume", f"音量：{s.volume:.0%}", (0.0, 0.2, 0.4, 0.6, 0.8, 1.0), "speaker-high-fill"),
            self._cycle("voices", f"人声：{_SWITCH[s.voices]}", (False, True), "speaker-high-fill"),
            *(self._headset_items(s) if self._headset else self._screen_items(s)),
        ]

    def _screen_items(self, s: StationSettings) -> list[Item]:
        speeds = (0.4, 0.7, 1.0, 1.5, 2.0, 3.0)
        return [
            self._cycle("mouse_sensitivity", f"鼠标灵敏度：{s.mouse_sensitivity:.1f}", speeds, "crosshair"),
            self._cycle("invert_y", f"上下反转：{'是' if s.invert_y else '否'}", (False, True), "swap"),
            self._cycle("movement", f"移动方式：{_MOVEMENT[s.movement]}", tuple(_MOVEMENT), "steps"),
            self._cycle("quality", f"画质：{_QUALITY[s.quality]}", tuple(_QUALITY), "sliders"),
        ]

    def _headset_items(self, s: StationSettings) -> list[Item]:
        heights = (-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3)
        return [
            self._cycle("handedness", f"惯用手：{_HANDS[s.handedness]}", tuple(_HANDS), "hand-palm-fill"),
            self._cycle("headset_movement", f"移动方式：{_GLIDE[s.headset_movement]}", tuple(_GLIDE), "steps"),
            self._cycle("vignette", f"滑行时收窄视野：{_SWITCH[s.vignette]}", (False, True), "eye"),
            self._cycle("snap_turn_deg", f"转身：{_TURNS[s.snap_turn_deg]}", tuple(_TURNS), "arrow-clockwise"),
            self._cycle("posture", f"姿势：{_POSTURE[s.posture]}", tuple(_POSTURE), "user"),
            self._cycle("height_offset_m", f"视线高低：{s.height_offset_m:+.1f} m", heights, "caret-up"),
            self._cycle("panel_distance_m", f"面板远近：{s.panel_distance_m:.1f} m", _DISTANCES, "arrows-out"),
        ]

    def _cycle(self, name: str, title: str, values: tuple[Any, ...], mark: str) -> Item:
        def act() -> None:
            now = getattr(self._work.settings, name)
            following = values[(values.index(now) + 1) % len(values)] if now in values else values[0]
            self._work.settings = StationSettings.model_validate({**self._work.settings.model_dump(), name: following})
            self._apply()
            self._work.changed = True

        return Item(f"set:{name}", Row(title, mark=mark), act)
