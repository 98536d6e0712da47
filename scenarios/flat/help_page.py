"""The help page of mouse and keyboard."""

from __future__ import annotations

from scenarios.flat.key_map import BINDINGS, MOVING_WORDS
from scenarios.trainee.screens import ReadScreen
from scenarios.trainee.sheets import TextSheet


def help_page() -> ReadScreen:
    """Every key and what it does."""
    moving = tuple(f"{keys}　{words}" for keys, words in MOVING_WORDS)
    keys = tuple(f"{binding.cap}　{binding.words}" for binding in BINDINGS)
    return ReadScreen(TextSheet("按键说明", (("走与看", moving), ("做事", keys)), footer="H 或 Esc 关闭"))
