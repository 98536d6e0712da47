"""Theme to Qt style sheet: style.qss with its colour and size names filled in."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import tokens
from assets.paths import ICONS

TEMPLATE = Path(__file__).with_name("style.qss")
_CALL = re.compile(r"@(px|size|radius)\(([\w.-]+)\)")
_NAME = re.compile(r"@(\w+)")
_TONES = ("text", "text2", "text3", "accent_text", "ok", "warn", "major", "critical", "cite", "live")


@lru_cache(maxsize=1)
def _template() -> str:
    return TEMPLATE.read_text(encoding="utf-8")


def stylesheet(theme: Theme) -> str:
    """The style sheet of a theme; KeyError names a token that style.qss asks for and tokens.json lacks."""
    names = {
        # Half the outer size: Qt draws a square where the radius is a pixel more.
        "radio_off": f"{(theme.px(16) + 2 * theme.line_width) // 2}px",
        "radio_on": f"{(theme.px(8) + 2 * theme.px(5)) // 2}px",
        "stage_bg": theme.hex("stage.bg"),
        "edge": f"{theme.line_width}px",
        "caret": (ICONS / f"caret-down-{'light' if theme.dark else 'dark'}.svg").as_posix(),
        "tick": (ICONS / f"check-on-{'dark' if theme.contrast else 'fill'}.svg").as_posix(),
        # A pressed primary button must stay readable in each mode: ink and ground change together.
        "primary_pressed": theme.hex("accent_soft") if theme.dark else theme.hex("accent_text"),
        "primary_pressed_ink": theme.hex("accent_text") if theme.dark else theme.hex("on_fill"),
        # Toasts stand on the tooltip ground, which is the opposite of the page's.
        "toast_link": toast_ink(theme, "accent"),
        "sunken_edge": f"{theme.line_width if theme.contrast else 0}px",
    }

    def call(match: re.Match[str]) -> str:
        kind, value = match.groups()
        if kind == "px":
            return f"{theme.px(float(value))}px"
        return f"{theme.size(value) if kind == 'size' else theme.radius(value)}px"

    def name(match: re.Match[str]) -> str:
        found = match.group(1)
        return names[found] if found in names else theme.hex(found)

    return _styles(theme) + _NAME.sub(name, _CALL.sub(call, _template()))


def toast_ink(theme: Theme, tone: str) -> str:
    """The colour of a tone on the ground of a toast, which is dark in light mode and light in the others."""
    other = tokens()["modes"]["light" if theme.dark else "dark"]
    return str(other["accent_text" if tone == "accent" else tone])


def _styles(theme: Theme) -> str:
    styles = (
        f'QLabel[style="{name}"] {{ font-size: {theme.px(spec["size"])}px; font-weight: {spec["weight"]}; }}'
        for name, spec in tokens()["type"].items()
    )
    tones = (
        f'QLabel[tone="{tone}"] {{ color: {theme.hex(tone)}; }}'
        for tone in (*_TONES, "on_fill", "text_disabled", "stage.text", "stage.text2")
    )
    return "\n".join([*styles, *tones]) + "\n"
