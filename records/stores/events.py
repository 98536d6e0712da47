"""The chains of events: what a station sends is taken in order, whole, and never changed afterwards."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from app.domain.attempt.chain import ChainError, ChainHead, Entry, canonical, head_after, read_chain, read_line, seal
from app.domain.attempt.events import AttemptEnded, AttemptStarted, Event, GlobalRated, ManualMarked
from app.domain.attempt.record import AttemptState, IngestAnswer
from records.errors import HeadMovedError, NotAcceptedError, UnknownAttemptError
from records.tables.attempts import AttemptEventRow, AttemptRow

# Canonical lines have sorted keys, so the number stands last.
_SEQ = re.compile(r',"seq":(\d{1,9})\}$')
_AFTER_THE_END = (ManualMarked, GlobalRated)


@dataclass(slots=True)
class _Tail:
    """Where a chain stands while lines are added."""

    head: ChainHead
    last_ms: int
    ended: bool


class _Refused(Exception):
    """A line that may not be added; the words say why."""


class EventStore:
    """Journals inside the base."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def append_lines(self, attempt_id: str, lines: Sequence[str], at: dt.datetime) -> IngestAnswer:
        """Take journal lines as a station sends them; good ones before a bad one are kept, and known ones are harmless.

        `at` is the moment of receipt. Raises UnknownAttemptError. A chain error is an answer, not an exception.
        """
        row = self._locked(attempt_id)
        tail = self._tail(row)
        texts = [text.rstrip("\n") for text in lines]
        kept = self._kept(attempt_id, tail, texts)
        fresh: list[Entry] = []
        problem = None
        for number, text in enumerate(texts, 1):
            try:
                entry = _next_entry(row, tail, kept, text, number)
            except (_Refused, ChainError) as error:
                problem = str(error)
                break
            if entry is not None:
                fresh.append(entry)
                kept[entry.seq] = text
                _advance(tail, entry)
        self._keep(row, fresh, at)
        return IngestAnswer(head=tail.head, accepted=len(fresh), problem=problem)

    def append_marks(self, attempt_id: str, expected: ChainHead, events: Sequence[Event]) -> ChainHead:
        """Add marks to an ended attempt; raises HeadMovedError where the chain no longer ends at `expected`.

        The events' times are replaced by the chain's last, since attempt time stands still after the end.
        """
        row = self._locked(attempt_id)
        tail = self._tail(row)
        if tail.head != expected:
            raise HeadMovedError("这次训练刚刚有了新的记录（可能有人同时评分），请刷新后再评。")
        if not tail.ended:
            raise NotAcceptedError("训练还没有结束，结束后才能评分。")
        if not all(isinstance(event, _AFTER_THE_END) for event in events):
            raise NotAcceptedError("训练结束后只能追加评分。")
        fresh = []
        for event in events:
            entry = seal(tail.head, event.model_copy(update={"t_ms": tail.last_ms}))
            fresh.append(entry)
            _advance(tail, entry)
        self._keep(row, fresh, None)
        return tail.head

    def entries(self, attempt_id: str) -> list[Entry]:
        """The whole chain, verified; raises ChainError where the base's own content was tampered with."""
        return read_chain(self.lines(attempt_id))

    def lines(self, attempt_id: str, after: int = 0) -> list[str]:
        """The journal's lines with a number above `after`, as they were received."""
        query = select(AttemptEventRow.seq, AttemptEventRow.h, AttemptEventRow.body)
        query = query.where(AttemptEventRow.attempt_id == attempt_id, AttemptEventRow.seq > after)
        rows = self._db.execute(query.order_by(AttemptEventRow.seq))
        return [f'{{"body":{body},"h":"{h}","seq":{seq}}}' for seq, h, body in rows]

    def count(self) -> int:
        """How many events the base holds."""
        return self._db.scalar(select(func.count()).select_from(AttemptEventRow)) or 0

    def _locked(self, attempt_id: str) -> AttemptRow:
        row = self._db.scalar(select(AttemptRow).where(AttemptRow.id == attempt_id).with_for_update())
        if row is None:
            raise UnknownAttemptError(f"数据库里没有编号为 {attempt_id} 的训练。")
        return row

    def _tail(self, row: AttemptRow) -> _Tail:
        last_ms = self._db.scalar(
            select(AttemptEventRow.t_ms).where(
                AttemptEventRow.attempt_id == row.id, AttemptEventRow.seq == row.head_seq
            )
        )
        ended = row.state in (AttemptState.ENDED.value, AttemptState.MARKED.value)
        return _Tail(ChainHead(seq=row.head_seq, h=row.head_h), last_ms or 0, ended)

    def _kept(self, attempt_id: str, tail: _Tail, texts: Sequence[str]) -> dict[int, str]:
        """Kept lines that the sender repeats, by number."""
        repeated = [seq for text in texts if (seq := _seq_of(text)) is not None and seq <= tail.head.seq]
        if not repeated:
            return {}
        first = min(repeated)
        return dict(enumerate(self.lines(attempt_id, after=first - 1), max(first, 1)))

    def _keep(self, row: AttemptRow, fresh: Sequence[Entry], at: dt.datetime | None) -> None:
        if not fresh:
            return
        values = [
            {
                "attempt_id": row.id,
                "seq": entry.seq,
                "h": entry.h,
                "kind": type(entry.event).__name__,
                "t_ms": entry.event.t_ms,
                "body": canonical(entry.event.model_dump(mode="json")),
            }
            for entry in fresh
        ]
        self._db.execute(insert(AttemptEventRow), values)
        row.head_seq, row.head_h = fresh[-1].seq, fresh[-1].h
        for entry in fresh:
            _follow(row, entry.event, at)
        self._db.flush()


def _seq_of(text: str) -> int | None:
    found = _SEQ.search(text)
    return int(found.group(1)) if found else None


def _next_entry(row: AttemptRow, tail: _Tail, kept: dict[int, str], text: str, number: int) -> Entry | None:
    """The entry to add, or None for a line that is kept already."""
    seq = _seq_of(text)
    if seq is None:
        raise ChainError(number, "不是完整的记录行")
    if seq <= tail.head.seq:
        if kept.get(seq) == text:
            return None
        raise ChainError(number, f"第 {seq} 号事件与已保存的不同，记录被改动过")
    entry = read_line(tail.head, text, number)
    _check_order(row, tail, entry)
    return entry


def _advance(tail: _Tail, entry: Entry) -> None:
    tail.head = head_after(entry)
    tail.last_ms = entry.event.t_ms
    tail.ended = tail.ended or isinstance(entry.event, AttemptEnded)


def _check_order(row: AttemptRow, tail: _Tail, entry: Entry) -> None:
    event = entry.event
    if event.t_ms < tail.last_ms:
        raise _Refused("时间倒退，记录有误")
    if (tail.head.seq == 0) != isinstance(event, AttemptStarted):
        raise _Refused("第一行应当说明是哪一次训练，其余行不应再说")
    if tail.ended and not isinstance(event, _AFTER_THE_END):
        raise _Refused("训练已经结束，不能再追加现场事件")
    if not tail.ended and isinstance(event, _AFTER_THE_END):
        raise _Refused("训练还没有结束，不能评分")
    if isinstance(event, AttemptStarted) and not _is_assigned(row, event):
        raise _Refused("记录不是这次训练任务的")


def _is_assigned(row: AttemptRow, event: AttemptStarted) -> bool:
    told = (event.attempt_id, event.scenario, event.seed, event.content_hash, event.actor, event.act_date, event.mode)
    return told == (row.id, row.scenario, row.seed, row.content_hash, row.actor, row.act_date.isoformat(), row.mode)


def _follow(row: AttemptRow, event: Event, at: dt.datetime | None) -> None:
    """Let the attempt's state follow what the chain says."""
    if isinstance(event, AttemptStarted):
        row.started_at = dt.datetime.fromisoformat(event.started_at)
    if isinstance(event, AttemptEnded):
        row.state, row.ended_at = AttemptState.ENDED.value, at
    elif row.state in (AttemptState.ASSIGNED.value, AttemptState.INTERRUPTED.value):
        row.state = AttemptState.RUNNING.value
