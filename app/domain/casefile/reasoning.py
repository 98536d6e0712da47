"""The reasoning of documents as data: which field of a form takes each step, and of what parts a sentence is made."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from string import Formatter
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from app.domain.casefile.form import CaseForm, FieldKey, FieldType
from app.domain.frozen import Frozen
from app.domain.law.grounds import FormId
from app.domain.law.statute import Phrase


class Step(StrEnum):
    """The steps in which a document gives its reasons."""

    FACT = "fact"
    EVIDENCE = "evidence"
    LAW = "law"
    DISCRETION = "discretion"
    REMEDY = "remedy"


class EvidenceAs(StrEnum):
    """How a form takes evidence: facts with their numbers, the list of all pieces, or bare numbers."""

    FINDINGS = "findings"
    LIST = "list"
    NUMBERS = "numbers"


_PLACEHOLDERS = {
    "at": {"year", "month", "day", "hour", "minute"},
    "fact": {"at", "place", "party", "words", "evidence"},
    "statement": {"at", "place", "words"},
    "factor": {"words", "evidence"},
    "discretion": {"factors", "standard", "tier", "low", "high", "amount"},
    "act": {"party", "act"},
}


def _readable(part: str) -> str:
    try:
        placeholders_of(part)
    except ValueError as error:
        raise ValueError(f"“{part[:40]}”的大括号写得不对：{error}") from None
    return part


def placeholders_of(part: str) -> tuple[str, ...]:
    """The names in braces of a part; raises ValueError for braces that don't match."""
    return tuple(name for _text, name, _format, _change in Formatter().parse(part) if name is not None)


Part = Annotated[Phrase, AfterValidator(_readable)]
Parts = Annotated[tuple[Part, ...], Field(min_length=1)]


class Wordings(Frozen):
    """The sentences in parts; a part one of whose places has nothing to fill it is left out."""

    at: Part
    fact: Parts
    statement: Parts
    factor: Parts
    discretion: Parts
    act: Parts

    @model_validator(mode="after")
    def _names_what_there_is(self) -> Wordings:
        for sentence, known in _PLACEHOLDERS.items():
            parts = (self.at,) if sentence == "at" else getattr(self, sentence)
            lost = sorted({name for part in parts for name in placeholders_of(part)} - known)
            if lost:
                raise ValueError(f"{sentence} 里没有 {'、'.join(lost)} 可填，能用的是 {'、'.join(sorted(known))}")
        return self

    def moment(self, at: dt.datetime | None) -> str:
        """A date and time as documents write it, nothing where there is none."""
        if at is None:
            return ""
        return self.at.format(year=at.year, month=at.month, day=at.day, hour=at.hour, minute=f"{at.minute:02}")


class ReasonedForm(Frozen):
    """Where a form takes each step; a step without a field is none of this form's."""

    form: FormId
    facts: FieldKey
    evidence: FieldKey | None = None
    evidence_as: EvidenceAs | None = None
    violated: FieldKey | None = None
    penalty: FieldKey | None = None
    discretion: FieldKey | None = None
    factors: FieldKey | None = None
    tier: FieldKey | None = None
    amount: FieldKey | None = Field(default=None, description="处罚的种类和数额那一栏，裁量的罚款数从这里取")
    remedy: FieldKey | None = None
    review_told: FieldKey | None = Field(default=None, description="写明先复议后诉讼的是非栏")
    act: FieldKey | None = Field(default=None, description="案由")

    @model_validator(mode="after")
    def _says_how(self) -> ReasonedForm:
        if (self.evidence is None) != (self.evidence_as is None):
            raise ValueError("evidence 和 evidence_as 要么都写，要么都不写")
        return self

    def steps(self) -> tuple[Step, ...]:
        """The steps that the form takes, in their order."""
        there = {
            Step.FACT: self.facts,
            Step.EVIDENCE: self.evidence,
            Step.LAW: self.violated or self.penalty,
            Step.DISCRETION: self.discretion,
            Step.REMEDY: self.remedy,
        }
        return tuple(step for step, key in there.items() if key)

    def problems(self, form: CaseForm) -> Iterator[str]:
        """What of this doesn't fit the form."""
        evidence = {EvidenceAs.NUMBERS: FieldType.EVIDENCE, None: None}.get(self.evidence_as, FieldType.ROWS)
        wanted = {
            "facts": FieldType.LONG,
            "evidence": evidence,
            "violated": FieldType.LAW,
            "penalty": FieldType.LAW,
            "discretion": FieldType.LONG,
            "factors": FieldType.ROWS,
            "tier": FieldType.TEXT,
            "amount": FieldType.ROWS,
            "remedy": FieldType.REMEDY,
            "review_told": FieldType.YES_NO,
            "act": FieldType.TEXT,
        }
        for name, kind in wanted.items():
            key = getattr(self, name)
            field = form.by_key.get(key) if key else None
            if key and field is None:
                yield f"{form.id} 没有 {key} 这一栏（{name}）"
            elif field is not None and field.type is not kind:
                yield f"{form.id} 的 {key} 是 {field.type}，{name} 要的是 {kind}"


class ReasoningFile(Frozen):
    """All of it, as one file."""

    schema_version: Literal["1"]
    wordings: Wordings
    forms: tuple[ReasonedForm, ...] = Field(min_length=1)

    def of(self, form_id: str) -> ReasonedForm | None:
        """How a form takes its reasoning, None for one that carries none."""
        return next((each for each in self.forms if each.form == form_id), None)


_DOUBLED = re.compile(r"([。，；：])\1+")


def sentence(parts: Sequence[str], values: Mapping[str, str]) -> str:
    """The parts joined, without those that have a place which nothing fills."""
    whole = [part.format(**values) for part in parts if all(values.get(name) for name in placeholders_of(part))]
    return _DOUBLED.sub(r"\1", "".join(whole))
