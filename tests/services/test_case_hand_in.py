"""Handing in: exactly what lay on the disk, by hand or when time is up, also after a crash."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.domain.hand_in.hand_in import How
from app.domain.roster.account import Account, Role
from app.services.appraising import knowledge_of
from app.services.base import Base
from app.services.case_desk import my_cases, new_from_brief
from app.services.case_files import open_case, save_case, version_path
from app.services.case_hand_in import (
    begin_anew,
    hand_in,
    hand_in_of,
    hand_in_overdue,
    handed_in_case,
    own_hand_ins,
    rules_digest,
    why_not_again,
)
from app.services.case_tasks import begin_case_task, open_case_tasks, task_of
from app.services.case_versions import restore_version
from app.services.case_writing import CaseWriting
from app.services.errors import NotAllowedError, ServiceError
from records.errors import CorruptBaseError
from records.opening import open_file
from tests.killing import forks, killed
from tests.services.conftest import Clock, person
from tests.services.sample_hand_ins import court as court
from tests.services.sample_hand_ins import handed_in, task, written


def test_the_exact_bytes_are_kept_though_the_file_is_gone(court: Base, trainee: Account) -> None:
    path = written(court, trainee)
    content, case = path.read_bytes(), open_case(path)
    record = hand_in(court, trainee, path)
    assert record.sha256 == hashlib.sha256(content).hexdigest()
    assert (record.revision, record.number, record.how, record.in_time) == (1, 1, How.BY_HAND, True)
    assert record.total < 100
    assert record.appraisal.to_judge()
    assert record.appraisal.rules == rules_digest(knowledge_of(court.shelf))
    cited = [each.basis for each in record.appraisal.findings if each.basis]
    found = record.appraisal.provision(cited[0][0])
    assert found is not None
    assert found.version.endswith("施行")
    shutil.rmtree(path.parent)
    assert handed_in_case(court, trainee, record.id) == case
    assert own_hand_ins(court, trainee) == [record]
    with pytest.raises(NotAllowedError):
        handed_in_case(court, person("other", Role.TRAINEE), record.id)


def test_a_file_is_handed_in_once(court: Base, trainee: Account) -> None:
    path = written(court, trainee)
    first = hand_in(court, trainee, path)
    assert hand_in(court, trainee, path) == first == hand_in_of(court, path)
    assert my_cases(court, trainee)[0].hand_in == first.id


def test_nobody_hands_in_for_another(court: Base, trainee: Account, administrator: Account) -> None:
    path = written(court, trainee)
    for who in (person("other", Role.TRAINEE), administrator):
        with pytest.raises(NotAllowedError):
            hand_in(court, who, path)


def test_after_that_it_is_read_only(court: Base, trainee: Account) -> None:
    path = written(court, trainee)
    open_before = CaseWriting(court, trainee, path)
    open_before.set_value(open_before.case.documents[0].id, "place", "别处")
    hand_in(court, trainee, path)
    with pytest.raises(ServiceError, match="已经交卷"):
        open_before.save()
    open_before.close()
    opened = CaseWriting(court, trainee, path)
    assert "已经交卷" in opened.read_only
    with pytest.raises(ServiceError, match="已经交卷"):
        opened.set_value(opened.case.documents[0].id, "place", "别处")
    with pytest.raises(ServiceError, match="已经交卷"):
        restore_version(court, trainee, path, 1)


def test_a_file_that_was_handed_in_leaves_its_name_taken(court: Base, trainee: Account) -> None:
    path = new_from_brief(court, trainee, "simple_driver")
    hand_in(court, trainee, path)
    path.unlink()
    assert new_from_brief(court, trainee, "simple_driver").name == "simple_driver-2.zxcase.json"


def test_a_new_version_is_begun_from_it(court: Base, trainee: Account, instructor: Account) -> None:
    record = handed_in(court, trainee)
    path = begin_anew(court, trainee, record.id)
    assert open_case(path).documents == handed_in_case(court, trainee, record.id).documents
    assert open_case(path).history[0].note == "接着第 1 次交卷写"
    assert CaseWriting(court, trainee, path).read_only == ""
    again = hand_in(court, trainee, path)
    assert (again.number, again.sha256 == record.sha256) == (2, False)
    assert "本人" in why_not_again(court, instructor, record)


def test_a_task_handed_in_by_hand(court: Base, trainee: Account, instructor: Account, clock: Clock) -> None:
    path = begin_case_task(court, trainee, task(court, instructor, trainee, again=True, appraisers=2).id)
    clock.pass_time(minutes=30)
    record = hand_in(court, trainee, path)
    assert (record.elapsed, record.in_time, record.appraisers) == (clock.now - record.started_at, True, 2)  # type: ignore[operator]
    assert open_case_tasks(court, trainee) == []
    anew = begin_anew(court, trainee, record.id)
    going_on = task_of(court, anew)
    assert going_on is not None
    assert going_on.ends_at == record.ends_at
    with pytest.raises(ServiceError, match="更新的一版"):
        begin_anew(court, trainee, record.id)
    clock.pass_time(minutes=11)
    late = hand_in(court, trainee, anew)
    assert (late.how, late.number, late.in_time, late.handed_in_at) == (How.TIME_UP, 2, False, record.ends_at)
    with pytest.raises(ServiceError, match="时间已到"):
        begin_anew(court, trainee, late.id)


def test_a_task_that_is_handed_in_once_is_not_begun_anew(court: Base, trainee: Account, instructor: Account) -> None:
    path = begin_case_task(court, trainee, task(court, instructor, trainee).id)
    with pytest.raises(ServiceError, match="只交一次"):
        begin_anew(court, trainee, hand_in(court, trainee, path).id)


def test_what_is_overdue_is_handed_in_as_it_was_last_saved(
    court: Base, trainee: Account, instructor: Account, clock: Clock
) -> None:
    path = begin_case_task(court, trainee, task(court, instructor, trainee).id)
    case = save_case(path, open_case(path), clock.now)
    ends_at = task_of(court, path).ends_at  # type: ignore[union-attr]
    clock.pass_time(minutes=40, seconds=5)
    assert hand_in_overdue(court).handed_in == ()
    clock.pass_time(hours=20)
    (record,) = hand_in_overdue(court).handed_in
    assert (record.how, record.revision, record.handed_in_at) == (How.TIME_UP_LATER, case.revision, ends_at)
    assert record.recorded_at == clock.now
    assert hand_in_overdue(court) == hand_in_overdue(court)
    assert open_case_tasks(court, trainee) == []


def test_a_torn_or_lost_file_gives_its_last_kept_version(
    court: Base, trainee: Account, instructor: Account, clock: Clock
) -> None:
    path = begin_case_task(court, trainee, task(court, instructor, trainee).id)
    path.write_text("{", encoding="utf-8")
    other = begin_case_task(court, trainee, task(court, instructor, trainee).id)
    other.unlink()
    gone = begin_case_task(court, trainee, task(court, instructor, trainee).id)
    gone.unlink()
    version_path(gone, 1).unlink()
    clock.pass_time(hours=2)
    done = hand_in_overdue(court)
    assert [each.revision for each in done.handed_in] == [1, 1]
    assert len(done.problems) == 1
    assert "不在了" in done.problems[0]


def test_other_bytes_in_the_base_are_told(court: Base, trainee: Account) -> None:
    record = handed_in(court, trainee)
    with court.records.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER case_hand_ins_no_update")
        connection.exec_driver_sql("UPDATE case_hand_ins SET content = x'00'")
    with pytest.raises(CorruptBaseError):
        handed_in_case(court, trainee, record.id)


@forks
@pytest.mark.soak
def test_killed_while_handing_in(
    court: Base, trainee: Account, instructor: Account, clock: Clock, sized: Callable[[int, int], int]
) -> None:
    """It is handed in whole or not at all, and the next start hands in what was saved, marked as time up."""
    chance = random.Random(20261126)
    knowledge_of(court.shelf)
    for _ in range(sized(8, 200)):
        path = begin_case_task(court, trainee, task(court, instructor, trainee).id)
        court.records.close()

        said = killed(partial(_hand_it_in, court, trainee, path), chance.uniform(0, 0.25))
        court = replace(court, records=open_file(court.home.base))
        record, running = hand_in_of(court, path), task_of(court, path)
        assert running is not None
        assert (record is None) == running.running
        assert record is not None or len(said) == 1
        if record is None:
            clock.pass_time(hours=1)
            (record,) = hand_in_overdue(court).handed_in
            assert record.how is How.TIME_UP_LATER
        assert handed_in_case(court, trainee, record.id) == open_case(path)


def _hand_it_in(court: Base, trainee: Account, path: Path, acknowledge: int) -> None:
    base = replace(court, records=open_file(court.home.base))
    os.write(acknowledge, b".")
    hand_in(base, trainee, path)
    os.write(acknowledge, b".")
    os._exit(0)
