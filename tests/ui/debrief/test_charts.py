"""Skills and tension of a run."""

from pytestqt.qtbot import QtBot

from app.charts.radar import Radar, RadarSeries
from app.services.course import Course, PersonTension
from app.ui.chart_view import ChartView
from app.ui.debrief.charts import Charts
from app.ui.pieces.empty_state import EmptyState

RADAR = Radar(titles=("安全", "证据", "程序"), now=RadarSeries("本次", (0.5, None, 1.0)))


def test_without_tension_it_is_said(qtbot: QtBot) -> None:
    charts = Charts(RADAR, Course((), 60_000, (), None))
    qtbot.addWidget(charts)
    assert charts.findChild(EmptyState) is not None
    spider = charts.findChild(ChartView)
    assert spider is not None
    assert "安全 50" in spider.accessibleName()
    assert "证据" not in spider.accessibleName()


def test_the_peak_is_read_aloud(qtbot: QtBot) -> None:
    charts = Charts(RADAR, Course((), 60_000, (PersonTension("驾驶员", 20, ((9000, 75), (20_000, 40))),), 60))
    qtbot.addWidget(charts)
    names = [each.accessibleName() for each in charts.findChildren(ChartView)]
    assert any("75" in name for name in names)
