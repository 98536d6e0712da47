"""The forms of a case file by name and basis, so that guides, clocks and articles can point at them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen
from app.domain.law.grounds import FormId, Grounds
from app.domain.law.statute import Phrase
from app.domain.written_time import WrittenDate


class Form(Grounds):
    """A form; `official` ones stand in the ministry's list, `number` is its place there."""

    id: FormId
    name: Phrase
    official: bool = True
    number: int | None = Field(default=None, ge=1, le=99)


class FormsFile(Frozen):
    """All forms, as one file; `in_force_on` is the day whose law their basis was read in."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate
    forms: tuple[Form, ...] = Field(min_length=1)
