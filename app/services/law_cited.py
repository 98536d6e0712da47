"""Places that a question names outright: by citation, or by pinyin initials and a number."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from app.domain.law.fulltext.asked import AskedPlace, read_asked
from app.domain.law.search.query import Query
from app.services.errors import NotFoundError
from app.services.law_library_index import LibraryIndex
from app.services.law_names import LawNames, Meant
from records.search.grams import gram

_NUMBER = r"(?:[0-9]{1,4}|[零〇一二三四五六七八九十百千]{1,9})"
_PLACE_END = re.compile(
    rf"第?{_NUMBER}条(?:之{_NUMBER})?(?:第?{_NUMBER}款)?(?:第?[(（]?{_NUMBER}[)）]?项|[(（]{_NUMBER}[)）])?"
)
_LEAD = re.compile(r"^(?:请问|请|查一下|查|看一下|看看|看|根据|按照|依据|依照|按|依|违反|引用|适用)+")
_LETTERS = re.compile(r"(?P<letters>[A-Za-z]{2,30})第?(?P<rest>[0-9].{0,20})?")
_SURELY_LIKE = 85
NEARLY = "（名称按近似的认）"


@dataclass(frozen=True, slots=True)
class Cited:
    """Places named outright, by part of the index and place in it, or the phrases that pinyin may mean."""

    places: tuple[tuple[bool, int], ...] = ()
    phrases: tuple[str, ...] = ()
    reason: str = ""


@dataclass
class CitedPlaces:
    """Finds places by their names."""

    index: LibraryIndex

    @cached_property
    def names(self) -> LawNames:
        """The names of all statutes."""
        return LawNames.of_volumes(self.index.volumes)

    def find(self, query: Query, day: dt.date) -> Cited:
        """The places that a question names; nothing where it only has words."""
        letters = _LETTERS.fullmatch(query.plain.replace(" ", ""))
        if letters:
            return self._spelt(letters["letters"].lower(), letters["rest"] or "", query, day)
        for asked in _asked(query):
            found = self._named(asked, query, day)
            if found.places:
                return found
        return Cited()

    def _named(self, asked: AskedPlace, query: Query, day: dt.date) -> Cited:
        note = ""
        try:
            meant = self.names.resolve(asked.name)
        except NotFoundError:
            near = self.names.nearly(asked.name)
            if near is None:
                return Cited()
            meant, note = near, NEARLY
        return self._cited(meant, asked, query, day, f"按条号{note}")

    def _cited(self, meant: Meant, asked: AskedPlace, query: Query, day: dt.date, reason: str) -> Cited:
        """The article in the version that was asked for, else in the one of the day."""
        title, key = meant
        places: list[tuple[bool, int]] = []
        for at in self.index.by_key.get(key, ()) if key else self.index.by_title.get(title, ()):
            if self._is_wanted(at, asked, query, day):
                near, found = self.index.in_volume(at, asked.article or 0, asked.suffix or 0)
                places += [(near, each) for each in found[:1]]
        return Cited(tuple(places), (), reason)

    def _is_wanted(self, at: int, asked: AskedPlace, query: Query, day: dt.date) -> bool:
        volume = self.index.volumes[at]
        year = asked.year or query.edition
        if asked.version_date:
            return volume.version_date == asked.version_date
        if year:
            return volume.version_date is not None and volume.version_date.year == year
        return volume.covers(day)

    def _spelt(self, letters: str, rest: str, query: Query, day: dt.date) -> Cited:
        if not rest and self.index.words.has(gram(letters)):
            # A word that the law itself writes in letters, such as ETC.
            return Cited()
        if not rest:
            return Cited((), tuple(self.index.spelling.meant(letters)), f"拼音 {letters}")
        asked = read_asked(f"某{rest}")
        for title, key in self._statutes(letters):
            cited = self._cited((title, key), asked, query, day, f"拼音首字母 {letters}：{title}")
            if asked.article and cited.places:
                return cited
        return Cited()

    def _statutes(self, letters: str) -> Iterator[Meant]:
        """The statutes that initials stand for: exactly, by characters left out, or nearly; our own go first."""
        names = self.index.spelling.names
        exact = [at for _name, initials, at in names if initials == letters]
        yield from self._meant(exact)
        own = [(initials, at) for _name, initials, at in names if self.index.volumes[at].key]
        yield from self._meant([at for initials, at in own if _leaves_out(initials, letters)])
        yield from self._meant(_nearly(letters, own))

    def _meant(self, volumes: list[int]) -> list[Meant]:
        chosen = [self.index.volumes[at] for at in volumes]
        chosen.sort(key=lambda volume: (not volume.key, len(volume.title), volume.title))
        return list(dict.fromkeys((volume.title, volume.key or None) for volume in chosen))


def _asked(query: Query) -> Iterator[AskedPlace]:
    """The question as a citation, whole or up to where a place in it ends."""
    plain = query.plain.rstrip("的 ")
    whole = read_asked(plain)
    if whole.article is not None:
        yield replace(whole, year=whole.year or query.edition)
    for found in _PLACE_END.finditer(plain):
        part = read_asked(_LEAD.sub("", plain[: found.end()].split("，")[-1]))
        if part.article is not None and part != whole:
            yield replace(part, year=part.year or query.edition)


def _leaves_out(initials: str, letters: str) -> bool:
    if len(letters) < 3 or initials[0] != letters[0] or initials[-1] != letters[-1]:
        return False
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _nearly(letters: str, own: list[tuple[str, int]]) -> list[int]:
    from rapidfuzz import fuzz

    if len(letters) < 5:
        return []
    scored = [(fuzz.ratio(letters, initials), at) for initials, at in own]
    best = max((score for score, _at in scored), default=0)
    return [at for score, at in scored if score == best and score >= _SURELY_LIKE]
