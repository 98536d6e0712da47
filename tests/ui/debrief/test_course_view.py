"""The run on one clock, and its moments."""

from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.domain.scoring.words import clock
from app.services.base import Base
from app.services.course import Course, Moment, PersonTension, course_of
from app.services.grading import graded
from app.ui.debrief.course_view import MOST_MARKS, CourseTimeline, MomentTable
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.timeline import Timeline
from app.ui.pieces.timeline_lanes import Lane
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
    wanted = course.moments[-1]
    made.show_moment(wanted.seq)
    assert found(made, Timeline).accessibleDescription() == clock(wanted.t_ms)


def test_a_row_tells_its_moment_but_not_when_it_is_shown(qtbot: QtBot, base: Base, trainee: Account) -> None:
    course = course_of(base, trainee, do_whole_attempt(base, trainee).id)
    made = MomentTable(course, {"driver": "驾驶员"})
    qtbot.addWidget(made)
    with qtbot.assertNotEmitted(made.moment_chosen):
        made.show_moment(course.moments[1].seq)
    with qtbot.waitSignal(made.moment_chosen) as told:
        found(made, DataTable).selectRow(0)
    assert told.args == [course.moments[0].seq]


LONG_MS = 600_000


def lanes_of(qtbot: QtBot, base: Base, who: Account, course: Course) -> dict[str, Lane]:
    """The lanes of an invented course, over the sheet of a run without a fault."""
    sheet = graded(base, who, do_whole_attempt(base, who).id).sheet
    made = CourseTimeline(course, sheet)
    qtbot.addWidget(made)
    return {lane.title: lane for lane in found(made, Timeline).lanes()}


def moment(seq: int, t_ms: int, kind: str, text: str = "", words: str = "") -> Moment:
    return Moment(seq, t_ms, kind, text, derived=False, words=words)


def test_marks_that_would_cover_each_other_are_left_to_the_list(qtbot: QtBot, base: Base, trainee: Account) -> None:
    crowded = tuple(moment(seq, seq * 1000, "PhotoTaken") for seq in range(400))
    alarm = moment(400, 399_100, "MeterAlarmed")
    lanes = lanes_of(qtbot, base, trainee, Course((*crowded, alarm), LONG_MS, (), None))
    marks = lanes["Deeds"].marks
    assert 10 < len(marks) <= MOST_MARKS + 1
    gaps = [later.at_s - earlier.at_s for earlier, later in zip(marks, marks[1:], strict=False)]
    assert min(gaps[:-1]) >= LONG_MS / 1000 / MOST_MARKS
    assert marks[-1].key == "400", "an alarm is never left out"


def test_injects_have_a_lane_only_where_there_are_some(qtbot: QtBot, base: Base, trainee: Account) -> None:
    fired = moment(3, 60_000, "InjectFired", "突发：风向转为东南")
    lanes = lanes_of(qtbot, base, trainee, Course((fired,), LONG_MS, (), None))
    assert [mark.name for mark in lanes["Injects"].marks] == ["风向转为东南"]
    assert "Injects" not in lanes_of(qtbot, base, trainee, Course((), LONG_MS, (), None))


def test_tension_is_that_of_the_most_tense_and_has_its_limit(qtbot: QtBot, base: Base, trainee: Account) -> None:
    people = (
        PersonTension("驾驶员", 20, ((100_000, 60), (200_000, 10))),
        PersonTension("押运员", 30, ((150_000, 40),)),
    )
    lane = lanes_of(qtbot, base, trainee, Course((), LONG_MS, people, 50))["Tension"]
    assert lane.limit == 0.5
    assert lane.points == ((0.0, 0.3), (100.0, 0.6), (150.0, 0.6), (200.0, 0.4), (600.0, 0.4))


def test_a_question_is_shown_until_the_next_one(qtbot: QtBot, base: Base, trainee: Account) -> None:
    asked = (
        moment(1, 10_000, "QuestionAsked", words="运单带了吗"),
        moment(2, 15_000, "QuestionAsked", words="押运证呢"),
        moment(3, 16_000, "StatementMade", words="带了"),
    )
    marks = lanes_of(qtbot, base, trainee, Course(asked, LONG_MS, (), None))["Said"].marks
    assert [(mark.at_s, mark.until_s) for mark in marks] == [(10.0, 15.0), (15.0, 45.0)]
