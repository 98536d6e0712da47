"""What may stand in a field of a form, as values: people, organisations, officers, signatures, sums, spans, citations.

Only the shape is decided here. A wrong check digit or an end before its start is kept as it was written, since a case
file with mistakes is what appraisal is about; `app.domain.casefile.formats` tells them.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, StringConstraints, WithJsonSchema

from app.domain.casefile.capitals import capital_yuan, same_capitals
from app.domain.frozen import Frozen
from app.domain.law.citation import CitationText
from app.domain.written_time import WrittenDate

Line = Annotated[str, StringConstraints(max_length=400)]
"""A short text; may be empty, which counts as not filled in."""
Prose = Annotated[str, StringConstraints(max_length=20_000)]
Name = Annotated[str, StringConstraints(max_length=120)]

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)")
_SUM = re.compile(r"\d{1,12}(\.\d{1,2})?", re.ASCII)


def _written_moment(value: object) -> object:
    if isinstance(value, dt.datetime):
        return value
    # A bare number would be taken as seconds since 1970, with a time zone.
    found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise ValueError(f"“{str(value)[:40]}”不是日期和时间，请写成 2026-09-08T10:20 的样子")
    return dt.datetime.fromisoformat(f"{found[1]}T{found[2]}")


def _moment_text(value: dt.datetime) -> str:
    return value.isoformat(timespec="seconds" if value.second else "minutes")


WrittenMoment = Annotated[
    dt.datetime,
    BeforeValidator(_written_moment),
    PlainSerializer(_moment_text, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$"}),
]
"""A local date and time to the minute (to the second where a recording says so), without a time zone."""


def _written_sum(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("金额请写成数字，例如 50000")
    if isinstance(value, int | float):
        value = str(value)
    if isinstance(value, str) and not _SUM.fullmatch(value):
        raise ValueError(f"“{value[:40]}”不是金额，请只写数字，最多两位小数，例如 50000 或 9386.20")
    return value


Yuan = Annotated[
    Decimal,
    BeforeValidator(_written_sum),
    PlainSerializer(lambda value: format(value, "f"), return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,12}(\.\d{1,2})?$"}),
]
"""A sum of yuan, not negative, with two decimals at most; written as text so that no cent is rounded away."""


class Sex(StrEnum):
    """As an identity card states it."""

    MALE = "male"
    FEMALE = "female"


class Person(Frozen):
    """A natural person as a document names them; every part may be empty while the document is being written."""

    kind: Literal["person"] = "person"
    name: Name = ""
    sex: Sex | None = None
    age: Annotated[int, Field(ge=0, le=150)] | None = None
    id_number: Name = Field(default="", description="身份证件号")
    address: Line = ""
    phone: Name = ""
    work: Line = Field(default="", description="工作单位及职务")


class Organisation(Frozen):
    """A company or another organisation as a document names it."""

    kind: Literal["organisation"] = "organisation"
    name: Name = ""
    legal_representative: Name = Field(default="", description="法定代表人")
    address: Line = ""
    phone: Name = ""
    credit_code: Name = Field(default="", description="统一社会信用代码")


PartyValue = Annotated[Person | Organisation, Field(discriminator="kind")]


class OfficerValue(Frozen):
    """An enforcement officer as a document names them, by name and certificate number."""

    name: Name = ""
    number: Name = Field(default="", description="执法证号")


class Signature(Frozen):
    """A signature, with an opinion where one is asked for; `refused` says why there is none, `witness` who saw it."""

    name: Name = ""
    opinion: Prose = ""
    on: WrittenDate | None = None
    at: WrittenMoment | None = Field(default=None, description="到分，只在要求写时间的地方用")
    title: Name = Field(default="", description="职务或身份，如主要负责人、委托代理人、见证人")
    refused: Line = ""
    witness: Name = ""

    @property
    def day(self) -> dt.date | None:
        """The day it was signed on."""
        return self.on or (self.at.date() if self.at else None)

    @property
    def is_signed(self) -> bool:
        """Whether somebody signed; a note of refusal is not a signature."""
        return bool(self.name.strip())


class Seal(Frozen):
    """The seal of an authority, on the day that the document was issued; `across_pages` is 骑缝章."""

    authority: Name = ""
    across_pages: bool = False


class Sum(Frozen):
    """A sum in figures and in capitals, kept apart so that a difference between them can be seen."""

    figures: Yuan
    capitals: Line = ""

    @classmethod
    def of(cls, figures: Decimal | int | str) -> Sum:
        """The sum with its capitals written for it."""
        return cls(figures=Decimal(figures), capitals=capital_yuan(Decimal(figures)))

    @property
    def agrees(self) -> bool:
        """Whether the capitals say what the figures say."""
        return same_capitals(self.capitals, self.figures)


class MomentSpan(Frozen):
    """From one moment to another, either still open; an end before the start is kept as written."""

    start: WrittenMoment | None = None
    end: WrittenMoment | None = None


class DaySpan(Frozen):
    """From one day to another, both included."""

    start: WrittenDate | None = None
    end: WrittenDate | None = None


class CitedLaw(Frozen):
    """A provision as a document writes it; `citation` and `version` (the day it was adopted) make it checkable."""

    words: Line = Field(default="", description="文书上的写法：法名加条款项")
    citation: CitationText | None = None
    version: Name = Field(default="", description="版本，写公布日期，例如 2025-12-27")


class Remedy(Frozen):
    """How the party may seek review or go to court, as the document tells it."""

    review_body: Name = Field(default="", description="复议机关")
    review_days: Annotated[int, Field(ge=0, le=999)] | None = None
    court: Name = Field(default="", description="管辖法院")
    litigation_months: Annotated[int, Field(ge=0, le=99)] | None = None
    review_first: bool = Field(default=False, description="先复议，对复议决定不服再起诉")
