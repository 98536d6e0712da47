"""The paths of the JSON interface that work something out: acts, fines, deadlines."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query

from app.domain.deadlines.deadline import Deadline
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.figures import plain
from app.domain.fines.calculation import Calculation
from app.domain.fines.gross_limit import Drive, VehicleForm
from app.domain.fines.overload import OverloadRule
from app.domain.law.act import FineRange
from app.services.deadlines import CountedTime, SpanWish, count_span, read_clock, read_moment
from app.services.fines import OverloadWish, by_income, late_payment, overload, step_lines
from app.services.law_acts import ActView, act_on, find_act
from app.web.api.models import (
    ActModel,
    ClockModel,
    DayStepModel,
    DeadlineModel,
    FineModel,
    OverloadModel,
    RangeModel,
    StepModel,
)
from app.web.api.routes import FAILURES, Day, Question
from app.web.state import Hub, Reader, TheHub

router = APIRouter(prefix="/api/v1", responses=FAILURES, tags=["reckoning"])

ActId = Annotated[str, Path(min_length=1, max_length=20, pattern=r"^[A-Za-z]{2}-?\d{1,2}$")]
Figure = Annotated[str, Query(min_length=1, max_length=24, description="a plain figure: 62.5")]
Instant = Annotated[str, Query(min_length=8, max_length=40, description="2026-11-26 or 2026-11-26T09:30")]


@router.get("/act", response_model=ActModel)
def find_one_act(hub: TheHub, reader: Reader, q: Question, on: Day = None) -> ActModel:
    """Find the act that a question means."""
    return _act(find_act(hub.base, q, on or hub.today, search=hub.search))


@router.get("/acts/{act_id}", response_model=ActModel)
def read_one_act(hub: TheHub, reader: Reader, act_id: ActId, on: Day = None) -> ActModel:
    """Read the act of an id."""
    return _act(act_on(hub.base, act_id, on or hub.today))


@router.get("/fine/overload", response_model=OverloadModel)
def fine_overload(
    hub: TheHub,
    reader: Reader,
    axles: Figure,
    gross_t: Figure,
    drive: Drive | None = None,
    form: VehicleForm | None = None,
    rule: OverloadRule | None = None,
    on: Day = None,
) -> OverloadModel:
    """Work out the fine for a gross mass above the limit."""
    day = on or hub.today
    found = overload(hub.base, OverloadWish(axles, gross_t, day, drive, form, rule))
    return OverloadModel(
        **_fine(hub, found, day).model_dump(),
        axles=found.vehicle.axles,
        gross_t=plain(found.vehicle.gross_t),
        limit_t=plain(found.limit_t),
        over_t=plain(found.over_t),
        over_rate=plain(found.over_rate),
        rule=found.rule.value,
        on=day,
    )


@router.get("/fine/income", response_model=FineModel)
def fine_income(
    hub: TheHub,
    reader: Reader,
    act: Annotated[str, Query(min_length=4, max_length=20)],
    income: Figure,
    serious: bool = False,
    on: Day = None,
) -> FineModel:
    """Work out the fine as a multiple of the illegal income."""
    day = on or hub.today
    return _fine(hub, by_income(hub.base, act, income, day, serious=serious), day)


@router.get("/fine/surcharge", response_model=FineModel)
def fine_surcharge(
    hub: TheHub, reader: Reader, amount: Figure, due: dt.date, until: dt.date | None = None
) -> FineModel:
    """Work out the surcharge on a fine that was paid late."""
    day = until or hub.today
    return _fine(hub, late_payment(amount, due, day), day)


@router.get("/deadline", response_model=DeadlineModel)
def one_deadline(
    hub: TheHub,
    reader: Reader,
    number: Annotated[int, Query(ge=1, le=9999)],
    start: Instant,
    unit: Literal["hour", "day", "working_day", "month", "year"] = "working_day",
    backwards: bool = False,
) -> DeadlineModel:
    """Count a span of time from an event."""
    wish = SpanWish(Span(number, SpanUnit(unit)), read_moment(start), backwards=backwards)
    return _deadline(hub, count_span(wish))


@router.get("/clocks/{clock_id}", response_model=ClockModel)
def one_clock(
    hub: TheHub, reader: Reader, clock_id: Annotated[str, Path(min_length=1, max_length=20)], start: Instant
) -> ClockModel:
    """Count every time of a procedure clock from an event."""
    reading = read_clock(hub.base, clock_id, read_moment(start))
    return ClockModel(
        id=reading.clock.id,
        title=reading.clock.title,
        what=reading.clock.what,
        basis=list(reading.basis),
        times=[_deadline(hub, each) for each in reading.times],
    )


def _act(view: ActView) -> ActModel:
    return ActModel(
        id=view.id,
        title=view.title,
        on=view.on,
        violated=[each.label for each in view.violated],
        penalty=[each.label for each in view.penalty],
        fine=_range(view.fine),
        serious_fine=_range(view.serious_fine),
        overdue_fine=_range(view.overdue_fine),
        person_fine=_range(view.person_fine),
        rule=view.rule,
        measures=list(view.measures),
        authority=view.authority.value,
        transfer=view.transfer,
        status=view.status.value,
        earlier_law=view.earlier_law,
        guides=[each.id for each in view.guides],
        cases=[each.id for each in view.cases],
    )


def _range(fine: FineRange | None) -> RangeModel | None:
    return RangeModel(low=plain(fine.min_yuan), high=plain(fine.max_yuan)) if fine else None


def _fine(hub: Hub, found: Calculation, on: dt.date) -> FineModel:
    steps = [
        StepModel(
            words=line.words,
            figure=None if line.amount is None else plain(line.amount),
            unit=line.unit,
            article=line.article,
            status=line.status.value,
        )
        for line in step_lines(hub.base.shelf.law(), found, on)
    ]
    return FineModel(
        amount=None if found.amount is None else plain(found.amount),
        low=plain(found.low),
        high=plain(found.high),
        steps=steps,
        measures=list(found.measures),
        notes=list(found.notes),
        status=found.status.value,
    )


def _deadline(hub: Hub, counted: CountedTime) -> DeadlineModel:
    found: Deadline = counted.deadline
    law = hub.base.shelf.law()
    steps = [
        DayStepModel(
            words=step.words,
            day=step.day,
            article=law.label(step.citation) if step.citation else "",
            status=step.status.value,
        )
        for step in found.steps
    ]
    return DeadlineModel(
        counts=counted.counts,
        direction=counted.direction.value,
        first_day=found.first_day,
        last_day=found.last_day,
        moved_to=found.moved_to,
        first_day_after=counted.first_day_after,
        at=found.at,
        steps=steps,
        notes=list(found.notes),
    )
