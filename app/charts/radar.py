"""Skills on a radar: this run, the one before, the class."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.figure import Figure
from matplotlib.projections.polar import PolarAxes

from app.charts.style import ChartStyle, new_figure

MARK = "–"
UPRIGHT = 0.3
"""Sine of the angle from the vertical, up to which words stand centred over or under their axis."""


@dataclass(frozen=True, slots=True)
class RadarSeries:
    """One closed line: a name for the legend and shares 0 to 1 by axis, None where nothing was decided."""

    name: str
    shares: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Radar:
    """Axis titles clockwise from the top, and the lines; `now` is filled, the others are outlines."""

    titles: tuple[str, ...]
    now: RadarSeries
    earlier: RadarSeries | None = None
    class_median: RadarSeries | None = None


def radar_figure(style: ChartStyle, radar: Radar, size_in: tuple[float, float] | None = None) -> Figure:
    """The radar; an axis on which nothing was decided carries a dash and breaks the line."""
    with new_figure(style, size_in) as figure:
        axes = figure.add_subplot(projection="polar")
        assert isinstance(axes, PolarAxes)
        angles = np.linspace(0, 2 * np.pi, len(radar.titles), endpoint=False)
        _prepare(axes, style, angles, _titles(radar))
        if radar.class_median is not None:
            _outline(axes, style, angles, radar.class_median, "text3", (0, (3, 2)))
        if radar.earlier is not None:
            _outline(axes, style, angles, radar.earlier, "series.2", "-")
        _fill(axes, style, angles, radar.now)
        if radar.class_median is not None or radar.earlier is not None:
            figure.legend(loc="outside lower center", ncols=3, handlelength=1.6)
    return figure


def _prepare(axes: PolarAxes, style: ChartStyle, angles: np.ndarray, titles: Sequence[str]) -> None:
    axes.set_theta_offset(math.pi / 2)
    axes.set_theta_direction(-1)
    axes.set_ylim(0, 100)
    axes.set_xticks(angles, titles)
    axes.tick_params(axis="x", pad=style.points(5))
    # Words at the sides begin or end at the web; centred there, they would lie over it.
    for angle, name in zip(angles, axes.get_xticklabels(), strict=True):
        side = math.sin(angle)
        name.set_horizontalalignment("left" if side > UPRIGHT else "right" if side < -UPRIGHT else "center")
    axes.set_yticks([20, 40, 60, 80, 100], ["", "", "60", "80", ""])
    # Between the axes, where no line of the web runs.
    axes.set_rlabel_position(180.0 / len(titles) + 360.0 / len(titles) * (len(titles) // 2 - 1))
    axes.spines["polar"].set_visible(False)
    axes.grid(axis="both", color=style.colour("line"), linewidth=style.points(0.9))


def _titles(radar: Radar) -> list[str]:
    return [
        title if share is not None else f"{title} {MARK}"
        for title, share in zip(radar.titles, radar.now.shares, strict=True)
    ]


def _outline(
    axes: PolarAxes,
    style: ChartStyle,
    angles: np.ndarray,
    series: RadarSeries,
    role: str,
    line: str | tuple[int, tuple[int, int]],
) -> None:
    around, values = _closed(angles, series)
    axes.plot(around, values, color=style.colour(role), linestyle=line, linewidth=style.points(1.5), label=series.name)


def _fill(axes: PolarAxes, style: ChartStyle, angles: np.ndarray, series: RadarSeries) -> None:
    colour = style.colour("series.0")
    around, values = _closed(angles, series)
    axes.plot(around, values, color=colour, linewidth=style.points(2.2), label=series.name)
    axes.scatter(angles, values[:-1], color=colour, s=style.points(16), zorder=5)
    if not np.isnan(values).any():
        axes.fill(around, values, color=colour, alpha=0.16)


def _closed(angles: np.ndarray, series: RadarSeries) -> tuple[np.ndarray, np.ndarray]:
    values = np.array([math.nan if share is None else share * 100 for share in series.shares])
    return np.append(angles, angles[0]), np.append(values, values[0])
