"""What somebody should see first."""

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.day import day_of
from app.services.training import TaskWish, assign
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
