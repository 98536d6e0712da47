"""What was handed in, whole and unchangeable, and what reviewers say of it."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session

from app.domain.attempt.chain import ChainHead
from app.domain.hand_in.hand_in import HandIn, digest
from app.domain.hand_in.review_events import (
    ReviewEvent,
    SealedReview,
    event_text,
    first_head,
    read_reviews,
    sealed,
)
from records.errors import CorruptBaseError, HeadMovedError, RecordsError
from records.tables.case_hand_ins import HandInRow, ReviewEventRow, ReviewSeatRow

FIRST, SECOND, DECIDER = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Seat:
    """Who reviews a hand-in, in which place: first or second appraiser, or the one who decides."""

    hand_in: str
    seat: int
    account: str
    name: str
    taken_at: dt.datetime


class HandInStore:
    """Hand-ins by id, trainee or file."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def add(self, record: HandIn, content: bytes) -> None:
        """Keep a hand-in with the file's bytes; DuplicateError where this file was handed in already."""
        assert digest(content) == record.sha256, "the record belongs to other bytes"
        self._db.add(
            HandInRow(
                id=record.id,
                task=record.task,
                number=record.number,
                trainee=record.trainee,
                machine=record.machine,
                file=record.file,
                handed_in_at=record.handed_in_at,
                sha256=record.sha256,
                body=record.model_dump_json(),
                content=zlib.compress(content, 9),
            )
        )
        self._db.flush()

    def get(self, hand_in: str) -> HandIn:
        """The hand-in of an id; raises RecordsError."""
        row = self._db.get(HandInRow, hand_in)
        if row is None:
            raise RecordsError(f"数据库里没有编号为 {hand_in} 的交卷。")
        return _record(row)

    def content(self, hand_in: str) -> bytes:
        """The file's bytes as they were handed in; raises CorruptBaseError where they are others now."""
        found = self._db.execute(select(HandInRow.content, HandInRow.sha256).where(HandInRow.id == hand_in)).one()
        try:
            content = zlib.decompress(found.content)
        except zlib.error:
            content = b""
        if digest(content) != found.sha256:
            raise CorruptBaseError(f"交卷 {hand_in} 的案卷和交卷时不是同一份，数据库被改动过或已损坏。请用备份恢复。")
        return content

    def find(self, trainees: Collection[str] | None = None) -> list[HandIn]:
        """All hand-ins, or those of some trainees; the newest first."""
        return [_record(row) for row in self._db.scalars(_query(trainees))]

    def of_file(self, machine: str, file: str) -> HandIn | None:
        """The hand-in of a file."""
        row = self._db.scalar(select(HandInRow).where(HandInRow.machine == machine, HandInRow.file == file))
        return _record(row) if row else None

    def is_handed_in(self, machine: str, file: str) -> bool:
        """Whether a file was handed in, without reading what."""
        query = select(func.count()).select_from(HandInRow)
        return bool(self._db.scalar(query.where(HandInRow.machine == machine, HandInRow.file == file)))

    def ids_of(self, trainee: str) -> dict[tuple[str, str], str]:
        """The ids of somebody's hand-ins by machine and file."""
        row = HandInRow
        query = select(row.machine, row.file, row.id).where(row.trainee == trainee)
        return {(machine, file): id_ for machine, file, id_ in self._db.execute(query)}

    def count(self, task: str) -> int:
        """How often a task was handed in."""
        return self._db.scalar(select(func.count()).select_from(HandInRow).where(HandInRow.task == task)) or 0


class CaseReviewStore:
    """Reviewers' seats and their chains."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def take(self, record: HandIn, seat: int, account: str, name: str, at: dt.datetime) -> Seat:
        """Give somebody a seat; DuplicateError where it is taken, they have another, or they are the trainee."""
        values = {"hand_in": record.id, "seat": seat, "account": account, "name": name, "taken_at": at}
        self._db.add(ReviewSeatRow(**values, trainee=record.trainee))
        self._db.flush()
        return Seat(record.id, seat, account, name, at)

    def leave(self, seat: Seat) -> None:
        """Free a seat; DuplicateError where its holder has said something."""
        row = ReviewSeatRow
        self._db.execute(delete(row).where(row.hand_in == seat.hand_in, row.account == seat.account))
        self._db.flush()

    def seats(self, hand_ins: Collection[str] | None = None) -> list[Seat]:
        """The seats that are taken, of all hand-ins or of some; those of one in their order."""
        query = select(ReviewSeatRow).order_by(ReviewSeatRow.hand_in, ReviewSeatRow.seat)
        if hand_ins is not None:
            query = query.where(ReviewSeatRow.hand_in.in_(list(hand_ins)))
        return [Seat(r.hand_in, r.seat, r.account, r.name, r.taken_at) for r in self._db.scalars(query)]

    def untaken(self, but_of: str) -> int:
        """How many hand-ins of others than that trainee have no reviewer yet."""
        taken = select(ReviewSeatRow.hand_in)
        query = select(func.count()).select_from(HandInRow)
        return self._db.scalar(query.where(HandInRow.trainee != but_of, HandInRow.id.not_in(taken))) or 0

    def events(self, record: HandIn, seat: Seat) -> list[SealedReview]:
        """The chain of a seat, verified; raises ChainError where the base's own content was tampered with."""
        row = ReviewEventRow
        query = select(row.seq, row.h, row.body).where(row.hand_in == seat.hand_in, row.seat == seat.seat)
        lines = [(seq, h, body) for seq, h, body in self._db.execute(query.order_by(row.seq))]
        return read_reviews(first_head(record.id, record.sha256, seat.account), lines)

    def append(self, record: HandIn, seat: Seat, seen: int, events: Sequence[ReviewEvent]) -> list[SealedReview]:
        """Add events to a chain that ends at number `seen`; raises HeadMovedError where it no longer does."""
        kept = self.events(record, seat)
        if (kept[-1].seq if kept else 0) != seen:
            raise HeadMovedError("这份评查刚刚有了新的记录（可能在另一个窗口里），请刷新后再评。")
        head = ChainHead(seq=seen, h=kept[-1].h) if kept else first_head(record.id, record.sha256, seat.account)
        for event in events:
            made = sealed(head, event)
            self._db.add(
                ReviewEventRow(
                    hand_in=seat.hand_in, seat=seat.seat, seq=made.seq, h=made.h, body=event_text(made.event)
                )
            )
            kept.append(made)
            head = ChainHead(seq=made.seq, h=made.h)
        self._db.flush()
        return kept


def _query(trainees: Collection[str] | None) -> Select[HandInRow]:
    query = select(HandInRow).order_by(HandInRow.handed_in_at.desc(), HandInRow.id)
    return query if trainees is None else query.where(HandInRow.trainee.in_(list(trainees)))


def _record(row: HandInRow) -> HandIn:
    return HandIn.model_validate_json(row.body)
