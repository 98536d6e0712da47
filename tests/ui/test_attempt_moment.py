"""A moment as an argument of a page."""

from app.ui.attempt_moment import AttemptMoment
from app.ui.shell.history import History, Visit


def test_two_moments_of_one_run_are_two_visits() -> None:
    history = History()
    for seq in (3, 3, 9):
        history.went(Visit("result", AttemptMoment("A1", seq)))
    history.move(-1)
    assert history.peek(0) == Visit("result", AttemptMoment("A1", 3))
    assert history.peek(-1) is None
