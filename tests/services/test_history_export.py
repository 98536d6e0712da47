"""The table for a spreadsheet."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.history import history
from app.services.history_export import HEADINGS, export_history, history_csv
from app.services.training import TaskWish, assign
from tests.services.conftest import do_whole_attempt


def test_one_row_a_run_with_its_figures(base: Base, trainee: Account) -> None:
    do_whole_attempt(base, trainee)
    assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=4))
    headings, *rows = csv.reader(history_csv(history(base, trainee)).splitlines())
    assert headings == list(HEADINGS)
    assert {len(row) for row in rows} == {len(HEADINGS)}
    by_state = {row[HEADINGS.index("状态")]: row for row in rows}
    assert by_state["待教员评分"][HEADINGS.index("用时（秒）")] == "9"
    assert by_state["待做"][HEADINGS.index("得分")] == ""


def test_no_cell_is_taken_for_a_formula(base: Base, trainee: Account) -> None:
    do_whole_attempt(base, trainee)
    line = history(base, trainee)[0]
    evil = replace(line, record=line.record.model_copy(update={"actor_name": "=HYPERLINK(1)"}))
    assert "'=HYPERLINK(1)" in history_csv([evil])


def test_the_file_begins_with_a_mark_that_spreadsheets_know(base: Base, trainee: Account, tmp_path: Path) -> None:
    do_whole_attempt(base, trainee)
    path = export_history(base, history(base, trainee), tmp_path / "out.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert export_history(base, history(base, trainee)).parent == base.home.reports


def test_nothing_to_export_is_said(base: Base) -> None:
    with pytest.raises(ServiceError, match="没有可以导出"):
        export_history(base, [])
