"""The leak from above: two pictures of one place, what is in them, what is left out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from matplotlib.text import Annotation

from app.charts.plan_view import FAR_MOST_M, PlanView, PlanWords, Vapour, plan_figure
from app.charts.style import print_style, svg_bytes
from tests.charts.sample_style import token_style

WORDS = PlanWords("警戒圈", "蒸气", "路", "猜的路", "风", "车", "全景", "近看")
AXIS = tuple(float(n) for n in range(-10, 11))
CLOUD = Vapour(AXIS, AXIS, tuple(tuple(30.0 if x > 0 and abs(y) < 2 else 0.0 for x in AXIS) for y in AXIS),
               (0.2, 2.0, 20.0), "%LEL")  # fmt: skip
VIEW = PlanView(
    leak=(1.0, 2.0), radius_m=50, vehicle=(0, -8, 2.5, 8), wind_from_deg=270, wind_m_s=2.4,
    way=((0, 20), (-2, 2), (0, 25)), way_measured=True, vapour=CLOUD, close_vapour=CLOUD,
    marks=(((-2, 2), "05:45 报警"),),
)  # fmt: skip


def circles(axes: Axes) -> list[Circle]:
    return [patch for patch in axes.patches if isinstance(patch, Circle)]


def legend(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.legends[0].get_texts()]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_all_of_it_and_close_up(mode: str) -> None:
    figure = plan_figure(token_style(mode), VIEW, WORDS, (8, 4))
    far, near = figure.axes
    assert (far.get_title(), near.get_title()) == ("全景", "近看")
    assert far.get_xlim() == pytest.approx((1 - 54, 1 + 54))
    assert near.get_ylim() == pytest.approx((2 - 14, 2 + 14))
    assert [circle.get_radius() for circle in circles(far)] == [50]
    assert legend(figure) == ["车", "警戒圈 50 m", "蒸气 0.2 / 2 / 20 %LEL", "路"]
    assert {"风 2.4 m/s", "05:45 报警"} <= {text.get_text() for text in near.texts}
    assert svg_bytes(figure) == svg_bytes(plan_figure(token_style(mode), VIEW, WORDS, (8, 4)))


def test_the_arrow_points_where_the_wind_blows_to() -> None:
    near = plan_figure(print_style(), VIEW, WORDS).axes[1]
    (arrow,) = [text for text in near.texts if isinstance(text, Annotation) and text.arrow_patch is not None]
    head, tail = np.array(arrow.xy), np.array(arrow.get_position())
    assert head - tail == pytest.approx([0.18, 0], abs=1e-9)


def test_without_leak_circle_or_way() -> None:
    bare = replace(VIEW, radius_m=0, way=(), vapour=None, close_vapour=None, marks=())
    figure = plan_figure(print_style(), bare, WORDS, (8, 4))
    assert legend(figure) == ["车"]
    assert circles(figure.axes[0]) == []
    assert figure.axes[0].collections[:] == []
    assert [line.get_marker() for line in figure.axes[0].lines] == ["None"]  # the scale, no mark of a leak
    assert svg_bytes(figure)


def test_a_guessed_way_is_broken_and_a_far_one_cut_off() -> None:
    far_off = replace(VIEW, way=((0, 0), (900, 0)), way_measured=False)
    figure = plan_figure(print_style(), far_off, WORDS)
    assert figure.axes[0].get_xlim() == pytest.approx((1 - FAR_MOST_M, 1 + FAR_MOST_M))
    way = next(line for line in figure.axes[0].lines if 900 in np.asarray(line.get_xdata()).tolist())
    assert way.get_linestyle() == "--"
    assert legend(figure)[-1] == "猜的路"
