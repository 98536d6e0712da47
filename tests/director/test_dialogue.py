"""Talk: availability, answers, versions of a story, moods."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.attempt.events import StatementMade, TensionChanged
from scenarios.director.commands import Command, Refuse, Say
from tests.director.conftest import Stage, events, kinds
from tests.director.test_director import reason


def tensions(commands: Sequence[Command]) -> list[tuple[str, int]]:
    return [(e.person, e.tension) for e in events(commands) if isinstance(e, TensionChanged)]


def test_a_line_is_answered_with_all_its_consequences_in_order(stage: Stage) -> None:
    play = stage()
    assert kinds(play.do(1, "QuestionAsked", exchange="engine_off", to="driver")) == [
        "QuestionAsked", "StatementMade", "EngineOff", "TensionChanged",
    ]  # fmt: skip


def test_what_saying_a_line_amounts_to_comes_before_the_answer(stage: Stage) -> None:
    commands = stage().do(1, "QuestionAsked", exchange="phones_away", to="driver")
    assert kinds(commands) == ["QuestionAsked", "IgnitionSourceRemoved", "StatementMade"]


def test_a_line_that_is_not_due_yet_is_refused(stage: Stage) -> None:
    play = stage()
    assert reason(play.do(1, "QuestionAsked", exchange="where_bill_again", to="driver"))
    play.do(2, "QuestionAsked", exchange="where_bill", to="driver")
    assert "StatementMade" in kinds(play.do(9, "QuestionAsked", exchange="where_bill_again", to="driver"))


def test_a_line_is_said_only_to_whom_it_is_meant_for(stage: Stage) -> None:
    assert reason(stage().do(1, "QuestionAsked", exchange="where_bill", to="manager"))


def test_a_change_of_story_is_another_version(stage: Stage) -> None:
    play = stage()
    versions = []
    for second, exchange in ((1, "where_bill"), (9, "where_bill_again"), (18, "where_bill_again"), (27, "where_bill")):
        commands = play.do(second, "QuestionAsked", exchange=exchange, to="driver")
        versions += [e.version for e in events(commands) if isinstance(e, StatementMade)]
    assert versions == [1, 2, 2, 3]


def test_acknowledging_with_a_specific_question_calms(stage: Stage) -> None:
    assert tensions(stage().do(1, "QuestionAsked", exchange="where_bill", to="driver")) == [("driver", 17)]


def test_threats_and_shouting_upset_until_people_lie(stage: Stage) -> None:
    play = stage()
    play.do(1, "QuestionAsked", exchange="where_bill", to="driver")
    play.do(9, "QuestionAsked", exchange="threaten", to="driver")
    play.do(18, "QuestionAsked", exchange="shout", to="driver")
    commands = play.do(27, "QuestionAsked", exchange="where_bill_again", to="driver")
    assert [e.true for e in events(commands) if isinstance(e, StatementMade)] == [False]
    moods = [e.mood for e in events(commands) if isinstance(e, TensionChanged)]
    assert moods == ["evasive"]
    commands = play.do(36, "QuestionAsked", exchange="threaten", to="driver")
    assert [e.mood for e in events(commands) if isinstance(e, TensionChanged)] == ["aggressive"]


def test_a_right_told_calms_once(stage: Stage) -> None:
    play = stage()
    assert tensions(play.do(1, "RightsTold", right="hearing", to="driver")) == [("driver", 20)]
    assert tensions(play.do(2, "RightsTold", right="hearing", to="driver")) == []


def test_asking_on_before_the_answer_can_be_heard_interrupts(stage: Stage) -> None:
    play = stage()
    play.do(1, "QuestionAsked", exchange="order_box", to="driver")
    assert tensions(play.do(2, "QuestionAsked", exchange="opinion", to="driver")) == [("driver", 30)]
    assert tensions(play.do(20, "QuestionAsked", exchange="order_box", to="driver")) == []


def test_who_hung_up_cannot_be_asked_again(stage: Stage) -> None:
    play = stage()
    assert "TensionChanged" in kinds(play.do(1, "QuestionAsked", exchange="call_records", to="manager"))
    assert reason(play.do(9, "QuestionAsked", exchange="call_records", to="manager")) == "孙虚构已经挂断电话。"
    assert "manager" not in play.director.permitted().exchanges


def test_who_is_on_the_phone_or_absent_sees_no_badge(stage: Stage) -> None:
    play = stage("no_escort")
    assert "电话" in reason(play.do(1, "BadgeShown", officer="lead", to="manager"))
    assert "不在现场" in reason(play.do(1, "BadgeShown", officer="lead", to="escort"))
    assert reason(play.do(1, "RightsTold", right="hearing", to="nobody"))


def test_a_fault_shows_in_an_answer(stage: Stage) -> None:
    commands = stage("no_escort").do(1, "QuestionAsked", exchange="who_is_escort", to="driver")
    assert "FaultRevealed" in kinds(commands)
    assert "FaultRevealed" not in kinds(stage().do(1, "QuestionAsked", exchange="who_is_escort", to="driver"))


def test_the_answer_is_spoken_in_the_mood_it_made(stage: Stage) -> None:
    commands = stage().do(1, "QuestionAsked", exchange="threaten", to="driver")
    (say,) = [c for c in commands if isinstance(c, Say)]
    assert (say.person, say.text, say.tension) == ("driver", "你扣！", 45)
    assert not any(isinstance(c, Refuse) for c in commands)
