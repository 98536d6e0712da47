"""Search as one types: a page for those without scripts, and the part of it that changes for those with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from fastapi.responses import Response
from markupsafe import Markup

from app.services.bureau_law import BureauLaw, law_on
from app.services.law_cards import Kind
from app.services.law_hits import Hit, SearchAnswer, SearchWish
from app.web.act_summary import ActSummary, summarise
from app.web.asked_day import asked_day
from app.web.state import Hub, Reader, TheHub, link
from app.web.words import FIELD, marked

router = APIRouter(include_in_schema=False)

LABELS = {Kind.ARTICLE: "条文", Kind.ACT: "违法行为", Kind.GUIDE: "指引", Kind.CASE: "案例", Kind.FORM: "文书"}
EXACT = 1000.0
"""From this score on the question named the place itself."""
AT_FIRST = {Kind.ARTICLE: 8, Kind.ACT: 2, Kind.GUIDE: 2, Kind.CASE: 2, Kind.FORM: 2}
MOST = 30
HINTS = 6
MOST_QUESTION = 200
MOST_REASONS = 2
EXAMPLES = ("拉一车汽油没带运单怎么罚", "网约车没证罚多少", "超了二十吨怎么算", "不亮证的检查能拒绝吗", "道条 63")


@dataclass(frozen=True, slots=True)
class Found:
    """A hit as the page shows it; `act` is there for acts, which show their range at once."""

    kind: str
    title: str
    path: str
    snippet: Markup
    why: tuple[str, ...]
    version: str
    imported: bool
    note: str
    badge: str
    act: ActSummary | None


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind."""

    label: str
    count: int
    hits: tuple[Found, ...]


@router.get("/")
@router.get("/search")
def find(request: Request, hub: TheHub, reader: Reader, q: str = "", on: str = "", kind: str = "") -> Response:
    """The answer to a question; without one, where to start."""
    question = q.strip()[:MOST_QUESTION]
    as_of, failed = asked_day(on, hub.today)
    values = start_values(hub) if not question else answer_values(hub, question, as_of if on else None, kind)
    is_part = request.headers.get("hx-target") == "answer"
    values = {"on": as_of, "query": question, "failed": failed, "tab": "find", "is_part": is_part} | values
    return hub.page(request, "find_part.html" if is_part else "find.html", values)


def start_values(hub: Hub) -> dict[str, object]:
    """What the first page shows."""
    laws = len(list(hub.base.shelf.law().statutes()))
    return {"examples": EXAMPLES, "laws": laws, "hints": ()}


def answer_values(hub: Hub, question: str, on: dt.date | None, wanted: str) -> dict[str, object]:
    """What the page of an answer shows; a kind that there is none of means all kinds."""
    kind = next((each for each in LABELS if each.value == wanted), None)
    answer = _punished(hub, hub.search.search(question, on, SearchWish(limit=MOST, kinds=tuple(LABELS))))
    groups = [group for each in _order(answer) if (group := _group(hub, answer, each, kind)) is not None]
    counted = [(each.value, LABELS[each], len(answer.of(each))) for each in LABELS if answer.of(each)]
    total = sum(len(answer.of(each)) for each in LABELS)
    return {
        "on": answer.as_of,
        "groups": groups,
        "kinds": [("", "全部", 0), *counted] if len(counted) > 1 else [],
        "kind": kind.value if kind else "",
        "total": total,
        "near": answer.near,
        "hints": [each.text for each in hub.search.suggest(question, HINTS) if each.text != question],
    }


def _punished(hub: Hub, answer: SearchAnswer) -> SearchAnswer:
    """The answer without acts that no law punished on its day."""
    held = law_on(hub.base, answer.as_of)
    return replace(answer, acts=tuple(each for each in answer.acts if summarise(held, each.id, answer.as_of)))


def _order(answer: SearchAnswer) -> tuple[Kind, ...]:
    """Acts first, for who asks what something costs; a named place goes before all."""
    named = any(hit.score >= EXACT for hit in answer.articles)
    first = (Kind.ARTICLE, Kind.ACT) if named else (Kind.ACT, Kind.ARTICLE)
    return (*first, Kind.GUIDE, Kind.CASE, Kind.FORM)


def _group(hub: Hub, answer: SearchAnswer, kind: Kind, wanted: Kind | None) -> Group | None:
    hits = answer.of(kind)
    if not hits or wanted not in (None, kind):
        return None
    shown = hits[: MOST if wanted else AT_FIRST[kind]]
    held = law_on(hub.base, answer.as_of)
    return Group(LABELS[kind], len(hits), tuple(_found(hub, held, hit, answer.as_of) for hit in shown))


def _found(hub: Hub, held: BureauLaw, hit: Hit, on: dt.date) -> Found:
    return Found(
        kind=hit.kind.value,
        title=hit.title,
        path=_path(hit, "" if on == hub.today else on.isoformat()),
        snippet=marked(hit.snippet, hit.highlights, hit.meant),
        why=hit.why[:MOST_REASONS],
        version=hit.version_date.isoformat() if hit.version_date else "",
        imported=hit.imported,
        note=hit.note,
        badge=_badge(held, hit),
        act=summarise(held, hit.id, on) if hit.kind is Kind.ACT else None,
    )


def _path(hit: Hit, on: str) -> str:
    if hit.kind is Kind.ARTICLE:
        suffix = f"-{hit.suffix}" if hit.suffix else ""
        place = f"{hit.key}.{hit.article}{suffix}" if hit.key else f"{hit.law}{hit.label}"
        return link("/article", cite=place, on=on)
    return link(f"/{hit.kind.value}/{hit.id}", on=on if hit.kind is Kind.ACT else "")


def _badge(held: BureauLaw, hit: Hit) -> str:
    if hit.kind is Kind.GUIDE:
        return FIELD[held.practice.guide(hit.id).topic.value]
    return FIELD[held.practice.case(hit.id).topic.value] if hit.kind is Kind.CASE else ""
