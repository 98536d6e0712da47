"""The design tokens: every colour, size and type style of the product, read from tokens.json."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

Mode = Literal["light", "dark", "contrast"]
MODES: tuple[Mode, ...] = ("light", "dark", "contrast")
SCALES: tuple[float, ...] = (1.0, 1.25, 1.5)

FILE = Path(__file__).with_name("tokens.json")


@lru_cache(maxsize=1)
def tokens() -> dict[str, Any]:
    """The whole of tokens.json; read once."""
    loaded: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return loaded
