"""The phone pages' colours are the desktop's, and pictures of every page can be made."""

from __future__ import annotations

import re

from app.ui.theme.tokens import tokens
from app.web.state import STATIC

MODES = {"light": 0, "dark": 1, "contrast": 2}


def test_the_colours_are_the_tokens() -> None:
    text = (STATIC / "tokens.css").read_text(encoding="utf-8")
    blocks = [dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-Fa-f]+);", block)) for block in re.split(r"@media", text)]
    assert len(blocks) == len(MODES)
    for mode, at in MODES.items():
        colours = {name.replace("_", "-"): value for name, value in tokens()["modes"][mode].items()}
        assert blocks[at] == {name: value for name, value in colours.items() if name in blocks[at]}
        assert set(colours) - set(blocks[at]) == {"dark", "scrim"}


def test_every_colour_that_the_style_asks_for_is_there() -> None:
    asked = set(re.findall(r"var\(--([a-z0-9-]+)\)", (STATIC / "phone.css").read_text(encoding="utf-8")))
    known = set(re.findall(r"--([a-z0-9-]+):", (STATIC / "tokens.css").read_text(encoding="utf-8")))
    assert asked <= known
