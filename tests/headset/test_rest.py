"""The attempt rests while the headset shows nothing, and goes on by itself only where it rested by itself."""

from scenarios.headset.rest import REASON, Rest
from scenarios.headset.tracking import Focus


class Attempt:
    """Remembers its breaks."""

    def __init__(self) -> None:
        self.runs = True
        self.told: list[str] = []

    def pause(self, reason: str) -> None:
        self.runs = False
        self.told.append(reason)

    def resume(self) -> None:
        self.runs = True
        self.told.append("resume")


def test_taken_off_and_put_on_again() -> None:
    attempt = Attempt()
    rest = Rest(attempt)
    for focus in (Focus.FOCUSED, Focus.IDLE, Focus.IDLE, Focus.VISIBLE, Focus.FOCUSED):
        rest.take(focus)
    assert attempt.told == [REASON, "resume"]


def test_a_break_of_the_trainee_stays() -> None:
    attempt = Attempt()
    rest = Rest(attempt)
    rest.take(Focus.FOCUSED)
    attempt.pause("trainee")
    for focus in (Focus.VISIBLE, Focus.FOCUSED):
        rest.take(focus)
    assert attempt.told == ["trainee"]


def test_going_on_at_the_desk_while_the_headset_is_off() -> None:
    attempt = Attempt()
    rest = Rest(attempt)
    rest.take(Focus.FOCUSED)
    rest.take(Focus.NONE)
    attempt.resume()
    rest.take(Focus.NONE)
    assert attempt.runs
    rest.take(Focus.IDLE)
    rest.take(Focus.FOCUSED)
    assert attempt.runs


def test_starting_without_a_headset_is_no_break() -> None:
    attempt = Attempt()
    Rest(attempt).take(Focus.NONE)
    assert attempt.told == []
