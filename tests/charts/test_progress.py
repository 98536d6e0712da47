"""The progress chart: pass mark, octagons, few ticks."""

from __future__ import annotations

import datetime as dt

import pytest

from app.charts.progress import MOST_TICKS, ProgressMark, ProgressWords, progress_figure
from app.charts.style import svg_bytes
from tests.charts.sample_style import token_style

WORDS = ProgressWords("合格线", "一票否决")
FIRST = dt.date(2026, 9, 2)


def marks(number: int) -> list[ProgressMark]:
    return [ProgressMark(FIRST + dt.timedelta(days=3 * n), 0.5 + 0.02 * n, n == 3) for n in range(number)]


@pytest.mark.parametrize("number", [0, 1, 2, 3, 14, 23])
@pytest.mark.parametrize("mode", ["light", "contrast"])
def test_any_number_of_runs(mode: str, number: int) -> None:
    figure = progress_figure(token_style(mode), marks(number), 0.7, WORDS, (6, 3))
    (axes,) = figure.axes
    assert len(axes.get_xticks()) <= MOST_TICKS
    texts = [text.get_text() for text in axes.texts]
    assert "合格线 70" in texts
    assert ("一票否决" in texts) is (number > 3)
    assert svg_bytes(figure)


def test_scores_below_the_usual_range_stay_on_the_chart() -> None:
    figure = progress_figure(token_style("light"), [ProgressMark(FIRST, 0.05)], 0.7, WORDS)
    low, high = figure.axes[0].get_ylim()
    assert low <= 5 <= high
