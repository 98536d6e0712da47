"""Theme to matplotlib settings as plain data: `app.charts` draws inside `rc_context(chart_settings(theme))`."""

from __future__ import annotations

from typing import Any

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import tokens
from assets.paths import FONT_FAMILY


def chart_settings(theme: Theme) -> dict[str, Any]:
    """matplotlib rcParams of a theme; font size in points at 96 dots an inch."""
    ink, quiet, faint = theme.hex("text"), theme.hex("text2"), theme.hex("text3")
    return {
        "font.family": [FONT_FAMILY],
        "font.size": 9.5 * theme.scale,
        "axes.unicode_minus": False,
        "figure.facecolor": "none",
        "axes.facecolor": "none",
        "savefig.facecolor": "none",
        "text.color": ink,
        "axes.labelcolor": quiet,
        "axes.edgecolor": theme.hex("line_strong"),
        "xtick.color": faint,
        "ytick.color": faint,
        "xtick.labelcolor": quiet,
        "ytick.labelcolor": faint,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
        "axes.grid": True,
        "axes.grid.axis": "y",
        "grid.color": theme.hex("line"),
        "grid.linewidth": 0.8,
        "axes.axisbelow": True,
        "xtick.major.size": 0,
        "ytick.major.size": 0,
        "lines.linewidth": 2.0,
        "lines.solid_capstyle": "round",
        "legend.frameon": False,
        "axes.prop_cycle": f"cycler(color={tokens()['series'][theme.mode]!r})",
        "figure.dpi": 96,
    }


def chart_colours(theme: Theme) -> dict[str, str]:
    """Colours a figure asks for by role: all roles of the mode, and `series.0` … for the chart series."""
    roles = {name: value for name, value in tokens()["modes"][theme.mode].items() if isinstance(value, str)}
    return roles | {f"series.{i}": colour for i, colour in enumerate(tokens()["series"][theme.mode])}
