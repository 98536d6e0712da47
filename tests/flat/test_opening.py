from app.domain.attempt.assignment import StationSettings
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from scenarios.flat.opening import open_station
from tests.flat.conftest import Make


def test_loading_is_told_from_start_to_end(fresh_station: Make) -> None:
    desk = fresh_station()
    told: list[tuple[float, str]] = []
    station = open_station(
        desk.station.engine,
        desk.station.work.session,
        (),
        StationSettings(),
        lambda share, what: told.append((share, what)),
        with_sound=False,
    )
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert station.work.walker.seated, "the attempt begins in the car"
    station.close()


def test_people_of_another_variant_are_left_out(fresh_station: Make, scenario: Scenario) -> None:
    seed = next(seed for seed in range(200) if "F04" in draw_variant(scenario, seed).faults)
    scene = fresh_station(seed).station.work.scene
    assert "escort" not in scene.people
    assert "driver" in scene.people
