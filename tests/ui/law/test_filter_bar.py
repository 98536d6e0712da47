"""Kinds with counts."""

from pytestqt.qtbot import QtBot

from app.ui.law.filter_bar import FilterBar
from app.ui.pieces.buttons import Button


def test_kinds_without_hits_are_left_out(qtbot: QtBot) -> None:
    bar = FilterBar([("", "All"), ("article", "Articles"), ("act", "Acts")])
    qtbot.addWidget(bar)
    bar.select("")
    bar.show()
    bar.show_counts({"": 3, "article": 3})
    shown = [each.text() for each in bar.findChildren(Button) if each.isVisible()]
    assert shown == ["All", "Articles 3"]
    bar.select("act")
    bar.show_counts({"": 3, "article": 3})
    assert "Acts 0" in [each.text() for each in bar.findChildren(Button) if each.isVisible()]


def test_a_click_chooses(qtbot: QtBot) -> None:
    bar = FilterBar([("", "All"), ("act", "Acts")])
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.findChildren(Button)[1].click()
    assert chosen.args == ["act"]
    assert bar.selected() == "act"
