"""Statutes: dated versions, and in each the gist of the provisions in this project's own words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.frozen import Frozen
from app.domain.law.citation import Citation
from app.domain.written_time import WrittenDate

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,79}$")]
Phrase = Annotated[str, StringConstraints(min_length=1, max_length=300)]
ArticleNumber = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{0,3}(-[1-9]\d?)?$")]


class Status(StrEnum):
    """How sure we are: read in the text, known from elsewhere, or to be checked against the official text."""

    CONFIRMED = "confirmed"
    RECALLED = "recalled"
    TO_VERIFY = "to_verify"

    @property
    def may_deduct(self) -> bool:
        """Whether a trainee may lose points over it; only what was read in the text may cost points."""
        return self is Status.CONFIRMED


def weakest(statuses: Iterable[Status]) -> Status:
    """The least sure of several; CONFIRMED where there is none."""
    return max(statuses, key=list(Status).index, default=Status.CONFIRMED)


class Level(StrEnum):
    """The rank of a statute, from the highest down."""

    LAW = "law"
    ADMINISTRATIVE_REGULATION = "administrative_regulation"
    LOCAL_REGULATION = "local_regulation"
    DEPARTMENT_RULE = "department_rule"
    LOCAL_RULE = "local_rule"


class Change(StrEnum):
    """How a version came about."""

    ENACTED = "enacted"
    REVISED = "revised"
    AMENDED = "amended"


class Provision(Frozen):
    """What one article, paragraph or item says, in short and in own words; `paragraphs` counts those of the article."""

    article: ArticleNumber
    paragraph: int | None = Field(default=None, ge=1, le=99)
    item: int | None = Field(default=None, ge=1, le=99)
    paragraphs: int | None = Field(default=None, ge=1, le=99)
    gist: Phrase
    status: Status = Status.CONFIRMED
    note: str = Field(default="", max_length=300)

    @property
    def may_deduct(self) -> bool:
        """Whether a trainee may lose points over this provision."""
        return self.status.may_deduct

    def citation(self, key: str) -> Citation:
        """Return the citation of this provision inside the statute `key`."""
        article, _, suffix = self.article.partition("-")
        return Citation(key, int(article), int(suffix) if suffix else None, self.paragraph, self.item)


class StatuteVersion(Frozen):
    """A statute as it stood from one day to another; `in_force_until` is the last day, None while it stays in force."""

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-z-]{4,30}$")]
    adopted: WrittenDate | None = None
    change: Change
    in_force_from: WrittenDate
    in_force_until: WrittenDate | None = None
    status: Status
    source: Phrase
    relation: str = Field(default="", max_length=300)
    provisions: tuple[Provision, ...] = ()

    def covers(self, day: dt.date) -> bool:
        """Tell whether this version was in force on `day`."""
        return self.in_force_from <= day and (self.in_force_until is None or day <= self.in_force_until)

    @cached_property
    def articles_with_one_paragraph(self) -> frozenset[str]:
        """Numbers of the articles known to have a single paragraph."""
        return frozenset(entry.article for entry in self.provisions if entry.paragraphs == 1)


class Statute(Frozen):
    """A law, regulation or rule with all the versions that attempts and case files may point at."""

    schema_version: Literal["1"]
    key: Key
    name: Phrase
    short_names: tuple[Phrase, ...] = Field(min_length=1)
    level: Level
    issuing_body: Phrase
    note: str = Field(default="", max_length=400)
    versions: tuple[StatuteVersion, ...] = Field(min_length=1)

    @property
    def title(self) -> str:
        """The name without 中华人民共和国, as documents quote it after the first mention."""
        return self.name.removeprefix("中华人民共和国")

    def version_on(self, day: dt.date) -> StatuteVersion | None:
        """Return the version in force on `day`, or None before the first or after the last."""
        return next((version for version in self.versions if version.covers(day)), None)
