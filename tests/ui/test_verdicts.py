"""Results, states, days and lengths in words."""

import datetime as dt

from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.grading import graded
from app.ui.verdicts import minutes, module_icon, module_word, moment, percent, state_face, verdict
from tests.services.conftest import do_whole_attempt

NOW = dt.datetime(2026, 11, 20, 9, 0).astimezone()


def test_what_is_not_decided_is_said(base: Base, trainee: Account) -> None:
    sheet = graded(base, trainee, do_whole_attempt(base, trainee).id).sheet
    waiting = sheet.model_copy(update={"result": "awaiting_marks", "critical_fails": ()})
    assert verdict(waiting).value == "Awaiting marks"
    assert verdict(waiting.model_copy(update={"result": "passed"})).tone == "ok"
    assert verdict(waiting.model_copy(update={"result": "failed"})).value == "Not passed"


def test_every_state_has_a_word() -> None:
    assert len({state_face(state).value for state in AttemptState}) == len(AttemptState)


def test_days_are_said_as_people_say_them() -> None:
    assert moment(NOW, NOW) == "Today 09:00"
    assert moment(NOW - dt.timedelta(days=1), NOW) == "Yesterday 09:00"
    assert moment(NOW - dt.timedelta(days=10), NOW) == "11-10 09:00"
    assert moment(NOW.replace(year=2025), NOW) == "2025-11-20 09:00"


def test_figures() -> None:
    assert (percent(0.664), minutes(588_000)) == ("66", "9:48")
    assert module_word("hazmat") == "Dangerous goods"
    assert module_icon("remote") == "broadcast"
