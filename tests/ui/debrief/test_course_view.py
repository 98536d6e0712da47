"""The run on one clock, and its moments."""

from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.course import course_of
from app.services.grading import graded
from app.ui.debrief.course_view import CourseTimeline, MomentTable
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.timeline import Timeline
from tests.services.conftest import do_whole_attempt
from tests.ui.finding import found


def test_a_mark_tells_its_moment(qtbot: QtBot, base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee, skip=("VestOn",))
    course = course_of(base, trainee, record.id)
    made = CourseTimeline(course, graded(base, trainee, record.id).sheet)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.moment_chosen) as told:
        found(made, Timeline).mark_chosen.emit("lost:3")
    assert told.args == [3]
    made.show_moment(course.moments[0].seq)


def test_a_row_tells_its_moment_but_not_when_it_is_shown(qtbot: QtBot, base: Base, trainee: Account) -> None:
    course = course_of(base, trainee, do_whole_attempt(base, trainee).id)
    made = MomentTable(course, {"driver": "驾驶员"})
    qtbot.addWidget(made)
    with qtbot.assertNotEmitted(made.moment_chosen):
        made.show_moment(course.moments[1].seq)
    with qtbot.waitSignal(made.moment_chosen) as told:
        found(made, DataTable).selectRow(0)
    assert told.args == [course.moments[0].seq]
