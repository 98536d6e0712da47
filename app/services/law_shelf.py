"""The whole law library as the search sees it: versions with their time in force, and our own plain words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.law.citation import Citation
from app.domain.law.fulltext.text import title_key
from app.domain.law.fulltext.versions import KeptVersion, Repeal, VersionPeriod, periods
from app.domain.law.library import LawLibrary
from app.domain.law.search.volume import Volume
from app.domain.law.statute import Statute, StatuteVersion
from records.unit_of_work import Unit

if TYPE_CHECKING:
    from app.content.library_wordings import SearchWords
    from app.domain.law.act import Act

Place = tuple[str, int, int]
"""Built-in key, article number and suffix, 0 for none."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words of ours for an article; `versions` limits them to texts of these dates."""

    place: Place
    words: str
    versions: tuple[dt.date, ...] = ()
    is_wording: bool = False

    def speaks_of(self, version_date: dt.date | None) -> bool:
        """Tell whether the words hold for the version of a date; a version without one is spoken of by all."""
        return not self.versions or version_date is None or version_date in self.versions


def known_days(version: KeptVersion, statute: Statute) -> KeptVersion:
    """The version with the day in force that the built-in library knows, which goes before the one read in the text."""
    known = _same_version(version, statute)
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


def _same_version(version: KeptVersion, statute: Statute) -> StatuteVersion | None:
    dates = ((each, (each.adopted, date_of(each))) for each in statute.versions)
    return next((each for each, days in dates if version.version_date in days), None)


def place_of(citation: Citation) -> Place:
    """The article that a citation lies in."""
    return citation.key, citation.article, citation.suffix or 0


@dataclass(frozen=True)
class LawShelf:
    """Everything in the library; `by_id` finds an imported version, `keys` its built-in statute."""

    library: LawLibrary
    words: SearchWords
    by_id: dict[int, VersionPeriod]
    keys: dict[int, str]
    titles: dict[str, str]
    acts: Sequence[Act] = ()

    @classmethod
    def read(cls, unit: Unit, library: LawLibrary, words: SearchWords, acts: Sequence[Act] | None = None) -> LawShelf:
        """Read all versions, without their articles; `acts`, if not those of the library, lead to what they rest on."""
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
        titles = {key: versions[0].title for key, versions in groups.items()}
        return cls(library, words, by_id, keys, titles, library.acts() if acts is None else acts)

    def volumes(self) -> tuple[list[Volume], list[Volume]]:
        """The versions of our own library, gists where no text was imported, and those of the rest."""
        own = [self._volume(period) for period in self.by_id.values() if period.version.id in self.keys]
        own += [each for statute in self.library.statutes() for each in self._gist_volumes(statute)]
        rest = [self._volume(period) for period in self.by_id.values() if period.version.id not in self.keys]
        return sorted(own, key=_order), sorted(rest, key=_order)

    @cached_property
    def gists(self) -> dict[Place, dict[str, str]]:
        """The gists of each article by version."""
        found: dict[Place, dict[str, str]] = defaultdict(dict)
        for statute in self.library.statutes():
            for version in statute.versions:
                for provision in version.provisions:
                    place = place_of(provision.citation(statute.key))
                    before = found[place].get(version.id)
                    found[place][version.id] = f"{before}；{provision.gist}" if before else provision.gist
        return dict(found)

    def sayings(self) -> Iterator[Saying]:
        """What we say of each article in our own words: gists, titles of acts, how people call them, wordings."""
        for place, versions in self.gists.items():
            for version_id, gist in versions.items():
                dates = _dates_of(self.library.statute(place[0]), version_id)
                yield Saying(place, gist, dates)
        for act in self.acts:
            entries = self.words.thesaurus.entries if self.words.thesaurus else ()
            said = [entry.say for entry in entries if act.id in entry.acts]
            for place in dict.fromkeys(place_of(citation) for citation in act.citations):
                yield Saying(place, act.title)
                for words in said:
                    yield Saying(place, words)
        for file in self.words.wordings:
            for entry in file.articles:
                place = place_of(file.place(entry.article))
                for words in entry.say:
                    yield Saying(place, words, entry.versions, is_wording=True)

    def links(self) -> Iterator[tuple[Place, Place, tuple[dt.date, ...]]]:
        """Each duty with the article that punishes a breach of it, and the versions for which that was said."""
        for file in self.words.wordings:
            for entry in file.articles:
                here = place_of(file.place(entry.article))
                yield from ((here, place_of(file.place(linked)), entry.versions) for linked in entry.penalty)
                yield from ((place_of(file.place(linked)), here, entry.versions) for linked in entry.duty)
        for act in self.acts:
            for duty in act.violated:
                yield from ((place_of(duty), place_of(penalty), ()) for penalty in act.penalty)

    def _volume(self, period: VersionPeriod) -> Volume:
        version = period.version
        key = self.keys.get(version.id, "")
        names: tuple[str, ...] = (version.title,)
        outdated = None
        if key:
            statute = self.library.statute(key)
            names = (statute.title, *statute.short_names)
            known = _same_version(version, statute)
            if known and known.in_force_until and period.until is None:
                outdated = known.in_force_until + dt.timedelta(days=1)
        title = names[0] if key else version.title
        return Volume(
            version.id,
            key,
            title,
            names,
            version.level,
            version.version_date,
            version.in_force_from,
            period.until,
            outdated,
        )

    def _gist_volumes(self, statute: Statute) -> Iterator[Volume]:
        if statute.key in self.keys.values():
            return
        for version in statute.versions:
            names = (statute.title, *statute.short_names)
            date = date_of(version) or version.adopted
            days = (date or version.in_force_from, version.in_force_from, version.in_force_until)
            yield Volume(0, statute.key, statute.title, names, statute.level, *days)


def _dates_of(statute: Statute, version_id: str) -> tuple[dt.date, ...]:
    """The dates that may name a built-in version; none where it is the only one, whose words then always hold."""
    if len(statute.versions) == 1:
        return ()
    version = next(each for each in statute.versions if each.id == version_id)
    days = (version.adopted, date_of(version), version.in_force_from)
    return tuple(dict.fromkeys(day for day in days if day))


def _order(volume: Volume) -> tuple[bool, int]:
    """The order in which the base lists articles; gists come last."""
    return not volume.version_id, volume.version_id
