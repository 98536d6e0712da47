"""People by skills."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.services.class_skills import ClassSkills, MemberSkills
from app.ui.results.heat_map import HEAD_PX, ROW_PX, HeatMap


@pytest.fixture
def heat(qtbot: QtBot) -> HeatMap:
    made = HeatMap()
    qtbot.addWidget(made)
    members = (MemberSkills("a", "A", 3, {"x": 0.4, "y": 0.9}), MemberSkills("b", "B", 1, {"x": 1.0}))
    made.show_group(ClassSkills({"x": "X", "y": "Y"}, 0.7, members))
    made.resize(400, made.height())
    made.show()
    made.grab()
    return made


def test_keys_choose_and_open(heat: HeatMap, qtbot: QtBot) -> None:
    opened: list[str] = []
    heat.opened.connect(opened.append)
    qtbot.keyClick(heat, Qt.Key.Key_Down)
    qtbot.keyClick(heat, Qt.Key.Key_J)
    assert heat.accessibleDescription() == "B X 100"
    qtbot.keyClick(heat, Qt.Key.Key_K)
    qtbot.keyClick(heat, Qt.Key.Key_Return)
    assert opened == ["a"]


def test_a_click_opens_the_person_under_it(heat: HeatMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(heat.opened) as opened:
        qtbot.mouseClick(heat, Qt.MouseButton.LeftButton, pos=QPoint(200, HEAD_PX + ROW_PX + 5))
    assert opened.args == ["b"]


def test_a_click_on_the_headings_opens_nobody(heat: HeatMap, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(heat.opened):
        qtbot.mouseClick(heat, Qt.MouseButton.LeftButton, pos=QPoint(200, 5))
