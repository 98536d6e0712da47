"""Buttons."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.pieces.buttons import button, toggle
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme


def test_enter_presses(qtbot: QtBot) -> None:
    press = button("Do it", "primary")
    qtbot.addWidget(press)
    with qtbot.waitSignal(press.clicked):
        qtbot.keyClick(press, Qt.Key.Key_Enter)


def test_a_button_without_text_is_read_by_its_tip(qtbot: QtBot) -> None:
    press = button("", "ghost", "gear", "square", "Settings")
    qtbot.addWidget(press)
    assert press.accessibleName() == press.toolTip() == "Settings"
    press.set_icon_name("check")
    assert not press.icon().isNull()


def test_the_icon_follows_the_scale(qtbot: QtBot) -> None:
    press = toggle("Chosen", True, icon_name="check")
    qtbot.addWidget(press)
    press.show()
    apply_theme(Theme(scale=1.5))
    assert press.iconSize().width() == 27
    press.click()
    assert not press.isChecked()
