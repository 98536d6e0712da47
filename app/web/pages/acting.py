"""Acts: the table by field, and the card of each by the law of a day, with its discretion ladder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from app.domain.figures import FigureError
from app.domain.fines.ladder import Ladder
from app.domain.law.act import FineRange, IncomeMultiple
from app.domain.law.discretion import DiscretionStandard, Effect, Factor
from app.services.bureau_law import law_on
from app.services.fines import ladder
from app.services.law_acts import ActView, act_on
from app.web.act_summary import acts_by_field
from app.web.asked_day import asked_day
from app.web.state import Hub, Reader, TheHub
from app.web.words import yuan_range

router = APIRouter(include_in_schema=False)

MOST_FACTORS = 30
HEIGHTS = 4
"""So many heights of bars the style sheet knows."""
_EFFECTS = {
    Effect.LIGHTER: "较轻的情节",
    Effect.HEAVIER: "较重的情节",
    Effect.SERIOUS: "较重的情节",
    Effect.OVERDUE: "较重的情节",
    Effect.SEVERER: "较重的情节",
    Effect.MUST_RELIEVE: "应当从轻、减轻",
    Effect.MAY_RELIEVE: "可以从轻、减轻",
    Effect.NO_PENALTY: "不予处罚",
}
Ticked = Annotated[list[str] | None, Query(alias="f", max_length=MOST_FACTORS)]


@dataclass(frozen=True, slots=True)
class Bar:
    """One tier of the ladder: its name and range, how high it stands, and whether the ticked factors lead there."""

    name: str
    range: str
    rise: int
    on: bool


@dataclass(frozen=True, slots=True)
class Ticks:
    """Factors of one effect, each with whether it is ticked."""

    label: str
    factors: tuple[tuple[Factor, bool], ...]


@router.get("/acts")
def list_acts(request: Request, hub: TheHub, reader: Reader, on: str = "") -> Response:
    """All acts by field, as they answer for a day."""
    as_of, failed = asked_day(on, hub.today)
    return hub.page(request, "acts.html", fields=acts_by_field(hub.base, as_of), on=as_of, failed=failed)


@router.get("/act/{act_id}")
def read_act(request: Request, hub: TheHub, reader: Reader, act_id: str, on: str = "", f: Ticked = None) -> Response:
    """An act: what it costs, who punishes it, on what it rests, and where ticked factors lead."""
    as_of, failed = asked_day(on, hub.today)
    act = act_on(hub.base, act_id[:20], as_of)
    ticked = list(dict.fromkeys(f or ()))
    is_part = request.headers.get("hx-target") == "ladder"
    values = _ladder_values(hub, act, ticked, as_of)
    if is_part:
        return hub.page(request, "act_part.html", values, act=act, on=as_of)
    return hub.page(request, "act.html", values, act=act, on=as_of, failed=failed, amounts=_amounts(act))


def _amounts(act: ActView) -> list[tuple[str, str]]:
    """Every amount of the act with what it is for."""
    named: list[tuple[str, FineRange | None]] = [
        ("情节严重的", act.serious_fine),
        ("逾期不改正的", act.overdue_fine),
        ("对直接责任人员", act.person_fine),
    ]
    found = [(label, yuan_range(fine.min_yuan, fine.max_yuan)) for label, fine in named if fine]
    if act.income_multiple:
        found.append(("按违法所得", _multiple(act.income_multiple)))
    return found


def _multiple(multiple: IncomeMultiple) -> str:
    times = f"{multiple.min_times} – {multiple.max_times} 倍"
    if not multiple.above_yuan:
        return times
    least = yuan_range(multiple.above_yuan, multiple.above_yuan)
    return f"{least}以上的，{times}" if multiple.includes_threshold else f"超过 {least}的，{times}"


def _ladder_values(hub: Hub, act: ActView, ticked: Sequence[str], on: dt.date) -> dict[str, object]:
    if act.fine is None and act.serious_fine is None:
        return {"ladder": None, "bars": (), "ticks": (), "wrong": "", "statutory": ""}
    found: Ladder | None = None
    wrong = ""
    try:
        found = ladder(hub.base, act.id, ticked, on)
    except FigureError as error:
        wrong = str(error)
    resting = found or ladder(hub.base, act.id, (), on)
    return {
        "ladder": found,
        "bars": _bars(resting.standard, found),
        "ticks": _ticks(hub, resting.standard, ticked, on),
        "wrong": wrong,
        "statutory": yuan_range(resting.statutory.min_yuan, resting.statutory.max_yuan),
    }


def _bars(standard: DiscretionStandard | None, found: Ladder | None) -> tuple[Bar, ...]:
    tiers = standard.tiers if standard else ()
    return tuple(
        Bar(
            name=tier.words,
            range=yuan_range(tier.amount_low, tier.amount_high),
            rise=1 + round((HEIGHTS - 1) * at / max(1, len(tiers) - 1)),
            on=found is not None and found.tier == tier,
        )
        for at, tier in enumerate(tiers)
    )


def _ticks(hub: Hub, standard: DiscretionStandard | None, ticked: Sequence[str], on: dt.date) -> tuple[Ticks, ...]:
    groups: dict[str, list[tuple[Factor, bool]]] = {}
    for factor in law_on(hub.base, on).discretion.factors(standard).values():
        groups.setdefault(_EFFECTS[factor.effect], []).append((factor, factor.id in ticked))
    return tuple(Ticks(label, tuple(factors)) for label, factors in groups.items())
