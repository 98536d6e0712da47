"""Chinese numerals as statutes use them for articles, paragraphs and items (1 to 9999)."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_UNITS = ((1000, "千"), (100, "百"), (10, "十"))
LARGEST = 9999


def chinese_number(number: int) -> str:
    """Return 109 as 一百零九, 10 as 十 and 111 as 一百一十一; raises ValueError outside 1 to 9999."""
    if not 1 <= number <= LARGEST:
        raise ValueError(f"no article number: {number}")
    text, rest, skipped = "", number, False
    for unit, name in _UNITS:
        count, rest = divmod(rest, unit)
        if count:
            text += ("零" if skipped else "") + _DIGITS[count] + name
            skipped = False
        elif text:
            skipped = True
    if rest:
        text += ("零" if skipped else "") + _DIGITS[rest]
    return text.removeprefix("一") if text.startswith("一十") else text


def number_from_chinese(text: str) -> int:
    """Return 一百零九 or 109 as 109; raises ValueError for anything else."""
    if text.isascii() and text.isdecimal():
        return int(text)
    total, digit = 0, 0
    units = {name: unit for unit, name in _UNITS}
    for character in text:
        if character in units:
            total, digit = total + (digit or 1) * units[character], 0
        else:
            digit = _DIGITS.index(character)
    number = total + digit
    if not text or number < 1 or text not in (chinese_number(number), f"一{chinese_number(number)}"):
        raise ValueError(f"no Chinese number: {text}")
    return number
