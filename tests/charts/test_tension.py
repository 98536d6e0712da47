"""The tension chart: steps, limit, clock."""

from __future__ import annotations

import numpy as np
import pytest

from app.charts.style import svg_bytes
from app.charts.tension import TensionLine, tension_figure
from tests.charts.sample_style import token_style

DRIVER = TensionLine("驾驶员", 30, ((60_000, 45), (150_000, 82), (200_000, 60)))
ESCORT = TensionLine("押运员", 20, ())


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_line_for_each_person(mode: str) -> None:
    figure = tension_figure(token_style(mode), [DRIVER, ESCORT], 300_000, 70, "上限", (6, 2))
    (axes,) = figure.axes
    steps = np.asarray(axes.lines[0].get_ydata())
    assert steps.tolist() == [30, 45, 82, 60, 60]
    assert [text.get_text() for text in axes.texts] == ["上限 70"]
    assert len(figure.legends) == 1
    assert svg_bytes(figure)
    assert all(len(label.get_text()) == 5 for label in axes.get_xticklabels())


def test_one_person_without_limit() -> None:
    figure = tension_figure(token_style("light"), [ESCORT], 0, None, "", (6, 2))
    assert figure.axes[0].texts[:] == []
    assert figure.legends == []
    assert svg_bytes(figure)
