"""The material of a case."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from pytestqt.qtbot import QtBot

from app.domain.brief.brief import Told
from app.domain.casefile.case_file import CaseFile
from app.ui.casefile.tray import MaterialRow, Tray


def test_material_is_picked_by_mouse_and_key(qtbot: QtBot, right_set: CaseFile) -> None:
    tray = Tray(right_set, [Told(title="现场", words=("看到了",))])
    qtbot.addWidget(tray)
    texts = [each.text for each in tray.findChildren(MaterialRow)]
    assert "看到了" in texts
    assert {"满载山", "浙Z6K010"} <= set(texts)
    row = tray.findChildren(MaterialRow)[0]
    with qtbot.waitSignal(tray.picked) as picked:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert picked.args == [row.text]
    with qtbot.waitSignal(tray.picked):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_a_small_movement_is_no_drag(qtbot: QtBot) -> None:
    row = MaterialRow("甲", "", "甲")
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.chosen):
        qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        qtbot.mouseMove(row, QPoint(6, 5))
        qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(6, 5))


def test_a_mouse_that_goes_far_enough_drags_the_text(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    row = MaterialRow("浙Z6K010", "货车", "浙Z6K010")
    qtbot.addWidget(row)
    row.resize(200, 40)
    row.show()
    carried: list[str] = []
    # The system's own drag takes the mouse away from the test.
    monkeypatch.setattr(QDrag, "exec", lambda drag, _action: carried.append(drag.mimeData().text()))
    middle = row.rect().center()
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(row, middle + QPoint(2, 0))
    assert carried == []
    with qtbot.assertNotEmitted(row.chosen):
        qtbot.mouseMove(row, middle + QPoint(60, 0))
        qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 0))
    assert carried == ["浙Z6K010"]
    with qtbot.waitSignal(row.chosen):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
