"""The text of a web page, line by line, in one pass whatever the page holds."""

from __future__ import annotations

import html
import re

_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]*)")
_BREAK = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_SKIPPED = frozenset({"script", "style", "head", "title", "nav", "footer", "select", "button", "noscript", "template"})
_INLINE = frozenset({"a", "b", "strong", "em", "i", "u", "span", "font", "sup", "sub", "small", "o", "st1"})


def text_of_page(page: str) -> str:
    """Return what a page says: a line for each block, entities resolved, scripts and navigation left out."""
    pieces: list[str] = []
    lower = page.lower()
    position = 0
    while position < len(page):
        opened = page.find("<", position)
        end = opened if opened >= 0 else len(page)
        pieces.append(_BREAK.sub("", page[position:end]))
        if opened < 0:
            break
        position = _after_tag(page, lower, opened, pieces)
    lines = html.unescape("".join(pieces)).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip()) + "\n"


def _after_tag(page: str, lower: str, opened: int, pieces: list[str]) -> int:
    """Where the text goes on after what starts at `opened`; an unclosed comment or script takes the rest."""
    if page.startswith("<!--", opened):
        return _past(page.find("-->", opened), 3, page)
    name = _NAME.match(page, opened + 1)
    if not name and not page.startswith(("<!", "<?"), opened + 0):
        pieces.append("<")
        return opened + 1
    closed = page.find(">", opened)
    if closed < 0 or name is None:
        return _past(closed, 1, page)
    tag = name[1].lower()
    if tag in _SKIPPED and not name[0].startswith("/"):
        return _past(lower.find(f"</{tag}", closed), 0, page)
    if tag not in _INLINE:
        pieces.append("\n")
    return closed + 1


def _past(found: int, length: int, page: str) -> int:
    return found + length if found >= 0 else len(page)
