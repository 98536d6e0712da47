"""A text taken apart line by line without loss: joining the raw parts gives the text back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.law.fulltext.history import DATE
from app.domain.law.fulltext.marks import ArticleMark, HeadingMark, ItemMark, article_mark, heading_mark, item_mark

INFO_END = "<!-- INFO END -->"
_COMMENT = re.compile(r"<!--.*?-->")
_CONTENTS = re.compile(r"[#\s\u3000*]*目[\s\u3000]*[录次][\s\u3000*]*")
_TITLE_END = re.compile(
    r".*(?:法|法典|宪法|条例|规定|办法|规则|细则|规范|标准|准则|决定|决议|解释|通知|意见|批复|方案|规程|制度|章程|通则|修正案|答复|复函|公约|若干问题|基准)"
    r"[》]?(?:[（(][^（()）]*[)）])?"
)
_STARTERS = frozenset("第附#*（(|<①②③④⑤⑥⑦⑧⑨⑩⑴⒈㈠一二三四五六七八九十0123456789０１２３４５６７８９㈡㈢㈣㈤㈥㈦㈧㈨㈩")
_ANNEX = re.compile(r"附[\s\u3000]*(?:件|表|录|图|[:：])[^。；]*")
_BODY_LENGTH = 60
_SPACE = " \t\r\n\u3000\xa0\ufeff\u200b"


class PartKind(StrEnum):
    """What a line is."""

    BLANK = "blank"
    MATTER = "matter"
    TITLE = "title"
    PART_TITLE = "part_title"
    HISTORY = "history"
    COMMENT = "comment"
    CONTENTS = "contents"
    PREAMBLE = "preamble"
    HEADING = "heading"
    ANNEX = "annex"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"


@dataclass(slots=True)
class Part:
    """One line: `raw` with its line end, `words` without mark-up, and the mark it starts with."""

    kind: PartKind
    line: int
    raw: str
    words: str = ""
    mark: ArticleMark | HeadingMark | ItemMark | None = None


def split_text(text: str) -> list[Part]:
    """Take a text apart; `"".join(part.raw for part in parts)` is the text."""
    raws = re.findall(r"[^\n]*\n|[^\n]+", text)
    lines = [raw.strip(_SPACE) for raw in raws]
    end = _end_of_head(lines)
    parts = _head(raws[:end], lines[:end])
    parts.extend(_body(raws[end:], lines[end:], end))
    return parts


def _end_of_head(lines: list[str]) -> int:
    """The number of lines before the first article, heading or contents, or before the first that reads like text."""
    if INFO_END in lines:
        return lines.index(INFO_END) + 1
    first_words = 0
    for position, line in enumerate(lines):
        if not line or line == "---":
            continue
        if _CONTENTS.fullmatch(line) or _is_article(line):
            return position
        heading = heading_mark(line)
        if heading and not line.startswith("# "):
            return position
        mark = item_mark(line)
        reads_like_text = (len(line) > _BODY_LENGTH and not DATE.search(line)) or (
            mark is not None and not DATE.match(line)
        )
        if reads_like_text and first_words == 0:
            first_words = position
    # A preamble stands before the first article, and an undated order before the title.
    return first_words if first_words else len(lines)


def _is_article(line: str) -> bool:
    mark = article_mark(line)
    return mark is not None and mark.clear


def _head(raws: list[str], lines: list[str]) -> list[Part]:
    parts: list[Part] = []
    in_matter = False
    for number, (raw, line) in enumerate(zip(raws, lines, strict=True), 1):
        words = _COMMENT.sub("", line).strip(_SPACE)
        kind = PartKind.HISTORY
        if line == "---" and (in_matter or not any(part.words for part in parts)):
            in_matter, kind = not in_matter, PartKind.MATTER
        elif in_matter:
            kind = PartKind.MATTER
        elif not line:
            kind = PartKind.BLANK
        elif not words:
            kind = PartKind.COMMENT
        elif words.startswith("#"):
            titled = any(part.kind is PartKind.TITLE for part in parts)
            kind, words = PartKind.PART_TITLE if titled else PartKind.TITLE, words.strip("*# \u3000")
        elif not DATE.search(words) and len(words) > _BODY_LENGTH:
            kind = PartKind.PREAMBLE
        parts.append(Part(kind, number, raw, "" if kind is PartKind.MATTER else words))
    if not any(part.kind is PartKind.TITLE for part in parts):
        _find_title(parts)
    return parts


def ends_like_title(words: str) -> bool:
    """Tell whether a line ends as titles of statutes do."""
    return len(words) <= 2 * _BODY_LENGTH and _TITLE_END.fullmatch(words) is not None


def _find_title(parts: list[Part]) -> None:
    """Where no number sign marks the title, it is the last line that ends like one; else the first line."""
    told = [part for part in parts if part.kind is PartKind.HISTORY and not DATE.search(part.words)]
    likely = [part for part in told if ends_like_title(part.words)]
    chosen = likely[-1] if likely else next(iter(told), None)
    if chosen:
        chosen.kind = PartKind.TITLE
        chosen.words = chosen.words.strip("*《》 \u3000")
        _join_title(parts, chosen)


def _join_title(parts: list[Part], chosen: Part) -> None:
    """Put the line 中华人民共和国 before a title that was broken after it."""
    before = [part for part in parts[: parts.index(chosen)] if part.words]
    if before and before[-1].words == "中华人民共和国":
        before[-1].kind, before[-1].words = PartKind.TITLE, ""
        chosen.words = "中华人民共和国" + chosen.words


@dataclass(slots=True)
class _Body:
    """Where the reading of the body stands."""

    expected: int = 1
    seen_article: bool = False
    in_contents: bool = False
    in_table: bool = False
    contents: frozenset[str] = frozenset()


def _body(raws: list[str], lines: list[str], before: int) -> list[Part]:
    state = _Body()
    parts = []
    for number, (raw, line) in enumerate(zip(raws, lines, strict=True), before + 1):
        part = Part(PartKind.BLANK, number, raw)
        if line:
            _classify(part, line, state)
        parts.append(part)
    return parts


def _classify(part: Part, line: str, state: _Body) -> None:
    part.kind, part.words = PartKind.PARAGRAPH if state.seen_article else PartKind.PREAMBLE, line
    if state.in_table or line[0] in "|<":
        _classify_markup(part, line, state)
    elif line[0] in _STARTERS:
        _classify_marked(part, line, state)
    elif _CONTENTS.fullmatch(line):
        state.in_contents = True
        part.kind = PartKind.CONTENTS
    elif state.in_contents:
        part.kind = PartKind.CONTENTS


def _classify_markup(part: Part, line: str, state: _Body) -> None:
    if line.startswith("<!--"):
        part.words = _COMMENT.sub("", line).strip(_SPACE)
        part.kind = part.kind if part.words else PartKind.COMMENT
        return
    if line.startswith(("<", "|")) or state.in_table:
        part.kind = PartKind.TABLE
    if line.startswith(("<table", "<style")):
        state.in_table = True
    if "</table>" in line or "</style>" in line:
        state.in_table = False


def _classify_marked(part: Part, line: str, state: _Body) -> None:
    article = article_mark(line)
    if article and (article.clear or article.number == state.expected or article.suffix):
        part.kind, part.mark, part.words = PartKind.ARTICLE, article, article.rest
        state.seen_article, state.in_contents = True, False
        state.expected = article.number + 1
        return
    if _CONTENTS.fullmatch(line):
        state.in_contents = True
        part.kind = PartKind.CONTENTS
        return
    heading = heading_mark(line)
    if heading:
        name = "".join(heading.name.split())
        if state.in_contents and name not in state.contents:
            state.contents = state.contents | {name}
            part.kind = PartKind.CONTENTS
            return
        state.in_contents = False
        part.kind, part.mark, part.words = PartKind.HEADING, heading, heading.name
        return
    mark = item_mark(line)
    if mark:
        part.kind, part.mark, part.words = PartKind.ITEM, mark, mark.rest
    elif state.seen_article and len(line) <= _BODY_LENGTH and _ANNEX.fullmatch(line):
        part.kind = PartKind.ANNEX
