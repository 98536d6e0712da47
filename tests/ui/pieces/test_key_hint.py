"""Key caps."""

from pytestqt.qtbot import QtBot

from app.ui.pieces.key_hint import KeyHint


def test_keys_and_meaning_are_read_aloud(qtbot: QtBot) -> None:
    hint = KeyHint("Alt Left", "back")
    qtbot.addWidget(hint)
    assert hint.accessibleName() == "Alt ← back"
    assert not hint.grab().isNull()


def test_more_keys_take_more_room(qtbot: QtBot) -> None:
    one, two = KeyHint("K"), KeyHint("Ctrl K")
    qtbot.addWidget(one)
    qtbot.addWidget(two)
    assert two.width() > one.width()
