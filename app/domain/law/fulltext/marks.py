"""What a line of a statute starts with: an article, a heading or an item, in every style in use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from app.domain.law.numerals import number_from_chinese

_CHINESE = "零〇○Ｏ一二三四五六七八九十百千两"
_NUMBER = rf"(?:[{_CHINESE}]{{1,9}}|[0-9０-９]{{1,4}})"
_GAP = r"[\s\u3000]"
_ARTICLE = re.compile(
    rf"(?P<label>(?:\*\*|\#{{1,6}}{_GAP}*)?第{_GAP}?(?P<number>{_NUMBER}){_GAP}?条"
    rf"(?:之(?P<suffix>[一二三四五六七八九十]{{1,3}}))?(?:\*\*)?)(?P<gap>{_GAP}*)(?P<rest>.*)",
    re.DOTALL,
)
_HEADING = re.compile(
    rf"(?P<marks>\#{{1,6}}{_GAP}*|\*\*)?第{_GAP}?(?P<number>{_NUMBER}){_GAP}?(?P<unit>分编|编|篇|部分|章|节)"
    rf"(?P<rest>(?:{_GAP}.*|[^的、，。；：和至或及内所规中].*)?)"
)
_MARKED_HEADING = re.compile(rf"(?P<marks>\#{{1,6}}){_GAP}*(?P<rest>\S.*)")
_ITEM = re.compile(
    rf"(?P<label>[（(]{_GAP}?(?P<chinese>[一二三四五六七八九十百零〇]{{1,5}}){_GAP}?[)）](?:[、.．](?![（(]))?"
    rf"|[（(]{_GAP}?(?P<arabic>[0-9０-９]{{1,3}}){_GAP}?[)）][、.．]?"
    r"|(?P<point>[0-9０-９]{1,3})(?:[、．]|\.(?![0-9]))"
    r"|(?P<list>[一二三四五六七八九十百]{1,5})、"
    rf"|(?P<sign>[①-⑳⑴-⒇⒈-⒛㈠-㈩])[、.．]?){_GAP}*(?P<rest>.*)",
    re.DOTALL,
)
_SIGNS = tuple(ord(first) for first in "①⑴⒈㈠")
_TO_PLAIN = str.maketrans("〇○Ｏ两０１２３４５６７８９", "零零零二0123456789")
_NO_ARTICLE_AFTER = re.compile(r"[的、，,。；;至和或及与以之规所中第条款项》〉”）)]")
_ONLY_MENTIONED = re.compile(r"[至、和或及]{1,2}[（(第]|项(?:规定|所列|的规定|、)")
UNITS = ("编", "篇", "部分", "分编", "章", "节")
MAX_HEADING = 60


class ItemForm(IntEnum):
    """How an item is numbered; in one article a form stands below every form before it."""

    LIST = 0  # 一、
    ITEM = 1  # （一）
    POINT = 2  # 1.
    BRACKET = 3  # （1）
    SIGN = 4  # ①


@dataclass(frozen=True, slots=True)
class ArticleMark:
    """第…条 at the start of a line; `clear` where a space, bold type or the line's end sets it off from its words."""

    label: str
    number: int
    suffix: int | None
    rest: str
    clear: bool


@dataclass(frozen=True, slots=True)
class HeadingMark:
    """A chapter, section or part; `depth` counts from 0, `name` is the heading without mark-up."""

    depth: int
    name: str


@dataclass(frozen=True, slots=True)
class ItemMark:
    """The number at the start of an item."""

    form: ItemForm
    label: str
    number: int
    rest: str


@lru_cache(maxsize=4096)
def plain_number(text: str) -> int | None:
    """Read a numeral in any writing met in statutes, 一百〇九 or １０９ or 一〇九; None for no number."""
    plain = text.translate(_TO_PLAIN)
    digits = plain.translate(str.maketrans("零一二三四五六七八九", "0123456789"))
    if len(digits) > 1 and digits.isascii() and digits.isdecimal():
        return int(digits) or None
    try:
        return number_from_chinese(plain) or None
    except ValueError:
        return None


def article_mark(line: str) -> ArticleMark | None:
    """Read 第…条 at the start of a stripped line; None where the line only mentions an article."""
    found = _ARTICLE.match(line)
    if not found or (number := plain_number(found["number"])) is None:
        return None
    suffix = plain_number(found["suffix"]) if found["suffix"] else None
    label, rest = found["label"].strip("*# \u3000"), found["rest"]
    bold = found["label"].startswith("*") and found["label"].endswith("*")
    clear = bool(bold or found["gap"] or not rest)
    if not clear and _NO_ARTICLE_AFTER.match(rest):
        return None
    if clear and not bold and rest:
        if rest[0] in "的、，,。；;》〉”）)":
            return None
        clear = rest[0] not in "和至或及"
    return ArticleMark("".join(label.split()), number, suffix, rest, clear)


def heading_mark(line: str) -> HeadingMark | None:
    """Read a heading, with or without Markdown's number signs."""
    if len(line) > MAX_HEADING:
        return None
    found = _HEADING.fullmatch(line)
    if found and plain_number(found["number"]) and (found["marks"] or line[-1] not in "。；，：、;,:"):
        return HeadingMark(UNITS.index(found["unit"]), line.strip("*# \u3000"))
    marked = _MARKED_HEADING.fullmatch(line)
    if marked:
        return HeadingMark(min(len(marked["marks"]) + 2, len(UNITS) - 1), marked["rest"].strip("*# \u3000"))
    return None


def item_mark(line: str) -> ItemMark | None:
    """Read the number of an item, in round brackets of either width, with a point or a comma, or as one sign."""
    found = _ITEM.match(line)
    if not found:
        return None
    form = next(form for name, form in _FORMS if found[name])
    number = _sign_number(found["sign"]) if found["sign"] else plain_number(_written(found))
    if number is None or _ONLY_MENTIONED.match(found["rest"]):
        return None
    if "㈠" <= line[0] <= "㈩":
        form = ItemForm.ITEM
    return ItemMark(form, "".join(found["label"].split()), number, found["rest"])


def _written(found: re.Match[str]) -> str:
    return str(found["chinese"] or found["arabic"] or found["point"] or found["list"])


def _sign_number(sign: str) -> int:
    return min(ord(sign) - first + 1 for first in _SIGNS if ord(sign) >= first)


_FORMS = (
    ("list", ItemForm.LIST),
    ("chinese", ItemForm.ITEM),
    ("point", ItemForm.POINT),
    ("arabic", ItemForm.BRACKET),
    ("sign", ItemForm.SIGN),
)
