"""Tasks from the giving to the end, crashes among them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.attempt.assignment import Assignment, PlannedInject, StationSettings
from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account
from app.domain.scenario.variant import draw_variant
from app.services.base import Base
from app.services.errors import ContentError, InvalidInputError, NotAllowedError, NotFoundError, ServiceError
from app.services.settings import PersonalSettings, save_personal_settings
from app.services.shelf import Shelf
from app.services.training import (
    TaskWish,
    assign,
    assignment_file,
    close_interrupted,
    note_station_gone,
    open_tasks,
    settle_after_start,
)
from scenarios.bots.solver import Solver, SolveReport
from scenarios.director.journal import JOURNAL_NAME, JournalWriter
from tests.records.sample_scenario import sample_scenario
from tests.services.conftest import GOOD_RUN, Clock, play_on_station

WISH = TaskWish("sample_stop", seed=7)


def test_a_task_is_written_for_the_station(base: Base, trainee: Account, instructor: Account) -> None:
    save_personal_settings(base, trainee, PersonalSettings(station=StationSettings(captions="large")))
    record = assign(base, instructor, trainee.id, WISH)
    path = assignment_file(base, trainee, record.id)
    handed = Assignment.model_validate_json(path.read_text(encoding="utf-8"))
    assert (handed.attempt_id, handed.seed, handed.actor, handed.settings.captions) == (
        record.id,
        7,
        "trainee",
        "large",
    )
    assert handed.folder == str(path.parent)
    assert record.assigned_by == "instructor"
    assert open_tasks(base, trainee) == open_tasks(base, instructor, "trainee") == [record]


def test_chance_draws_the_seed_and_the_scenario_the_day(base: Base, trainee: Account) -> None:
    first, second = (assign(base, trainee, trainee.id, TaskWish("sample_stop")) for _ in range(2))
    assert first.seed != second.seed
    assert first.act_date == dt.date(2026, 6, 1)


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (replace(WISH, seed=-1), "seed"),
        (replace(WISH, seed=2**63), "seed"),
        (replace(WISH, act_date=dt.date(2020, 1, 1)), "act_date"),
        (replace(WISH, injects=(PlannedInject(inject="storm", at_s=3),)), "injects"),
    ],
)
def test_a_wish_that_cannot_be_names_its_field(base: Base, trainee: Account, wish: TaskWish, field: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        assign(base, trainee, trainee.id, wish)
    assert refused.value.field == field


def test_a_seed_that_cannot_be_solved_is_refused(base: Base, trainee: Account) -> None:
    whole = sample_scenario()
    bank = whole.bank.model_copy(update={"draw": whole.bank.draw.model_copy(update={"at_most": 1})})
    hidden = bank.faults[0].model_copy(update={"revealed_by": ("ask:nobody",)})
    blind = whole.model_copy(update={"bank": bank.model_copy(update={"faults": (hidden,)})})
    other = replace(base, shelf=Shelf(ids=lambda: ["sample_stop"], load=lambda _: (blind, ())))
    hiding = next(seed for seed in range(99) if draw_variant(blind, seed).faults)
    with pytest.raises(InvalidInputError, match="没有任何做法能看出") as refused:
        assign(other, trainee, trainee.id, replace(WISH, seed=hiding))
    assert refused.value.field == "seed"
    assert draw_variant(blind, assign(other, trainee, trainee.id, TaskWish("sample_stop")).seed).faults == ()


def test_a_scenario_without_a_usable_seed_is_told(
    base: Base, trainee: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = SolveReport(1, (), {}, ("F01：没有任何做法能看出",))
    monkeypatch.setattr(Solver, "solve", lambda self, seed: report)
    with pytest.raises(ServiceError, match="抽不出可用的种子"):
        assign(base, trainee, trainee.id, TaskWish("sample_stop"))


def test_who_may_give_tasks_to_whom(base: Base, trainee: Account, instructor: Account, administrator: Account) -> None:
    with pytest.raises(NotAllowedError):
        assign(base, trainee, "other", WISH)
    with pytest.raises(NotAllowedError):
        assign(base, administrator, "trainee", WISH)
    with pytest.raises(NotFoundError):
        assign(base, instructor, "nobody", WISH)
    with pytest.raises(ContentError):
        assign(base, instructor, "trainee", TaskWish("elsewhere"))
    record = assign(base, instructor, "trainee", WISH)
    with pytest.raises(NotAllowedError):
        assignment_file(base, trainee.model_copy(update={"id": "other"}), record.id)


def test_a_whole_run_ends_scored(base: Base, trainee: Account) -> None:
    record = assign(base, trainee, trainee.id, WISH)
    play_on_station(base, record, GOOD_RUN)
    after = note_station_gone(base, record.id)
    assert after.state is AttemptState.ENDED
    assert open_tasks(base, trainee) == []
    with base.records.reading() as unit:
        sheet = unit.sheets.get(record.id, after.head)
    assert sheet is not None
    assert (sheet.total, sheet.result) == (12, "awaiting_marks")
    with pytest.raises(ServiceError, match="已经结束"):
        assignment_file(base, trainee, record.id)


def test_an_interrupted_run_is_taken_up_again(base: Base, trainee: Account) -> None:
    record = assign(base, trainee, trainee.id, WISH)
    play_on_station(base, record, GOOD_RUN[:2])
    assert note_station_gone(base, record.id).state is AttemptState.INTERRUPTED
    assignment_file(base, trainee, record.id)
    play_on_station(base, record, GOOD_RUN[2:], first=False)
    assert note_station_gone(base, record.id).state is AttemptState.ENDED


def test_an_interrupted_run_is_closed_with_what_was_done(base: Base, trainee: Account, clock: Clock) -> None:
    record = assign(base, trainee, trainee.id, WISH)
    play_on_station(base, record, GOOD_RUN[:1])
    with pytest.raises(ServiceError, match="中断"):
        close_interrupted(base, trainee, record.id)
    settled = settle_after_start(base)
    assert [each.id for each in settled.interrupted] == [record.id]
    clock.pass_time(hours=1)
    after = close_interrupted(base, trainee, record.id)
    assert after.state is AttemptState.ENDED
    with base.records.reading() as unit:
        sheet = unit.sheets.get(record.id, after.head)
    assert sheet is not None
    assert (sheet.ended, sheet.total) == ("closed_after_crash", 4)


def test_a_torn_last_line_does_not_stand_in_the_way(base: Base, trainee: Account) -> None:
    record = assign(base, trainee, trainee.id, WISH)
    play_on_station(base, record, GOOD_RUN[:2])
    journal = base.home.attempt_folder(record.folder) / JOURNAL_NAME
    with journal.open("ab") as file:
        file.write(b'{"body":{"kind":"Ves')
    assert [each.id for each in settle_after_start(base).interrupted] == [record.id]
    assert close_interrupted(base, trainee, record.id).state is AttemptState.ENDED


def test_a_station_at_work_is_left_alone(base: Base, trainee: Account) -> None:
    record = assign(base, trainee, trainee.id, WISH)
    play_on_station(base, record, GOOD_RUN[:2])
    with JournalWriter(base.home.attempt_folder(record.folder) / JOURNAL_NAME):
        assert settle_after_start(base).interrupted == ()
    with base.records.reading() as unit:
        assert unit.attempts.get(record.id).state is AttemptState.ASSIGNED


def test_a_broken_journal_is_told_and_does_not_stop_the_start(base: Base, trainee: Account) -> None:
    broken, good = (assign(base, trainee, trainee.id, WISH) for _ in range(2))
    for record in (broken, good):
        play_on_station(base, record, GOOD_RUN[:2])
    journal = base.home.attempt_folder(broken.folder) / JOURNAL_NAME
    before = journal.read_bytes().replace(b"driver", b"escort")
    journal.write_bytes(before)
    settled = settle_after_start(base)
    assert [each.id for each in settled.interrupted] == [good.id]
    assert len(settled.problems) == 1
    assert broken.id in settled.problems[0]
    assert journal.read_bytes() == before


def test_a_task_on_content_that_changed_is_refused(base: Base, trainee: Account) -> None:
    record = assign(base, trainee, trainee.id, WISH)
    changed = Shelf(ids=lambda: ["sample_stop"], load=lambda _: (sample_scenario("b2" * 32), ()))
    with pytest.raises(ServiceError, match="有了改动"):
        assignment_file(replace(base, shelf=changed), trainee, record.id)
