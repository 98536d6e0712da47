"""WCAG 2 contrast of every ink on every ground it may stand on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.ui.theme.tokens import tokens

_INKS = ("text", "text2", "text3", "accent_text", "ok", "warn", "major", "critical", "cite", "live")
_GROUNDS = ("bg", "surface", "sunken", "rail")
_SOFT = ("accent", "ok", "warn", "major", "critical", "cite", "live")


class Pair(NamedTuple):
    """An ink on a ground in a mode: its ratio and the least allowed."""

    mode: str
    ink: str
    ground: str
    ratio: float
    least: float


def contrast_ratio(one: str, other: str) -> float:
    """Contrast of two colours given as #RRGGBB, from 1 to 21 (WCAG 2.2, success criterion 1.4.3)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_report() -> list[Pair]:
    """Every pair in every mode."""
    return [
        Pair(mode, ink, ground, contrast_ratio(colours[ink], colours[ground]), least)
        for mode, colours in tokens()["modes"].items()
        for ink, ground, least in _pairs()
    ]


def _pairs() -> Iterator[tuple[str, str, float]]:
    for ink in _INKS:
        yield from ((ink, ground, 4.5) for ground in _GROUNDS)
    for name in _SOFT:
        yield ("accent_text" if name == "accent" else name, f"{name}_soft", 4.5)
    for fill in ("accent", "critical_fill", "live_fill"):
        yield ("on_fill", fill, 4.5)
    yield ("text", "selection", 4.5)
    yield ("text2", "neutral_soft", 4.5)
    yield ("tooltip_text", "tooltip", 4.5)
    yield ("line_control", "surface", 3.0)
    yield ("focus", "bg", 3.0)
