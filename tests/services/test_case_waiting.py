"""What waits for whom."""

from __future__ import annotations

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_review import take_seat
from app.services.case_tasks import begin_case_task
from app.services.case_waiting import CaseWaiting, case_waiting
from tests.services.sample_hand_ins import court as court
from tests.services.sample_hand_ins import handed_in, task


def test_tasks_wait_for_trainees_and_hand_ins_for_reviewers(
    court: Base, trainee: Account, instructor: Account, manager: Account
) -> None:
    given = task(court, instructor, trainee)
    record = handed_in(court, trainee)
    handed_in(court, instructor, "own")
    assert case_waiting(court, trainee) == CaseWaiting(1, 0)
    assert case_waiting(court, instructor) == CaseWaiting(0, 1)
    assert case_waiting(court, manager) == CaseWaiting()
    begin_case_task(court, trainee, given.id)
    take_seat(court, instructor, record.id)
    assert case_waiting(court, trainee) == CaseWaiting(1, 0)
    assert case_waiting(court, instructor) == CaseWaiting()
