"""Guides and typical cases, lists by field and each on a page; and the forms that they name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from fastapi import APIRouter, Request
from fastapi.responses import Response

from app.domain.law.bureau import TableKind
from app.domain.law.citation import Citation
from app.services.bureau_law import BureauLaw, law_on
from app.services.errors import NotFoundError
from app.services.law_forms import form_on
from app.web.act_summary import summarise
from app.web.state import Reader, TheHub

router = APIRouter(include_in_schema=False)


@router.get("/guides")
def list_guides(request: Request, hub: TheHub, reader: Reader) -> Response:
    """All guides by field."""
    guides = law_on(hub.base, hub.today).practice.guides()
    rows = [(each.topic.value, f"/guide/{each.id}", each.title, f"{len(each.steps)} 步") for each in guides]
    return hub.page(request, "guides.html", name="指引", topics=_by_topic(rows), tab="guides")


@router.get("/cases")
def list_cases(request: Request, hub: TheHub, reader: Reader) -> Response:
    """All typical cases by field."""
    cases = law_on(hub.base, hub.today).practice.cases()
    rows = [(each.topic.value, f"/case/{each.id}", each.title, each.issue) for each in cases]
    return hub.page(request, "guides.html", name="案例", topics=_by_topic(rows), tab="guides")


@router.get("/guide/{guide_id}")
def read_guide(request: Request, hub: TheHub, reader: Reader, guide_id: str) -> Response:
    """A guide, step by step."""
    held = law_on(hub.base, hub.today)
    guide = next((each for each in held.practice.guides() if each.id == guide_id), None)
    if guide is None:
        raise NotFoundError("没有这条指引。请从指引目录里选。")
    steps = [
        {
            "do": step.do,
            "status": step.status.value,
            "note": step.note,
            "basis_note": step.basis_note,
            "basis": cited(held, step.basis, hub.today),
            "acts": [found for each in step.acts if (found := summarise(held, each, hub.today))],
            "forms": [(each.id, each.name) for each in held.practice.forms() if each.id in step.forms],
        }
        for step in guide.steps
    ]
    mark = held.mark(TableKind.GUIDE, guide.id)
    return hub.page(request, "guide.html", guide=guide, steps=steps, bureau=mark.words if mark else "", tab="guides")


@router.get("/case/{case_id}")
def read_case(request: Request, hub: TheHub, reader: Reader, case_id: str) -> Response:
    """A typical case."""
    held = law_on(hub.base, hub.today)
    case = next((each for each in held.practice.cases() if each.id == case_id), None)
    if case is None:
        raise NotFoundError("没有这个案例。请从案例目录里选。")
    mark = held.mark(TableKind.CASE, case.id)
    return hub.page(
        request,
        "case.html",
        case=case,
        act=summarise(held, case.act, case.act_date),
        basis=cited(held, case.basis, case.act_date),
        bureau=mark.words if mark else "",
        tab="guides",
    )


@router.get("/form/{form_id}")
def read_form(request: Request, hub: TheHub, reader: Reader, form_id: str) -> Response:
    """What a form rests on and what calls for it."""
    form = form_on(law_on(hub.base, hub.today), form_id, hub.today)
    return hub.page(request, "form.html", form=form, tab="guides")


def cited(held: BureauLaw, citations: Iterable[Citation], on: dt.date) -> list[tuple[str, str]]:
    """Each place as its address and the words in which it is cited."""
    return [(str(each), held.law.label(each, on, digits=True)) for each in citations]


def _by_topic(rows: Iterable[tuple[str, str, str, str]]) -> list[tuple[str, list[dict[str, str]]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for topic, path, title, words in rows:
        found.setdefault(topic, []).append({"path": path, "title": title, "words": words})
    return list(found.items())
