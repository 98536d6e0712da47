"""What words typed so far may become: statutes, articles, acts and common wordings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain, islice

from app.domain.law.fulltext.text import title_key
from app.domain.law.numerals import chinese_number, number_from_chinese
from app.services.errors import NotFoundError
from app.services.law_cards import Kind
from app.services.law_cited import CitedPlaces
from app.services.law_library_index import LibraryIndex
from app.services.law_ranking import Ranker

MAX_TYPED = 40
_OF_EACH = 4
_LIKE = 45
_UNFINISHED = re.compile(
    r"(?P<name>[^0-9第]*[^0-9第\s])\s*第?(?P<number>[0-9]{1,4}|[一二三四五六七八九十百零]{1,7})(?P<end>条)?"
)


class SuggestionKind(StrEnum):
    """What a suggestion leads to."""

    STATUTE = "statute"
    ARTICLE = "article"
    ACT = "act"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that may have been meant: `text` is shown and searched for, `detail` says what it is."""

    kind: SuggestionKind
    text: str
    detail: str = ""


@dataclass
class Suggester:
    """Suggests from one library."""

    ranker: Ranker

    def suggest(self, typed: str, limit: int, cited: CitedPlaces, day: dt.date) -> list[Suggestion]:
        """The likeliest first, of each kind a few; letters are taken for pinyin, whole or initials."""
        # An input method puts apostrophes and spaces between the syllables that it still composes.
        typed = typed.strip()[:MAX_TYPED]
        letters = re.sub(r"['’\s]", "", typed).lower()
        if not typed:
            return []
        if letters.isascii() and letters.isalpha():
            found = chain(self._spelt(letters))
        else:
            found = chain(
                islice(self._articles(typed, cited, day), limit),
                islice(self._statutes(typed), _OF_EACH),
                islice(self._acts(typed, day), _OF_EACH),
                self._wordings(typed),
            )
        return list(islice(dict.fromkeys(found), limit))

    def near_terms(self, question: str, limit: int) -> list[str]:
        """Terms and titles that look like a question that found nothing."""
        from rapidfuzz import fuzz, process

        found = process.extract(question, self._terms, scorer=fuzz.ratio, limit=limit, score_cutoff=_LIKE)
        return [term for term, _score, _at in found]

    @property
    def _index(self) -> LibraryIndex:
        return self.ranker.index

    @cached_property
    def _terms(self) -> list[str]:
        return list(dict.fromkeys((*self.ranker.known.words, *(volume.title for volume in self._index.volumes))))

    def _articles(self, typed: str, cited: CitedPlaces, day: dt.date) -> Iterator[Suggestion]:
        """The articles whose number begins with the one that is being typed."""
        found = _UNFINISHED.fullmatch(typed)
        if not found:
            return
        try:
            title, key = cited.names.resolve(found["name"])
            number = number_from_chinese(found["number"])
        except (NotFoundError, ValueError):
            return
        begins = chinese_number(number) if not found["number"].isdecimal() else found["number"]
        for at, volume in enumerate(self._index.volumes):
            if (volume.key == key if key else volume.title == title) and volume.covers(day):
                yield from self._numbered(at, title, begins, bool(found["end"]))

    def _numbered(self, volume: int, title: str, begins: str, ended: bool) -> Iterator[Suggestion]:
        part, span = self._index.span(volume)
        written = str if begins.isdecimal() else chinese_number
        for at in span:
            number = written(int(part.number[at]))
            if number == begins or (not ended and number.startswith(begins)):
                label = f"第{chinese_number(int(part.number[at]))}条"
                suffix = int(part.suffix[at])
                label += f"之{chinese_number(suffix)}" if suffix else ""
                detail = ""
                if part is self._index.near:
                    said = self._index.sayings_of(at)
                    detail = self._index.said[said[0]][0] if len(said) else self._index.texts[at][2][:30]
                yield Suggestion(SuggestionKind.ARTICLE, title + label, detail)

    def _statutes(self, typed: str) -> Iterator[Suggestion]:
        wanted = title_key(typed)
        ordered = sorted(self._index.volumes, key=lambda volume: len(volume.title))
        own = [volume for volume in ordered if volume.key]
        rest = [volume for volume in ordered if not volume.key]
        for volumes in (own, rest):
            for test in (str.startswith, str.__contains__):
                for volume in volumes:
                    if wanted and any(test(name, wanted) for name in volume.names):
                        yield Suggestion(SuggestionKind.STATUTE, volume.title)

    def _acts(self, typed: str, day: dt.date) -> Iterator[Suggestion]:
        for card in self._index.cards:
            if card.kind is Kind.ACT and typed in card.title and card.covers(day):
                yield Suggestion(SuggestionKind.ACT, card.title, card.id)

    def _wordings(self, typed: str) -> Iterator[Suggestion]:
        wordings = [phrase for phrase, _initials, _full in self._index.spelling.phrases if len(phrase) > len(typed)]
        wordings += [words for words, is_wording in self._index.said if is_wording]
        yield from (Suggestion(SuggestionKind.WORDING, words) for words in wordings if words.startswith(typed))
        yield from (Suggestion(SuggestionKind.WORDING, words) for words in wordings if typed in words)

    def _spelt(self, letters: str) -> Iterator[Suggestion]:
        spelling = self._index.spelling
        own = [self._index.volumes[at] for _name, initials, at in spelling.names if initials.startswith(letters)]
        own.sort(key=lambda volume: (not volume.key, len(volume.title)))
        yield from (Suggestion(SuggestionKind.STATUTE, volume.title) for volume in own[:_OF_EACH])
        for phrase, initials, full in spelling.phrases:
            if initials.startswith(letters) or full.startswith(letters):
                yield Suggestion(SuggestionKind.WORDING, phrase)
        if len(letters) > 2:
            yield from (Suggestion(SuggestionKind.WORDING, phrase) for phrase in spelling.meant(letters))
