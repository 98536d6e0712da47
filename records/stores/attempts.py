"""Attempts, their assignments and photographs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.chain import ChainHead
from app.domain.attempt.record import AttemptRecord, AttemptState, PhotoRecord
from records.errors import UnknownAttemptError
from records.tables.attempts import AssignmentRow, AttemptRow, PhotoRow


@dataclass(frozen=True, slots=True)
class AttemptFilter:
    """Which attempts; None asks for nothing. `since` and `until` are about the start, or the assignment before it."""

    actors: Collection[str] | None = None
    scenario: str | None = None
    states: Collection[AttemptState] | None = None
    since: dt.datetime | None = None
    until: dt.datetime | None = None


class AttemptStore:
    """Attempts and what was handed to the station for them."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def add(self, record: AttemptRecord, assignment: Assignment) -> None:
        """Keep a new attempt with its assignment; its content version must be kept before."""
        values = record.model_dump(exclude={"head", "state"})
        head = record.head
        self._db.add(AttemptRow(**values, state=record.state.value, head_seq=head.seq, head_h=head.h))
        self._db.flush()
        self._db.add(AssignmentRow(attempt_id=record.id, body=assignment.model_dump_json()))

    def get(self, attempt_id: str) -> AttemptRecord:
        """The attempt of an id; raises UnknownAttemptError."""
        row = self._db.get(AttemptRow, attempt_id)
        if row is None:
            raise UnknownAttemptError(f"数据库里没有编号为 {attempt_id} 的训练。")
        return _record(row)

    def assignment(self, attempt_id: str) -> Assignment:
        """What was handed to the station; raises UnknownAttemptError."""
        row = self._db.get(AssignmentRow, attempt_id)
        if row is None:
            raise UnknownAttemptError(f"数据库里没有编号为 {attempt_id} 的训练任务。")
        return Assignment.model_validate_json(row.body)

    def find(self, wanted: AttemptFilter, *, limit: int | None = None) -> list[AttemptRecord]:
        """Attempts that fit, newest first."""
        query = _where(select(AttemptRow), wanted)
        begun = func.coalesce(AttemptRow.started_at, AttemptRow.assigned_at)
        query = query.order_by(begun.desc(), AttemptRow.id.desc()).limit(limit)
        return [_record(row) for row in self._db.scalars(query)]

    def set_state(self, attempt_id: str, state: AttemptState) -> None:
        """Put the attempt into a state."""
        row = self._db.get(AttemptRow, attempt_id)
        if row is None:
            raise UnknownAttemptError(f"数据库里没有编号为 {attempt_id} 的训练。")
        row.state = state.value


class PhotoStore:
    """Photographs by attempt."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def put(self, photo: PhotoRecord) -> None:
        """Keep a photograph's whereabouts and hash; sending it again changes nothing."""
        if self._db.get(PhotoRow, (photo.attempt_id, photo.photo)) is None:
            self._db.add(PhotoRow(**photo.model_dump()))
            self._db.flush()

    def of(self, attempt_id: str) -> list[PhotoRecord]:
        """The photographs of an attempt by id."""
        query = select(PhotoRow).where(PhotoRow.attempt_id == attempt_id).order_by(PhotoRow.photo)
        return [
            PhotoRecord(attempt_id=row.attempt_id, photo=row.photo, sha256=row.sha256, path=row.path)
            for row in self._db.scalars(query)
        ]


def _where(query: Select[AttemptRow], wanted: AttemptFilter) -> Select[AttemptRow]:
    begun = func.coalesce(AttemptRow.started_at, AttemptRow.assigned_at)
    if wanted.actors is not None:
        query = query.where(AttemptRow.actor.in_(list(wanted.actors)))
    if wanted.scenario is not None:
        query = query.where(AttemptRow.scenario == wanted.scenario)
    if wanted.states is not None:
        query = query.where(AttemptRow.state.in_([state.value for state in wanted.states]))
    if wanted.since is not None:
        query = query.where(begun >= wanted.since)
    if wanted.until is not None:
        query = query.where(begun < wanted.until)
    return query


def _record(row: AttemptRow) -> AttemptRecord:
    return AttemptRecord(
        id=row.id,
        scenario=row.scenario,
        seed=row.seed,
        content_hash=row.content_hash,
        rubric_version=row.rubric_version,
        act_date=row.act_date,
        actor=row.actor,
        actor_name=row.actor_name,
        mode=row.mode,  # type: ignore[arg-type]  # pydantic checks it
        state=AttemptState(row.state),
        assigned_by=row.assigned_by,
        assigned_at=row.assigned_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
        head=ChainHead(seq=row.head_seq, h=row.head_h),
        folder=row.folder,
    )
