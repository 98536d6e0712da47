"""What the page of a run shows."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.station_process import Gone
from app.ui.training.run_states import Broken, Nothing, Refused, UnderWay


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


def test_a_run_that_is_taken_up_counts_on(qtbot: QtBot) -> None:
    view = UnderWay(kept=64)
    qtbot.addWidget(view)
    view.run()
    assert "64" in said(view)
    assert "goes on" in said(view)
    assert "taken up" in said(view)


def test_what_the_desk_refuses_is_not_tried_again(qtbot: QtBot) -> None:
    view = Refused("这次训练已经结束", by_station=False)
    qtbot.addWidget(view)
    assert "graphics" not in said(view)
    assert [each.text().strip() for each in view.findChildren(QAbstractButton) if not each.isHidden()] == [
        "Back to the catalogue"
    ]


def test_nothing_leads_to_the_catalogue(qtbot: QtBot) -> None:
    view = Nothing()
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.acted):
        press(view, "Open the catalogue")


def test_refusal_says_why_and_offers_both_ways(qtbot: QtBot) -> None:
    view = Refused("没有显示器", by_station=True)
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
