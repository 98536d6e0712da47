"""How a run shall be."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.ui.training.task_form import RANDOM, TaskForm
from tests.records.sample_scenario import sample_scenario


@pytest.fixture
def form(qtbot: QtBot, trainee: Account) -> TaskForm:
    made = TaskForm(sample_scenario(), trainee, [], "medium")
    qtbot.addWidget(made)
    return made


def test_by_default_chance_decides(form: TaskForm, trainee: Account) -> None:
    wish = form.wish()
    assert wish is not None
    assert (wish.seed, wish.mode, wish.scenario) == (None, "practice", "sample_stop")
    assert form.seed_kind() == RANDOM
    assert form.for_whom() == trainee.id
    assert form.captions() == "medium"


def test_a_control_seed_is_taken_over(form: TaskForm) -> None:
    wish = form.wish(control=41)
    assert wish is not None
    assert wish.seed == 41


def test_busy_takes_the_buttons_away(form: TaskForm) -> None:
    form.set_busy(True)
    assert not form.start.isEnabled()
    form.set_busy(False)
    assert form.start.isEnabled()
