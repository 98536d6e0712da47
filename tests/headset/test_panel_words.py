import dataclasses
import re

from scenarios.headset.panel_words import CUES, for_headset, help_page
from scenarios.trainee.panels import Busy, TargetLabel
from scenarios.trainee.sheets import ListSheet, PaperPage, PaperSheet, Row, TextSheet

KEYS = re.compile(r"Esc|Enter|Tab|滚轮|鼠标|↑|Shift|\b[A-Z]\b")


def _words(value: object) -> str:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return "".join(_words(getattr(value, field.name)) for field in dataclasses.fields(value))
    if isinstance(value, tuple):
        return "".join(_words(part) for part in value)
    return value if isinstance(value, str) else ""


def test_nothing_in_a_headset_speaks_of_keys() -> None:
    panels = (
        ListSheet("清单", "", (Row("一"),), 0, 0, 1, search=""),
        TextSheet("页", (("", ("字",)),)),
        PaperSheet((PaperPage("a", "甲", "paper", (("栏", "值"),)),), footer="X 并排对照   Esc 放下"),
        TargetLabel("铭牌", "", (("E", "检查"), ("C", "拍照")), True),
        help_page().sheet,
    )
    for panel in (*panels, CUES):
        shown = panel if panel is CUES else for_headset(panel)  # type: ignore[arg-type]
        assert not KEYS.search(_words(shown)), _words(shown)


def test_other_panels_are_left_as_they_are() -> None:
    busy = Busy("正在看", 0.5)
    far = TargetLabel("铭牌", "再走近 2 m", (), False)
    assert for_headset(busy) is busy
    assert for_headset(far) is far
