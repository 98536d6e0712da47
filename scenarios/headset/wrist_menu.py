"""The menu at the wrist: everything that can be begun anywhere, as a list to point at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PIL import Image

from scenarios.trainee.canvas import Canvas
from scenarios.trainee.look import look
from scenarios.trainee.screens import Item, ListScreen
from scenarios.trainee.sheets import Row

ERRANDS: tuple[tuple[str, str, str, str], ...] = (
    ("deeds", "现在可做的事", "防护、亮证、报告、处置……", "list-checks-fill"),
    ("go", "前往", "某个检查部位或地点", "map-pin"),
    ("findings", "发现", "记录、查看、撤回", "clipboard-text-fill"),
    ("papers", "单证", "拿出来看、并排对照、翻拍", "file-text-fill"),
    ("documents", "文书", "拿在手里，交给当事人", "file-text"),
    ("tool:camera", "拿相机", "框住要拍的，按使用键", "camera-fill"),
    ("tool:detector", "拿气体检测仪", "探头靠近测点，按使用键", "gauge"),
    ("tool:torch", "拿手电", "按使用键开关", "flashlight"),
    ("tool:binoculars", "拿望远镜", "举到眼前看远处", "eyeglasses"),
    ("radio", "电台与电话", "报告、移送、喊话", "radio-fill"),
    ("dispose", "收尾", "逐项定性、处理、决定", "gavel"),
    ("tool:badge", "拿证件", "朝当事人按使用键出示", "identification-card-fill"),
    ("recorder", "执法记录仪", "", "video-fill"),
    ("terminal", "执法终端", "查询、扫码、核验", "monitor"),
    ("tape", "钢尺", "量离地高度等", "ruler"),
    ("tool:cone", "拿锥桶", "按使用键放下", "traffic-cone-fill"),
    ("note", "笔记", "选一句或说一句", "note"),
    ("law", "法规库", "查条文和行为，读了再定", "books-fill"),
    ("task_sheet", "任务书", "", "clipboard-text-fill"),
    ("crouch", "蹲下、起身", "坐着训练时用", "steps"),
    ("hands_free", "收起手里的工具", "", "hand-palm-fill"),
    ("badge", "出示证件（选择对象）", "", "identification-card"),
    ("help", "操作说明", "", "question"),
    ("pause", "暂停", "计时停止", "pause-fill"),
)


def wrist_menu(run: Callable[[str], None], refuse: Callable[[str], None]) -> ListScreen:
    """The list; `run` is told which errand was chosen."""
    items = [Item(f"errand:{name}", Row(title, note, mark), partial(run, name)) for name, title, note, mark in ERRANDS]
    return ListScreen("腕表菜单", "", lambda: items, refuse)


@dataclass(frozen=True)
class Watch:
    """The watch at the wrist: time left, and whether the body camera records."""

    left: str
    records: bool
    lit: bool = False

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        canvas = Canvas(150, 84, scale)
        canvas.ground(16, edge=look().accent if self.lit else None)
        canvas.text(75, 8, self.left, 26, look().text, True, align="centre")
        canvas.icon(22, 50, "video-fill", 20, look().ok if self.records else look().text3)
        canvas.text(50, 48, "记录中" if self.records else "未记录", 16, look().ok if self.records else look().text3)
        return canvas.image
