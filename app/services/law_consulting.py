"""The library as a station asks it: search, lists to choose from, and pages to read, by the law of the act's day."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from app.domain.errors import KnownError
from app.domain.law.act import Act, FineRange
from app.domain.law.citation import Citation
from app.domain.law.consulting import Doing, FoundKind, FoundLaw, LawAnswer, LawBlock, LawPage, LawWish
from app.domain.law.document_words import value_words
from app.domain.law.fulltext.asked import read_asked
from app.domain.law.library import LawLibrary
from app.domain.law.numerals import chinese_number
from app.services.base import Base
from app.services.bureau_law import law_on
from app.services.data_home import DataHome, find_data_home
from app.services.law_cards import Kind
from app.services.law_consulting_entries import PAGES, entries_of
from app.services.law_hits import Hit, SearchWish
from app.services.law_reading import read_statute
from app.services.law_search import EXACT, LawSearch
from app.services.law_text import VersionView, show
from app.services.open_base import open_base
from app.services.settings import load_machine_settings

MOST_ARTICLES, MOST_ACTS, MOST_SUGGESTED = 12, 3, 3
FIRST_ARTICLES, MOST_OF_REST = 6, 2
"""So many articles stand before guides, cases, forms and questions, of each of which there are so many."""
_ENTRIES = {"guides": Kind.GUIDE, "cases": Kind.CASE, "forms": Kind.FORM, "questions": Kind.QUESTION}
ONE_LINE = 44
_STATUS = {"confirmed": "已核对原文", "recalled": "凭记忆，待核", "to_verify": "待核"}


@dataclass
class LawConsultant:
    """Answers wishes on one base; whatever goes wrong with one is said in its answer."""

    base: Base
    search: LawSearch

    def answer_line(self, line: str) -> LawAnswer:
        """Answer a wish as it stands in a JSON line; one that cannot be read has the number 0."""
        try:
            wish = LawWish.model_validate_json(line)
        except ValidationError:
            return LawAnswer(id=0, problem="没有读懂要查什么，请再试一次。")
        return self.answer(wish)

    def answer(self, wish: LawWish) -> LawAnswer:
        """Answer a wish; never raises a KnownError."""
        lists: dict[Doing, Callable[[LawWish], Iterable[FoundLaw]]] = {
            "search": self._search,
            "phrases": self._phrases,
            "laws": self._laws,
            "law": self._articles,
        }
        try:
            if wish.do == "article":
                return LawAnswer(id=wish.id, page=self._article(wish))
            if wish.do == "act":
                return LawAnswer(id=wish.id, page=_act_page(self.base.shelf.law(), wish))
            if wish.do in PAGES:
                return LawAnswer(id=wish.id, page=PAGES[wish.do](law_on(self.base, wish.on), wish.text, wish.on))
            if wish.do in _ENTRIES:
                found = entries_of(law_on(self.base, wish.on), _ENTRIES[wish.do])
                return LawAnswer(id=wish.id, found=tuple(found))
            return LawAnswer(id=wish.id, found=tuple(lists[wish.do](wish)))
        except KnownError as error:
            return LawAnswer(id=wish.id, problem=str(error)[:1000])

    def close(self) -> None:
        """Let go of the index."""
        self.search.close()

    def _search(self, wish: LawWish) -> Iterator[FoundLaw]:
        """Places that were cited, then suggestions for pinyin, acts, the best articles, and the rest by kind."""
        answer = self.search.search(wish.text, wish.on, SearchWish(limit=MOST_ARTICLES))
        cited = [hit for hit in answer.articles if hit.score >= EXACT]
        yield from map(_found_article, cited)
        typed = wish.text.replace(" ", "")
        if typed.isascii() and typed.isalpha():
            for suggestion in self.search.suggest(typed, MOST_SUGGESTED):
                yield FoundLaw(
                    kind="phrase", id=suggestion.text, title=suggestion.text, note=suggestion.detail or "检索这个词"
                )
        yield from (_found_entry("act", f"{hit.id} {hit.title}", hit) for hit in answer.acts[:MOST_ACTS])
        articles = [_found_article(hit) for hit in answer.articles if hit.score < EXACT]
        yield from articles[:FIRST_ARTICLES]
        yield from (_found_entry("guide", hit.title, hit) for hit in answer.guides[:MOST_OF_REST])
        yield from (_found_entry("case", hit.title, hit) for hit in answer.cases[:MOST_OF_REST])
        yield from (_found_entry("form", hit.title, hit) for hit in answer.forms[:MOST_OF_REST])
        yield from (_found_entry("question", hit.title, hit) for hit in answer.questions[:MOST_OF_REST])
        yield from articles[FIRST_ARTICLES:]
        yield from (FoundLaw(kind="phrase", id=term, title=term, note="您要找的是这个吗？") for term in answer.near)

    def _phrases(self, _wish: LawWish) -> Iterator[FoundLaw]:
        library = self.base.shelf.law()
        known = library.act_ids()
        thesaurus = self.base.shelf.thesaurus()
        for entry in thesaurus.entries if thesaurus else ():
            acts = [library.act(each).title for each in entry.acts if each in known]
            if acts:
                yield FoundLaw(kind="phrase", id=entry.say, title=entry.say, note="；".join(acts)[:200])

    def _laws(self, wish: LawWish) -> Iterator[FoundLaw]:
        for statute in self.base.shelf.law().statutes():
            version = statute.version_on(wish.on)
            if version is not None:
                short = "、".join(statute.short_names)
                note = f"{f'简称 {short} · ' if short else ''}本版自 {version.in_force_from} 起施行"
                yield FoundLaw(kind="law", id=statute.key, title=statute.title, note=note, why=short)

    def _articles(self, wish: LawWish) -> Iterator[FoundLaw]:
        reading = read_statute(self.base, wish.text, wish.on)
        for article in reading.articles:
            words = " ".join(article.lines) or "；".join(gist.text for gist in article.gists)
            note = words[:ONE_LINE] + ("…" if len(words) > ONE_LINE else "")
            place = _place(reading.key, reading.title, article.number, article.suffix)
            yield FoundLaw(kind="article", id=place, title=article.label, note=note, why=article.heading)

    def _article(self, wish: LawWish) -> LawPage:
        view = show(self.base, wish.text, wish.on)
        blocks = []
        if view.gist:
            scope = "" if view.gist.exact else "，所在条款的要旨"
            blocks.append(LawBlock(heading=f"要旨（{_STATUS[view.gist.status]}{scope}）", paragraphs=(view.gist.text,)))
        if view.official:
            blocks.append(LawBlock(heading="官方文本", paragraphs=view.official))
        library = self.base.shelf.law()
        return LawPage(
            kind="article",
            id=wish.text,
            title=f"{view.title}{view.label}",
            subtitle=" · ".join(each for each in (_version_words(view.version), view.heading) if each),
            unsure=" ".join(view.notes),
            blocks=tuple(blocks),
            links=tuple(_acts_of(library, read_asked(wish.text).citation(view.key), wish.on)),
            quote=f"《{view.title}》{view.label}" + (f"（{view.version.version_date} 版）" if view.version else ""),
        )


@contextmanager
def consultant() -> Iterator[LawConsultant]:
    """A consultant on the base in use, or on the built-in library alone where no base was made yet.

    Raises KnownError where there is a base that cannot be opened.
    """
    home = find_data_home()
    if home.base.exists() or load_machine_settings(home.settings).settings.database:
        with _opened(home) as found:
            yield found
        return
    # Whoever only reads must not be the one who makes the user's base.
    made = tempfile.TemporaryDirectory(prefix="zhixing-law-", ignore_cleanup_errors=True)
    with made as folder, _opened(DataHome(Path(folder))) as found:
        yield found


@contextmanager
def _opened(home: DataHome) -> Iterator[LawConsultant]:
    base = open_base(home)
    made = LawConsultant(base, LawSearch(base))
    try:
        yield made
    finally:
        made.close()
        base.close()


def _place(key: str, title: str, number: int, suffix: int) -> str:
    """What opens an article: its address where the statute has a key, else its name in words."""
    if key:
        return f"{key}.{number}" + (f"-{suffix}" if suffix else "")
    return f"{title}第{chinese_number(number)}条" + (f"之{chinese_number(suffix)}" if suffix else "")


def _found_article(hit: Hit) -> FoundLaw:
    version = f"（{hit.version_date} 版）" if hit.version_date and hit.imported else "（要旨）"
    return FoundLaw(
        kind="article",
        id=_place(hit.key, hit.law, hit.article, hit.suffix),
        title=f"{hit.title}{version}",
        note=hit.snippet,
        marks=hit.highlights or hit.meant,
        why="；".join(hit.why)[:1000],
    )


def _found_entry(kind: FoundKind, title: str, hit: Hit) -> FoundLaw:
    why = "；".join((*hit.why, hit.note) if hit.note else hit.why)
    return FoundLaw(
        kind=kind, id=hit.id, title=title[:1000], note=hit.snippet, marks=hit.highlights or hit.meant, why=why[:1000]
    )


def _acts_of(library: LawLibrary, place: Citation | None, on: dt.date) -> Iterator[FoundLaw]:
    """The acts that rest on the article of a place."""
    for act in library.acts():
        if place is not None and place.article_only in _basis(library, act, on):
            yield FoundLaw(kind="act", id=act.id, title=act.title, note=act.id)


def _basis(library: LawLibrary, act: Act, on: dt.date) -> set[Citation]:
    try:
        basis = library.choose_by_act_date(act.id, on)
    except LookupError:
        return set()
    return {each.article_only for each in (*basis.violated, *basis.penalty)}


def _act_page(library: LawLibrary, wish: LawWish) -> LawPage:
    if wish.text not in library.act_ids():
        raise KnownError(f"法规库里没有编号为“{wish.text}”的行为。")
    act = library.act(wish.text)
    try:
        basis = library.choose_by_act_date(act.id, wish.on)
    except LookupError:
        raise KnownError(f"“{act.title}”在 {wish.on} 没有已知的依据，请查当时的法规。") from None
    earlier = library.earlier_basis(act.id) if basis.earlier_law else None
    measures = earlier.measures if earlier else act.measures
    note = earlier.note if earlier else act.note
    violated = tuple(library.label(each, wish.on) for each in basis.violated)
    penalty = tuple(library.label(each, wish.on) for each in basis.penalty)
    blocks = [
        LawBlock(heading="违反", paragraphs=violated or ("没有写明的条款",)),
        LawBlock(heading="处罚依据", paragraphs=penalty or ("当时没有处罚规定",)),
        LawBlock(heading="怎么处理", paragraphs=(basis.rule, *_amounts(basis.fine), *measures)),
        LawBlock(heading="由谁处理", paragraphs=(value_words("authority", basis.authority),)),
    ]
    if note:
        blocks.append(LawBlock(heading="注意", paragraphs=(note,)))
    places = dict.fromkeys(each.article_only for each in (*basis.violated, *basis.penalty))
    return LawPage(
        kind="act",
        id=act.id,
        title=act.title,
        subtitle=f"{act.id} · 行为日 {wish.on}，{'按新法施行以前的规定' if earlier else '按现行规定'}",
        unsure="" if basis.may_deduct else f"依据和数额{_STATUS[basis.status]}，引用前请核对原文。",
        blocks=tuple(blocks),
        links=tuple(
            FoundLaw(kind="article", id=str(place), title=library.label(place, wish.on), note="读条文")
            for place in places
        ),
        quote=f"{act.id} {act.title}：{'；'.join(dict.fromkeys((*violated, *penalty)))}（行为日 {wish.on}）",
    )


def _amounts(fine: FineRange | None) -> Iterator[str]:
    if fine is not None:
        yield f"罚款幅度 {fine.min_yuan:,.0f} 至 {fine.max_yuan:,.0f} 元"


def _version_words(version: VersionView | None) -> str:
    if version is None:
        return ""
    until = f"，至 {version.until}" if version.until else ""
    return f"{version.version_date} 版，自 {version.in_force_from} 起施行{until}"
