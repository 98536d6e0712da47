"""What was hidden, and what was looked at."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.domain.scoring.sheet import FaultOutcome, StationAttention
from app.services.base import Base
from app.services.grading import graded
from app.ui.debrief.findings import AttentionTable, FaultList
from app.ui.pieces.badge import Badge
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.notice import Notice
from tests.services.conftest import do_whole_attempt
from tests.ui.finding import found


def test_a_control_run_says_so(qtbot: QtBot, base: Base, trainee: Account) -> None:
    result = graded(base, trainee, do_whole_attempt(base, trainee).id)
    made = FaultList(result.sheet.model_copy(update={"faults": ()}), result.scenario, {})
    qtbot.addWidget(made)
    assert found(made, EmptyState) is not None


def test_a_fault_shows_its_answer_and_false_findings_are_named(qtbot: QtBot, base: Base, trainee: Account) -> None:
    result = graded(base, trainee, do_whole_attempt(base, trainee).id)
    fault = FaultOutcome(
        id="F1", title="漏油", station="S01", hidden=True, found=True, recorded=True, disposed_right=False,
        right_answer="HA-07；立案",
    )  # fmt: skip
    sheet = result.sheet.model_copy(update={"faults": (fault,), "false_findings": ("X9",)})
    made = FaultList(sheet, result.scenario, {"HA-07": "示例行为", "HA-08": "别的行为"})
    qtbot.addWidget(made)
    assert len(made.findChildren(Badge)) == 3
    words = [each.text() for each in made.findChildren(QLabel)]
    assert any("立案" in each for each in words)
    assert "HA-07 · 示例行为" in words
    assert not any("别的行为" in each for each in words)
    assert found(made, Notice) is not None


def test_what_was_never_faced_comes_first(qtbot: QtBot, base: Base, trainee: Account) -> None:
    result = graded(base, trainee, do_whole_attempt(base, trainee).id)
    seen = [
        StationAttention(station="S01", title="车头", state="recorded", nearest_m=1.0, dwell_s=4),
        StationAttention(station="S02", title="车尾", state="never_faced", nearest_m=None, dwell_s=0),
    ]
    made = AttentionTable(result.sheet.model_copy(update={"attention": tuple(seen)}))
    qtbot.addWidget(made)
    model = found(made, DataTable).model()
    assert "车尾" in model.data(model.index(0, 0))
