"""Whether everything is as it was written."""

import pytest

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import NotAllowedError
from app.services.integrity import check_integrity
from scenarios.director.journal import JOURNAL_NAME
from tests.services.conftest import do_whole_attempt


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
