"""The leak from above in the debrief."""

from pytestqt.qtbot import QtBot

from app.ui.chart_view import ChartView
from app.ui.debrief.leak import LeakView
from app.ui.pieces.empty_state import EmptyState
from tests.services.test_hazard_review import BESIDE, reviewed, steps


def test_picture_and_facts(qtbot: QtBot) -> None:
    view = LeakView(reviewed(steps((300, 350, BESIDE))))
    qtbot.addWidget(view)
    view.resize(1100, 600)
    chart = view.findChild(ChartView)
    assert chart is not None
    assert "汽油蒸气" in chart.accessibleName()
    assert "50 m" in chart.accessibleName()
    assert not view.grab().isNull()


def test_without_a_leak_it_is_said_and_so_is_what_went_wrong(qtbot: QtBot) -> None:
    for view in (LeakView(None), LeakView(None, "现场俯视图画不出来")):
        qtbot.addWidget(view)
        assert view.findChild(EmptyState) is not None
        assert view.findChild(ChartView) is None
