"""What the page of a run shows."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.station_process import Gone
from app.ui.training.run_states import Broken, Refused, UnderWay


def press(view: QWidget, words: str) -> None:
    next(each for each in view.findChildren(QAbstractButton) if each.text().strip() == words).click()


def said(view: QWidget) -> str:
    return " ".join(each.text() for each in view.findChildren(QLabel))


def test_loading_turns_into_a_run_that_can_be_paused(qtbot: QtBot) -> None:
    view = UnderWay()
    qtbot.addWidget(view)
    view.load(0.5, "Meshes")
    assert "loading" in said(view)
    view.run()
    view.show_clock("01:02")
    view.count(17)
    assert "01:02" in said(view)
    assert "17" in said(view)
    with qtbot.waitSignal(view.stop):
        press(view, "Pause and close the station")
    view.stopping()
    assert "saving" in said(view)


def test_refusal_says_why_and_offers_both_ways(qtbot: QtBot) -> None:
    view = Refused("没有显示器")
    qtbot.addWidget(view)
    assert "没有显示器" in said(view)
    with qtbot.waitSignal(view.again):
        press(view, "Try again")
    with qtbot.waitSignal(view.back):
        press(view, "Back to the catalogue")


def test_a_broken_run_is_taken_up_or_closed(qtbot: QtBot) -> None:
    view = Broken(Gone("crashed", ""), 12)
    qtbot.addWidget(view)
    assert "12" in said(view)
    with qtbot.waitSignal(view.again):
        press(view, "Take up again")
    with qtbot.waitSignal(view.close_it):
        press(view, "End and score")
