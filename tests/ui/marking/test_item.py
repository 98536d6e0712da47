"""One item to be judged."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.marking.draft import Given
from app.ui.marking.item import Anchor, Judged, JudgedItem


@pytest.fixture
def item(qtbot: QtBot) -> JudgedItem:
    made = JudgedItem(Judged("M1", "Talk", "skill", tuple((level, f"level {level}") for level in range(5))))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_click_on_an_anchor_gives_its_level(item: JudgedItem, qtbot: QtBot) -> None:
    item.unfold(True)
    with qtbot.waitSignal(item.levelled) as given:
        qtbot.mouseClick(item.findChildren(Anchor)[3], Qt.MouseButton.LeftButton)
    assert given.args == [3]
    assert item.takes(4)
    assert not item.takes(5)


def test_folded_it_hides_its_anchors(item: JudgedItem) -> None:
    assert not item.findChildren(Anchor)[0].isVisible()
    item.unfold(True)
    assert item.findChildren(Anchor)[0].isVisible()


def test_a_comment_is_told_after_a_pause(item: JudgedItem, qtbot: QtBot) -> None:
    item.unfold(True)
    with qtbot.waitSignal(item.commented) as told:
        qtbot.keyClicks(item.comment, "good ")
    assert told.args == ["good"]


def test_what_is_kept_is_shown(item: JudgedItem) -> None:
    item.show_given(Given(2, "so so"), kept=True)
    assert item.comment.text() == "so so"
    item.show_given(Given(), kept=False)
    assert item.comment.text() == ""
