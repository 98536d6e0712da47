"""The radar: axes, gaps, legend."""

from __future__ import annotations

import numpy as np
import pytest

from app.charts.radar import Radar, RadarSeries, radar_figure
from app.charts.style import print_style, svg_bytes
from tests.charts.sample_style import token_style

TITLES = ("现场安全", "亮证告知", "证件核对", "车体检查", "询问取证", "法律适用", "沟通")
NOW = RadarSeries("本次", (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3))
BEFORE = RadarSeries("上次", (0.5,) * 7)
CLASS = RadarSeries("班级中位", (0.6, 0.7, None, 0.6, 0.7, 0.6, 0.7))


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
def test_three_lines_in_every_mode(mode: str) -> None:
    figure = radar_figure(token_style(mode), Radar(TITLES, NOW, BEFORE, CLASS), (4, 4))
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["班级中位", "上次", "本次"]
    assert svg_bytes(figure)


def test_an_undecided_axis_is_marked_and_not_filled() -> None:
    shares = (0.9, None, *NOW.shares[2:])
    figure = radar_figure(print_style(), Radar(TITLES, RadarSeries("本次", shares)), (4, 4))
    (axes,) = figure.axes
    assert [label.get_text() for label in axes.get_xticklabels()][:2] == ["现场安全", "亮证告知 –"]
    assert len(axes.patches) == 0
    assert figure.legends == []


def test_as_many_shares_as_axes() -> None:
    with pytest.raises(ValueError, match="zip"):
        radar_figure(print_style(), Radar(TITLES, RadarSeries("本次", (0.5,))))


@pytest.mark.parametrize("size", [(3, 3), (4, 3), (6, 4)])
def test_no_words_lie_over_the_web(size: tuple[float, float]) -> None:
    figure = radar_figure(print_style(), Radar(TITLES, NOW, BEFORE, CLASS), size)
    figure.draw_without_rendering()
    (axes,) = figure.axes
    rim = [axes.transData.transform((angle, 100)) for angle in np.linspace(0, 2 * np.pi, 360)]
    for name in axes.get_xticklabels():
        box = name.get_window_extent()
        assert not any(box.contains(x, y) for x, y in rim), name.get_text()
        assert all(figure.bbox.containsx(x) for x in (box.x0, box.x1)), name.get_text()
