"""The one tokeniser of the law search: every two Han characters that stand together, and Latin words whole."""

from __future__ import annotations

import re
from collections.abc import Collection

_RUN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+|[A-Za-z0-9]+")
_LATIN = re.compile(r"[A-Za-z0-9]+")


def pairs(text: str) -> list[str]:
    """Return the tokens to look for: pairs, Latin words whole, and a character that stands alone."""
    tokens: dict[str, None] = {}
    for run in _RUN.findall(text):
        if run[0] < "\u3000":
            tokens[run.lower()] = None
        elif len(run) == 1:
            tokens[run] = None
        else:
            tokens.update((first + second, None) for first, second in zip(run, run[1:], strict=False))
    return list(tokens)


def without(spans: tuple[tuple[int, int], ...], taken: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """What of some spans does not lie in others; both are sorted, and none of one lot overlaps another of it."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        at = start
        for first, last in taken:
            if last > at and first < end:
                if first > at:
                    found.append((at, first))
                at = max(at, last)
        if at < end:
            found.append((at, end))
    return tuple(found)


def highlights(text: str, tokens: Collection[str]) -> tuple[tuple[int, int], ...]:
    """Return the spans of a text that the tokens of a question cover, joined where they touch; give tokens as a set."""
    found = [each.span() for each in _LATIN.finditer(text) if each.group().lower() in tokens]
    for token in tokens:
        at = -1 if token.isascii() else text.find(token)
        while at >= 0:
            found.append((at, at + len(token)))
            at = text.find(token, at + 1)
    spans: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return tuple(spans)
