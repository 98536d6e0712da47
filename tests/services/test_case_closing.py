"""When a case file may be written, and when only read."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_closing import SAVE_GRACE, is_taken, move_task, place_of, refuse_closed, time_of, why_closed
from app.services.case_files import CaseFileChangedError, open_case, save_case
from app.services.case_hand_in import hand_in, hand_in_overdue, handed_in_case
from app.services.case_tasks import begin_case_task, task_of
from app.services.case_writing import CaseWriting
from app.services.errors import ServiceError
from tests.services.conftest import Clock
from tests.services.sample_hand_ins import court as court
from tests.services.sample_hand_ins import task, written


def test_a_place_is_relative_to_the_data_folder(base: Base, tmp_path: Path) -> None:
    assert place_of(base, base.home.cases / "t" / "a.json")[1] == "cases/t/a.json"
    assert place_of(base, tmp_path / "b.json")[1] == (tmp_path / "b.json").as_posix()


def test_what_was_handed_in_is_closed(court: Base, trainee: Account) -> None:
    path = written(court, trainee)
    assert why_closed(court, path) == ""
    refuse_closed(court, path)
    hand_in(court, trainee, path)
    with pytest.raises(ServiceError, match="已经交卷"):
        refuse_closed(court, path)
    assert is_taken(court, path)


def test_when_time_is_up_it_is_closed_too_after_a_grace(
    court: Base, trainee: Account, instructor: Account, clock: Clock
) -> None:
    path = begin_case_task(court, trainee, task(court, instructor, trainee).id)
    clock.pass_time(minutes=40)
    assert "时间已到" in why_closed(court, path)
    assert why_closed(court, path, SAVE_GRACE) == ""
    clock.pass_time(seconds=11)
    assert "时间已到" in why_closed(court, path, SAVE_GRACE)


def test_it_is_never_earlier_than_it_was_seen_to_be(
    court: Base, trainee: Account, instructor: Account, clock: Clock
) -> None:
    path = begin_case_task(court, trainee, task(court, instructor, trainee).id)
    with court.records.writing() as unit:
        unit.case_tasks.see(task_of(court, path).id, clock.now, 0)  # type: ignore[union-attr]
    before = clock.now
    clock.pass_time(hours=-5)
    assert time_of(court, task_of(court, path)) == before  # type: ignore[arg-type]


def test_a_task_moves_along_when_its_file_is_saved_apart(
    court: Base, trainee: Account, instructor: Account, clock: Clock
) -> None:
    """Somebody saved over it meanwhile: what the trainee goes on with is what is handed in."""
    path = begin_case_task(court, trainee, task(court, instructor, trainee).id)
    writing = CaseWriting(court, trainee, path)
    form = court.shelf.case_forms().forms().of_code("4")
    assert form is not None
    writing.set_value(writing.add(form), "place", "我写的")
    save_case(path, open_case(path), clock.now, "另一个人")
    with pytest.raises(CaseFileChangedError):
        writing.save()
    apart = writing.save_apart()
    writing.close()
    assert task_of(court, path) is None
    clock.pass_time(hours=1)
    (record,) = hand_in_overdue(court).handed_in
    assert record.file.endswith(apart.name)
    assert handed_in_case(court, trainee, record.id).documents[-1].values["place"] == "我写的"
    move_task(court, apart, path)
    assert task_of(court, apart) is not None
