"""What somebody should see first."""

from dataclasses import replace

from app.domain.law.library import LawLibrary
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.day import day_of
from app.services.shelf import Shelf
from app.services.training import TaskWish, assign
from tests.records.sample_scenario import sample_scenario
from tests.services.conftest import do_whole_attempt


def test_a_new_trainee_is_led_to_what_was_never_tried(base: Base, trainee: Account) -> None:
    day = day_of(base, trainee)
    assert day.card is not None
    assert (day.card.id, day.task, day.looked_at, day.recent) == ("sample_stop", None, 0, ())
    assert day.title("sample_stop") == "演示停车检查"
    assert day.title("gone") == "gone"


def test_a_task_that_waits_comes_first(base: Base, trainee: Account, instructor: Account) -> None:
    task = assign(base, instructor, trainee.id, TaskWish("sample_stop"))
    day = day_of(base, trainee)
    assert day.task == task
    assert day.tasks == (task,)


def test_what_was_missed_lately_is_said(base: Base, trainee: Account) -> None:
    do_whole_attempt(base, trainee, skip=("VestOn",))
    day = day_of(base, trainee)
    assert [loss.title for loss in day.missed] == ["穿反光背心"]
    assert (day.looked_at, day.runs, len(day.recent)) == (1, 1, 1)


def two_stops() -> Shelf:
    """The sample scenario and another one like it."""
    first = sample_scenario()
    second = first.model_copy(update={"scene": first.scene.model_copy(update={"id": "next_stop", "title": "下一处"})})
    return Shelf(
        ids=lambda: ["sample_stop", "next_stop"],
        load=lambda name: (first if name == "sample_stop" else second, ()),
        load_law=lambda: LawLibrary(statutes=(), acts=()),
    )


def test_what_was_done_is_measured_also_where_something_new_comes_next(base: Base, trainee: Account) -> None:
    do_whole_attempt(base, trainee)
    day = day_of(replace(base, shelf=two_stops()), trainee)
    assert day.card is not None
    assert day.measured is not None
    assert day.profile is not None
    assert (day.card.id, day.measured.id) == ("next_stop", "sample_stop")
    assert day.profile.latest
    same = day_of(base, trainee)
    assert same.measured is same.card
