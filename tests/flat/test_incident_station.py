"""The acid tanker in the station: from afar, by loudhailer, through binoculars, by somebody else's probe."""

import pytest

from app.content.scenarios import load_scenario, load_walkthrough, walkthrough_path
from app.domain.attempt.chain import read_chain
from app.domain.attempt.events import AreaEntered, CircleEntered, event_from
from app.domain.scenario.scenario import Scenario
from scenarios.director.journal import MemoryJournal
from scenarios.director.run import replay
from scenarios.flat.autopilot import Autopilot
from scenarios.flat.station import FOV_DEG
from scenarios.trainee.screens import CloseLook, ListScreen
from tests.flat.conftest import AtWork, Make

ID = "hazmat_3_acid_leak_rain"


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """The acid tanker instead of the petrol tanker."""
    loaded, problems = load_scenario(ID)
    assert loaded is not None, problems
    return loaded


def ids(desk: AtWork) -> set[str]:
    top = desk.station.work.top
    assert isinstance(top, ListScreen)
    return {item.id for item in top.items}


def call(desk: AtWork, person: str, exchange: str) -> None:
    desk.station.press("r")
    assert desk.station.pick(f"call:{person}")
    assert desk.station.pick(f"ask:{exchange}")
    desk.settle()


def report(desk: AtWork, deed: str) -> None:
    desk.station.press("r")
    assert desk.station.pick(f"deed:{deed}")
    desk.pass_time(desk.station.work.session.scenario.deed_by_id[deed].duration_s + 0.3)


def test_people_are_called_out_of_the_circle_without_walking_into_it(at_work: AtWork) -> None:
    at_work.go("spot_assembly")
    call(at_work, "driver", "D01")
    station = at_work.station
    station.menus.open_station("K03")
    assert station.pick("work:K03.call_driver_out")
    at_work.pass_time(9)
    driver = station.work.scene.people["driver"]
    assert driver.goal is not None
    at_work.pass_time(45)
    assert (driver.root.get_pos() - station.work.scene.place_of("spot_driver_apart")).length() < 1
    assert station.work.view.places["driver"] == "spot_driver_apart"
    assert "CircleEntered" not in at_work.kinds()


def test_the_commander_comes_when_called_and_his_probe_is_read_at_the_command_post(at_work: AtWork) -> None:
    station = at_work.station
    assert "fire_commander" not in station.work.scene.people
    at_work.go("spot_upwind_60")
    report(at_work, "report_fire")
    at_work.pass_time(122)
    assert "fire_commander" in station.work.scene.people
    station.menus.open_station("K05")
    assert {"probe:hcl_60", "probe:hcl_30"} <= ids(at_work)
    assert station.pick("probe:hcl_60")
    at_work.pass_time(90)
    panel = station.dashboard.meter()
    assert panel is not None
    assert (panel.gas, panel.unit, panel.settled, panel.alarm) == ("氯化氢", "ppm", True, "")
    at_work.go("spot_assembly")
    station.work.detector_out = True
    station.menus.open_detector()
    assert "probe:hcl_cold" not in ids(at_work)


def test_binoculars_bring_the_plate_near(at_work: AtWork) -> None:
    at_work.go("spot_upwind_60")
    station = at_work.station
    station.menus.open_station("K02")
    assert station.pick("work:K02.read_orange_far")
    at_work.pass_time(6)
    assert isinstance(station.work.top, CloseLook)
    assert station.engine.camera.node().get_lens().get_fov()[0] < FOV_DEG / 6
    ahead = station.work.walker.forward()
    toward = station.work.scene.place_of("at_marks_front") - station.work.eye()
    toward.normalize()
    assert ahead.dot(toward) > 0.999


def test_who_walks_into_the_pool_is_in_the_journal_and_the_list_leads_beside_it(fresh_station: Make) -> None:
    desk = fresh_station()
    desk.leave_car()
    desk.go("at_unload_valve", 0.4)
    desk.pass_time(1)
    assert any(isinstance(event, CircleEntered) for event in desk.events)
    assert not any(isinstance(event, AreaEntered) for event in desk.events)
    walker = desk.station.work.walker
    walker.x, walker.y = -6.05, 0.0
    desk.pass_time(1)
    assert [event.area for event in desk.events if isinstance(event, AreaEntered)] == ["acid_pool"]


@pytest.mark.soak
def test_a_whole_rescue_can_be_done_by_hand(fresh_station: Make, scenario: Scenario, sized: object) -> None:
    """By keys and lists alone, as far as the first phases in the gate and to the end in the soak lane."""
    walkthrough, problems = load_walkthrough(walkthrough_path(ID, "pass_with_faults"))
    assert walkthrough is not None, problems
    events = [event_from({**e.event, "t_ms": int(e.at * 1000)}) for e in walkthrough.events]
    share = sized(30, len(events))  # type: ignore[operator]
    desk = fresh_station(walkthrough.seed)
    Autopilot(desk.station, desk.pass_time).play(events[:share])
    assert isinstance(desk.journal, MemoryJournal)
    entries = read_chain(entry.line() for entry in desk.journal.entries)
    replay(scenario, entries)
    wanted = {event.kind for event in events[:share] if not event.derived}
    assert wanted - {event.kind for event in desk.events} <= {"PapersCompared"}
    assert not any(isinstance(event, AreaEntered) for event in desk.events)
