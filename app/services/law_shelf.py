"""The whole law library as the search sees it: imported versions with their time in force, and our own plain words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from app.domain.law.fulltext.text import title_key
from app.domain.law.fulltext.versions import KeptVersion, Repeal, VersionPeriod, periods
from app.domain.law.library import LawLibrary
from app.domain.law.statute import Statute, StatuteVersion
from app.domain.law.thesaurus import Thesaurus
from records.search.law_index import LawDocument, LawPlace
from records.unit_of_work import Unit

Place = tuple[str, int, int]
"""Built-in key, article number and suffix, 0 for none."""


def known_days(version: KeptVersion, statute: Statute) -> KeptVersion:
    """The version with the day in force that the built-in library knows, which goes before the one read in the text."""
    same = (each for each in statute.versions if version.version_date in (each.adopted, date_of(each)))
    known = next(same, None)
    return replace(version, in_force_from=known.in_force_from, in_force_stated=True) if known else version


def known_repeals(statute: Statute) -> tuple[Repeal, ...]:
    """The end of a built-in statute, where it has one."""
    last = statute.versions[-1]
    if last.in_force_until is None:
        return ()
    return (Repeal(last.relation or "新的规定", last.in_force_until + dt.timedelta(days=1)),)


def date_of(version: StatuteVersion) -> dt.date | None:
    """The date that a built-in version is named by."""
    try:
        return dt.date.fromisoformat(version.id[:10])
    except ValueError:
        return None


@dataclass(frozen=True)
class LawShelf:
    """Everything in the library; `by_id` finds an imported version, `keys` its built-in statute."""

    library: LawLibrary
    thesaurus: Thesaurus | None
    by_id: dict[int, VersionPeriod]
    keys: dict[int, str]
    titles: dict[str, str]

    @classmethod
    def read(cls, unit: Unit, library: LawLibrary, thesaurus: Thesaurus | None) -> LawShelf:
        """Read all versions, without their articles."""
        built_in = {title_key(statute.name): statute for statute in library.statutes()}
        groups: dict[str, list[KeptVersion]] = defaultdict(list)
        for version in unit.statutes.all_versions():
            groups[title_key(version.title)].append(version)
        repeals = unit.statutes.all_repeals()
        by_id: dict[int, VersionPeriod] = {}
        keys: dict[int, str] = {}
        for key, versions in groups.items():
            statute = built_in.get(key)
            ends = repeals.get(key, ())
            if statute:
                versions = [known_days(version, statute) for version in versions]
                ends = (*ends, *known_repeals(statute))
                keys.update({version.id: statute.key for version in versions})
            by_id.update({period.version.id: period for period in periods(versions, ends)})
        return cls(library, thesaurus, by_id, keys, {key: versions[0].title for key, versions in groups.items()})

    @cached_property
    def plain_words(self) -> dict[Place, tuple[str, ...]]:
        """What we say of each article in our own words: gists, titles of acts and how people call them."""
        words: dict[Place, dict[str, None]] = defaultdict(dict)
        for statute in self.library.statutes():
            for version in statute.versions:
                for provision in version.provisions:
                    number, _, suffix = provision.article.partition("-")
                    words[statute.key, int(number), int(suffix or 0)][provision.gist] = None
        for act in self.library.acts():
            said = [entry.say for entry in self.thesaurus.entries if act.id in entry.acts] if self.thesaurus else []
            for citation in act.citations:
                words[citation.key, citation.article, citation.suffix or 0].update(dict.fromkeys([act.title, *said]))
        return {place: tuple(each) for place, each in words.items()}

    def documents(self, unit: Unit) -> Iterator[LawDocument]:
        """Every article, imported ones with the law's words, and those of which there is only a gist."""
        imported = set(self.keys.values())
        for version_id, ordinal, article in unit.statutes.every_article():
            key = self.keys.get(version_id, "")
            place = LawPlace(version_id, ordinal, key, article.number, article.suffix or 0)
            plain = self.plain_words.get((key, article.number, article.suffix or 0), ())
            yield LawDocument(place, self._title(version_id, key), " ".join(plain), f"{article.heading} {article.text}")
        for (key, number, suffix), words in self.plain_words.items():
            if key not in imported:
                title = self._names(key)
                yield LawDocument(LawPlace(0, 0, key, number, suffix), title, " ".join(words), "")

    def _title(self, version_id: int, key: str) -> str:
        return self._names(key) if key else self.by_id[version_id].version.title

    def _names(self, key: str) -> str:
        if key not in self.library.statute_keys():
            return ""
        statute = self.library.statute(key)
        return " ".join((statute.title, *statute.short_names))
