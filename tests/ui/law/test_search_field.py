"""The search field: pauses, keys, and input methods."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.law.search_field import PAUSE_MS, SearchField


def made(qtbot: QtBot) -> tuple[SearchField, list[str]]:
    field = SearchField("Search")
    asked: list[str] = []
    qtbot.addWidget(field)
    field.show()
    field.asked.connect(asked.append)
    return field, asked


def composing(field: SearchField) -> bool:
    return field.composing


def compose(field: SearchField, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_it_asks_once_after_a_pause(qtbot: QtBot) -> None:
    field, asked = made(qtbot)
    qtbot.keyClicks(field, "abc")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["abc"])
    qtbot.wait(PAUSE_MS * 2)
    assert asked == ["abc"]


def test_nothing_is_asked_while_pinyin_is_composed(qtbot: QtBot) -> None:
    field, asked = made(qtbot)
    qtbot.keyClicks(field, "a")
    compose(field, "wei'xian")
    assert composing(field)
    qtbot.wait(PAUSE_MS * 3)
    assert asked == []
    compose(field, "", "危险")
    assert not composing(field)
    qtbot.waitUntil(lambda: asked == ["a危险"])


def test_a_composition_given_up_asks_for_what_was_there(qtbot: QtBot) -> None:
    field, asked = made(qtbot)
    qtbot.keyClicks(field, "a")
    compose(field, "wei")
    compose(field, "")
    qtbot.waitUntil(lambda: asked == ["a"])


def test_enter_asks_at_once_and_opens(qtbot: QtBot) -> None:
    field, asked = made(qtbot)
    qtbot.keyClicks(field, "ab")
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["ab"]


def test_keys_lead_on(qtbot: QtBot) -> None:
    field, asked = made(qtbot)
    with qtbot.waitSignal(field.down):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    field.put("abc")
    with qtbot.waitSignal(field.completed):
        qtbot.keyClick(field, Qt.Key.Key_Right)
    qtbot.keyClick(field, Qt.Key.Key_Left)
    with qtbot.assertNotEmitted(field.completed):
        qtbot.keyClick(field, Qt.Key.Key_Right)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert asked == ["abc", ""]
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
