"""What the JSON interface takes and gives; days are YYYY-MM-DD, money is text with a decimal point, in yuan."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, ConfigDict, Field


class Answered(BaseModel):
    """A document of the interface; nothing is in it that its model does not say."""

    model_config = ConfigDict(extra="forbid")


class Failure(Answered):
    """Why something could not be answered, in a Chinese sentence."""

    error: str


class HitModel(Answered):
    """Something found; `highlights` are spans of `snippet` with words of the question, `meant` with others for them."""

    kind: str
    id: str
    title: str
    law: str
    article: int | None
    article_suffix: int | None
    version_date: dt.date | None
    imported: bool
    snippet: str
    highlights: list[tuple[int, int]]
    meant: list[tuple[int, int]]
    score: float
    why: list[str]
    note: str


class SearchModel(Answered):
    """The answer to a question: hits of each kind, best first; `near` are words that may have been meant."""

    query: str
    as_of: dt.date
    articles: list[HitModel]
    acts: list[HitModel]
    guides: list[HitModel]
    cases: list[HitModel]
    questions: list[HitModel]
    forms: list[HitModel]
    near: list[str]


class SuggestionModel(Answered):
    """What words typed so far may become."""

    kind: str
    text: str
    detail: str


class SuggestModel(Answered):
    """Suggestions, the likeliest first."""

    typed: str
    suggestions: list[SuggestionModel]


class VersionModel(Answered):
    """A version of a statute and its time in force."""

    version_date: dt.date
    in_force_from: dt.date
    in_force_until: dt.date | None
    in_force_stated: bool
    imported: bool


class GistModel(Answered):
    """What the library says of the place in its own words."""

    text: str
    status: str
    exact: bool


class ShowModel(Answered):
    """A provision, or a whole statute where `label` is empty."""

    title: str
    key: str
    label: str
    as_of: dt.date
    version: VersionModel | None
    versions: list[VersionModel]
    gist: GistModel | None
    official: list[str]
    heading: str
    headings: list[str]
    notes: list[str]


class StepModel(Answered):
    """One step of a calculation with its figure and provision."""

    words: str
    figure: str | None
    unit: str
    article: str
    status: str


class RangeModel(Answered):
    """A fine in yuan, both ends included."""

    low: str
    high: str


class ActModel(Answered):
    """An act as it is punished on a day."""

    id: str
    title: str
    on: dt.date
    violated: list[str]
    penalty: list[str]
    fine: RangeModel | None
    serious_fine: RangeModel | None
    overdue_fine: RangeModel | None
    person_fine: RangeModel | None
    rule: str
    measures: list[str]
    authority: str
    transfer: bool
    status: str
    earlier_law: bool
    guides: list[str] = Field(description="ids of guides")
    cases: list[str] = Field(description="ids of typical cases")


class FineModel(Answered):
    """A fine worked out step by step; `amount` is empty where the law leaves a range."""

    amount: str | None
    low: str
    high: str
    steps: list[StepModel]
    measures: list[str]
    notes: list[str]
    status: str


class OverloadModel(FineModel):
    """The fine for overloading."""

    axles: int
    gross_t: str
    limit_t: str
    over_t: str
    over_rate: str
    rule: str
    on: dt.date


class DayStepModel(Answered):
    """One step of the count of a deadline."""

    words: str
    day: dt.date | None
    article: str
    status: str


class DeadlineModel(Answered):
    """A deadline; `moved_to` is the later last day where the law leaves that open, `at` the moment of one in hours.

    `first_day_after` is there where something may only be done once the time has passed.
    """

    counts: str
    direction: str
    first_day: dt.date
    last_day: dt.date
    moved_to: dt.date | None
    first_day_after: dt.date | None
    at: dt.datetime | None
    steps: list[DayStepModel]
    notes: list[str]


class ClockModel(Answered):
    """A procedure clock with its times counted from an event."""

    id: str
    title: str
    what: str
    basis: list[str]
    times: list[DeadlineModel]
