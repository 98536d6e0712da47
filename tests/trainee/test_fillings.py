import pytest
from panda3d.core import LPoint3f

from scenarios.trainee.fillings import fill, gap_mm, is_upwind, vehicle_distance
from tests.flat.conftest import AtWork

UPWIND, DOWNWIND = LPoint3f(-12, 20, 1.6), LPoint3f(12, -20, 1.6)


def test_distance_is_to_the_nearest_side(at_work: AtWork) -> None:
    scene = at_work.station.work.scene
    assert vehicle_distance(scene, LPoint3f(-3.28, 0, 1.6)) == pytest.approx(2, abs=0.02)
    assert vehicle_distance(scene, LPoint3f(0, 0, 5)) == 0


def test_air_is_clean_only_upwind_and_far_enough(at_work: AtWork) -> None:
    work = at_work.station.work
    deed = work.session.scenario.deed_by_id["zero_meter"]
    assert is_upwind(work.scene, UPWIND)
    assert not is_upwind(work.scene, DOWNWIND)
    assert fill(deed, work.scene, work.scene.place_of("spot_upwind")) == {"clean_air": True}
    assert fill(deed, work.scene, DOWNWIND) == {"clean_air": False}
    assert fill(deed, work.scene, LPoint3f(-2, 9, 1.6)) == {"clean_air": False}


def test_cones_wind_notes_and_distances_are_filled_in(at_work: AtWork) -> None:
    work = at_work.station.work
    deeds = work.session.scenario.deed_by_id
    assert set(fill(deeds["cone_approach"], work.scene, UPWIND)) == {"x_m", "y_m"}
    assert fill(deeds["wind_check"], work.scene, UPWIND) == {"from_deg": work.scene.wind.from_deg}
    assert fill(deeds["note"], work.scene, UPWIND, text="刹车已拉") == {"text": "刹车已拉"}
    assert fill(deeds["note"], work.scene, UPWIND) == {}
    assert fill(deeds["phone_near"], work.scene, LPoint3f(-3.28, 0, 1.6)) == {"distance_m": pytest.approx(2, abs=0.02)}


def test_the_tape_measures_what_hangs_there(at_work: AtWork) -> None:
    scene = at_work.station.work.scene
    scene.set_parts({"ground_strap": "shown", "ground_strap_broken": "hidden"})
    whole = gap_mm(scene, "S12")
    scene.set_parts({"ground_strap": "hidden", "ground_strap_broken": "shown"})
    assert gap_mm(scene, "S12") > whole + 20
