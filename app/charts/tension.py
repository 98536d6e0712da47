"""How tense people became in the course of a run, with the limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from app.charts.style import ChartStyle, new_figure

HIGHEST = 100


@dataclass(frozen=True, slots=True)
class TensionLine:
    """One person: name, tension at the start, and changes as (milliseconds, tension 0 to 100)."""

    name: str
    start: int
    changes: tuple[tuple[int, int], ...]


def tension_figure(
    style: ChartStyle,
    lines: Sequence[TensionLine],
    duration_ms: int,
    limit: int | None,
    limit_word: str,
    size_in: tuple[float, float] | None = None,
) -> Figure:
    """Tension over attempt time; each change holds until the next, and what is above the limit is shaded."""
    with new_figure(style, size_in) as figure:
        axes = figure.add_subplot()
        for number, line in enumerate(lines):
            _draw(axes, style, line, number, duration_ms, limit)
        if limit is not None:
            _limit(axes, style, limit, limit_word)
        axes.set_ylim(0, HIGHEST + 2)
        axes.set_yticks([0, 25, 50, 75, 100])
        axes.grid(True, axis="y")
        axes.set_xlim(0, max(duration_ms, 1) / 60_000)
        axes.xaxis.set_major_locator(MaxNLocator(nbins=8, integer=True))
        axes.xaxis.set_major_formatter(FuncFormatter(_clock))
        if len(lines) > 1:
            figure.legend(loc="outside lower center", ncols=len(lines), handlelength=1.6)
    return figure


def _draw(axes: Axes, style: ChartStyle, line: TensionLine, number: int, duration_ms: int, limit: int | None) -> None:
    times = np.array([0, *(at for at, _ in line.changes), duration_ms]) / 60_000
    values = [line.start, *(value for _, value in line.changes)]
    levels = np.array([*values, values[-1]], dtype=float)
    colour = style.colour(("series.3", "series.0", "series.4", "series.1", "series.2", "series.5")[number % 6])
    axes.plot(times, levels, drawstyle="steps-post", color=colour, linewidth=style.points(2), label=line.name)
    if limit is not None:
        axes.fill_between(times, limit, np.maximum(levels, limit), step="post", color=colour, alpha=0.18, linewidth=0)


def _limit(axes: Axes, style: ChartStyle, limit: int, word: str) -> None:
    colour = style.colour("critical")
    axes.axhline(limit, color=colour, linewidth=style.points(1), linestyle=(0, (4, 3)))
    axes.annotate(
        f"{word} {limit}",
        (1, limit),
        xycoords=("axes fraction", "data"),
        xytext=(-4, 4),
        textcoords="offset points",
        ha="right",
        color=colour,
        fontsize=style.points(8.5),
    )


def _clock(minutes: float, _position: int | None = None) -> str:
    return f"{int(minutes):02d}:{round(minutes * 60) % 60:02d}"
