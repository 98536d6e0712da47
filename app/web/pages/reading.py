"""Statutes and their articles, gist beside official text, and two versions compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app.domain.law.fulltext.asked import read_asked
from app.services.errors import NotFoundError
from app.services.law_reading import ComparedArticle, GistLine, ReadArticle, Reading, compare_versions, read_statute
from app.services.law_text import LawView, VersionView, show
from app.web.asked_day import asked_day
from app.web.bindings import uses_of
from app.web.state import Hub, Reader, TheHub, link

router = APIRouter(include_in_schema=False)

MOST_CHANGES = 40
FIRST_WORDS = 44
ITEM_SIGNS = "（(一二三四五六七八九十0123456789"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article; `kind` tells items from paragraphs, and the place that was asked for."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """A version in a list: where it is read, and where it is compared with the one on the page."""

    date: str
    since: str
    until: str
    imported: bool
    current: bool
    path: str
    compare: str


@dataclass(frozen=True, slots=True)
class Named:
    """Something that leads to another page."""

    label: str
    path: str
    words: str = ""


@router.get("/laws")
def list_laws(request: Request, hub: TheHub, reader: Reader) -> Response:
    """All statutes of the bureau's own library by level."""
    levels: dict[str, list[dict[str, str]]] = {}
    for statute in hub.base.shelf.law().statutes():
        version = statute.version_on(hub.today)
        words = f"自 {version.in_force_from} 施行" if version else "现已失效"
        levels.setdefault(statute.level.value, []).append({"key": statute.key, "title": statute.title, "words": words})
    order = ("law", "administrative_regulation", "local_regulation", "department_rule", "local_rule")
    return hub.page(request, "laws.html", levels=[(level, levels[level]) for level in order if level in levels])


@router.get("/law")
def read_law(
    request: Request, hub: TheHub, reader: Reader, name: str = "", on: str = "", version: str = ""
) -> Response:
    """A statute: its standing, versions, and articles under their chapters."""
    as_of, _ = asked_day(on, hub.today)
    law = read_statute(hub.base, name[:200], as_of, _version_date(version))
    chapters: dict[str, list[Named]] = {}
    for article in law.articles:
        chapters.setdefault(article.heading, []).append(
            Named(article.label, _article_path(law, article, on, version), _first_words(article))
        )
    return hub.page(
        request, "law.html", law=law, chapters=list(chapters.items()), versions=_versions(law, None), on=as_of
    )


@router.get("/article")
def read_article(
    request: Request, hub: TheHub, reader: Reader, cite: str = "", on: str = "", version: str = ""
) -> Response:
    """An article, the asked paragraph or item marked in it."""
    as_of, _ = asked_day(on, hub.today)
    dated = _version_date(version)
    asked = read_asked(cite)
    view = show(hub.base, f"{cite[:200]}（{dated}版）" if dated and "." not in cite else cite[:200], as_of)
    if asked.article is None:
        return RedirectResponse(link("/law", name=view.key or view.title, on=on), 303)
    shown = dated or (view.version.version_date if view.version else None)
    law = _whole(hub, view, as_of, shown)
    index = law.index_of(asked.article, asked.suffix or 0) if law else None
    article = law.articles[index] if law and index is not None else None
    title = f"{view.title}{view.label}"
    number = f"{asked.article}-{asked.suffix}" if asked.suffix else str(asked.article)
    gists, other_gists = _gists_of(article, view.label)
    before, after = _neighbours(law, index, on, version)
    return hub.page(
        request,
        "article.html",
        view=view,
        title=title,
        place=link("/article", cite=cite, on=on),
        copied=_citation(view, article),
        gists=gists,
        other_gists=other_gists,
        sure=all(each.status.may_deduct for each in (*gists, *other_gists)),
        lines=[_line(line, view) for line in article.lines] if article else (),
        notes=dict.fromkeys((*view.notes, *(law.notes if law else ()))),
        versions=_versions(law, number) if law else (),
        uses=uses_of(hub, view.key, asked, as_of),
        before=before,
        after=after,
        on=as_of,
    )


@router.get("/compare")
def compare(
    request: Request, hub: TheHub, reader: Reader, name: str = "", earlier: str = "", later: str = "", n: str = "",
    page: int = 1,
) -> Response:  # fmt: skip
    """What changed from one version to another, of one article or of all."""
    first, last = _version_date(earlier), _version_date(later)
    if first is None or last is None:
        raise NotFoundError("请先在法规页里选两个版本再对照。")
    found = compare_versions(hub.base, name[:200], *sorted((first, last)))
    changed = [each for each in found.articles if each.changed and (not n or n in _numbers(each))]
    page = min(max(page, 1), len(changed) // MOST_CHANGES + 1)
    shown = changed[(page - 1) * MOST_CHANGES : page * MOST_CHANGES]
    whole = {"name": name, "earlier": earlier, "later": later}
    return hub.page(
        request,
        "compare.html",
        found=found,
        only=f"第 {n} 条" if n else "",
        changes=[{"label": _change_label(each), "pieces": _pieces(each)} for each in shown],
        more=link("/compare", **whole, page=page + 1) if page * MOST_CHANGES < len(changed) else "",
        all=link("/compare", **whole),
    )


def _gists_of(article: ReadArticle | None, label: str) -> tuple[tuple[GistLine, ...], tuple[GistLine, ...]]:
    """The gists of the place that was asked for, and those of the rest of its article."""
    gists = article.gists if article else ()
    asked = tuple(each for each in gists if each.place and label.endswith(_within_first(each.place)))
    return (asked, tuple(each for each in gists if each not in asked)) if asked else (gists, ())


def _within_first(place: str) -> str:
    """The place as it is also cited: an item of the only paragraph goes without it."""
    return place.removeprefix("第一款") or place


def _whole(hub: Hub, view: LawView, as_of: dt.date, shown: dt.date | None) -> Reading | None:
    try:
        return read_statute(hub.base, view.key or view.title, as_of, shown)
    except NotFoundError:
        return None


def _version_date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        raise NotFoundError(f"“{text[:20]}”不是版本日期。请从法规页里选版本。") from None


def _article_path(law: Reading, article: ReadArticle, on: str, version: str) -> str:
    suffix = f"-{article.suffix}" if article.suffix else ""
    place = f"{law.key}.{article.number}{suffix}" if law.key else f"{law.title}{article.label}"
    return link("/article", cite=place, on=on, version=version)


def _first_words(article: ReadArticle) -> str:
    words = article.gists[0].text if article.gists else article.text.replace("\n", " ")
    return words if len(words) <= FIRST_WORDS else f"{words[:FIRST_WORDS]}…"


def _line(line: str, view: LawView) -> Line:
    asked = line in view.official and ("款" in view.label or "项" in view.label)
    is_item = line[:1] in ITEM_SIGNS and line[:1] in "（("
    return Line(line, " ".join((["item"] if is_item else []) + (["asked"] if asked else [])))


def _citation(view: LawView, article: ReadArticle | None) -> str:
    version = f"（{view.version.version_date}版）" if view.version else ""
    return f"《{view.title}》{version}{view.label}" + (f"：{article.text}" if article and article.lines else "")


def _versions(law: Reading, number: str | None) -> list[Chosen]:
    return [_chosen(law, each, number) for each in reversed(law.versions)] if law.versions else []


def _chosen(law: Reading, each: VersionView, number: str | None) -> Chosen:
    name = law.key or law.title
    current = each.version_date == law.version.version_date
    both = each.imported and law.version.imported and not current
    path = link("/law", name=name, version=each.version_date)
    if number and law.key:
        path = link("/article", cite=f"{law.key}.{number}", on=each.in_force_from, version=each.version_date)
    return Chosen(
        date=each.version_date.isoformat(),
        since=each.in_force_from.isoformat(),
        until=each.until.isoformat() if each.until else "",
        imported=each.imported,
        current=current,
        path=path,
        compare=link("/compare", name=name, earlier=each.version_date, later=law.version.version_date, n=number or "")
        if both
        else "",
    )


def _neighbours(law: Reading | None, index: int | None, on: str, version: str) -> tuple[Named | None, Named | None]:
    if law is None or index is None:
        return None, None
    places = [law.articles[at] if 0 <= at < len(law.articles) else None for at in (index - 1, index + 1)]
    before, after = (Named(each.label, _article_path(law, each, on, version)) if each else None for each in places)
    return before, after


def _numbers(change: ComparedArticle) -> set[str]:
    sides = (each for each in (change.earlier, change.later) if each)
    return {f"{each.number}-{each.suffix}" if each.suffix else str(each.number) for each in sides}


def _change_label(change: ComparedArticle) -> str:
    if change.earlier is None:
        return f"{change.later.label if change.later else ''}（新增）"
    if change.later is None:
        return f"{change.earlier.label}（删去）"
    same = change.earlier.label == change.later.label
    return change.later.label if same else f"{change.earlier.label} → {change.later.label}"


def _pieces(change: ComparedArticle) -> Iterable[tuple[str, str]]:
    """Both sides in one flow: what was removed stands before what was added in its place."""
    earlier = list(change.change.earlier)
    for piece in change.change.later:
        while earlier and earlier[0].part.value == "removed":
            gone = earlier.pop(0)
            yield gone.part.value, gone.words
        if piece.part.value == "same" and earlier:
            earlier.pop(0)
        yield piece.part.value, piece.words
    yield from ((piece.part.value, piece.words) for piece in earlier if piece.part.value == "removed")
