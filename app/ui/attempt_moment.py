"""A moment of a run, as an argument for the page that shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AttemptMoment:
    """The event with the number `seq` in the journal of an attempt."""

    attempt_id: str
    seq: int
