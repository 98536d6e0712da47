"""The rubric: automatic criteria, manual criteria with anchors, critical fails apart, global rating."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text
from app.domain.procedure.patterns import EventPattern
from app.domain.scenario.conditions import Condition

# --- measures: each gives a share of the points, 0 to 1 -----------------------------------------


class HappenedMeasure(Frozen):
    """All points when the pattern is met."""

    kind: Literal["happened"]
    pattern: EventPattern


class NeverMeasure(Frozen):
    """All points when no event of the pattern happened."""

    kind: Literal["never"]
    pattern: EventPattern


class RulesMeasure(Frozen):
    """The share of these procedure rules that were kept; one never put to the test counts only if `vacuous_is_met`."""

    kind: Literal["rules_kept"]
    rules: tuple[Id, ...] = Field(min_length=1)
    vacuous_is_met: bool = False


class StationsReadMeasure(Frozen):
    """The share of stations that were read (not merely faced)."""

    kind: Literal["stations_read"]
    stations: tuple[Id, ...] = Field(min_length=1)
    at_least: int | None = None


class ActionsMeasure(Frozen):
    """The share of station actions carried out, each `station.action`."""

    kind: Literal["actions_done"]
    actions: tuple[str, ...] = Field(min_length=1)
    at_least: int | None = None


class CountsMeasure(Frozen):
    """The share of kinds that an action asks to be counted and that were counted right the last time."""

    kind: Literal["counts_right"]
    action: str


class TensionPeakMeasure(Frozen):
    """All points while nobody's tension rose above the limit."""

    kind: Literal["tension_peak"]
    at_most: int = Field(ge=0, le=100)


class TraitMeasure(Frozen):
    """Lines with a trait were said at least so often (share below), or, with `never`, not at all."""

    kind: Literal["lines_with_trait"]
    trait: Id
    at_least: int = Field(default=1, ge=1)
    never: bool = False


class FaultsFoundMeasure(Frozen):
    """Share of drawn faults recorded as findings; each false finding costs points."""

    kind: Literal["faults_found"]
    false_finding_points: float = Field(ge=0)


class FindingsEvidencedMeasure(Frozen):
    """Share of findings with a photograph of their station within a time of being recorded."""

    kind: Literal["findings_evidenced"]
    within_s: float = Field(gt=0)


class DispositionMeasure(Frozen):
    """Share of recorded true findings whose handling is right in one aspect."""

    kind: Literal["dispositions_right"]
    aspect: Literal["act", "law_version", "transfer", "correction", "single_penalty", "release", "liable", "fine_band"]


class AllOfMeasure(Frozen):
    """The mean of the parts."""

    kind: Literal["all_of"]
    parts: tuple[Measure, ...] = Field(min_length=2)


Measure = Annotated[
    HappenedMeasure
    | NeverMeasure
    | RulesMeasure
    | StationsReadMeasure
    | ActionsMeasure
    | CountsMeasure
    | TensionPeakMeasure
    | TraitMeasure
    | FaultsFoundMeasure
    | FindingsEvidencedMeasure
    | DispositionMeasure
    | AllOfMeasure,
    Field(discriminator="kind"),
]
AllOfMeasure.model_rebuild()


class Grounded(Frozen):
    """What may cost points or the whole run, and so says on what it stands: provisions, an operating rule, or both."""

    basis: tuple[str, ...] = ()
    basis_note: str = Field(
        default="", max_length=200, description="the operating rule it stands on, where no article says so"
    )


class Criterion(Grounded):
    """An automatic criterion.

    Where `applies_when` does not hold it leaves the total, and the rest counts in proportion.
    """

    id: Id
    title: Text
    points: float = Field(gt=0, le=100)
    measure: Measure
    applies_when: Condition | None = None
    expected: Text
    skill: Id


class ManualCriterion(Grounded):
    """A criterion that a person marks on anchors 0 to 4."""

    id: Id
    title: Text
    points: float = Field(gt=0, le=100)
    anchors: tuple[Text, Text, Text, Text, Text]
    skill: Id


class CriticalFail(Grounded):
    """Something after which points do not matter; kept few and apart."""

    id: Id
    title: Text
    rules: tuple[Id, ...] = Field(default=(), description="fires when any of these rules is broken")
    events: tuple[EventPattern, ...] = Field(default=(), description="or when any of these is met")
    wrong_transfer: bool = Field(
        default=False, description="or a police matter is fined by oneself, or neither evidenced nor transferred"
    )
    unsafe_release: bool = Field(
        default=False, description="or the vehicle was let go with a safety fault not put right"
    )
    fine_over_maximum: bool = Field(
        default=False, description="or a fine was proposed above the maximum of the law of the day of the act"
    )
    when: Condition | None = None
    expected: Text


class Skill(Frozen):
    """An axis of the radar chart."""

    id: Id
    title: Text


class Section(Frozen):
    """A part of the rubric, as on the marking sheet."""

    id: Id
    title: Text
    criteria: tuple[Criterion, ...] = Field(min_length=1)


class GlobalLevel(Frozen):
    """One level of the global rating."""

    level: int = Field(ge=1, le=5)
    title: Text
    meaning: Text


class Rubric(Frozen):
    """The rubric file of a scenario.

    `pass_share` is the share of the possible points needed to pass; a bureau sets it, by Angoff's method first.
    """

    version: Text
    pass_share: float = Field(gt=0, lt=1)
    pass_note: Text
    skills: tuple[Skill, ...] = Field(min_length=3)
    sections: tuple[Section, ...] = Field(min_length=1)
    manual: tuple[ManualCriterion, ...] = ()
    critical_fails: tuple[CriticalFail, ...] = ()
    global_rating: tuple[GlobalLevel, ...] = Field(min_length=5, max_length=5)
