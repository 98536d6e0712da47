"""The night van in the station: fire and crowd, torch, doors, counting, the whole attempt by hand."""

from __future__ import annotations

import pytest

from app.content.scenarios import load_scenario, load_walkthrough, walkthrough_path
from app.domain.attempt.chain import read_chain
from app.domain.attempt.events import Event, FindingRecorded, ItemsCounted, PhotoTaken, StationWorked, event_from
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.provisions import LibraryProvisions
from app.domain.scoring.score import score_attempt
from scenarios.director.journal import MemoryJournal
from scenarios.director.run import replay
from scenarios.flat.autopilot import Autopilot
from scenarios.trainee.autopilot import StuckError
from scenarios.trainee.screens import TextEntry
from tests.content.tanker import law
from tests.flat.conftest import AtWork, Make

ID = "hazmat_2_lpg_night"


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """The night van instead of the petrol tanker."""
    loaded, problems = load_scenario(ID)
    assert loaded is not None, problems
    return loaded


def shown(desk: AtWork) -> dict[str, bool]:
    """Which movable parts are to be seen."""
    return {name: not node.is_hidden() for name, node in desk.station.work.scene.movables.objects()}


def walked(name: str, until: str = "") -> tuple[int, list[Event]]:
    """The seed and the events of a walkthrough, up to the first of a kind where one is named."""
    walkthrough, problems = load_walkthrough(walkthrough_path(ID, name))
    assert walkthrough is not None, problems
    events = [event_from({**e.event, "t_ms": int(e.at * 1000)}) for e in walkthrough.events]
    kinds = [event.kind for event in events]
    return walkthrough.seed, events[: kinds.index(until)] if until else events


def test_the_fire_goes_out_and_the_diners_go_to_the_threshing_ground(at_work: AtWork) -> None:
    assert {name: shown(at_work)[name] for name in ("embers", "gas_flames", "diners", "diners_moved")} == {
        "embers": True, "gas_flames": True, "diners": True, "diners_moved": False,
    }  # fmt: skip
    at_work.go("spot_vendor", 2.0)
    station = at_work.station
    station.menus.open_person("vendor")
    assert station.pick("topic:safety")
    assert station.pick("ask:order_stop_flame")
    at_work.settle()
    at_work.deed("safety", "move_diners")
    assert {name: shown(at_work)[name] for name in ("embers", "gas_flames", "diners", "diners_moved")} == {
        "embers": False, "gas_flames": False, "diners": False, "diners_moved": True,
    }  # fmt: skip


def test_at_night_the_plate_is_read_by_torch_alone(at_work: AtWork) -> None:
    at_work.go("at_rear", 2.5)
    read = [light_and_read(at_work, on) for on in (False, True)]
    assert read == [0, 1]


def light_and_read(desk: AtWork, torch: bool) -> int:
    """How often the plate has been read after trying it with or without the torch."""
    station = desk.station
    if torch:
        station.press("f")
        desk.settle()
    station.menus.open_station("L03")
    station.pick("work:L03.read_plate_night")
    desk.pass_time(6)
    station.work.close_all()
    return sum(isinstance(event, StationWorked) and event.station == "L03" for event in desk.events)


def test_cylinders_are_counted_by_typing_before_the_partner_counts_again(
    fresh_station: Make, provisions: LibraryProvisions
) -> None:
    seed, events = walked("pass_v3_clean", until="ItemsCounted")
    desk = fresh_station(seed)
    autopilot = Autopilot(desk.station, desk.pass_time)
    autopilot.play(events)
    desk.go("at_cargo", 1.3)
    desk.station.menus.open_station("L08")
    assert desk.station.pick("work:L08.count_cyl")
    for number in ("30", "3", "10"):
        assert isinstance(desk.station.work.top, TextEntry)
        desk.station.type(number)
        desk.station.press("enter")
    desk.pass_time(21)
    (counted,) = [event for event in desk.events if isinstance(event, ItemsCounted)]
    assert counted.counts == {"small": 30, "large": 3, "empty": 10}
    assert isinstance(desk.journal, MemoryJournal)
    sheet = score_attempt(desk.station.work.session.scenario, desk.journal.entries, provisions)
    (c1,) = [c for c in sheet.criteria if c.id == "C1"]
    assert c1.points == pytest.approx(2.5)
    assert "50 kg 满瓶几只点成 3，实有 4" in c1.why


@pytest.fixture(scope="module")
def provisions() -> LibraryProvisions:
    """The built-in law."""
    return LibraryProvisions(law())


@pytest.mark.soak
def test_a_whole_night_can_be_done_by_hand(fresh_station: Make, scenario: Scenario, provisions: LibraryProvisions,
                                           sized: object) -> None:  # fmt: skip
    """From the car to the tow truck by keys and lists alone, each photograph showing its station: all points."""
    for name in ["pass_v2_with_faults", "pass_v1_gap_alarm", "pass_v3_clean"][: sized(1, 3)]:  # type: ignore[operator]
        seed, events = walked(name)
        desk = fresh_station(seed)
        Autopilot(desk.station, desk.pass_time).play(events)
        assert desk.station.work.session.ended == "finished"
        assert isinstance(desk.journal, MemoryJournal)
        entries = read_chain(entry.line() for entry in desk.journal.entries)
        replay(scenario, entries)
        sheet = score_attempt(scenario, list(desk.journal.entries), provisions)
        lost = [(c.id, c.why) for c in sheet.criteria if c.points is not None and c.points < c.max]
        assert not lost, lost
        assert {e.finding for e in desk.events if isinstance(e, FindingRecorded)} == {f.id for f in sheet.faults}
        assert any(isinstance(e, PhotoTaken) and "L08" in e.stations for e in desk.events)


def test_a_closed_door_keeps_the_probe_out(at_work: AtWork) -> None:
    with pytest.raises(StuckError, match="ProbePlaced"):
        Autopilot(at_work.station, at_work.pass_time).play(
            [event_from({"kind": "ProbePlaced", "t_ms": 0, "point": "cylinder_valve"})]
        )
