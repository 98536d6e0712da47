"""A leak from above: isolation circle, vapour near the ground, the trainee's way, wind; left all, right close up."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Rectangle

from app.charts.style import ChartStyle, new_figure

CLOSE_M = 14.0
"""Half the width of the close-up."""
FAR_MOST_M = 120.0
"""What lies further off is cut away: the picture is about the leak."""
Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Vapour:
    """Concentrations on a grid: `values[row][column]` at `ys[row]`, `xs[column]`; `levels` rising, in `unit`."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    values: tuple[tuple[float, ...], ...]
    levels: tuple[float, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """All in metres, east and north. `leak` is the middle; `radius_m` 0 for no circle; a way not measured is a guess.

    `vapour` is that of the whole picture, `close_vapour` a finer grid for the close-up, both None where nothing leaks.
    `vehicle` is west, south, east, north; `wind_from_deg` the compass bearing; `marks` are spots with a word.
    """

    leak: Spot
    radius_m: float
    vehicle: tuple[float, float, float, float]
    wind_from_deg: float
    wind_m_s: float
    way: tuple[Spot, ...]
    way_measured: bool
    vapour: Vapour | None
    close_vapour: Vapour | None
    marks: tuple[tuple[Spot, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlanWords:
    """The words of the picture; `guess` is for a way that was not measured."""

    circle: str
    vapour: str
    way: str
    guess: str
    wind: str
    vehicle: str
    whole: str
    close: str


def plan_figure(
    style: ChartStyle, view: PlanView, words: PlanWords, size_in: tuple[float, float] | None = None
) -> Figure:
    """The two pictures side by side, north up, equal scales."""
    with new_figure(style, size_in) as figure:
        far, near = figure.subplots(1, 2)
        half = _half(view)
        pictures = ((far, half, words.whole, view.vapour), (near, min(CLOSE_M, half), words.close, view.close_vapour))
        for axes, reach, title, vapour in pictures:
            _frame(axes, style, view, reach, title)
            _vapour(axes, style, vapour)
            _ground(axes, style, view)
            _way(axes, style, view)
        _wind(near, style, view, words.wind)
        figure.legend(handles=_legend(style, view, words), loc="outside lower center", ncols=5, handlelength=1.6)
    return figure


def _half(view: PlanView) -> float:
    away = [math.dist(spot, view.leak) for spot in view.way]
    return min(FAR_MOST_M, max(view.radius_m * 1.08, *away, CLOSE_M) if away else max(view.radius_m * 1.08, CLOSE_M))


def _frame(axes: Axes, style: ChartStyle, view: PlanView, reach: float, title: str) -> None:
    x, y = view.leak
    axes.set_aspect("equal")
    axes.set_xlim(x - reach, x + reach)
    axes.set_ylim(y - reach, y + reach)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.grid(False)
    axes.set_title(title, fontsize=style.points(9), color=style.colour("text2"))
    for spine in axes.spines.values():
        spine.set_visible(True)
        spine.set_color(style.colour("line_strong"))
    length = _round_length(reach)
    axes.plot([x - reach * 0.92, x - reach * 0.92 + length], [y - reach * 0.9] * 2, color=style.colour("text2"),
              linewidth=style.points(1.4))  # fmt: skip
    axes.annotate(f"{length:g} m", (x - reach * 0.92, y - reach * 0.87), fontsize=style.points(7.5),
                  color=style.colour("text2"))  # fmt: skip


def _round_length(reach: float) -> float:
    return next(length for length in (50.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.1) if length <= reach * 0.6)


def _vapour(axes: Axes, style: ChartStyle, vapour: Vapour | None) -> None:
    if vapour is None:
        return
    values = np.array(vapour.values)
    inner = [*vapour.levels, max(float(values.max()), vapour.levels[-1]) * 1.01 + 1e-9]
    for number, (low, high) in enumerate(zip(inner, inner[1:], strict=False)):
        axes.contourf(vapour.xs, vapour.ys, values, levels=[low, high], colors=[style.colour("warn")],
                      alpha=0.18 + 0.24 * number)  # fmt: skip


def _ground(axes: Axes, style: ChartStyle, view: PlanView) -> None:
    west, south, east, north = view.vehicle
    axes.add_patch(
        Rectangle((west, south), east - west, north - south, facecolor=style.colour("line"),
                  edgecolor=style.colour("line_strong"), linewidth=style.points(1), zorder=0.5)
    )  # fmt: skip
    if view.radius_m > 0:
        axes.add_patch(
            Circle(view.leak, view.radius_m, fill=False, edgecolor=style.colour("critical"), linestyle=(0, (5, 3)),
                   linewidth=style.points(1.4))
        )  # fmt: skip
    if view.vapour is not None:
        axes.plot(*view.leak, marker="X", markersize=style.points(7), color=style.colour("critical"), linestyle="none")


def _way(axes: Axes, style: ChartStyle, view: PlanView) -> None:
    if view.way:
        xs, ys = zip(*view.way, strict=True)
        axes.plot(xs, ys, color=style.colour("accent"), linewidth=style.points(1.5),
                  linestyle="-" if view.way_measured else (0, (2, 2)), clip_on=True)  # fmt: skip
    for spot, word in view.marks:
        axes.plot(*spot, marker="o", markersize=style.points(5), color=style.colour("accent"), linestyle="none")
        axes.annotate(word, spot, xytext=(5, 4), textcoords="offset points", fontsize=style.points(8),
                      color=style.colour("accent_text"), annotation_clip=True)  # fmt: skip


def _wind(axes: Axes, style: ChartStyle, view: PlanView, word: str) -> None:
    turn = math.radians(view.wind_from_deg)
    to = (-math.sin(turn) * 0.09, -math.cos(turn) * 0.09)
    tail = (0.87 - to[0], 0.87 - to[1])
    look = {"arrowstyle": "-|>", "color": style.colour("text"), "linewidth": style.points(1.6)}
    head = (0.87 + to[0], 0.87 + to[1])
    axes.annotate("", head, tail, xycoords="axes fraction", textcoords="axes fraction", arrowprops=look)
    axes.annotate(f"{word} {view.wind_m_s:g} m/s", (0.97, 0.72), xycoords="axes fraction", ha="right",
                  fontsize=style.points(8), color=style.colour("text2"))  # fmt: skip


def _legend(style: ChartStyle, view: PlanView, words: PlanWords) -> list[Line2D | Patch]:
    shown: list[Line2D | Patch] = [Patch(facecolor=style.colour("line"), edgecolor=style.colour("line_strong"),
                                         label=words.vehicle)]  # fmt: skip
    if view.radius_m > 0:
        shown.append(
            Line2D([], [], color=style.colour("critical"), linestyle=(0, (5, 3)),
                   label=f"{words.circle} {view.radius_m:g} m")
        )  # fmt: skip
    if view.vapour is not None:
        steps = " / ".join(f"{level:g}" for level in view.vapour.levels)
        label = f"{words.vapour} {steps} {view.vapour.unit}"
        shown.append(Patch(facecolor=style.colour("warn"), alpha=0.5, label=label))
    if view.way:
        shown.append(Line2D([], [], color=style.colour("accent"), label=words.way if view.way_measured else words.guess,
                            linestyle="-" if view.way_measured else (0, (2, 2))))  # fmt: skip
    return shown
