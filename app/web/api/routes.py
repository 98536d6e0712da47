"""The paths of the JSON interface."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from fastapi import APIRouter, Query

from app.services.law_hits import Hit, SearchWish
from app.services.law_text import VersionView, show
from app.web.api.models import (
    Failure,
    GistModel,
    HitModel,
    SearchModel,
    ShowModel,
    SuggestionModel,
    SuggestModel,
    VersionModel,
)
from app.web.asked_day import EARLIEST, LATEST
from app.web.state import Reader, TheHub

FAILURES: dict[int | str, dict[str, Any]] = {
    status: {"model": Failure, "description": words}
    for status, words in (
        (400, "cannot be worked out"),
        (401, "no session"),
        (404, "not in the library"),
        (413, "too large"),
        (414, "address too long"),
        (421, "not this host"),
        (422, "a parameter is wrong"),
    )
}
router = APIRouter(prefix="/api/v1", responses=FAILURES, tags=["library"])

Question = Annotated[str, Query(min_length=1, max_length=200, description="how people ask: 没带运单怎么罚, 处罚法55")]
Day = Annotated[dt.date | None, Query(ge=EARLIEST, le=LATEST, description="the day whose law counts; default today")]
Limit = Annotated[int, Query(ge=1, le=100)]


@router.get("/search", response_model=SearchModel)
def search(hub: TheHub, reader: Reader, q: Question, on: Day = None, limit: Limit = 10) -> SearchModel:
    """Answer a question."""
    answer = hub.search.search(q, on, SearchWish(limit=limit))
    groups = {name: [_hit(each) for each in getattr(answer, name)] for name in _GROUPS}
    return SearchModel(query=q, as_of=answer.as_of, near=list(answer.near), **groups)


_GROUPS = ("articles", "acts", "guides", "cases", "questions", "forms")


@router.get("/suggest", response_model=SuggestModel)
def suggest(hub: TheHub, reader: Reader, q: Question, limit: Limit = 8) -> SuggestModel:
    """Say what words typed so far may become."""
    found = hub.search.suggest(q, limit)
    suggestions = [SuggestionModel(kind=each.kind.value, text=each.text, detail=each.detail) for each in found]
    return SuggestModel(typed=q, suggestions=suggestions)


@router.get("/show", response_model=ShowModel)
def show_place(hub: TheHub, reader: Reader, q: Question, on: Day = None) -> ShowModel:
    """Show a provision or a statute."""
    view = show(hub.base, q, on or hub.today)
    gist = view.gist
    return ShowModel(
        title=view.title,
        key=view.key,
        label=view.label,
        as_of=view.as_of,
        version=_version(view.version) if view.version else None,
        versions=[_version(each) for each in view.versions],
        gist=GistModel(text=gist.text, status=gist.status, exact=gist.exact) if gist else None,
        official=list(view.official),
        heading=view.heading,
        headings=list(view.headings),
        notes=list(view.notes),
    )


def _hit(hit: Hit) -> HitModel:
    return HitModel(
        kind=hit.kind.value,
        id=hit.id,
        title=hit.title,
        law=hit.law,
        article=hit.article or None,
        article_suffix=hit.suffix or None,
        version_date=hit.version_date,
        imported=hit.imported,
        snippet=hit.snippet,
        highlights=list(hit.highlights),
        meant=list(hit.meant),
        score=hit.score,
        why=list(hit.why),
        note=hit.note,
    )


def _version(version: VersionView) -> VersionModel:
    return VersionModel(
        version_date=version.version_date,
        in_force_from=version.in_force_from,
        in_force_until=version.until,
        in_force_stated=version.in_force_stated,
        imported=version.imported,
    )
