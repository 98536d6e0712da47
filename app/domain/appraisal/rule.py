"""The appraisal rules as data: what they ask, how bad a breach is, what it costs, and the provision behind it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from app.domain.frozen import Frozen
from app.domain.law.grounds import Grounds
from app.domain.law.statute import Phrase
from app.domain.written_time import WrittenDate

RuleId = Annotated[str, StringConstraints(pattern=r"^(CR-\d{2,3}|FR-\d{2}|PG-[A-Z]\d{2}|SR-\d{2}|OD-\d{2})$")]
VetoId = Annotated[str, StringConstraints(pattern=r"^V[1-9]$")]
DocumentCode = Annotated[str, StringConstraints(pattern=r"^[a-zA-Z0-9_]{1,40}$")]
Points = Annotated[Decimal, Field(ge=0, le=100, max_digits=5, decimal_places=1, allow_inf_nan=False)]


def place_in_order(rule_id: str) -> tuple[str, int, str]:
    """Rules of a kind go by their numbers: CR-100 follows CR-99 and not CR-10."""
    kind, _, number = rule_id.partition("-")
    return kind, len(number), number


class Level(StrEnum):
    """How bad a breach is: it can be made good, it breaks the procedure, or it vetoes the whole volume."""

    CORRECTABLE = "C"
    PROCEDURE = "P"
    VETO = "X"


class Check(StrEnum):
    """How a rule is decided: equal, not later, not earlier, within, worked out, present, or by its meaning."""

    EQUAL = "eq"
    NOT_LATER = "le"
    NOT_EARLIER = "ge"
    WITHIN = "in"
    WORKED_OUT = "calc"
    PRESENT = "exist"
    MEANING = "sem"


class Item(StrEnum):
    """The items of the standard that points are taken from."""

    AUTHORITY = "A"
    EVIDENCE = "B"
    LAW = "C"
    PROCEDURE = "D"
    DOCUMENTS = "E"
    FILING = "F"


class Section(StrEnum):
    """What a file of rules is about."""

    IDENTITY = "identity"
    OFFICERS = "officers"
    TIME = "time"
    AMOUNTS = "amounts"
    LAW = "law"
    EVIDENCE = "evidence"
    DELIVERY = "delivery"
    VOLUME = "volume"
    FORMS = "forms"
    PROCEDURE = "procedure"
    REASONING = "reasoning"


class AppraisalRule(Grounds):
    """One rule; `docs` are form codes, `all`, or the attachments by name; `deduction` is in points for each finding."""

    id: RuleId
    level: Level
    check: Check
    docs: tuple[DocumentCode, ...] = Field(min_length=1)
    item: Item
    deduction: Points
    veto: VetoId | None = None
    rule: Phrase
    mend: Phrase

    @model_validator(mode="after")
    def _vetoes_say_which(self) -> AppraisalRule:
        if (self.level is Level.VETO) != (self.veto is not None):
            raise ValueError("否决（X）的规则要写 veto（V1 至 V9），其他的不写")
        return self


class RulesFile(Frozen):
    """The rules of one section, as one file; `in_force_on` is the day whose law their basis was read in."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate
    section: Section
    rules: tuple[AppraisalRule, ...] = Field(min_length=1)


class RuleBook:
    """All rules by id, each with its section; immutable once made."""

    def __init__(self, files: Iterable[RulesFile]) -> None:
        self._rules = {rule.id: rule for file in files for rule in file.rules}

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self._rules

    def all(self) -> tuple[AppraisalRule, ...]:
        """Every rule, in the order of the files."""
        return tuple(self._rules.values())

    def get(self, rule_id: str) -> AppraisalRule:
        """The rule of that id; raises KeyError where there is none."""
        return self._rules[rule_id]
