"""The score and its lines."""

from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.grading import graded
from app.ui.debrief.panel import GAINED, LOST, REMARKS, ScorePanel
from app.ui.pieces.deduction_row import DeductionRow
from tests.services.conftest import do_whole_attempt


def panel_of(qtbot: QtBot, base: Base, who: Account) -> ScorePanel:
    record = do_whole_attempt(base, who, skip=("VestOn",))
    panel = ScorePanel(graded(base, who, record.id), ())
    qtbot.addWidget(panel)
    return panel


def test_stepping_through_what_was_gained_tells_the_moments(qtbot: QtBot, base: Base, trainee: Account) -> None:
    panel = panel_of(qtbot, base, trainee)
    panel.show_tab(GAINED)
    with qtbot.waitSignal(panel.moment_wanted) as told:
        panel.step(1)
    assert told.args is not None
    with qtbot.waitSignal(panel.moment_wanted) as again:
        panel.open_moment()
    assert again.args == told.args


def test_every_tab_can_be_shown_and_stepped(qtbot: QtBot, base: Base, trainee: Account) -> None:
    panel = panel_of(qtbot, base, trainee)
    assert panel.findChildren(DeductionRow)
    for tab in (LOST, REMARKS):
        panel.show_tab(tab)
        panel.step(1)
        panel.open_law()
    panel.show_laws([], "")
    panel.step(1)
