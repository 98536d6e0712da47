"""A hand-in with three findings that cost and one that doesn't, and the events that people add to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from app.domain.appraisal.finding import Finding, Kind
from app.domain.appraisal.rule import Item, Level
from app.domain.appraisal.score import scored
from app.domain.appraisal.standard import AppraisalStandard, Band, StandardItem
from app.domain.casefile.case_file import FromBrief, Procedure
from app.domain.casefile_procedure.case_reader import Place
from app.domain.hand_in.hand_in import HandIn, How, KeptAppraisal, digest
from app.domain.hand_in.review import Review, review_of
from app.domain.hand_in.review_events import ReviewEvent, SealedReview, first_head, sealed
from app.domain.hand_in.task import CaseTask
from app.domain.law.statute import Status

AT = dt.datetime(2026, 11, 26, 9, 0, tzinfo=dt.UTC)
CONTENT = "训练案卷".encode()
WHO: dict[str, Any] = {"by": "i1", "by_name": "教员甲", "at": AT}
OTHER: dict[str, Any] = {"by": "i2", "by_name": "教员乙", "at": AT}
STANDARD = AppraisalStandard(
    schema_version="1",
    items=(
        StandardItem(id=Item.AUTHORITY, name="主体", points=Decimal(40)),
        StandardItem(id=Item.DOCUMENTS, name="文书", points=Decimal(60)),
    ),
    vetoes=(),
    bands=(
        Band(id="excellent", name="优秀", least=Decimal(90)),
        Band(id="passed", name="合格", least=Decimal(60)),
        Band(id="failed", name="不合格", least=Decimal(0)),
    ),
)


def finding(rule: str, document: str = "decision", field: str = "facts", points: int = 2, **changes: Any) -> Finding:
    """A finding that costs points."""
    values: dict[str, Any] = {
        "kind": Kind.FINDING,
        "level": Level.CORRECTABLE,
        "item": Item.DOCUMENTS,
        "deduction": Decimal(points),
        "form": "14",
        "document_name": "行政处罚决定书",
        "field_label": "违法事实",
        "provision": "行政处罚法第五十九条",
        "basis": ("administrative_penalty_law.59",),
        "why": "没有写清楚",
        "mend": "写清楚",
        "status": Status.CONFIRMED,
    }
    return Finding(rule=rule, place=Place(document, field), **{**values, **changes})


VETO = finding(
    "CR-09", "site_record", "officers", 10, level=Level.VETO, veto="V2", item=Item.AUTHORITY, field_label="执法人员"
)
FINDINGS = (
    finding("CR-20"),
    finding("CR-21", points=3),
    finding("CR-30", "notice", "days", 5),
    finding("CR-70", kind=Kind.REMINDER, deduction=Decimal(0)),
)


def kept(*findings: Finding) -> KeptAppraisal:
    """An appraisal with these findings, or with the sample ones."""
    found = findings or FINDINGS
    return KeptAppraisal(
        findings=found, prompts=(), score=scored(found, STANDARD), standard=STANDARD, rules=digest(b"rules")
    )


def hand_in(**changes: Any) -> HandIn:
    """A hand-in in time."""
    values: dict[str, Any] = {
        "id": "H1",
        "number": 1,
        "trainee": "p1",
        "trainee_name": "学员甲",
        "machine": "desk-1",
        "file": "cases/p1/case.zxcase.json",
        "case_id": "case_1",
        "title": "未随车携带运单案",
        "procedure": Procedure.GENERAL,
        "origin": FromBrief(brief="hazmat_a"),
        "documents": 12,
        "revision": 7,
        "in_force_on": dt.date(2026, 6, 1),
        "started_at": AT - dt.timedelta(minutes=50),
        "ends_at": AT + dt.timedelta(minutes=10),
        "handed_in_at": AT,
        "recorded_at": AT,
        "how": How.BY_HAND,
        "sha256": digest(CONTENT),
        "appraisal": kept(),
    }
    return HandIn(**{**values, **changes})


def task(**changes: Any) -> CaseTask:
    """A task that was given and not begun."""
    values: dict[str, Any] = {
        "id": "T1",
        "trainee": "p1",
        "trainee_name": "学员甲",
        "brief": "hazmat_a",
        "title": "运单案",
        "assigned_by": "p2",
        "assigned_by_name": "教员",
        "assigned_at": AT,
    }
    return CaseTask(**{**values, **changes})


def chain(events: Sequence[ReviewEvent]) -> list[SealedReview]:
    """The events as one reviewer's chain."""
    head, made = first_head("H1", digest(CONTENT), "i1"), []
    for event in events:
        made.append(sealed(head, event))
        head = head.model_copy(update={"seq": made[-1].seq, "h": made[-1].h})
    return made


def review(*events: ReviewEvent) -> Review:
    """What a chain of these leaves."""
    return review_of(chain(events))
