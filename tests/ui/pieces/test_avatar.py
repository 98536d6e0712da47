"""People."""

from pytestqt.qtbot import QtBot

from app.ui.pieces.avatar import Avatar


def test_the_name_is_read_aloud(qtbot: QtBot) -> None:
    avatar = Avatar("Invented Name")
    qtbot.addWidget(avatar)
    assert avatar.accessibleName() == "Invented Name"
    assert not avatar.grab().isNull()


def test_nobody_is_painted_too(qtbot: QtBot) -> None:
    avatar = Avatar("")
    qtbot.addWidget(avatar)
    assert not avatar.grab().isNull()
