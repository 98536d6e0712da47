"""The queue and the case."""

from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.services.grading import GLOBAL_RATING, Mark, graded, mark_all
from app.ui.marking.loading import load_case, load_queue, next_waiting
from tests.services.conftest import Clock, do_whole_attempt, person


def test_the_oldest_waits_first_and_a_marked_run_leaves(
    base: Base, trainee: Account, instructor: Account, clock: Clock
) -> None:
    first = do_whole_attempt(base, trainee)
    clock.pass_time(days=1)
    second = do_whole_attempt(base, person("other", Role.TRAINEE))
    assert [line.record.id for line in load_queue(base, instructor, marked=False)] == [first.id, second.id]
    assert next_waiting(base, instructor, first.id) == second.id
    head = graded(base, instructor, first.id).head
    mark_all(base, instructor, first.id, head, [Mark("M1", 4), Mark(GLOBAL_RATING, 4)])
    assert [line.record.id for line in load_queue(base, instructor, marked=False)] == [second.id]
    assert [line.record.id for line in load_queue(base, instructor, marked=True)] == [first.id]
    assert next_waiting(base, instructor, second.id) is None


def test_ones_own_run_is_not_in_the_queue(base: Base, instructor: Account) -> None:
    own = do_whole_attempt(base, instructor)
    assert load_queue(base, instructor, marked=False) == []
    assert load_case(base, instructor, own.id).hindrance is not None
