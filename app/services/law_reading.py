"""A whole statute as a person reads it: every article of a version with our gists, and two versions side by side."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.law.differences import Change, compare_words, pair_articles
from app.domain.law.fulltext.text import Article
from app.domain.law.fulltext.versions import VersionPeriod
from app.domain.law.numerals import chinese_number
from app.domain.law.statute import Level, Provision, Status, Statute, StatuteVersion
from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.law_names import resolve
from app.services.law_text import VersionView, version_periods, version_views
from records.unit_of_work import Unit

_SECTION = re.compile(r"(?P<chapter>.*\S)\s+(?P<section>第[一二三四五六七八九十百]+节.*)")


class Standing(StrEnum):
    """How a version stands on a day."""

    IN_FORCE = "in_force"
    NOT_YET = "not_yet"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class GistLine:
    """What we say of an article or of a place in it; `place` is empty for the whole article."""

    place: str
    text: str
    status: Status


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article: the official lines, empty where the text was not imported, and our gists.

    `places` gives paragraph and item of each line; the item is 0 for the words of a paragraph itself.
    """

    number: int
    suffix: int
    label: str
    heading: str
    lines: tuple[str, ...]
    gists: tuple[GistLine, ...]
    places: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        """The official text, a line for each paragraph and item."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Heading:
    """A chapter (`depth` 0) or a section of one (1), with the index of its first article."""

    words: str
    index: int
    depth: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A statute in one version; `standing` is that of the version on `as_of`, `until` its last day in force."""

    title: str
    key: str
    level: Level | None
    issuing_body: str
    number: str
    as_of: dt.date
    standing: Standing
    version: VersionView
    versions: tuple[VersionView, ...]
    articles: tuple[ReadArticle, ...]
    notes: tuple[str, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The chapters and their sections in order, each with the index of its first article."""
        found: dict[tuple[str, str], Heading] = {}
        for index, article in enumerate(self.articles):
            split = _SECTION.fullmatch(article.heading)
            chapter, section = (split["chapter"], split["section"]) if split else (article.heading, "")
            if chapter:
                found.setdefault((chapter, ""), Heading(chapter, index, 0))
            if section:
                found.setdefault((chapter, section), Heading(section, index, 1))
        return tuple(found.values())

    def index_of(self, number: int, suffix: int = 0) -> int | None:
        """The place of an article in `articles`, None where the version has none of that number."""
        places = (index for index, each in enumerate(self.articles) if (each.number, each.suffix) == (number, suffix))
        return next(places, None)


@dataclass(frozen=True, slots=True)
class ComparedArticle:
    """An article in two versions; None on a side where it does not stand."""

    earlier: ReadArticle | None
    later: ReadArticle | None
    change: Change

    @property
    def changed(self) -> bool:
        """Whether it says something else, or stands in one version only."""
        return self.earlier is None or self.later is None or self.change.changed


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a statute article by article."""

    title: str
    earlier: VersionView
    later: VersionView
    articles: tuple[ComparedArticle, ...]

    @property
    def changes(self) -> int:
        """How many articles differ."""
        return sum(article.changed for article in self.articles)


def read_statute(base: Base, name: str, as_of: dt.date, version_date: dt.date | None = None) -> Reading:
    """Read a statute by title, short name or key, in the version of the day or the one of `version_date`.

    Where none was in force on the day, the nearest is read and `standing` says so. Raises NotFoundError.
    """
    library = base.shelf.law()
    with base.records.reading() as unit:
        title, key = resolve(name, library, unit.statutes.titles())
        statute = library.statute(key) if key else None
        periods = version_periods(unit, title, statute)
        versions = version_views(periods, statute)
        chosen = _version(versions, as_of, version_date)
        if chosen is None:
            raise NotFoundError(f"《{title}》没有{version_date or '可以阅读的'}版本。请换一个版本，或先导入这部法规。")
        parts = [each for each in periods if each.version.version_date == chosen.version_date]
        articles = tuple(_articles(unit, parts, statute, chosen, as_of))
    first = parts[0].version if parts else None
    level = first.level if first and first.level else statute.level if statute else None
    body = first.issuing_body if first and first.issuing_body else statute.issuing_body if statute else ""
    return Reading(
        title=title,
        key=key or "",
        level=level,
        issuing_body=body,
        number=first.number if first else "",
        as_of=as_of,
        standing=standing_of(chosen, as_of),
        version=chosen,
        versions=versions,
        articles=articles,
        notes=tuple(_notes(title, chosen, as_of)),
    )


def compare_versions(base: Base, name: str, earlier: dt.date, later: dt.date) -> Comparison:
    """Compare two imported versions of a statute word by word; raises NotFoundError where one was not imported."""
    before, after = read_statute(base, name, earlier, earlier), read_statute(base, name, later, later)
    for reading in (before, after):
        if not reading.version.imported:
            day = reading.version.version_date
            raise NotFoundError(f"《{reading.title}》{day} 版没有导入官方文本，不能对照。请先导入这一版。")
    pairs = pair_articles([each.text for each in before.articles], [each.text for each in after.articles])
    articles = tuple(
        _compared(
            before.articles[left] if left is not None else None, after.articles[right] if right is not None else None
        )
        for left, right in pairs
    )
    return Comparison(after.title, before.version, after.version, articles)


def standing_of(version: VersionView, day: dt.date) -> Standing:
    """How a version stands on a day."""
    if day < version.in_force_from:
        return Standing.NOT_YET
    return Standing.ENDED if version.until and day > version.until else Standing.IN_FORCE


def _compared(earlier: ReadArticle | None, later: ReadArticle | None) -> ComparedArticle:
    words = compare_words(earlier.text if earlier else "", later.text if later else "")
    return ComparedArticle(earlier, later, words)


def _version(versions: Sequence[VersionView], as_of: dt.date, wanted: dt.date | None) -> VersionView | None:
    if wanted is not None:
        return next((each for each in versions if each.version_date == wanted), None)
    in_force = [each for each in versions if standing_of(each, as_of) is Standing.IN_FORCE]
    ended = [each for each in versions if standing_of(each, as_of) is Standing.ENDED]
    newest = in_force or ended
    return newest[-1] if newest else next(iter(versions), None)


def _articles(
    unit: Unit, parts: Iterable[VersionPeriod], statute: Statute | None, chosen: VersionView, as_of: dt.date
) -> Iterable[ReadArticle]:
    gists = _gists(statute, chosen, as_of)
    imported = [article for part in parts for article in unit.statutes.articles(part.version.id)]
    if not imported:
        for (number, suffix), said in sorted(gists.items()):
            yield ReadArticle(number, suffix, _label(number, suffix), "", (), said)
    for article in imported:
        place = (article.number, article.suffix or 0)
        lines, places = _lines(article)
        yield ReadArticle(*place, _written(article), article.heading, lines, gists.get(place, ()), places)


def _lines(article: Article) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The lines of an article that say something, and the place of each."""
    found: list[tuple[str, tuple[int, int]]] = []
    for count, paragraph in enumerate(article.paragraphs, start=1):
        found.append((paragraph.text, (count, 0)))
        found += [(line, (count, item.number)) for item in paragraph.items for line in item.lines()]
    kept = [each for each in found if each[0]]
    return tuple(line for line, _place in kept), tuple(place for _line, place in kept)


def _gists(statute: Statute | None, chosen: VersionView, as_of: dt.date) -> dict[tuple[int, int], tuple[GistLine, ...]]:
    """Our gists of the version, by article, the whole article's first."""
    inside = as_of if standing_of(chosen, as_of) is Standing.IN_FORCE else chosen.in_force_from
    version = statute.version_on(inside) if statute else None
    found: dict[tuple[int, int], list[Provision]] = {}
    for provision in version.provisions if version and statute else ():
        place = provision.citation(statute.key if statute else "")
        found.setdefault((place.article, place.suffix or 0), []).append(provision)
    return {place: tuple(_gist(each, version) for each in sorted(all_, key=_order)) for place, all_ in found.items()}


def _order(provision: Provision) -> tuple[int, int]:
    return provision.paragraph or 0, provision.item or 0


def _gist(provision: Provision, version: StatuteVersion | None) -> GistLine:
    place = f"第{chinese_number(provision.paragraph)}款" if provision.paragraph else ""
    place += f"第（{chinese_number(provision.item)}）项" if provision.item else ""
    sure = version is None or version.status.may_deduct
    return GistLine(place, provision.gist, provision.status if sure or version is None else version.status)


def _written(article: Article) -> str:
    return article.label.rstrip("、") or _label(article.number, article.suffix or 0)


def _label(number: int, suffix: int) -> str:
    return f"第{chinese_number(number)}条" + (f"之{chinese_number(suffix)}" if suffix else "")


def _notes(title: str, chosen: VersionView, as_of: dt.date) -> Iterable[str]:
    if not chosen.imported:
        yield "这一版的官方文本还没有导入，下面是本库的要旨。引用前请核对原文，或先导入。"
    if not chosen.in_force_stated:
        yield f"文本没有写明施行日期，按版本日期 {chosen.version_date} 计，请核对。"
    stands = standing_of(chosen, as_of)
    if stands is Standing.NOT_YET:
        yield f"《{title}》这一版自 {chosen.in_force_from} 起施行，{as_of} 还没有施行。"
    elif chosen.until and stands is Standing.ENDED:
        yield f"这一版施行到 {chosen.until}，之后看{chosen.replaced_by or '新的规定'}。"
    elif chosen.until:
        yield f"这一版施行到 {chosen.until}。处理以后的行为看新规定；新规定更轻的，也适用于以前的行为（行政处罚法37）。"


@dataclass(frozen=True, slots=True)
class ShelfSize:
    """How much there is to read: built-in statutes, and imported ones with their versions and articles."""

    built_in: int
    imported: int
    versions: int
    articles: int


def shelf_size(base: Base) -> ShelfSize:
    """How much there is to read."""
    with base.records.reading() as unit:
        size = unit.statutes.size()
    return ShelfSize(len(base.shelf.law().statute_keys()), size.statutes, size.versions, size.articles)
