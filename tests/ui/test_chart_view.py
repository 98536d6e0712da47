"""A figure in a page."""

from matplotlib.figure import Figure
from pytestqt.qtbot import QtBot

from app.charts.style import ChartStyle, new_figure
from app.ui.chart_view import ChartView
from app.ui.theme.state import put_in_force
from app.ui.theme.theme import Theme


def test_it_is_drawn_anew_for_size_and_look_only(qtbot: QtBot) -> None:
    drawn: list[tuple[float, float]] = []

    def draw(style: ChartStyle, size_in: tuple[float, float]) -> Figure:
        drawn.append(size_in)
        with new_figure(style, size_in) as figure:
            figure.add_subplot().plot([0, 1], [0, 1])
        return figure

    view = ChartView(draw, "a line")
    qtbot.addWidget(view)
    view.resize(300, 200)
    assert not view.grab().isNull()
    view.grab()
    assert len(drawn) == 1
    view.resize(400, 200)
    view.grab()
    put_in_force(Theme("dark"))
    view.grab()
    assert len(drawn) == 3
    assert view.accessibleName() == "a line"
