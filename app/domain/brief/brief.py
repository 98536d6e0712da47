"""An exercise brief as authors write it: what is known of the case, its right set of documents, and seeded defects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, JsonValue, StringConstraints, model_validator

from app.domain.appraisal.rule import RuleId
from app.domain.casefile.case_file import (
    Bureau,
    CaseParty,
    Evidence,
    Fact,
    LawSelection,
    Procedure,
    RosterEntry,
    Vehicle,
)
from app.domain.casefile.form import FieldKey, FormCode
from app.domain.casefile.values import Line, Person, Prose, WrittenMoment
from app.domain.frozen import Frozen, Id
from app.domain.law.open_points import OpenPointId
from app.domain.law.statute import Phrase
from app.domain.written_time import WrittenDate

Serial = Annotated[str, StringConstraints(pattern=r"^\d{4,6}$")]


class BriefBureau(Frozen):
    """The authority and its people, whom all briefs share, as one file."""

    schema_version: Literal["1"]
    bureau: Bureau
    officers: tuple[RosterEntry, ...] = Field(min_length=1)
    overdue: Line = Field(description="逾期缴款的后果，决定书里照写")


class Told(Frozen):
    """A part of what the trainee is told: the scene, the papers, a statement."""

    title: Phrase
    words: tuple[Prose, ...] = Field(min_length=1)


class Delivery(Frozen):
    """How a document reached its party: its proof of delivery is made from this."""

    id: Id
    at: WrittenMoment
    way: Literal["direct", "left", "entrusted", "post", "electronic", "notice"] = "direct"
    place: Line = ""
    signed_by: Line = Field(default="", description="签收人，不写就是当事人")
    receiver: Line = ""
    values: Mapping[FieldKey, JsonValue] = Field(default_factory=dict)


class BriefDocument(Frozen):
    """A document of the right set; fields that follow from the case (party, officers, seal) are filled in for it."""

    id: Id
    form: FormCode
    on: WrittenDate | None = None
    number: bool = Field(default=True, description="已立案，有案号")
    replies_to: tuple[Id, ...] = ()
    values: Mapping[FieldKey, JsonValue] = Field(default_factory=dict)
    delivered: Delivery | None = None


class SetValue(Frozen):
    """Put something else in a field, or in a part of it: `notice.hearing_days`, `release.items[1].quantity`.

    `@on` is the day of issue; `case.title` is a part of the case file itself.
    """

    at: Annotated[str, StringConstraints(pattern=r"^[A-Za-z][\w-]*(\.[@\w]+(\[\d+\])*)+$")]
    to: JsonValue = None


class DropDocument(Frozen):
    """Take a document out, and whatever only points at it."""

    drop: Id


class AddDocument(Frozen):
    """Put a document in."""

    add: BriefDocument


Change = SetValue | DropDocument | AddDocument


class SeededDefect(Frozen):
    """A defect to seed: the rule that it breaks, where it is found, what stands there, what is right."""

    id: Id
    rule: RuleId
    found_in: Id | None = Field(default=None, description="评查应指出的文书；不写就不核对")
    shown: Phrase
    correct: Phrase
    changes: tuple[Change, ...] = Field(min_length=1)


class CountedDeadline(Frozen):
    """A day in a document that is counted from another: `to` is the field, `after` the day, `days` natural days."""

    to: Annotated[str, StringConstraints(pattern=r"^[A-Za-z][\w-]*(\.[@\w]+(\[\d+\])*)+$")]
    after: WrittenDate
    days: Annotated[int, Field(ge=1, le=400)]


class Brief(Frozen):
    """A brief, as one file; `clocks` are the days that its clocks must come to, by clock id."""

    schema_version: Literal["1"]
    id: Id
    title: Line = Field(description="案由")
    summary: Phrase
    procedure: Procedure
    in_force_on: WrittenDate
    serial: Serial
    handlers: tuple[Id, ...] = Field(default=("trainee", "partner"), min_length=2)
    parties: tuple[CaseParty, ...] = Field(min_length=1)
    people: Mapping[Id, Person] = Field(default_factory=dict)
    vehicles: tuple[Vehicle, ...] = ()
    law: tuple[LawSelection, ...] = Field(min_length=1)
    facts: tuple[Fact, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    told: tuple[Told, ...] = Field(min_length=1)
    documents: tuple[BriefDocument, ...] = Field(min_length=1)
    clocks: Mapping[Id, WrittenDate] = Field(default_factory=dict)
    counted: tuple[CountedDeadline, ...] = ()
    defects: tuple[SeededDefect, ...] = ()
    open_points: tuple[OpenPointId, ...] = ()
    note: str = Field(default="", max_length=600)

    @model_validator(mode="after")
    def _ids_are_told_apart(self) -> Brief:
        proofs = [document.delivered.id for document in self.documents if document.delivered]
        ids = [*(document.id for document in self.documents), *proofs]
        twice = sorted({each for each in ids if ids.count(each) > 1})
        if twice:
            raise ValueError(f"文书 {'、'.join(twice)} 写了两次，每份文书的 id 只能用一次")
        defects = [defect.id for defect in self.defects]
        if len(set(defects)) < len(defects):
            raise ValueError("埋错的 id 写重了，每处只能用一次")
        return self
