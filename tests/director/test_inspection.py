"""Station actions, papers, comparisons, photographs, findings."""

from __future__ import annotations

import copy

from app.domain.scenario.variant import draw_variant
from scenarios.director.commands import ShowCloseLook, ShowPaper
from scenarios.director.director import Director
from tests.director.conftest import Rehearsal, Stage, kinds, started_event
from tests.director.small_scenario import SCENE, small_scenario
from tests.director.test_director import reason


def with_bill(play: Rehearsal) -> Rehearsal:
    play.do(1, "QuestionAsked", exchange="where_bill", to="driver")
    play.do(5, "StationWorked", station="S1", action="read_bill")
    return play


def test_an_action_waits_for_what_it_needs(stage: Stage) -> None:
    play = stage()
    assert reason(play.do(1, "StationWorked", station="S1", action="read_bill")) == "先问清运单在哪里。"
    assert reason(play.do(1, "StationWorked", station="S2", action="read_valves"))
    assert reason(play.do(1, "StationWorked", station="S7", action="read_bill"))


def test_the_party_acts_only_when_told_to(stage: Stage) -> None:
    play = stage()
    assert reason(play.do(1, "StationWorked", station="S2", action="open_box")) == "先说：请您打开阀箱。"
    play.do(2, "QuestionAsked", exchange="order_box", to="driver")
    play.do(6, "StationWorked", station="S2", action="open_box")
    assert play.director.view(6000).objects["box_door"] == "open"


def test_an_action_shows_lines_and_papers_with_the_values_of_the_variant(stage: Stage) -> None:
    play = stage("wrong_bill")
    play.do(1, "QuestionAsked", exchange="where_bill", to="driver")
    commands = play.do(5, "StationWorked", station="S1", action="read_bill")
    (look,) = [c for c in commands if isinstance(c, ShowCloseLook)]
    (paper,) = [c for c in commands if isinstance(c, ShowPaper)]
    assert look.lines == ("车号 浙Z99999",)
    assert paper.fields == (("车号", "浙Z99999"),)


def test_a_hidden_fault_is_revealed_once(stage: Stage) -> None:
    play = stage("red_gauge")
    assert kinds(play.do(1, "StationWorked", station="S3", action="read_gauge")) == ["StationWorked", "FaultRevealed"]
    assert kinds(play.do(2, "StationWorked", station="S3", action="read_gauge")) == ["StationWorked"]


def test_a_paper_is_read_once_it_is_at_hand(stage: Stage) -> None:
    play = stage()
    assert reason(play.do(1, "PaperRead", paper="waybill"))
    with_bill(play)
    assert kinds(play.do(6, "PaperRead", paper="waybill")) == ["PaperRead"]


def test_a_fact_named_like_a_paper_hands_it_over_where_it_exists(stage: Stage) -> None:
    play = stage()
    play.do(1, "QuestionAsked", exchange="who_is_escort", to="driver")
    assert "escort_card" in play.director.permitted().papers


def test_comparing_by_action_and_by_hand_are_the_same(stage: Stage) -> None:
    by_action, by_hand = with_bill(stage("wrong_bill")), with_bill(stage("wrong_bill"))
    assert kinds(by_action.do(9, "StationWorked", station="S1", action="compare")) == [
        "StationWorked", "PapersCompared", "FaultRevealed",
    ]  # fmt: skip
    assert kinds(by_hand.do(9, "PapersCompared", first="plate_front", second="waybill")) == [
        "PapersCompared", "StationWorked", "PapersCompared", "FaultRevealed",
    ]  # fmt: skip


def test_what_is_not_at_hand_cannot_be_compared(stage: Stage) -> None:
    assert reason(stage().do(1, "PapersCompared", first="waybill", second="plate_front"))


def test_photographs_have_names_and_real_things_in_them(stage: Stage) -> None:
    play = stage()
    assert kinds(play.do(1, "PhotoTaken", photo="P1", stations=["S3"])) == ["PhotoTaken"]
    assert reason(play.do(2, "PhotoTaken", photo="P1"))
    assert reason(play.do(2, "PhotoTaken", photo="P2", stations=["S9"]))
    assert reason(play.do(2, "PhotoTaken", photo="P2", papers=["waybill"]))


def test_findings_can_be_wrong_but_not_unheard_of(stage: Stage) -> None:
    play = stage()
    assert kinds(play.do(1, "FindingRecorded", finding="torn_copy", station="S1")) == ["FindingRecorded"]
    assert reason(play.do(2, "FindingRecorded", finding="torn_copy", station="S1"))
    assert reason(play.do(2, "FindingRecorded", finding="aliens", station="S1"))
    assert reason(play.do(2, "FindingRecorded", finding="leak", station="S9"))


def test_only_what_is_on_the_list_is_struck_out_or_disposed_of(stage: Stage) -> None:
    play = stage()
    how = {"disposal": "no_violation", "authority": "transport"}
    assert reason(play.do(1, "FindingDisposed", finding="leak", **how))
    play.do(2, "FindingRecorded", finding="leak", station="S2")
    assert kinds(play.do(3, "FindingDisposed", finding="leak", **how)) == ["FindingDisposed"]
    assert kinds(play.do(4, "FindingWithdrawn", finding="leak")) == ["FindingWithdrawn"]
    assert reason(play.do(5, "FindingDisposed", finding="leak", **how))


def test_a_station_that_does_not_exist_is_not_faced(stage: Stage) -> None:
    look = {"distance_m": 2, "angle_deg": 0, "light": 1, "dwell_s": 1, "readable": True}
    assert kinds(stage().do(1, "StationFaced", station="S1", **look)) == ["StationFaced"]
    assert reason(stage().do(1, "StationFaced", station="S9", **look))


def test_things_are_counted_where_the_action_that_asks_can_be_done() -> None:
    scene = copy.deepcopy(SCENE)
    scene["values"]["bottles"] = {"kind": "text", "text": "30"}
    scene["stations"][1]["actions"][1]["counts"] = [{"id": "full", "title": "满瓶", "value": "bottles"}]
    scenario = small_scenario(stations=scene["stations"], values=scene["values"])
    play = Rehearsal(Director(scenario, draw_variant(scenario, 0), started_event()))
    there = {"station": "S2", "action": "read_valves"}
    assert reason(play.do(1, "ItemsCounted", **there, counts={"full": 29}))  # the box is still shut
    play.do(2, "QuestionAsked", exchange="order_box", to="driver")
    play.do(6, "StationWorked", station="S2", action="open_box")
    assert reason(play.do(7, "ItemsCounted", **there, counts={"empty": 3})) == "这里要清点的不是这几样。"
    assert reason(play.do(7, "ItemsCounted", station="S1", action="read_bill", counts={"full": 3}))
    assert kinds(play.do(8, "ItemsCounted", **there, counts={"full": 29})) == ["ItemsCounted"]
