"""The score sheet: what a run was worth, and the proof of every point lost."""

from __future__ import annotations

from typing import Literal

from app.domain.frozen import Frozen


class ProvisionRef(Frozen):
    """A provision as it is shown: citation, words for it, the version it was read in.

    An operating rule that no article lays down has neither citation nor version.
    """

    citation: str
    label: str
    version: str
    to_verify: bool = False


class EventRef(Frozen):
    """A moment of the run: journal number, time, what happened in a few Chinese words."""

    seq: int
    t_ms: int
    text: str


class CriterionScore(Frozen):
    """One criterion's result. `points` is None while a manual criterion awaits its mark."""

    id: str
    title: str
    section: str
    skill: str
    kind: Literal["automatic", "manual"]
    status: Literal["met", "partial", "missed", "not_applicable", "awaiting_mark"]
    points: float | None
    max: float
    events: tuple[EventRef, ...] = ()
    expected: str
    why: str
    provision: tuple[ProvisionRef, ...] = ()


class CriticalFailResult(Frozen):
    """A critical fail that has happened."""

    id: str
    title: str
    events: tuple[EventRef, ...]
    expected: str
    why: str
    provision: tuple[ProvisionRef, ...]


class StationAttention(Frozen):
    """How far a station was attended to."""

    station: str
    title: str
    state: Literal["never_faced", "faced_not_readable", "read", "recorded"]
    nearest_m: float | None = None
    dwell_s: float = 0


class FaultOutcome(Frozen):
    """A drawn fault: shown to the trainee, recorded, rightly disposed of."""

    id: str
    title: str
    station: str
    hidden: bool
    found: bool
    recorded: bool
    disposed_right: bool | None = None
    right_answer: str


class ScoreSheet(Frozen):
    """The result derived from a journal and a rubric; the same input gives the same bytes.

    `total` of `max` counts the criteria that are decided and applicable. While `complete` is false a manual criterion
    is empty, and `passed` is what the machine can say so far; `result` then is `awaiting_marks`.
    """

    scenario: str
    seed: int
    content_hash: str
    rubric_version: str
    attempt_id: str
    act_date: str
    total: float
    max: float
    share: float
    pass_share: float
    passed: bool
    complete: bool
    result: Literal["passed", "failed", "awaiting_marks"]
    critical_fails: tuple[CriticalFailResult, ...]
    criteria: tuple[CriterionScore, ...]
    attention: tuple[StationAttention, ...]
    faults: tuple[FaultOutcome, ...]
    false_findings: tuple[str, ...]
    global_rating: int | None
    skills: dict[str, float | None]
    tension: tuple[tuple[int, str, int], ...]
    duration_ms: int
    ended: str | None
    journal_head: str
