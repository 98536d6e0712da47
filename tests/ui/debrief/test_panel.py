"""The score and its lines."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.grading import GLOBAL_RATING, Mark, graded, mark_all, mark_history
from app.ui.debrief.lines import gained, lost
from app.ui.debrief.panel import GAINED, LOST, REMARKS, ScorePanel
from app.ui.pieces.deduction_row import DeductionRow
from tests.services.conftest import do_whole_attempt


def panel_of(qtbot: QtBot, base: Base, who: Account) -> ScorePanel:
    record = do_whole_attempt(base, who, skip=("VestOn",))
    panel = ScorePanel(graded(base, who, record.id), mark_history(base, who, record.id))
    qtbot.addWidget(panel)
    return panel


def words(panel: ScorePanel) -> str:
    """Everything written on the tab that is shown."""
    panel.show()
    return " ".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


def test_stepping_tells_which_line_is_chosen_and_asking_tells_the_moment(
    qtbot: QtBot, base: Base, trainee: Account
) -> None:
    panel = panel_of(qtbot, base, trainee)
    panel.show_tab(GAINED)
    asked: list[int] = []
    panel.moment_wanted.connect(asked.append)
    with qtbot.waitSignal(panel.line_chosen) as told:
        panel.step(1)
    assert asked == []
    assert told.args is not None
    panel.open_moment()
    assert asked == told.args


def test_steps_end_at_the_last_line_and_the_chosen_line_opens_its_law(
    qtbot: QtBot, base: Base, trainee: Account
) -> None:
    record = do_whole_attempt(base, trainee, skip=("VestOn",))
    result = graded(base, trainee, record.id)
    panel = ScorePanel(result, ())
    qtbot.addWidget(panel)
    panel.show_tab(LOST)
    lines = lost(result.sheet)
    wanted: list[tuple[str, ...]] = []
    panel.law_wanted.connect(wanted.append)
    panel.open_law()
    assert wanted == [], "no line is chosen yet"
    told: list[int] = []
    panel.line_chosen.connect(told.append)
    for _ in range(len(lines) + 3):
        panel.step(1)
    ends = [line.moments[0] for line in lines if line.moments]
    assert told[: len(ends)] == ends
    assert set(told[len(ends) :]) <= set(ends[-1:])
    for line in reversed(lines):
        wanted.clear()
        panel.open_law()
        assert wanted == ([(line.citations[0], *line.citations)] if line.citations else [])
        panel.step(-1)


def test_a_step_leaves_the_provisions_for_the_list(qtbot: QtBot, base: Base, trainee: Account) -> None:
    panel = panel_of(qtbot, base, trainee)
    panel.show_tab(GAINED)
    panel.show_laws([], "")
    with qtbot.waitSignal(panel.line_chosen):
        panel.step(1)


def test_what_is_not_marked_yet_is_named(qtbot: QtBot, base: Base, trainee: Account) -> None:
    panel = panel_of(qtbot, base, trainee)
    panel.show_tab(REMARKS)
    record = next(iter(base.shelf.scenario_ids()))
    manual = base.shelf.scenario(record).rubric.manual
    said = words(panel)
    assert all(each.title in said for each in manual)
    assert "not final" in said


def test_marks_show_level_anchor_comment_and_who_gave_them(
    qtbot: QtBot, base: Base, trainee: Account, instructor: Account
) -> None:
    record = do_whole_attempt(base, trainee)
    seen = graded(base, instructor, record.id)
    manual = seen.scenario.rubric.manual
    mark_all(
        base, instructor, record.id, seen.head,
        [*(Mark(each.id, 3, "站位好") for each in manual), Mark(GLOBAL_RATING, 4)],
    )  # fmt: skip
    panel = ScorePanel(graded(base, trainee, record.id), mark_history(base, trainee, record.id))
    qtbot.addWidget(panel)
    panel.show_tab(REMARKS)
    said = words(panel)
    assert "level 3 of 4" in said
    assert "4 of 5" in said
    assert manual[0].anchors[3] in said
    assert "站位好" in said
    assert instructor.display_name in said
    assert "not final" not in said


def test_lines_of_both_kinds_are_all_there(qtbot: QtBot, base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee, skip=("VestOn",))
    result = graded(base, trainee, record.id)
    panel = ScorePanel(result, ())
    qtbot.addWidget(panel)
    shown = sorted(each.accessibleName() for each in panel.findChildren(DeductionRow))
    assert len(shown) == len(lost(result.sheet)) + len(gained(result.sheet))
