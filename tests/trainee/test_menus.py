import pytest

from scenarios.trainee.screens import ListScreen
from tests.flat.conftest import AtWork, Make


def _ids(at_work: AtWork) -> dict[str, str]:
    top = at_work.station.work.top
    assert isinstance(top, ListScreen)
    return {item.id: item.row.blocked for item in top.items}


def test_a_station_offers_its_actions_and_what_stands_in_their_way(at_work: AtWork) -> None:
    at_work.station.menus.open_station("S09")
    ids = _ids(at_work)
    assert ids["work:S09.open_box_by_party"].startswith("先说")
    assert ids["probe:valve_box_rim"] == ""
    assert {"photo", "findings", "operate:valve_box_door.open"} <= set(ids)


def test_topics_lead_to_lines_and_a_line_is_asked(at_work: AtWork) -> None:
    at_work.station.menus.open_person("driver")
    assert at_work.station.pick("topic:safety")
    assert at_work.station.pick("ask:order_engine_off")
    at_work.settle()
    assert {"QuestionAsked", "StatementMade", "EngineOff"} <= set(at_work.kinds())
    at_work.station.menus.open_person("driver")
    at_work.station.pick("topic:papers")
    at_work.station.pick("ask:D05")
    at_work.settle()
    at_work.station.menus.open_person("driver")
    at_work.station.pick("topic:papers")
    top = at_work.station.work.top
    assert isinstance(top, ListScreen)
    assert next(item for item in top.items if item.id == "ask:D05").row.done


def test_a_distant_deed_says_how_far(at_work: AtWork) -> None:
    at_work.go("at_rear")
    at_work.station.press("tab")
    at_work.station.pick("group:tools")
    assert _ids(at_work)["deed:zero_meter"].startswith("要走近")


def test_measures_against_faults_that_were_not_found_are_not_listed(at_work: AtWork) -> None:
    at_work.station.press("tab")
    at_work.station.pick("group:measures")
    assert not any(name.startswith(("deed:correct_", "deed:order_", "deed:verify_")) for name in _ids(at_work))


def test_what_is_done_once_stands_last_and_is_ticked(at_work: AtWork) -> None:
    at_work.station.press("tab")
    at_work.station.pick("group:safety")
    top = at_work.station.work.top
    assert isinstance(top, ListScreen)
    rows = {item.id: item.row for item in top.items}
    assert rows["deed:vest_on"].done
    assert not rows["deed:vest_on"].blocked
    assert next(iter(rows)) != "deed:vest_on"


@pytest.mark.parametrize("node", ["at_front", "at_rear", "at_valve_box", "at_nameplate", "spot_desk", "driver"])
def test_going_somewhere_ends_on_free_ground_near_it(at_work: AtWork, node: str) -> None:
    at_work.go(node)
    walker, scene = at_work.station.work.walker, at_work.station.work.scene
    assert scene.walkable.is_free(walker.x, walker.y)
    assert (scene.place_of(node) - walker.eye()).get_xy().length() < 3.2


def test_nobody_goes_anywhere_from_the_car(fresh_station: Make) -> None:
    desk = fresh_station()
    desk.station.menus.go_to("at_rear", 1.0)
    assert desk.station.work.walker.seated
    assert desk.station.work.notice is not None
    assert "先下车" in desk.station.work.notice.prompt.words


def test_the_detector_is_used_where_one_stands(at_work: AtWork) -> None:
    at_work.go("at_valve_box")
    at_work.station.press("g")
    if not isinstance(at_work.station.work.top, ListScreen):
        at_work.station.press("g")
    assert at_work.station.pick("probe:valve_box_rim")
    at_work.pass_time(1.0)
    assert at_work.station.work.view.meter_point == "valve_box_rim"
    at_work.station.press("g")
    assert at_work.station.pick("put_away")
    at_work.settle()
    assert not at_work.station.work.detector_out
    assert at_work.station.work.view.meter_point is None


def test_phones_and_reports_are_on_the_radio(at_work: AtWork) -> None:
    at_work.station.press("r")
    assert {"phone:manager", "deed:report_command"} <= set(_ids(at_work))
    assert at_work.station.pick("phone:manager")


def test_the_terminal_looks_up_what_is_near(at_work: AtWork) -> None:
    at_work.go("spot_desk")
    at_work.station.press("y")
    assert any(name.startswith("work:S15.") for name in _ids(at_work))
    at_work.go("at_rear", 6.0)


def test_a_length_is_measured_and_a_note_written(at_work: AtWork) -> None:
    at_work.go("at_ground_strap", 0.8)
    at_work.station.press("t")
    assert at_work.station.pick("measure:S12")
    at_work.pass_time(5)
    at_work.station.press("n")
    at_work.station.type("末端悬空")
    at_work.station.press("enter")
    at_work.settle()
    assert {"Measured", "NoteWritten"} <= set(at_work.kinds())


def test_the_torch_and_the_badge_have_keys(at_work: AtWork) -> None:
    at_work.station.press("f")
    at_work.settle()
    assert at_work.station.work.view.torch_on
    at_work.station.press("f")
    at_work.station.press("b")
    assert set(_ids(at_work)) == {"deed:badge_lead", "deed:badge_partner"}
    at_work.station.press("v")
