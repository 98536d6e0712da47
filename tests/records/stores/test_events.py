"""Chains: taken in order, whole, once, and never changed."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.attempt.chain import ChainError, ChainHead
from app.domain.attempt.events import GlobalRated, ManualMarked, VestOn
from app.domain.attempt.record import AttemptState, IngestAnswer
from records.errors import HeadMovedError, NotAcceptedError, RecordsError, UnknownAttemptError
from records.opening import open_file
from records.unit_of_work import Records
from tests.records.conftest import fill
from tests.records.sample_scenario import NOW, chain, sample_events, sample_lines, sample_record, started

RECORD = sample_record()
LINES = sample_lines(RECORD)
MARK = ManualMarked(t_ms=0, criterion="M1", level=3, by="p2")


def send(records: Records, lines: list[str]) -> IngestAnswer:
    with records.writing() as unit:
        return unit.events.append_lines("A1", lines, NOW)


def test_a_whole_journal_is_taken_and_read_back_byte_for_byte(assigned: Records) -> None:
    answer = send(assigned, LINES)
    assert (answer.accepted, answer.problem, answer.head.seq) == (len(LINES), None, len(LINES))
    with assigned.reading() as unit:
        assert unit.events.lines("A1") == LINES
        assert unit.events.lines("A1", after=3) == LINES[3:]
        assert [entry.line() for entry in unit.events.entries("A1")] == LINES
        assert unit.events.count() == len(LINES)
        record = unit.attempts.get("A1")
    assert (record.state, record.head, record.ended_at) == (AttemptState.ENDED, answer.head, NOW)
    assert record.started_at == NOW


def test_sending_again_is_harmless_and_overlap_is_taken_from_the_head_on(assigned: Records) -> None:
    first = send(assigned, LINES[:4])
    again = send(assigned, LINES[:4])
    assert (again.accepted, again.head, again.problem) == (0, first.head, None)
    rest = send(assigned, LINES[2:])
    assert (rest.accepted, rest.head.seq) == (len(LINES) - 4, len(LINES))


def test_a_batch_that_repeats_itself_counts_once(assigned: Records) -> None:
    answer = send(assigned, [*LINES[:2], *LINES[:3]])
    assert (answer.accepted, answer.problem) == (3, None)


def test_good_lines_before_a_bad_one_are_kept(assigned: Records) -> None:
    broken = LINES[2].replace("driver", "escort")
    answer = send(assigned, [*LINES[:2], broken, *LINES[3:]])
    assert (answer.accepted, answer.head.seq) == (2, 2)
    assert answer.problem is not None
    assert "改动" in answer.problem


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (LINES[1:], "序号应为 1"),
        (["{}"], "不是完整的记录行"),
        (['{"body":{},"h":"","seq":0}'], "不同"),
        ([entry.line() for entry in chain([VestOn(t_ms=0)])], "第一行"),
        ([entry.line() for entry in chain([started(sample_record(seed=8))])], "不是这次训练任务"),
        ([entry.line() for entry in chain([*sample_events(RECORD), VestOn(t_ms=9500)])], "已经结束"),
        ([entry.line() for entry in chain([started(RECORD), VestOn(t_ms=5), VestOn(t_ms=4)])], "时间倒退"),
        ([entry.line() for entry in chain([started(RECORD), MARK])], "还没有结束"),
    ],
)
def test_what_may_not_follow_is_answered_with_a_reason(assigned: Records, lines: list[str], word: str) -> None:
    answer = send(assigned, lines)
    assert answer.problem is not None
    assert word in answer.problem


def test_a_kept_line_sent_in_another_form_is_a_conflict(assigned: Records) -> None:
    send(assigned, LINES[:2])
    other = chain([started(RECORD), VestOn(t_ms=1001)])[1].line()
    answer = send(assigned, [other])
    assert answer.accepted == 0
    assert answer.problem is not None
    assert "已保存的不同" in answer.problem


def test_an_unknown_attempt_is_an_error(assigned: Records) -> None:
    with assigned.writing() as unit, pytest.raises(UnknownAttemptError):
        unit.events.append_lines("A9", LINES, NOW)


def test_an_interrupted_attempt_runs_again_when_events_come(assigned: Records) -> None:
    send(assigned, LINES[:2])
    with assigned.writing() as unit:
        unit.attempts.set_state("A1", AttemptState.INTERRUPTED)
    send(assigned, LINES[2:4])
    with assigned.reading() as unit:
        assert unit.attempts.get("A1").state is AttemptState.RUNNING


def test_marks_extend_the_chain_only_from_the_head_that_was_seen(assigned: Records) -> None:
    seen = send(assigned, LINES).head
    with assigned.writing() as unit:
        after = unit.events.append_marks("A1", seen, [MARK, GlobalRated(t_ms=0, level=4, by="p2")])
    assert after.seq == seen.seq + 2
    with assigned.writing() as unit, pytest.raises(HeadMovedError):
        unit.events.append_marks("A1", seen, [MARK])
    with assigned.reading() as unit:
        last = unit.events.entries("A1")[-1].event
    assert last == GlobalRated(t_ms=9000, level=4, by="p2")
    assert send(assigned, LINES).problem is None, "the station may still send what it has"


def test_marks_are_refused_before_the_end_and_deeds_after_it(assigned: Records) -> None:
    seen = send(assigned, LINES[:3]).head
    with assigned.writing() as unit, pytest.raises(NotAcceptedError):
        unit.events.append_marks("A1", seen, [MARK])
    seen = send(assigned, LINES).head
    with assigned.writing() as unit, pytest.raises(NotAcceptedError):
        unit.events.append_marks("A1", seen, [VestOn(t_ms=0)])


def test_the_database_itself_refuses_to_change_an_event(assigned: Records) -> None:
    send(assigned, LINES)
    for statement in ("UPDATE attempt_events SET body = '{}' WHERE seq = 2", "DELETE FROM attempt_events"):
        with pytest.raises(RecordsError), assigned.writing() as unit:
            unit.events._db.execute(text(statement))
    with assigned.reading() as unit:
        assert unit.events.lines("A1") == LINES


def test_tampering_beside_the_program_is_found(assigned: Records) -> None:
    send(assigned, LINES)
    disarm = {
        "sqlite": "DROP TRIGGER attempt_events_no_update",
        "postgresql": "ALTER TABLE attempt_events DISABLE TRIGGER USER",
    }
    with assigned.engine.begin() as connection:
        connection.exec_driver_sql(disarm[connection.dialect.name])
        connection.exec_driver_sql("UPDATE attempt_events SET body = replace(body, '2000', '2001') WHERE seq = 3")
    with assigned.reading() as unit, pytest.raises(ChainError) as found:
        unit.events.entries("A1")
    assert found.value.line == 3


def test_two_senders_of_one_journal_leave_one_chain(assigned: Records) -> None:
    lines = sample_lines(RECORD, notes=40)
    failures: list[BaseException] = []

    def work() -> None:
        try:
            for end in range(3, len(lines) + 1, 3):
                send(assigned, lines[:end])
            send(assigned, lines)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with assigned.reading() as unit:
        assert unit.events.lines("A1") == lines
        assert unit.attempts.get("A1").head == ChainHead(seq=len(lines), h=chain(sample_events(RECORD, 40))[-1].h)


@pytest.mark.soak
def test_a_changed_byte_anywhere_is_found(tmp_path: Path, sized: Callable[[int, int], int]) -> None:
    records = open_file(tmp_path / "base.sqlite", fill)
    whole = "\n".join(LINES).encode()
    chance = random.Random(1)
    places = sorted(chance.sample(range(len(whole)), min(len(whole), sized(150, len(whole)))))
    for place in places:
        changed = bytearray(whole)
        changed[place] ^= 1 << chance.randrange(8)
        try:
            with records.writing() as unit:
                lines = bytes(changed).decode("utf-8", errors="replace").split("\n")
                answer = unit.events.append_lines("A1", lines, NOW)
                raise LookupError
        except LookupError:
            assert answer.problem is not None, place
    records.close()
