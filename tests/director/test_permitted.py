"""What can be done now, and why the rest cannot."""

from __future__ import annotations

from tests.director.conftest import Stage
from tests.director.test_director import reason


def test_choices_come_with_the_reason_that_blocks_them(stage: Stage) -> None:
    now = stage().director.permitted()
    blocked = {choice.ref: choice.blocked for choice in now.actions}
    assert blocked["S2.open_box"] == "先说：请您打开阀箱。"
    assert blocked["S3.read_gauge"] == ""
    assert {c.point.id: bool(c.blocked) for c in now.points} == {"rim": False, "in_box": True}
    assert [c.object.id for c in now.objects if c.blocked] == ["box_door"]
    assert now.distractors == ("torn_copy",)


def test_lines_are_grouped_by_person_and_grow_with_what_was_said(stage: Stage) -> None:
    play = stage("no_escort")
    before = play.director.permitted().exchanges
    assert set(before) == {"driver", "manager"}
    play.do(1, "QuestionAsked", exchange="where_bill", to="driver")
    after = {c.exchange.id: c.asked for c in play.director.permitted().exchanges["driver"]}
    assert after["where_bill"] == 1
    assert after["where_bill_again"] == 0
    assert "where_bill_again" not in {c.exchange.id for c in before["driver"]}


def test_a_deed_with_something_to_fill_in_stays_open(stage: Stage) -> None:
    play = stage()
    play.do(1, "VestOn")
    play.do(2, "WindChecked", from_deg=30)
    deeds = {c.deed.id: (c.done, c.blocked) for c in play.director.permitted().deeds}
    assert deeds["vest"][0]
    assert deeds["vest"][1]
    assert deeds["read_wind"] == (True, "")


def test_what_is_permitted_is_not_refused(stage: Stage) -> None:
    play = stage("leak")
    second = 1.0
    for choice in play.director.permitted().actions:
        refused = reason(play.do(second, "StationWorked", station=choice.station.id, action=choice.action.id))
        assert refused == choice.blocked
        second += 1
