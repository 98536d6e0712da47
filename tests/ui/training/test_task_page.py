"""The task sheet and its form."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.settings import personal_settings
from app.services.training import TaskWish, assign, open_tasks
from app.ui.desk import Desk
from app.ui.pieces.choice import Choice
from app.ui.pieces.segmented import Segmented
from app.ui.training.task_form import FIXED, TaskForm
from app.ui.training.task_page import TaskPage

DeskFor = Callable[[Account], Desk]


def form_of(qtbot: QtBot, page: TaskPage, argument: str) -> TaskForm:
    qtbot.addWidget(page)
    page.enter(argument)
    qtbot.waitUntil(lambda: page.findChild(TaskForm) is not None, timeout=10_000)
    form = page.findChild(TaskForm)
    assert form is not None
    return form


def test_a_trainee_starts_with_a_seed_of_their_own(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account
) -> None:
    page = TaskPage(desk_for(trainee))
    form = form_of(qtbot, page, "sample_stop")
    seeds = next(each for each in form.findChildren(Segmented) if each.accessibleName() == "Hidden faults")
    seeds.select(FIXED)
    seeds.chosen.emit(FIXED)
    line = next(each for each in form.findChildren(QLineEdit) if each.placeholderText())
    line.setText("seven")
    form.begin.emit()
    assert open_tasks(base, trainee) == []
    line.setText("7")
    captions = next(each for each in form.findChildren(Segmented) if each.accessibleName() == "Captions")
    captions.select("large")
    with qtbot.waitSignal(page.go, timeout=10_000) as gone:
        form.begin.emit()
    (task,) = open_tasks(base, trainee)
    assert gone.args == ["run", task.id]
    assert task.seed == 7
    assert personal_settings(base, trainee).station.captions == "large"


def test_an_instructor_gives_it_to_somebody(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account, instructor: Account
) -> None:
    page = TaskPage(desk_for(instructor))
    form = form_of(qtbot, page, "sample_stop")
    people = form.findChildren(Choice)[0]
    people.setCurrentIndex(people.findData(trainee.id) if people.findData(trainee.id) >= 0 else 1)
    people.chosen.emit(people.selected())
    assert form.start.isHidden()
    with qtbot.waitSignal(page.said, timeout=10_000):
        form.assign.emit()
    assert len(open_tasks(base, instructor, form.for_whom())) == 1


def test_a_task_that_was_given_is_started_as_it_is(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account, instructor: Account
) -> None:
    task = assign(base, instructor, trainee.id, TaskWish("sample_stop", seed=5))
    page = TaskPage(desk_for(trainee))
    form = form_of(qtbot, page, task.id)
    assert form.give.isHidden()
    with qtbot.waitSignal(page.go) as gone:
        page.commands()[0].run()
    assert gone.args == ["run", task.id]
