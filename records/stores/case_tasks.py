"""Tasks to write case files, and where each stands."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.hand_in.task import CaseTask, TimeLimit
from records.errors import RecordsError
from records.tables.case_hand_ins import CaseTaskRow


class CaseTaskStore:
    """Tasks by id, trainee or file."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def add(self, task: CaseTask) -> None:
        """Keep a new task."""
        values = task.model_dump(exclude={"limit"})
        self._db.add(CaseTaskRow(**values, minutes=task.limit.minutes, until=task.limit.until))
        self._db.flush()

    def get(self, task_id: str) -> CaseTask:
        """The task of an id; raises RecordsError."""
        row = self._db.get(CaseTaskRow, task_id)
        if row is None:
            raise RecordsError(f"数据库里没有编号为 {task_id} 的案卷任务。")
        return _task(row)

    def find(self, trainee: str | None = None, *, only_open: bool = False) -> list[CaseTask]:
        """All tasks, or those of a trainee, or those where nothing was handed in yet; the newest first."""
        query = select(CaseTaskRow).order_by(CaseTaskRow.assigned_at.desc(), CaseTaskRow.id)
        if trainee is not None:
            query = query.where(CaseTaskRow.trainee == trainee)
        if only_open:
            query = query.where(CaseTaskRow.closed_at.is_(None))
        return [_task(row) for row in self._db.scalars(query)]

    def of_file(self, machine: str, file: str) -> CaseTask | None:
        """The task that a file belongs to."""
        query = select(CaseTaskRow).where(CaseTaskRow.machine == machine, CaseTaskRow.file == file)
        row = self._db.scalar(query)
        return _task(row) if row else None

    def start(self, task_id: str, at: dt.datetime, machine: str, file: str) -> bool:
        """Note that the trainee began; False where somebody was quicker or it is closed."""
        row = self._db.scalar(select(CaseTaskRow).where(CaseTaskRow.id == task_id).with_for_update())
        if row is None or row.started_at is not None or row.closed_at is not None:
            return False
        row.started_at = row.seen_at = at
        row.machine, row.file = machine, file
        self._db.flush()
        return True

    def begin_anew(self, task_id: str, machine: str, file: str) -> None:
        """Let a task that was handed in go on with another file; its clock goes on from where it began."""
        row = self._db.get_one(CaseTaskRow, task_id)
        row.machine, row.file, row.closed_at = machine, file, None
        self._db.flush()

    def see(self, task_id: str, at: dt.datetime, set_back_s: int) -> None:
        """Note how late it is by the clock, and by how much it was found set back; neither ever becomes less."""
        row = self._db.get_one(CaseTaskRow, task_id)
        if row.seen_at is None or at > row.seen_at:
            row.seen_at = at
        row.set_back_s = max(row.set_back_s, set_back_s)
        self._db.flush()

    def close(self, task_id: str, at: dt.datetime) -> None:
        """Note that it was handed in, or taken back before it began."""
        self._db.get_one(CaseTaskRow, task_id).closed_at = at
        self._db.flush()


def _task(row: CaseTaskRow) -> CaseTask:
    return CaseTask(
        id=row.id,
        trainee=row.trainee,
        trainee_name=row.trainee_name,
        brief=row.brief,
        title=row.title,
        limit=TimeLimit(minutes=row.minutes, until=row.until),
        again=row.again,
        appraisers=row.appraisers,  # type: ignore[arg-type]  # pydantic checks it
        assigned_by=row.assigned_by,
        assigned_by_name=row.assigned_by_name,
        assigned_at=row.assigned_at,
        started_at=row.started_at,
        machine=row.machine,
        file=row.file,
        seen_at=row.seen_at,
        set_back_s=row.set_back_s,
        closed_at=row.closed_at,
    )
