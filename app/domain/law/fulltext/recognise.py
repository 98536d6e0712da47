"""Recognise a statute in a text: articles, paragraphs, items and dates, with every doubtful place."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from app.domain.law.fulltext import history as told
from app.domain.law.fulltext.marks import ArticleMark, HeadingMark, ItemForm, ItemMark
from app.domain.law.fulltext.parts import Part, PartKind, ends_like_title, split_text
from app.domain.law.fulltext.text import Article, Doubt, FullText, Item, Paragraph

_FILE_DATE = re.compile(r"[（(_\- ](?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})[)）]?$")
_ENDS = ("。", "；", "：", ";", ":", "”", "）", "！", "…")
MAX_DOUBTS = 50


@dataclass(frozen=True)
class Recognised:
    """A statute, or None and in `refusal` the reason for the person who gave the file."""

    text: FullText | None
    doubts: tuple[Doubt, ...]
    refusal: str = ""


def recognise(text: str, file_name: str = "") -> Recognised:
    """Read a statute; the file's name gives the date of the version where it carries one."""
    parts = split_text(text)
    part_title = "".join(part.words for part in parts if part.kind is PartKind.PART_TITLE)
    builder = _Builder(is_part=bool(part_title))
    if not any(part.kind is PartKind.ARTICLE for part in parts):
        _number_by_list(parts)
    for part in parts:
        builder.take(part)
    articles = tuple(builder.finish())
    lines = [part.words for part in parts if part.kind is PartKind.HISTORY]
    events = told.read_history(lines)
    title = next((part.words for part in parts if part.kind is PartKind.TITLE and part.words), "")
    from_name = date_in_name(file_name)
    version = max(filter(None, (from_name, told.date_of_version(events))), default=None)
    doubts = builder.doubts
    if version is None and (version := told.date_stated(articles)):
        doubts.insert(0, Doubt(0, f"题注里没有日期，版本日期按正文写明的施行日期 {version} 计"))
    refusal = _refusal(title, articles, version)
    if refusal or version is None:
        return Recognised(None, (), refusal)
    if from_name and version > from_name:
        doubts.insert(0, Doubt(0, f"文件名的日期 {from_name} 早于题注里的 {version}，按题注计"))
    in_force, stated = told.date_in_force(events, articles, version)
    body = told.issuing_body(events, lines)
    plain = title.replace(" ", "").replace("\u3000", "")
    full = FullText(
        title=plain,
        part=part_title,
        level=told.rank(plain, body),
        issuing_body=body,
        number=told.document_number(events, lines),
        history=events,
        version_date=version,
        in_force_from=in_force,
        in_force_stated=stated,
        repeals=told.repealed_titles(articles),
        preamble="\n".join(part.words for part in parts if part.kind is PartKind.PREAMBLE),
        articles=articles,
        annex="\n".join(builder.annex),
    )
    return Recognised(full, tuple(sorted(doubts, key=lambda doubt: doubt.line)[:MAX_DOUBTS]))


def date_in_name(file_name: str) -> dt.date | None:
    """Return the date at the end of a file's name, as in 公路法(2017-11-04).md."""
    found = _FILE_DATE.search(PurePath(file_name).stem)
    try:
        return dt.date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None


def _refusal(title: str, articles: tuple[Article, ...], version: dt.date | None) -> str:
    if not articles:
        return "没有找到条文，不像法规"
    if not title:
        return "没有找到标题"
    if articles[0].label.endswith("、") and not ends_like_title(title):
        return "没有条文，标题也不像法规"
    if version is None:
        return "没有找到通过、公布或修订的日期。请在标题下补一行日期，或在文件名末尾写上（2024-01-31）这样的日期"
    return ""


def _number_by_list(parts: list[Part]) -> None:
    """In a text without 第…条 the top numbers 一、二、 are its articles, as decisions are cited by them."""
    for part in parts:
        mark = part.mark
        if part.kind is PartKind.ITEM and isinstance(mark, ItemMark) and mark.form is ItemForm.LIST:
            part.kind = PartKind.ARTICLE
            part.mark = ArticleMark(mark.label, mark.number, None, mark.rest, clear=True)
    seen = False
    for part in parts:
        seen = seen or part.kind is PartKind.ARTICLE
        if seen and part.kind is PartKind.PREAMBLE:
            part.kind = PartKind.PARAGRAPH


@dataclass
class _Builder:
    """Puts lines together to articles and notes what does not fit."""

    is_part: bool = False
    doubts: list[Doubt] = field(default_factory=list)
    annex: list[str] = field(default_factory=list)
    _headings: dict[int, str] = field(default_factory=dict)
    _after_heading: int | None = None
    _done: list[Article] = field(default_factory=list)
    _seen: set[tuple[int, int | None]] = field(default_factory=set)
    _open: Article | None = None
    _paragraphs: list[_OpenParagraph] = field(default_factory=list)

    def take(self, part: Part) -> None:
        """Take the next line."""
        mark = part.mark
        if isinstance(mark, HeadingMark) and part.kind is PartKind.HEADING:
            self._close()
            self._headings = {depth: name for depth, name in self._headings.items() if depth < mark.depth}
            self._headings[mark.depth] = mark.name
            self._after_heading = mark.depth
        elif isinstance(mark, ArticleMark) and part.kind is PartKind.ARTICLE:
            self._start(part, mark)
        elif part.kind is PartKind.ANNEX:
            self._close()
            self._after_heading = None
            self.annex.append(part.words)
        elif part.kind in (PartKind.PARAGRAPH, PartKind.ITEM, PartKind.TABLE):
            self._take_words(part)

    def finish(self) -> list[Article]:
        """Return the articles in the order of the text."""
        self._close()
        return self._done

    def _take_words(self, part: Part) -> None:
        if self._open is None:
            self._take_loose(part)
        elif isinstance(part.mark, ItemMark):
            self._item(part, part.mark)
        else:
            if part.kind is PartKind.TABLE and not self._paragraphs[-1].words.startswith(("|", "<")):
                self._doubt(part, "表格按原样保留，没有拆开")
            self._paragraphs.append(_OpenParagraph(part.words, []))

    def _take_loose(self, part: Part) -> None:
        """Words outside of every article: the rest of a broken heading, or an annex."""
        depth = self._after_heading
        if depth is not None and part.kind is PartKind.PARAGRAPH and not part.words.endswith(_ENDS):
            self._headings[depth] += part.words
        else:
            if self._done and not self.annex:
                self._doubt(part, "从这里起有不属于任何一条的文字，作为附件保留")
            label = part.mark.label if isinstance(part.mark, ItemMark) else ""
            self.annex.append(label + part.words)
        self._after_heading = None

    def _doubt(self, part: Part, message: str) -> None:
        self.doubts.append(Doubt(part.line, message))

    def _start(self, part: Part, mark: ArticleMark) -> None:
        self._close()
        before = self._done[-1] if self._done else None
        place = (mark.number, mark.suffix)
        if place in self._seen:
            self._doubt(part, f"{mark.label}出现了不止一次")
        elif not _follows(before, mark) and not (before is None and self.is_part):
            self._doubt(part, f"{mark.label}之前应是另一条" + (f"，前面是{before.label}" if before else ""))
        if not mark.rest:
            self._doubt(part, f"{mark.label}后面没有文字")
        self._seen.add(place)
        self._after_heading = None
        heading = " ".join(self._headings[depth] for depth in sorted(self._headings))
        self._open = Article(mark.number, mark.suffix, mark.label, heading, (), part.line)
        self._paragraphs = [_OpenParagraph(mark.rest, [])]

    def _item(self, part: Part, mark: ItemMark) -> None:
        item = _OpenItem(mark.form, mark.label, mark.number, mark.rest, [])
        items = _items_for(self._paragraphs[-1].items, item)
        if not items and mark.number != 1:
            home = self._interrupted(item)
            if home is None:
                self._doubt(part, f"项的编号从{mark.label}开始")
            else:
                items = home
        if items and mark.number != items[-1].number + 1:
            self._doubt(part, f"{items[-1].label}后面是{mark.label}")
        items.append(item)

    def _interrupted(self, item: _OpenItem) -> list[_OpenItem] | None:
        """The list that an item continues whose predecessor runs over several paragraphs; they become its words."""
        for position in range(len(self._paragraphs) - 2, -1, -1):
            items = _items_for(self._paragraphs[position].items, item)
            if items and items[-1].form == item.form and items[-1].number + 1 == item.number:
                for paragraph in self._paragraphs[position + 1 :]:
                    items[-1].words += "\n" + paragraph.words
                    items[-1].items.extend(paragraph.items)
                del self._paragraphs[position + 1 :]
                return items
        return None

    def _close(self) -> None:
        if self._open is not None:
            paragraphs = tuple(Paragraph(each.words, _closed(each.items)) for each in self._paragraphs)
            self._done.append(replace(self._open, paragraphs=paragraphs))
            self._open = None


@dataclass
class _OpenItem:
    form: ItemForm
    label: str
    number: int
    words: str
    items: list[_OpenItem]


@dataclass
class _OpenParagraph:
    words: str
    items: list[_OpenItem]


def _items_for(items: list[_OpenItem], new: _OpenItem) -> list[_OpenItem]:
    """The list, at its depth, that an item of that form belongs to."""
    while items and items[-1].form < new.form:
        items = items[-1].items
    return items


def _closed(items: list[_OpenItem]) -> tuple[Item, ...]:
    return tuple(Item(each.form, each.label, each.number, each.words, _closed(each.items)) for each in items)


def _follows(before: Article | None, mark: ArticleMark) -> bool:
    if before is None:
        return mark.number == 1 and mark.suffix is None
    if mark.suffix:
        return mark.number == before.number and mark.suffix == (before.suffix or 0) + 1
    return mark.number == before.number + 1
