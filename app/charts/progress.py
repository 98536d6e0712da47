"""Scores from run to run, with the pass mark."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from app.charts.style import ChartStyle, new_figure

OCTAGON = "8"
MOST_TICKS = 8
BAND = 2.0


@dataclass(frozen=True, slots=True)
class ProgressMark:
    """One run: its day, share 0 to 1, and whether a critical fail beat the score."""

    on: dt.date
    share: float
    critical: bool = False


@dataclass(frozen=True, slots=True)
class ProgressWords:
    """Words on the chart; `pass_mark` stands before the figure."""

    pass_mark: str
    critical: str


def progress_figure(
    style: ChartStyle,
    marks: Sequence[ProgressMark],
    pass_share: float,
    words: ProgressWords,
    size_in: tuple[float, float] | None = None,
) -> Figure:
    """Percent of the points by run, oldest first; within the band about the pass mark chance decides."""
    with new_figure(style, size_in) as figure:
        axes = figure.add_subplot()
        _pass_band(axes, style, pass_share * 100, words)
        places = np.arange(len(marks))
        values = np.array([mark.share * 100 for mark in marks])
        if len(marks) >= 3:
            _trend(axes, style, places, values)
        axes.plot(places, values, color=style.colour("series.0"), linewidth=style.points(2), zorder=3)
        _points(axes, style, marks, values)
        _critical(axes, style, marks, values, words)
        _ticks(axes, marks, values)
    return figure


def _pass_band(axes: Axes, style: ChartStyle, percent: float, words: ProgressWords) -> None:
    axes.axhspan(percent - BAND, percent + BAND, color=style.colour("accent_soft"), zorder=0)
    line = (0, (4, 3))
    axes.axhline(percent, color=style.colour("accent_text"), linewidth=style.points(1), linestyle=line, zorder=1)
    axes.annotate(
        f"{words.pass_mark} {percent:.0f}",
        (1, percent),
        xycoords=("axes fraction", "data"),
        xytext=(-4, 4),
        textcoords="offset points",
        ha="right",
        color=style.colour("accent_text"),
        fontsize=style.points(8.5),
    )


def _trend(axes: Axes, style: ChartStyle, places: np.ndarray, values: np.ndarray) -> None:
    slope, start = np.polyfit(places, values, 1)
    ends = places[[0, -1]]
    axes.plot(ends, start + slope * ends, color=style.colour("line_strong"), linewidth=style.points(5), zorder=2)


def _points(axes: Axes, style: ChartStyle, marks: Sequence[ProgressMark], values: np.ndarray) -> None:
    plain = [place for place, mark in enumerate(marks) if not mark.critical]
    edge, face = style.colour("surface"), style.colour("series.0")
    axes.scatter(plain, values[plain], s=style.points(30), color=face, edgecolors=edge, linewidths=1.2, zorder=4)


def _critical(
    axes: Axes, style: ChartStyle, marks: Sequence[ProgressMark], values: np.ndarray, words: ProgressWords
) -> None:
    failed = [place for place, mark in enumerate(marks) if mark.critical]
    colour = style.colour("critical")
    axes.scatter(failed, values[failed], s=style.points(64), marker=OCTAGON, color=colour, zorder=5)
    for place in failed[-1:]:
        axes.annotate(
            words.critical,
            (place, values[place]),
            xytext=(0, -style.points(9)),
            textcoords="offset points",
            ha="center",
            va="top",
            color=colour,
            fontsize=style.points(8.5),
            fontweight="bold",
        )


def _ticks(axes: Axes, marks: Sequence[ProgressMark], values: np.ndarray) -> None:
    low = min([40.0, *values]) // 20 * 20
    axes.set_ylim(low - (4 if low else 0), 102)
    axes.set_yticks(np.arange(low, 101, 20))
    axes.grid(True, axis="y")
    axes.set_xlim(-0.5, max(len(marks), 4) - 0.5)
    step = -(-len(marks) // MOST_TICKS) or 1
    shown = range(0, len(marks), step)
    axes.set_xticks(list(shown), [f"{marks[place].on:%m-%d}" for place in shown])
