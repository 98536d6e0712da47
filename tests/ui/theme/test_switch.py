"""The change of look while windows are open."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.layouts import column, row
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current
from app.ui.theme.switch import apply_theme, theme_switch
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Mode


def test_an_open_window_follows_the_scale(qtbot: QtBot) -> None:
    window, badge, fixed = QWidget(), Badge("word"), QWidget()
    fix_size(fixed, 100, 40)
    layout = column(badge, 10, row(fixed, button("press", icon_name="check")), margins=(20, 0, 0, 0), gap=8)
    window.setLayout(layout)
    qtbot.addWidget(window)
    before = badge.width()
    apply_theme(Theme("dark", 1.5))
    assert badge.width() > before
    assert (fixed.width(), fixed.height()) == (150, 60)
    assert layout.contentsMargins().left() == 30
    assert layout.spacing() == 12
    spacer = layout.itemAt(1)
    assert spacer is not None
    assert spacer.sizeHint().height() == 15


def test_the_change_is_told(qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme_switch().theme_changed) as told:
        apply_theme(Theme("contrast"))
    assert told.args == [Theme("contrast")]


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
def test_every_mode_and_scale_makes_a_style_that_qt_accepts(qtbot: QtBot, mode: Mode) -> None:
    press = button("press", "primary", "check")
    qtbot.addWidget(press)
    press.show()
    for scale in (1.0, 1.25, 1.5):
        apply_theme(Theme(mode, scale))
        assert not press.grab().isNull()


def test_under_a_sheet_the_style_is_left_as_it_is(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    apply_theme(Theme("light"))
    monkeypatch.setattr(QApplication, "setStyle", lambda _name: pytest.fail("every widget is polished twice"))
    apply_theme(Theme("dark"))
    assert current() == Theme("dark")
