"""Styles, fonts, and SVG that is the same each time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from matplotlib import font_manager, rcParams

from app.charts.style import ChartStyle, new_figure, print_style, register_fonts, svg_bytes
from assets.paths import FONT_FAMILY, FONT_FILES, FONT_REGULAR


def test_the_shipped_font_is_the_one_used() -> None:
    register_fonts()
    found = font_manager.findfont(font_manager.FontProperties(family=[FONT_FAMILY]), fallback_to_default=False)
    assert FONT_REGULAR.name == found.rsplit("/", 1)[-1].rsplit("\\", 1)[-1]


def test_settings_hold_only_while_drawing() -> None:
    before = rcParams["font.size"]
    with new_figure(ChartStyle({}, {"font.size": 33}), (2, 1)) as figure:
        text = figure.text(0, 0, "知行")
    assert (text.get_fontsize(), rcParams["font.size"]) == (33, before)


def test_the_same_figure_is_the_same_svg() -> None:
    def draw() -> bytes:
        with new_figure(print_style(), (2, 1)) as figure:
            figure.add_subplot().plot([1, 2], label="合格线")
        return svg_bytes(figure)

    first = draw()
    assert first == draw()
    assert first.lstrip().startswith(b"<?xml")
    assert b"<dc:date>" not in first


def test_scale_and_missing_roles() -> None:
    style = ChartStyle({"text": "#000000"}, scale=1.5)
    assert (style.points(10), style.colour("text")) == (15, "#000000")
    with pytest.raises(KeyError):
        style.colour("nonsense")


def test_fonts_are_registered_once_however_many_ask_at_a_time() -> None:
    register_fonts.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(register_fonts.__wrapped__) for _ in range(32)]:
            done.result()
    ours = [entry.fname for entry in font_manager.fontManager.ttflist if entry.name == FONT_FAMILY]
    assert sorted(ours) == sorted(str(path) for path in FONT_FILES)
