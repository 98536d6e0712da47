"""Practices of appraisal, with the case files that they are about."""

from __future__ import annotations

from collections.abc import Collection

from pydantic import TypeAdapter
from sqlalchemy import delete, select
from sqlalchemy.orm import Session, defer

from app.domain.appraisal.practice_record import AppraisalPractice, PracticeOutcome
from app.domain.appraisal.practising import Mark
from records.errors import UnknownPracticeError
from records.tables.appraisal_practice import AppraisalPracticeRow

_MARKS = TypeAdapter(tuple[Mark, ...])


class AppraisalPracticeStore:
    """Practices; those handed in can't be changed or taken out, which the base itself refuses."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def add(self, practice: AppraisalPractice, case_text: str) -> None:
        """Keep a new practice with its case file."""
        values = practice.model_dump(exclude={"marks", "outcome"})
        marks, outcome = _texts(practice)
        self._db.add(AppraisalPracticeRow(**values, marks=marks, outcome=outcome, case_text=case_text))
        self._db.flush()

    def get(self, practice_id: str) -> AppraisalPractice:
        """The practice of an id; raises UnknownPracticeError."""
        return _practice(self._row(practice_id))

    def case_text(self, practice_id: str) -> str:
        """The case file of a practice as it was begun; raises UnknownPracticeError."""
        query = select(AppraisalPracticeRow.case_text).where(AppraisalPracticeRow.id == practice_id)
        found = self._db.scalar(query)
        if found is None:
            raise _unknown(practice_id)
        return found

    def change(self, practice: AppraisalPractice) -> None:
        """Keep marks, seconds worked and, once there is one, the outcome; raises UnknownPracticeError."""
        row = self._row(practice.id)
        row.seconds, row.handed_in_at = practice.seconds, practice.handed_in_at
        row.marks, row.outcome = _texts(practice)
        self._db.flush()

    def remove(self, practice_id: str) -> None:
        """Take out a practice that was not handed in; one that is not there is no error."""
        self._db.execute(delete(AppraisalPracticeRow).where(AppraisalPracticeRow.id == practice_id))

    def find(self, actors: Collection[str] | None = None) -> list[AppraisalPractice]:
        """Practices of some people, or of all, those begun last first."""
        query = select(AppraisalPracticeRow).options(defer(AppraisalPracticeRow.case_text))
        if actors is not None:
            query = query.where(AppraisalPracticeRow.actor.in_(list(actors)))
        query = query.order_by(AppraisalPracticeRow.begun_at.desc(), AppraisalPracticeRow.id.desc())
        return [_practice(row) for row in self._db.scalars(query)]

    def _row(self, practice_id: str) -> AppraisalPracticeRow:
        """The row without its case file, which only who opens it needs."""
        query = select(AppraisalPracticeRow).where(AppraisalPracticeRow.id == practice_id)
        row = self._db.scalar(query.options(defer(AppraisalPracticeRow.case_text)))
        if row is None:
            raise _unknown(practice_id)
        return row


def _texts(practice: AppraisalPractice) -> tuple[str, str | None]:
    """Marks and outcome as JSON."""
    marks = _MARKS.dump_json(practice.marks).decode("utf-8")
    return marks, practice.outcome.model_dump_json() if practice.outcome else None


def _unknown(practice_id: str) -> UnknownPracticeError:
    return UnknownPracticeError(f"数据库里没有编号为 {practice_id} 的评查练习。")


def _practice(row: AppraisalPracticeRow) -> AppraisalPractice:
    return AppraisalPractice(
        id=row.id,
        actor=row.actor,
        actor_name=row.actor_name,
        brief=row.brief,
        title=row.title,
        seed=row.seed,
        wanted=row.wanted,
        planted=row.planted,
        case_sha256=row.case_sha256,
        begun_at=row.begun_at,
        marks=_MARKS.validate_json(row.marks),
        seconds=row.seconds,
        handed_in_at=row.handed_in_at,
        outcome=PracticeOutcome.model_validate_json(row.outcome) if row.outcome else None,
    )
