"""Walking through hits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.law.hit_list import HitGroup, HitList
from app.ui.law.hit_row import HitFace
from app.ui.pieces.layouts import column

ROWS = [HitFace("article", f"x.{n}", f"第{n}条") for n in range(4)]


@pytest.fixture
def hits(qtbot: QtBot) -> HitList:
    window, field, made = QWidget(), QLineEdit(), HitList()
    window.setLayout(column(field, (made, 1)))
    qtbot.addWidget(window)
    window.resize(300, 400)
    made.show_groups([HitGroup("article", "Articles", ROWS[:2], 3), HitGroup("act", "Acts", ROWS[2:])])
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    made.window_kept = window  # type: ignore[attr-defined]  # or Python lets go of it
    return made


def test_keys_walk_and_show(hits: HitList, qtbot: QtBot) -> None:
    shown: list[HitFace] = []
    hits.shown.connect(shown.append)
    assert hits.enter()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_K):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert [face.id for face in shown] == ["x.0", "x.1", "x.2", "x.1"]
    assert hits.chosen_face() == ROWS[1]


def test_enter_opens_and_up_from_the_first_leaves(hits: HitList, qtbot: QtBot) -> None:
    hits.enter()
    with qtbot.waitSignal(hits.opened) as opened:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert opened.args == [ROWS[0]]
    with qtbot.waitSignal(hits.left):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    with qtbot.waitSignal(hits.left):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_the_rest_of_a_group_is_one_click_away(hits: HitList, qtbot: QtBot) -> None:
    more = next(each for each in hits.findChildren(QPushButton) if "3" in each.text())
    with qtbot.waitSignal(hits.more_wanted) as wanted:
        more.click()
    assert wanted.args == ["article"]


def test_an_empty_list_takes_no_keyboard(hits: HitList) -> None:
    hits.show_groups([])
    assert not hits.enter()
    assert hits.chosen_face() is None
    hits.show_first()
