"""A provision as it stood on a day: our gist with its status, and beside it the official text where it was imported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.law.fulltext.asked import AskedPlace, read_asked
from app.domain.law.fulltext.text import Article
from app.domain.law.fulltext.versions import VersionPeriod, in_force_on, periods
from app.domain.law.library import LawLibrary
from app.domain.law.numerals import chinese_number
from app.domain.law.statute import Statute, StatuteVersion
from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.law_names import resolve
from app.services.law_shelf import date_of, known_days, known_repeals
from records.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class GistView:
    """What the built-in library says of the place; `exact` is False where only a larger place has a gist."""

    text: str
    status: str
    exact: bool
    version: str
    source: str


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version and its time in force; `until` is None while it stays in force."""

    version_date: dt.date
    in_force_from: dt.date
    in_force_stated: bool
    until: dt.date | None
    replaced_by: str
    imported: bool
    source: str
    articles: int


@dataclass(frozen=True, slots=True)
class LawView:
    """The answer to a question for a provision; `label` is empty where a whole statute was asked for."""

    title: str
    key: str
    label: str
    as_of: dt.date
    version: VersionView | None
    versions: tuple[VersionView, ...]
    gist: GistView | None
    official: tuple[str, ...]
    heading: str
    headings: tuple[str, ...]
    notes: tuple[str, ...]


def show(base: Base, question: str, as_of: dt.date) -> LawView:
    """Find a statute or a place in it, in the version of the day or the one that was named; raises NotFoundError."""
    asked = read_asked(question)
    library = base.shelf.law()
    with base.records.reading() as unit:
        title, key = resolve(asked.name, library, unit.statutes.titles())
        statute = library.statute(key) if key else None
        found = version_periods(unit, title, statute)
        chosen = _chosen(found, asked, as_of)
        if chosen and (asked.year or asked.version_date):
            as_of = max(period.version.in_force_from for period in chosen)
        return _view(unit, base, Question(asked, title, statute, as_of), found, chosen)


@dataclass(frozen=True, slots=True)
class Question:
    """A question whose name is known."""

    asked: AskedPlace
    title: str
    statute: Statute | None
    as_of: dt.date


def version_periods(unit: Unit, title: str, statute: Statute | None) -> tuple[VersionPeriod, ...]:
    """The imported versions; days that the built-in library knows for certain go before those read from the text."""
    kept = unit.statutes.versions(title)
    repeals = list(unit.statutes.repeals(title))
    if statute:
        kept = tuple(known_days(version, statute) for version in kept)
        repeals += known_repeals(statute)
    return periods(kept, repeals)


def _chosen(found: tuple[VersionPeriod, ...], asked: AskedPlace, as_of: dt.date) -> tuple[VersionPeriod, ...]:
    if asked.version_date:
        return tuple(period for period in found if period.version.version_date == asked.version_date)
    if asked.year:
        dates = [p.version.version_date for p in found if p.version.version_date.year == asked.year]
        return tuple(period for period in found if dates and period.version.version_date == max(dates))
    return in_force_on(found, as_of)


def _view(
    unit: Unit, base: Base, question: Question, found: tuple[VersionPeriod, ...], chosen: tuple[VersionPeriod, ...]
) -> LawView:
    asked, statute = question.asked, question.statute
    article = None
    if asked.article is not None and chosen:
        article = unit.statutes.article([each.version.id for each in chosen], asked.article, asked.suffix)
    gist = _gist(base.shelf.law(), question)
    if asked.article is not None and article is None and gist is None:
        raise NotFoundError(_no_article(question, found, chosen))
    official = tuple(_lines(article, asked)) if article else ()
    return LawView(
        title=question.title,
        key=statute.key if statute else "",
        label=_label(asked, article),
        as_of=question.as_of,
        version=_version_view(chosen[0], chosen) if chosen else _built_in(statute, question.as_of),
        versions=version_views(found, statute),
        gist=gist,
        official=official,
        heading=article.heading if article else "",
        headings=_headings(unit, chosen) if asked.article is None else (),
        notes=tuple(_notes(question, chosen, bool(found), article is not None and not official)),
    )


def _gist(library: LawLibrary, question: Question) -> GistView | None:
    statute, place = question.statute, question.asked.citation(question.statute.key) if question.statute else None
    cited = library.provision(place, question.as_of) if statute and place else None
    if cited is None:
        return None
    status = cited.provision.status if cited.version.status.may_deduct else cited.version.status
    return GistView(cited.provision.gist, status, cited.exact, cited.version.id, cited.version.source)


def _no_article(question: Question, found: tuple[VersionPeriod, ...], chosen: tuple[VersionPeriod, ...]) -> str:
    label = _label(question.asked, None)
    if chosen:
        last = sum(period.version.articles for period in chosen)
        return f"《{question.title}》{chosen[0].version.version_date} 版没有{label}（共 {last} 条）。请核对条号。"
    if found:
        first = found[0].version.in_force_from
        return f"《{question.title}》在 {question.as_of} 没有施行中的版本（库里最早的自 {first} 施行）。请换一个日期。"
    return f"《{question.title}》{label}还没有要旨，官方文本也没有导入。请先用 zhixing library import 导入。"


def _label(asked: AskedPlace, article: Article | None) -> str:
    if asked.article is None:
        return ""
    label = f"第{chinese_number(asked.article)}条" + (f"之{chinese_number(asked.suffix)}" if asked.suffix else "")
    if article and article.label.endswith("、"):
        label = article.label.rstrip("、")
    label += f"第{chinese_number(asked.paragraph)}款" if asked.paragraph else ""
    return label + (f"第（{chinese_number(asked.item)}）项" if asked.item else "")


def _lines(article: Article, asked: AskedPlace) -> Iterable[str]:
    """The lines of the article, of one paragraph or of one item; none where the article has no such place."""
    chosen = article.paragraphs
    if asked.paragraph:
        chosen = chosen[asked.paragraph - 1 : asked.paragraph]
    if not asked.item:
        return [line for paragraph in chosen for line in paragraph.lines()]
    for paragraph in chosen:
        for item in paragraph.items:
            if item.number == asked.item:
                return [paragraph.text, *item.lines()]
    return []


def _version_view(period: VersionPeriod, parts: Sequence[VersionPeriod]) -> VersionView:
    version = period.version
    return VersionView(
        version.version_date,
        version.in_force_from,
        version.in_force_stated,
        period.until,
        period.replaced_by,
        imported=True,
        source=version.source,
        articles=sum(each.version.articles for each in parts),
    )


def _built_in(statute: Statute | None, as_of: dt.date) -> VersionView | None:
    version = statute.version_on(as_of) if statute else None
    return _view_of_built_in(version) if version else None


def _view_of_built_in(version: StatuteVersion) -> VersionView:
    day = date_of(version) or version.adopted or version.in_force_from
    return VersionView(
        day, version.in_force_from, True, version.in_force_until, version.relation, False, version.source, 0
    )


def version_views(found: Sequence[VersionPeriod], statute: Statute | None) -> tuple[VersionView, ...]:
    """All versions by their dates: imported ones, and built-in ones that were not imported."""
    by_day: dict[dt.date, list[VersionPeriod]] = {}
    for period in found:
        by_day.setdefault(period.version.version_date, []).append(period)
    views = {day: _version_view(parts[0], parts) for day, parts in by_day.items()}
    for version in statute.versions if statute else ():
        view = _view_of_built_in(version)
        if view.version_date not in views and (version.adopted is None or version.adopted not in views):
            views[view.version_date] = view
    return tuple(views[day] for day in sorted(views))


def _headings(unit: Unit, chosen: tuple[VersionPeriod, ...]) -> tuple[str, ...]:
    headings: dict[str, None] = {}
    for period in chosen:
        headings.update(dict.fromkeys(each.heading for each in unit.statutes.articles(period.version.id)))
    return tuple(heading for heading in headings if heading)


def _notes(question: Question, chosen: tuple[VersionPeriod, ...], imported: bool, no_place: bool) -> Iterable[str]:
    if not imported:
        yield "官方文本还没有导入，以下是本库的要旨，引用前请核对原文。"
    elif not chosen:
        yield f"导入的官方文本里没有 {question.as_of} 施行中的版本。"
    if no_place:
        yield "官方文本的这一条里没有所问的款、项，请核对。"
    if chosen and not chosen[0].version.in_force_stated:
        yield f"文本没有写明本版施行日期，按版本日期 {chosen[0].version.version_date} 计，请核对。"
    if chosen and chosen[0].until:
        until, by = chosen[0].until, chosen[0].replaced_by
        yield f"本版施行到 {until}，之后看{by}。处罚时新规定更轻的适用新规定（行政处罚法37）。"
