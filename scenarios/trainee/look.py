"""The station's look: the stage colours of the product's tokens, and sizes that grow with the picture."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

Rgba = tuple[int, int, int, int]
DESIGN_HEIGHT_PX = 720
CAPTION_PX = {"small": 20, "medium": 25, "large": 32}


@dataclass(frozen=True)
class Look:
    """Colours of panels over the scene."""

    ground: Rgba
    panel: Rgba
    raised: Rgba
    line: Rgba
    text: Rgba
    text2: Rgba
    text3: Rgba
    accent: Rgba
    ok: Rgba
    warn: Rgba
    critical: Rgba


@lru_cache(maxsize=1)
def look() -> Look:
    """The stage colours from tokens.json, the only source of look; panels let 7 % of the scene through."""
    stage = json.loads(files("app").joinpath("ui/theme/tokens.json").read_text(encoding="utf-8"))["stage"]
    return Look(
        ground=_rgba(stage["bg"], 238),
        panel=_rgba(stage["panel"], 255),
        raised=_rgba(stage["panel2"], 255),
        line=_rgba(stage["line"]),
        text=_rgba(stage["text"]),
        text2=_rgba(stage["text2"]),
        text3=_rgba(stage["text3"]),
        accent=_rgba(stage["accent"]),
        ok=_rgba(stage["ok"]),
        warn=_rgba(stage["warn"]),
        critical=_rgba(stage["critical"]),
    )


def scale_for(height_px: int) -> float:
    """How much larger than the 720-line design everything is drawn."""
    return max(height_px / DESIGN_HEIGHT_PX, 0.75)


def _rgba(value: str, alpha: int = 255) -> Rgba:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16), alpha
