"""Calculators: overload, illegal income, surcharge and deadlines, each step with the article that it rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from fastapi import APIRouter, Request
from fastapi.responses import Response

from app.domain.deadlines.span import Span, SpanUnit
from app.domain.errors import KnownError
from app.domain.figures import FigureError, count
from app.domain.fines.calculation import Calculation
from app.domain.fines.gross_limit import Drive, VehicleForm
from app.domain.fines.overload import OverloadRule
from app.services.bureau_law import law_on
from app.services.deadlines import SpanWish, count_span, read_clock, read_moment, timed_clocks
from app.services.errors import InvalidInputError
from app.services.fines import OverloadWish, StepLine, by_income, late_payment, overload, step_lines
from app.web.asked_day import asked_day, required_day
from app.web.state import Hub, Reader, TheHub

router = APIRouter(include_in_schema=False)

Choice = TypeVar("Choice", bound=StrEnum)
MOST_DAYS = 3660


@dataclass(frozen=True, slots=True)
class Worked:
    """A calculation with its steps as they are shown."""

    found: Calculation
    steps: tuple[StepLine, ...]


@router.get("/reckon")
def list_calculators(request: Request, hub: TheHub, reader: Reader) -> Response:
    """The calculators there are."""
    return hub.page(request, "reckon.html", tab="reckon")


@router.get("/reckon/overload")
def reckon_overload(
    request: Request, hub: TheHub, reader: Reader, axles: str = "6", gross_t: str = "", drive: str = "",
    form: str = "", rule: str = "", on: str = "",
) -> Response:  # fmt: skip
    """The fine for a gross mass above the limit."""
    as_of, wrong_day = asked_day(on, hub.today)

    def work() -> Worked:
        wish = OverloadWish(
            axles=axles,
            gross_t=gross_t,
            on=as_of,
            drive=_chosen(Drive, drive),
            form=_chosen(VehicleForm, form),
            rule=_chosen(OverloadRule, rule),
        )
        return _worked(hub, overload(hub.base, wish), as_of)

    values = {"axles": axles, "gross_t": gross_t, "drive": drive, "form": form, "rule": rule, "on": as_of}
    return _answer(request, hub, "overload", values, work if gross_t.strip() else None, wrong_day)


@router.get("/reckon/income")
def reckon_income(
    request: Request, hub: TheHub, reader: Reader, act: str = "", income: str = "", serious: str = "", on: str = ""
) -> Response:
    """The fine as a multiple of the illegal income, and what is confiscated."""
    as_of, wrong_day = asked_day(on, hub.today)
    law = law_on(hub.base, as_of).law
    acts = [each for each in law.acts(as_of) if each.income_multiple]

    def work() -> Worked:
        return _worked(hub, by_income(hub.base, act[:20], income, as_of, serious=bool(serious)), as_of)

    values = {"acts": acts, "act": act, "income": income, "serious": serious, "on": as_of}
    return _answer(request, hub, "income", values, work if income.strip() else None, wrong_day)


@router.get("/reckon/surcharge")
def reckon_surcharge(
    request: Request, hub: TheHub, reader: Reader, amount: str = "", due: str = "", until: str = ""
) -> Response:
    """The surcharge on a fine that was paid late."""

    def work() -> Worked:
        last = required_day(until, "算到哪天")
        return _worked(hub, late_payment(amount, required_day(due, "缴款期限的最后一天"), last), last)

    values = {"amount": amount, "due": due, "until": until or hub.today.isoformat()}
    return _answer(request, hub, "surcharge", values, work if amount.strip() and due else None, "")


@router.get("/reckon/deadline")
def reckon_deadline(
    request: Request, hub: TheHub, reader: Reader, clock: str = "", number: str = "", unit: str = "working_day",
    start: str = "", backwards: str = "",
) -> Response:  # fmt: skip
    """The last day of a period: one that the law names, or one that is typed."""

    def work() -> dict[str, object]:
        event = read_moment(start)
        if clock:
            reading = read_clock(hub.base, clock[:20], event)
            return {"title": reading.clock.title, "what": reading.clock.what, "times": reading.times,
                    "basis": reading.basis}  # fmt: skip
        length = count("number", "期限", "", 1, MOST_DAYS).read(number)
        span = Span(int(length), _chosen(SpanUnit, unit) or SpanUnit.WORKING_DAY)
        counted = count_span(SpanWish(span, event, backwards=bool(backwards)))
        return {"title": str(span), "what": "", "times": (counted,), "basis": ()}

    clocks = timed_clocks(hub.base)
    values = {"clocks": clocks, "clock": clock, "number": number, "unit": unit, "start": start or hub.today.isoformat(),
              "backwards": backwards}  # fmt: skip
    return _answer(request, hub, "deadline", values, work if start and (clock or number) else None, "")


def _answer(
    request: Request,
    hub: Hub,
    name: str,
    values: Mapping[str, object],
    work: Callable[[], object] | None,
    failed: str,
) -> Response:
    """The form, and below it the result or what is wrong with what was typed; the result alone where it was asked."""
    result: object = None
    field = ""
    if work is not None:
        try:
            result = work()
        except KnownError as error:
            failed = str(error)
            field = error.field if isinstance(error, FigureError | InvalidInputError) else ""
    is_part = request.headers.get("hx-target") == "result"
    kind = "part_deadline.html" if name == "deadline" else "part_fine.html"
    template = kind if is_part else f"reckon_{name}.html"
    known = {"law": hub.base.shelf.law(), "part": kind, "name": name, "tab": "reckon"}
    return hub.page(request, template, {**known, **values, "result": result, "failed": failed, "field": field})


def _worked(hub: Hub, found: Calculation, on: dt.date) -> Worked:
    return Worked(found, step_lines(hub.base.shelf.law(), found, on))


def _chosen(kind: type[Choice], text: str) -> Choice | None:
    """A choice of a list; what stands on no list counts as not chosen."""
    return next((each for each in kind if each.value == text), None)
