"""How far one wording is contained in another: the share of its pairs of signs, particles left out."""

from __future__ import annotations

import re
from functools import lru_cache

from app.domain.scene_paper.written import plain

_NO_SIGN = re.compile(r"[^\w\u4e00-\u9fff]|[的了吗呢啊吧呀嘛哦嗯哎就也都是我你您他她们这那个]")


@lru_cache(maxsize=4096)
def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring signs; a single sign stands for itself."""
    signs = _NO_SIGN.sub("", plain(text))
    if len(signs) < 2:
        return frozenset([signs] if signs else [])
    return frozenset(signs[place : place + 2] for place in range(len(signs) - 1))


@lru_cache(maxsize=4096)
def signs(text: str) -> frozenset[str]:
    """The single signs of a text, particles left out."""
    return frozenset(_NO_SIGN.sub("", plain(text)))


def share_in(part: frozenset[str], whole: frozenset[str]) -> float:
    """How much of `part` is in `whole`, from 0 to 1; nothing is contained in anything."""
    return len(part & whole) / len(part) if part else 1.0


def alike(first: frozenset[str], second: frozenset[str]) -> float:
    """How much of the shorter wording is in the longer, from 0 to 1."""
    if not first or not second:
        return 0.0
    shorter, longer = sorted((first, second), key=len)
    return len(shorter & longer) / len(shorter)
