"""Search in the law library: by citation, by pinyin initials, and by words that our thesaurus turns into the law's."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from threading import Lock

from app.content.library import load_thesaurus
from app.domain.law.act import Act
from app.domain.law.citation import Citation
from app.domain.law.fulltext.asked import read_asked
from app.domain.law.fulltext.text import Article
from app.domain.law.fulltext.tokens import highlights, question_tokens
from app.domain.law.library import LawLibrary
from app.domain.law.numerals import chinese_number
from app.domain.law.statute import Level
from app.domain.law.thesaurus import ThesaurusEntry
from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.law_names import resolve
from app.services.law_pinyin import names_by_initials, phrases_by_initials
from app.services.law_shelf import LawShelf
from app.services.progress import Progress, Silent
from app.services.shelf import LIBRARY
from records.search.law_index import IndexHit, LawIndex
from records.unit_of_work import Unit

CANDIDATES = 400
MAX_QUESTION = 200
MAX_TOKENS = 60
SNIPPET = 120
OWN_LIBRARY = 1.5
"""What this trade uses goes before the rest of an archive."""
ELSEWHERE = 0.7
"""Local regulations that are not in our own library are most often those of another place."""
BY_ACT = 0.6
EXACT = 1000.0
_INITIALS = re.compile(r"(?P<letters>[A-Za-z]{2,20})(?P<number>[0-9]{0,4})")


@dataclass(frozen=True, slots=True)
class LawHit:
    """An article found: where, in which version, why, and a snippet with the spans that the question's words cover."""

    title: str
    key: str
    number: int
    suffix: int
    label: str
    version_date: dt.date | None
    imported: bool
    snippet: str
    highlights: tuple[tuple[int, int], ...]
    score: float
    why: tuple[str, ...]


@dataclass
class _Scored:
    hit: IndexHit
    score: float
    why: list[str]


@dataclass
class LawSearch:
    """The search over one base; it keeps the library's outline and looks at each question whether that is current."""

    base: Base
    _shelf: LawShelf | None = None
    _stamp: str = ""
    _lock: Lock = field(default_factory=Lock)

    def search(self, question: str, as_of: dt.date, limit: int = 10, progress: Progress | None = None) -> list[LawHit]:
        """Return the articles in force on a day that answer the question, best first."""
        question = question.strip()[:MAX_QUESTION]
        with self.base.records.reading() as unit:
            shelf = self.prepare(unit, progress)
            index = LawIndex(self.base.home.law_index)
            finder = _Finder(shelf, index, as_of)
            scored = finder.find(question)[:limit]
            return [_shown(unit, shelf, each, finder.tokens, as_of) for each in scored]

    def prepare(self, unit: Unit, progress: Progress | None = None) -> LawShelf:
        """The outline of the library; the index is built where it is missing or older than the library."""
        with self._lock:
            stamp = unit.statutes.stamp()
            if self._shelf is None or stamp != self._stamp:
                self._shelf = LawShelf.read(unit, self.base.shelf.law(), load_thesaurus(LIBRARY))
                full = f"{stamp}/{_words_digest(self._shelf)}"
                index = LawIndex(self.base.home.law_index)
                if not index.is_current(full):
                    (progress or Silent()).report(None, "正在建立法规检索索引")
                    index.build(full, self._shelf.documents(unit))
                self._stamp = stamp
            return self._shelf


def build_index(base: Base, progress: Progress | None = None) -> None:
    """Bring the index up to date, so that the first search need not wait for it."""
    with base.records.reading() as unit:
        LawSearch(base).prepare(unit, progress)


def _words_digest(shelf: LawShelf) -> str:
    words = "\n".join(f"{place}{words}" for place, words in sorted(shelf.plain_words.items()))
    return hashlib.sha256(words.encode()).hexdigest()[:16]


@dataclass
class _Finder:
    """One question."""

    shelf: LawShelf
    index: LawIndex
    as_of: dt.date
    tokens: list[str] = field(default_factory=list)
    _scored: dict[tuple[str, int, int], _Scored] = field(default_factory=dict)

    def find(self, question: str) -> list[_Scored]:
        """The places, best first."""
        self._by_citation(question)
        if not self._scored:
            self._by_initials(question)
        if not self._scored:
            self._by_words(question)
        return sorted(self._scored.values(), key=lambda each: (-each.score, each.hit.id))

    def _by_citation(self, question: str) -> None:
        asked = read_asked(question)
        if asked.article is None:
            return
        try:
            title, key = resolve(asked.name, self.shelf.library, self.shelf.titles)
        except NotFoundError:
            return
        for hit in self._places(title, key, asked.article, asked.suffix or 0):
            wanted = asked.version_date or asked.year
            date = self._date(hit)
            named = wanted is not None and date is not None and wanted in (date, date.year)
            if named or (wanted is None and self._in_force(hit)):
                self._put(hit, EXACT, "按条号")

    def _places(self, title: str, key: str | None, number: int, suffix: int) -> list[IndexHit]:
        if key:
            return self.index.places(key, number, suffix)
        versions = [each.version.id for each in self.shelf.by_id.values() if each.version.title == title]
        return self.index.places_of(versions, number, suffix)

    def _by_initials(self, question: str) -> None:
        found = _INITIALS.fullmatch(question.replace(" ", ""))
        if not found:
            return
        letters = found["letters"].lower()
        if found["number"]:
            for title, key in names_by_initials(letters, self.shelf):
                for hit in self._places(title, key, int(found["number"]), 0):
                    if self._in_force(hit):
                        self._put(hit, EXACT, f"拼音首字母 {letters}：{title}")
            return
        for phrase in phrases_by_initials(letters, self.shelf):
            tokens = question_tokens(phrase)
            self.tokens += tokens
            for hit in self._found(tokens):
                self._put(hit, self._weighed(hit), f"拼音首字母 {letters}：{phrase}")

    def _by_words(self, question: str) -> None:
        entries = self.shelf.thesaurus.found_in(question) if self.shelf.thesaurus else ()
        tokens = dict.fromkeys(question_tokens(question))
        for entry in entries:
            tokens.update(dict.fromkeys(question_tokens(entry.term)))
        self.tokens += list(tokens)[:MAX_TOKENS]
        said = [f"“{entry.say}”即“{entry.term}”" for entry in entries if entry.say != entry.term]
        for hit in self._found(list(tokens)[:MAX_TOKENS]):
            for reason in ("词语相同", *said):
                self._put(hit, self._weighed(hit) / (1 + len(said)), reason)
        self._by_acts(entries)

    def _by_acts(self, entries: Iterable[ThesaurusEntry]) -> None:
        """Raise the articles of the acts that the wordings mean; each once, however many wordings mean it."""
        best = max((each.score for each in self._scored.values()), default=1)
        cited: dict[Citation, tuple[float, str]] = {}
        for entry in entries:
            for act in _acts(self.shelf.library, entry, self.as_of):
                share = best * BY_ACT / len(entry.acts)
                for citation in act.citations:
                    reason = f"“{entry.say}”指行为 {act.id} {act.title}"
                    place = citation.article_only
                    cited[place] = max(cited.get(place, (0.0, "")), (share, reason))
        for citation, (share, reason) in cited.items():
            for hit in self.index.places(citation.key, citation.article, citation.suffix or 0):
                if self._in_force(hit):
                    self._put(hit, share, reason)

    def _found(self, tokens: Sequence[str]) -> list[IndexHit]:
        return [hit for hit in self.index.find(tokens, CANDIDATES) if self._in_force(hit)]

    def _weighed(self, hit: IndexHit) -> float:
        if hit.place.key:
            return hit.score * OWN_LIBRARY
        local = self.shelf.by_id[hit.place.version_id].version.level in (Level.LOCAL_REGULATION, Level.LOCAL_RULE)
        return hit.score * (ELSEWHERE if local else 1)

    def _date(self, hit: IndexHit) -> dt.date | None:
        period = self.shelf.by_id.get(hit.place.version_id)
        return period.version.version_date if period else None

    def _in_force(self, hit: IndexHit) -> bool:
        place = hit.place
        if place.version_id:
            return self.shelf.by_id[place.version_id].covers(self.as_of)
        return self.shelf.library.version_on(place.key, self.as_of) is not None

    def _put(self, hit: IndexHit, score: float, why: str) -> None:
        """Add to what was found; an article found in several ways counts with all of them."""
        title = hit.place.key or self.shelf.by_id[hit.place.version_id].version.title
        key = (f"{title}/{hit.place.version_id}", hit.place.number, hit.place.suffix)
        kept = self._scored.setdefault(key, _Scored(hit, 0, []))
        kept.score += score
        _add_reason(kept.why, why)


def _acts(library: LawLibrary, entry: ThesaurusEntry, as_of: dt.date) -> list[Act]:
    known = library.act_ids()
    return [act for act in (library.act(each) for each in entry.acts if each in known) if act.covers(as_of)]


def _add_reason(reasons: list[str], why: str) -> None:
    if why not in reasons:
        reasons.append(why)


def _shown(unit: Unit, shelf: LawShelf, found: _Scored, tokens: Sequence[str], as_of: dt.date) -> LawHit:
    place = found.hit.place
    period = shelf.by_id.get(place.version_id)
    article = unit.statutes.article_at(place.version_id, place.ordinal) if period else None
    if article:
        snippet = _snippet(article, tokens)
    else:
        snippet = next(iter(shelf.plain_words.get((place.key, place.number, place.suffix), ())), "")
    label = article.label if article else f"第{chinese_number(place.number)}条"
    built_in = shelf.library.version_on(place.key, as_of) if place.key else None
    return LawHit(
        title=shelf.library.statute(place.key).title if place.key else period.version.title if period else "",
        key=place.key,
        number=place.number,
        suffix=place.suffix,
        label=label,
        version_date=period.version.version_date if period else built_in.in_force_from if built_in else None,
        imported=period is not None,
        snippet=snippet,
        highlights=highlights(snippet, tokens),
        score=round(found.score, 3),
        why=tuple(found.why),
    )


def _snippet(article: Article, tokens: Sequence[str]) -> str:
    """The line of the article that holds most of the question's words."""
    lines = [line for line in article.text.split("\n") if line]
    best = max(lines, key=lambda line: len(highlights(line, tokens)), default="")
    spans = highlights(best, tokens)
    start = max(0, min(spans[0][0] - SNIPPET // 4, len(best) - SNIPPET)) if spans else 0
    return best[start : start + SNIPPET]
