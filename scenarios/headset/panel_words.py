"""Panels as they read in a headset: what keys and wheel do on a screen is done by pointing here."""

from __future__ import annotations

from dataclasses import replace

from scenarios.trainee.cues import Cues
from scenarios.trainee.panels import Chips, Panel, TargetLabel
from scenarios.trainee.screens import ReadScreen
from scenarios.trainee.sheets import ListSheet, PaperSheet, TextSheet

CUES = Cues(
    opening="先看清现场：抬手看腕表，扣扳机打开菜单，选要做的事。",
    on_foot="指着车辆部位或人，扣扳机；推摇杆指地面，松开就到。",
    finding="每项发现三分钟内拍照。查完在腕表菜单里选“收尾”，逐项定性。",
    phase="从腕表菜单选要做的事、前往、报告、喊话、打电话。",
)
POINT = "指着一行，扣扳机选定；看着它扣扳机也行"
MORE = "下面还有，用“下翻”看"
SEARCH = "在旁边的键盘上打编号或拼音首字母"


def for_headset(panel: Panel) -> Panel:
    """The panel with the words of a headset."""
    if isinstance(panel, ListSheet):
        return replace(panel, footer=POINT, hint=SEARCH)
    if isinstance(panel, TextSheet):
        return replace(panel, footer="", more=MORE)
    if isinstance(panel, PaperSheet):
        return replace(panel, footer="")
    if isinstance(panel, Chips):
        return replace(panel, columns=2)
    if isinstance(panel, TargetLabel) and panel.near:
        return replace(panel, keys=(("扳机", panel.keys[0][1]),))
    return panel


def help_page() -> ReadScreen:
    """What hands and sticks do."""
    blocks = (
        (
            "走与看",
            (
                "推摇杆向前：指着地面，松开就到那里；左右推：原地转身",
                "也可以真的走、蹲下、探身；坐着训练时，腕表菜单里有“蹲下、起身”",
            ),
        ),
        (
            "做事",
            (
                "扳机：选定指着的部位、人、清单里的一行；手指不着时，看着它扣扳机也行",
                "握键：抓住阀门、手柄、门，转到位再松开；在腰间、胸前取放工具",
                "单证：握住对方递来的；拿近了看；另一只手再握一下，两份并排；松手收好，伸到本人手边松手就交还；自己的文书在腕表菜单里",
                "使用键：用手里的工具——拍照、开手电、放探头、亮证；望远镜举到眼前就放大",
                "菜单键：打开腕表菜单；有面板时返回。看着腕表扣扳机也能打开",
                "对话键：同面前的人说话；拍照键：随时拍照",
            ),
        ),
        ("歇一歇", ("满 12 分钟会提醒，满 20 分钟停下来，摘下头显歇两分钟再做；计时同时停止，不扣分",)),
    )
    return ReadScreen(TextSheet("操作说明", blocks, footer=""))
