"""What reviewers say of a hand-in, event by event; each chain is sealed like a journal and only ever grows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, StringConstraints, TypeAdapter, ValidationError

from app.domain.appraisal.rule import Item, Level, Points, RuleId, VetoId
from app.domain.attempt.chain import ChainError, ChainHead, canonical
from app.domain.casefile.values import Line, Name
from app.domain.frozen import Frozen, Id

Reason = Annotated[str, StringConstraints(min_length=4, max_length=600, strip_whitespace=True)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=1000, strip_whitespace=True)]
FindingName = Annotated[str, StringConstraints(pattern=r"^[am]\d{1,4}$")]
"""`a3` is the third automatic finding, `m5` the one that was added by event 5 of the chain."""


class Said(Frozen):
    """Who said it and when."""

    by: Id
    by_name: str = Field(min_length=1, max_length=80)
    at: AwareDatetime


class Confirmed(Said):
    """Automatic findings that stand."""

    kind: Literal["confirmed"] = "confirmed"
    findings: tuple[FindingName, ...] = Field(min_length=1, max_length=2000)


class Overruled(Said):
    """An automatic finding that is set aside, with the reason."""

    kind: Literal["overruled"] = "overruled"
    finding: FindingName
    reason: Reason


class Added(Said):
    """A finding of the reviewer's own; `rule` is empty where none of the rules says it.

    `provision` and `basis` are those of the rule, as they were then.
    """

    kind: Literal["added"] = "added"
    document: Line = ""
    document_name: Line = ""
    form: Name = ""
    field: Name = ""
    field_label: Line = ""
    rule: RuleId | None = None
    item: Item
    level: Level
    deduction: Points
    veto: VetoId | None = None
    provision: Line = ""
    basis: tuple[str, ...] = ()
    why: Reason
    mend: Line = ""


class Commented(Said):
    """A remark on a document or one of its fields that costs nothing."""

    kind: Literal["commented"] = "commented"
    document: Line = ""
    document_name: Line = ""
    field: Name = ""
    field_label: Line = ""
    words: Words


class TakenBack(Said):
    """An event of the same chain that no longer counts; taking this one back makes it count again."""

    kind: Literal["taken_back"] = "taken_back"
    event: int = Field(ge=1)


class Finished(Said):
    """The review is done, with a word on the whole; it counts until it is taken back."""

    kind: Literal["finished"] = "finished"
    words: Annotated[str, StringConstraints(max_length=2000, strip_whitespace=True)] = ""


class Decided(Said):
    """Which of the two appraisers is right in one difference; `difference` names it by both sides' findings."""

    kind: Literal["decided"] = "decided"
    difference: Annotated[str, StringConstraints(pattern=r"^([am]\d{1,4}|-)~([am]\d{1,4}|-)$")]
    side: Literal["first", "second"]
    reason: Reason


ReviewEvent = Annotated[
    Confirmed | Overruled | Added | Commented | TakenBack | Finished | Decided, Field(discriminator="kind")
]
_EVENT: TypeAdapter[ReviewEvent] = TypeAdapter(ReviewEvent)


@dataclass(frozen=True, slots=True)
class SealedReview:
    """An event in its chain."""

    seq: int
    event: ReviewEvent
    h: str


def first_head(hand_in: str, sha256: str, account: str) -> ChainHead:
    """Where the chain of one reviewer on one hand-in begins: sealed over the file, so that no chain fits another."""
    return ChainHead(seq=0, h=hashlib.sha256(f"{hand_in} {sha256} {account}".encode()).hexdigest())


def sealed(head: ChainHead, event: ReviewEvent) -> SealedReview:
    """The event as it follows that head."""
    seq = head.seq + 1
    body = event_text(event)
    return SealedReview(seq, event, hashlib.sha256(f'{head.h}{{"body":{body},"seq":{seq}}}'.encode()).hexdigest())


def event_text(event: ReviewEvent) -> str:
    """The canonical text of an event."""
    return canonical(event.model_dump(mode="json"))


def read_reviews(head: ChainHead, lines: Iterable[tuple[int, str, str]]) -> list[SealedReview]:
    """The chain from (seq, h, text) in their order; raises ChainError at the first that is not what was written."""
    events = []
    for seq, h, text in lines:
        if seq != head.seq + 1:
            raise ChainError(seq, f"序号应为 {head.seq + 1}，却是 {seq}")
        try:
            event = _EVENT.validate_python(json.loads(text), strict=False)
        except (ValueError, ValidationError):
            raise ChainError(seq, "评查记录无法识别") from None
        made = sealed(head, event)
        if made.h != h:
            raise ChainError(seq, "校验值不符，评查记录被改动过")
        events.append(made)
        head = ChainHead(seq=seq, h=h)
    return events
