"""Which key does what: one table for the controls and for the help page."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.trainee.cues import Cues


@dataclass(frozen=True)
class Binding:
    """A key, the name of what it does, and the words for the help page."""

    key: str
    cap: str
    does: str
    words: str


BINDINGS: tuple[Binding, ...] = (
    Binding("e", "E", "use", "检查、交谈：对准星指着的部位或人"),
    Binding("tab", "Tab", "deeds", "现在可做的事：防护、亮证、报告、处置……"),
    Binding("m", "M", "go", "前往某个检查部位或地点"),
    Binding("c", "C", "photo", "拍照固定证据"),
    Binding("l", "L", "findings", "记录发现、查看已记的发现"),
    Binding("p", "P", "papers", "拿出单证查看、并排对照"),
    Binding("g", "G", "detector", "拿出气体检测仪；再按放探头、收起"),
    Binding("f", "F", "torch", "开关防爆手电"),
    Binding("t", "T", "tape", "钢尺测量"),
    Binding("b", "B", "badge", "出示执法证件"),
    Binding("v", "V", "recorder", "执法记录仪"),
    Binding("r", "R", "radio", "电台报告、电话联系"),
    Binding("y", "Y", "terminal", "执法终端查询"),
    Binding("n", "N", "note", "记一条笔记"),
    Binding("k", "K", "law", "法规库：查条文和行为，读了再定"),
    Binding("end", "End", "dispose", "收尾：逐项定性、处理、决定"),
    Binding("j", "J", "task_sheet", "任务书"),
    Binding("h", "H", "help", "按键说明"),
    Binding("escape", "Esc", "pause", "返回；没有打开的面板时暂停"),
)
"""Every single-key deed, in the order of the help page."""

WALK_KEYS = {"w": (1.0, 0.0), "s": (-1.0, 0.0), "a": (0.0, -1.0), "d": (0.0, 1.0)}
"""Walking keys: forward and right."""

MOVING_WORDS = (
    ("W A S D", "走动，按住 Shift 快走；Ctrl 蹲下、起身"),
    ("鼠标", "转头看；左键等于 E，右键走到准星指着的地面"),
    ("方向键", "没有鼠标时转头看"),
    ("滚轮", "拉近看；在单证上放大"),
)

BY_KEY = {binding.key: binding for binding in BINDINGS}

CUES = Cues(
    opening="先看清现场：按 Tab 选要做的事，按 J 看任务书，按 H 看按键。",
    on_foot="走近车辆或人，准星对准后按 E；按 M 可直接前往某个部位。",
    finding="每项发现三分钟内拍照。查完按 End 收尾，逐项定性。",
    phase="按 Tab 选要做的事，按 M 前往，按 R 报告、喊话、打电话。",
    recorder=" V",
    torch=" F",
    detector=" G",
)
