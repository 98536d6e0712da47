"""Search in the law library by citation, pinyin and words: articles, and beside them acts, cases and more."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from app.domain.law.search.query import read_query
from app.services.base import Base
from app.services.bureau_law import law_by_day
from app.services.law_answers import Explainer, card_hits
from app.services.law_cards import CardsInForce, Kind, by_day, cards_of, noted
from app.services.law_cited import Cited, CitedPlaces
from app.services.law_hits import SearchAnswer, SearchWish
from app.services.law_library_index import LibraryIndex
from app.services.law_ranking import Asked, Ranked, Ranker
from app.services.law_suggest import Suggester, Suggestion
from app.services.progress import Progress, Silent
from app.services.shelf import LIBRARY
from records.search.law_index import LawIndex
from records.unit_of_work import Unit

if TYPE_CHECKING:
    from app.content.library_wordings import SearchWords
    from app.domain.law.thesaurus import Thesaurus
    from app.services.bureau_law import BureauLaw
    from app.services.law_cards import Card

LOOKED_AGAIN_S = 1.0
"""So long what was read is taken for current; an import is seen by the next search after that."""
NEAR_TERMS = 5
EXACT = 1000.0


def _shipped_words() -> SearchWords:
    # Only who builds the index reads the wordings.
    from app.content.library_wordings import load_search_words

    return load_search_words(LIBRARY)


@cache
def _shipped_stamp() -> str:
    """A text that changes whenever a file of the library that ships with the program does."""
    found = hashlib.sha256()
    for path in sorted(LIBRARY.rglob("*.yaml")):
        found.update(path.relative_to(LIBRARY).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


@dataclass
class LawSearch:
    """The search over one base; keep one, it holds the library's outline in memory. Threads may share it."""

    base: Base
    words: Callable[[], SearchWords] = _shipped_words
    content_stamp: Callable[[], str] = _shipped_stamp
    _index: LibraryIndex | None = None
    _ranker: Ranker | None = None
    _cited: CitedPlaces | None = None
    _suggester: Suggester | None = None
    _stamp: str = ""
    _looked_at: float = float("-inf")
    _lock: Lock = field(default_factory=Lock)

    def search(
        self,
        question: str,
        as_of: dt.date | None = None,
        wish: SearchWish | None = None,
        progress: Progress | None = None,
    ) -> SearchAnswer:
        """Answer a question by the law of a day, else of today; another year that the question names goes first."""
        wish = wish or SearchWish()
        query = read_query(question)
        ranker, cited = self._ready(progress)
        day = as_of or self.base.clock().date()
        if query.day and (as_of is None or as_of.year != query.day.year):
            day = query.day
        found = cited.find(query, day)
        asked = Asked(query) if found.places else ranker.asked(query, found.phrases)
        chosen = self._articles(ranker, asked, found, day, wish) if Kind.ARTICLE in wish.kinds else []
        explainer = Explainer(self.base, ranker, asked, day, found.reason)
        cards = card_hits(ranker, asked, found, day, wish)
        answer = SearchAnswer(
            question=question,
            as_of=day,
            articles=tuple(explainer.hits(chosen)),
            acts=tuple(cards.get(Kind.ACT, ())),
            cases=tuple(cards.get(Kind.CASE, ())),
            guides=tuple(cards.get(Kind.GUIDE, ())),
            questions=tuple(cards.get(Kind.QUESTION, ())),
            forms=tuple(cards.get(Kind.FORM, ())),
        )
        if answer.found or not query.text:
            return answer
        return SearchAnswer(question, day, near=tuple(self._suggester_of(ranker).near_terms(query.text, NEAR_TERMS)))

    def suggest(self, typed: str, limit: int = 8) -> list[Suggestion]:
        """What the words typed so far may become: statutes, articles, acts, wordings."""
        ranker, cited = self._ready(None)
        return self._suggester_of(ranker).suggest(typed, limit, cited, self.base.clock().date())

    def refresh(self, progress: Progress | None = None) -> None:
        """Look now whether the library has changed, and build the index again where it has."""
        with self._lock:
            self._looked_at = float("-inf")
        self._ready(progress)

    def close(self) -> None:
        """Let go of the index."""
        with self._lock:
            if self._index is not None:
                self._index.reader.close()
            self._index = self._ranker = self._cited = self._suggester = None
            self._stamp, self._looked_at = "", float("-inf")

    def _articles(self, ranker: Ranker, asked: Asked, found: Cited, day: dt.date, wish: SearchWish) -> list[Ranked]:
        cited = [Ranked(near, at, EXACT) for near, at in found.places]
        narrowed = wish.levels or wish.laws or wish.topics
        ranked = cited or ranker.rank(asked, day, ranker.index.near.size if narrowed else wish.limit)
        kept = (each for each in ranked if self._wished(ranker.index, each, wish))
        return [each for each, _place in zip(kept, range(wish.limit), strict=False)]

    @staticmethod
    def _wished(index: LibraryIndex, found: Ranked, wish: SearchWish) -> bool:
        volume = index.volume_of(found.near, found.at)
        if wish.levels and (volume.level is None or volume.level.value not in wish.levels):
            return False
        if wish.laws and (volume.key or volume.title) not in wish.laws:
            return False
        return not wish.topics or index.topics_of(volume.key).intersection(wish.topics) != set()

    def _suggester_of(self, ranker: Ranker) -> Suggester:
        with self._lock:
            if self._suggester is None or self._suggester.ranker is not ranker:
                self._suggester = Suggester(ranker)
            return self._suggester

    def _ready(self, progress: Progress | None) -> tuple[Ranker, CitedPlaces]:
        """The library as it is now; the index is built where it is missing or older than the library."""
        with self._lock:
            if self._ranker is None or self._cited is None or monotonic() - self._looked_at > LOOKED_AGAIN_S:
                self._look(progress)
            assert self._ranker is not None, "looking reads the index"
            assert self._cited is not None, "looking reads the index"
            return self._ranker, self._cited

    def _look(self, progress: Progress | None) -> None:
        with self.base.records.reading() as unit:
            kept = f"{unit.statutes.stamp()}/{self.content_stamp()}/{unit.bureau.stamp()}"
            stamp = hashlib.sha256(kept.encode()).hexdigest()
            if stamp != self._stamp or self._index is None:
                index = LawIndex(self.base.home.law_index)
                reader = index.read(stamp)
                if reader is None:
                    (progress or Silent()).report(None, "正在建立法规检索索引")
                    self._build(unit, index, stamp)
                    reader = index.read(stamp)
                    assert reader is not None, "what was just built is current"
                if self._index is not None:
                    self._index.reader.close()
                self._index = LibraryIndex(reader)
                self._ranker = Ranker(self._index)
                self._cited = CitedPlaces(self._index)
                self._stamp = stamp
        self._looked_at = monotonic()

    def _build(self, unit: Unit, index: LawIndex, stamp: str) -> None:
        # What builds an index is not needed where one is at hand.
        from app.services.law_indexing import index_content
        from app.services.law_shelf import LawShelf

        words = self.words()
        periods = list(law_by_day(self.base, unit))
        cards = by_day(CardsInForce(each.since, each.until, _cards(each.held, words.thesaurus)) for each in periods)
        # Words that any version of an act is known by may lead to what it rests on.
        acts = tuple(dict.fromkeys(act for each in periods for act in each.held.law.acts()))
        shelf = LawShelf.read(unit, self.base.shelf.law(), words, acts)
        index.build(stamp, index_content(unit, shelf, cards))


def _cards(held: BureauLaw, thesaurus: Thesaurus | None) -> tuple[Card, ...]:
    """The cards of what a bureau holds, with its mark on what it maintains itself."""
    notes = {(kind.value, name): mark.words for (kind, name), mark in held.marks.items()}
    return tuple(noted(cards_of(held.law, held.practice, thesaurus), notes))


def build_index(base: Base, progress: Progress | None = None) -> None:
    """Bring the index up to date, so that the first search need not wait for it."""
    search = LawSearch(base)
    search.refresh(progress)
    search.close()
