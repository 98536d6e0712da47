"""What rests on a provision: acts, guides, typical cases, deadlines and forms, each with its page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.domain.law.fulltext.asked import AskedPlace
from app.domain.law.uses import UseKind
from app.services.bureau_law import law_on
from app.services.law_bindings import Binding, bindings
from app.web.act_summary import summarise
from app.web.state import Hub, link

_SHOWN = {
    UseKind.ACT: "违法行为",
    UseKind.GUIDE: "检查指引",
    UseKind.CASE: "典型案例",
    UseKind.CLOCK: "期限",
    UseKind.FORM: "文书",
}


@dataclass(frozen=True, slots=True)
class Use:
    """One thing that cites the provision."""

    path: str
    title: str
    words: str = ""


def uses_of(hub: Hub, key: str, asked: AskedPlace, on: dt.date) -> list[tuple[str, list[Use]]]:
    """What cites the article, by kind; nothing for statutes that are not in the bureau's own library."""
    place = asked.citation(key) if key else None
    if place is None:
        return []
    bound = bindings(hub.base, str(place.article_only))
    held = law_on(hub.base, on)
    found: list[tuple[str, list[Use]]] = []
    for kind, label in _SHOWN.items():
        entries = [each for each in bound.of(kind) if kind is not UseKind.ACT or summarise(held, each.id, on)]
        if entries:
            found.append((label, [_use(hub, each, on) for each in entries]))
    return found


def _use(hub: Hub, binding: Binding, on: dt.date) -> Use:
    if binding.kind is UseKind.CLOCK:
        return Use(link("/reckon/deadline", clock=binding.id), binding.title)
    day = on if binding.kind is UseKind.ACT and on != hub.today else ""
    return Use(link(f"/{binding.kind.value}/{binding.id}", on=day), binding.title)
