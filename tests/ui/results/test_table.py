"""Columns and filters of the runs."""

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.history import history
from app.services.training import TaskWish, assign
from app.ui.results.table import FILTERS, columns, face_of, result_badge
from tests.services.conftest import do_whole_attempt


def test_each_filter_keeps_what_it_says(base: Base, trainee: Account) -> None:
    do_whole_attempt(base, trainee)
    assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=4))
    waiting, ended = sorted(history(base, trainee), key=lambda line: line.summary is not None)
    kept = {name: [line for line in (waiting, ended) if fits(line)] for name, fits in FILTERS.items()}
    assert kept["all"] == [waiting, ended]
    assert kept["open"] == [waiting]
    assert kept["awaiting_marks"] == [ended]
    assert kept["passed"] == kept["critical"] == []
    assert face_of(waiting) == ""
    assert result_badge(waiting).value == "To do"
    assert result_badge(ended).value == "Awaiting marks"


def test_a_run_without_a_score_has_dashes(base: Base, trainee: Account) -> None:
    assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=4))
    line = history(base, trainee)[0]
    shown = [column.text(line) for column in columns(base.clock, with_person=False)]
    assert shown[-1] == shown[-3] == "–"
    sorts = [column.sort(line) for column in columns(base.clock, with_person=True) if column.sort is not None]
    assert -1.0 in sorts
