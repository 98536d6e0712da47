"""Whether everything is as it was written."""

import pytest

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import NotAllowedError
from app.services.integrity import check_integrity
from scenarios.director.journal import JOURNAL_NAME
from tests.services.conftest import do_whole_attempt
from tests.services.sample_hand_ins import confirm_rest, handed_in
from tests.services.sample_hand_ins import court as court


class Watcher:
    """Notes what is reported."""

    cancelled = False

    def __init__(self) -> None:
        self.shares: list[float | None] = []

    def report(self, fraction: float | None, text: str = "") -> None:
        self.shares.append(fraction)


def test_a_whole_base_has_no_problems(base: Base, trainee: Account, administrator: Account) -> None:
    do_whole_attempt(base, trainee)
    watcher = Watcher()
    report = check_integrity(base, administrator, watcher)
    assert (report.attempts, report.problems) == (1, ())
    assert report.events > 4
    assert watcher.shares == [1.0]


def test_a_changed_journal_file_is_found(base: Base, trainee: Account, administrator: Account) -> None:
    record = do_whole_attempt(base, trainee)
    journal = base.home.attempt_folder(record.folder) / JOURNAL_NAME
    journal.write_text(journal.read_text(encoding="utf-8").replace("号牌一致", "号牌不符"), encoding="utf-8")
    problems = check_integrity(base, administrator).problems
    assert len(problems) == 1
    assert record.id in problems[0]


def test_only_who_manages_the_base_may_check(base: Base, trainee: Account) -> None:
    with pytest.raises(NotAllowedError):
        check_integrity(base, trainee)


def test_a_changed_hand_in_and_a_changed_review_are_found(
    court: Base, trainee: Account, instructor: Account, administrator: Account
) -> None:
    record = handed_in(court, trainee)
    confirm_rest(court, instructor, record)
    report = check_integrity(court, administrator)
    assert (report.hand_ins, report.problems) == (1, ())
    with court.records.engine.begin() as connection:
        for table in ("case_hand_ins", "case_review_events"):
            connection.exec_driver_sql(f"DROP TRIGGER {table}_no_update")
        connection.exec_driver_sql("UPDATE case_hand_ins SET content = x'00'")
        connection.exec_driver_sql(
            "UPDATE case_review_events SET body = replace(body, '看过了', '没看过') WHERE seq = 2"
        )
    problems = check_integrity(court, administrator).problems
    assert len(problems) == 2
    assert "不是同一份" in problems[0]
    assert "被改动过" in problems[1]
    assert all(each.startswith(record.id) for each in problems)
