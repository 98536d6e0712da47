"""The look of a chart, given as plain data, and the two ways a figure leaves: on a screen and as SVG."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from threading import RLock
from typing import Any

from matplotlib import font_manager, rc_context
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from assets.paths import FONT_FAMILY, FONT_FILES, TEMPLATES

# The same bytes for the same figure: no random ids, letters as outlines.
_FIXED = {"svg.hashsalt": "zhixing", "svg.fonttype": "path"}
# rcParams belong to the process, and reports are drawn on other threads than the window.
_RC = RLock()
PRINT_PALETTE = TEMPLATES / "print_palette.json"


@dataclass(frozen=True)
class ChartStyle:
    """Colours by role, matplotlib settings, and the user's scale.

    The desktop passes `chart_colours(theme)` and `chart_settings(theme)`; `print_style()` is for paper.
    """

    colours: Mapping[str, str]
    settings: Mapping[str, Any] = field(default_factory=dict)
    scale: float = 1.0

    def colour(self, role: str) -> str:
        """The colour of a role, such as `accent` or `series.0`; KeyError for one that the palette lacks."""
        return self.colours[role]

    def points(self, size: float) -> float:
        """A font size or line width at the user's scale."""
        return size * self.scale


def print_style() -> ChartStyle:
    """Black on white paper, for reports."""
    colours = json.loads(PRINT_PALETTE.read_text(encoding="utf-8"))
    settings = {
        "font.size": 8.5,
        "axes.unicode_minus": False,
        "figure.facecolor": "none",
        "axes.facecolor": "none",
        "savefig.facecolor": "none",
        "text.color": colours["text"],
        "axes.labelcolor": colours["text2"],
        "axes.edgecolor": colours["line_strong"],
        "xtick.labelcolor": colours["text2"],
        "ytick.labelcolor": colours["text3"],
        "axes.spines.top": False,
        "axes.spines.right": False,
        "grid.color": colours["line"],
        "axes.axisbelow": True,
        "xtick.major.size": 0,
        "ytick.major.size": 0,
        "legend.frameon": False,
    }
    return ChartStyle(colours, settings)


@contextmanager
def new_figure(style: ChartStyle, size_in: tuple[float, float] | None = None) -> Iterator[Figure]:
    """A figure to draw in, made and filled under the style's settings."""
    register_fonts()
    settings: Any = {**style.settings, **_FIXED, "font.family": [FONT_FAMILY]}
    with _RC, rc_context(settings):
        yield Figure(figsize=size_in, layout="constrained")


def svg_bytes(figure: Figure) -> bytes:
    """The figure as SVG, the same bytes for the same figure."""
    made = io.BytesIO()
    canvas: Any = FigureCanvasSVG(figure)
    settings: Any = _FIXED
    with _RC, rc_context(settings):
        canvas.print_svg(made, metadata={"Date": None, "Creator": None})
    return made.getvalue()


@cache
def register_fonts() -> None:
    """Let matplotlib know the shipped fonts, once, and use no others of that name.

    A system's own Noto is a .ttc, of which matplotlib sees only the first face, and that has Japanese forms.
    """
    # Two threads may come here at once, and a figure drawn between two fonts would be drawn in the wrong weight.
    with _RC:
        known = font_manager.fontManager.ttflist
        if {entry.fname for entry in known if entry.name == FONT_FAMILY} == {str(path) for path in FONT_FILES}:
            return
        known[:] = [entry for entry in known if entry.name != FONT_FAMILY]
        for path in FONT_FILES:
            font_manager.fontManager.addfont(path)
