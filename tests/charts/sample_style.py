"""The design tokens of each mode as chart styles, as the desktop would pass them."""

from __future__ import annotations

import json
from pathlib import Path

from app.charts.style import ChartStyle

TOKENS = Path(__file__).parents[2] / "app" / "ui" / "theme" / "tokens.json"


def token_style(mode: str, scale: float = 1.0) -> ChartStyle:
    """Colours of a mode; settings as far as a test needs them."""
    tokens = json.loads(TOKENS.read_text(encoding="utf-8"))
    colours = {name: value for name, value in tokens["modes"][mode].items() if isinstance(value, str)}
    colours |= {f"series.{n}": colour for n, colour in enumerate(tokens["series"][mode])}
    return ChartStyle(colours, {"font.size": 9.5 * scale, "axes.unicode_minus": False}, scale)
