import pytest

from scenarios.world.seat import Seat, Wheel, lower_body, read_seats

SPOTS = {"spot_driver": (1.0, 2.0, 0.0)}


@pytest.mark.parametrize("floor_m", [0.35, 0.45, 0.52, 0.60, 0.90])
def test_feet_come_to_the_floor_whatever_the_seat(floor_m: float) -> None:
    turns = lower_body(floor_m, 0.42, 0.42)
    thigh = turns["pelvis"][1] + turns["thigh_left"][1]
    shin = thigh + turns["shin_left"][1]
    assert 90 <= thigh <= 100
    assert 0 <= shin <= 70
    assert shin + turns["foot_left"][1] == pytest.approx(18 if floor_m < 0.46 else 0)


def test_a_low_seat_stretches_the_legs_ahead() -> None:
    low, high = (lower_body(floor_m, 0.42, 0.42) for floor_m in (0.38, 0.50))
    assert low["shin_left"][1] > high["shin_left"][1]


@pytest.mark.parametrize(("floor_m", "least", "most"), [(0.38, 10, 20), (0.56, 0, 5)])
def test_the_trunk_leans_back_less_and_less_towards_the_head(floor_m: float, least: float, most: float) -> None:
    turns = lower_body(floor_m, 0.42, 0.42)
    lean = [sum(turns[j][1] for j in ("pelvis", "spine", "chest")[:n]) for n in (1, 2, 3)]
    assert lean == sorted(lean, reverse=True)
    assert least < lean[2] < most
    assert Seat((0, 0, floor_m), 0, floor_m, (1, 0, 0)).lean_deg == pytest.approx(lean[2])


def test_seats_are_read_with_the_spot_they_are_left_to() -> None:
    entry = {"pos": [1, 2, 0.7], "heading": 90, "floor_m": 0.4, "wheel": {"pos": [1, 2.5, 0.9], "tilt_deg": 46}}
    seat = read_seats({"spot_driver": entry}, SPOTS)["spot_driver"]
    assert seat == Seat((1, 2, 0.7), 90, 0.4, (1, 2, 0), Wheel((1, 2.5, 0.9), 0.18, 46))
    assert seat.hands == "wheel"
    del entry["wheel"]
    assert read_seats({"spot_driver": entry}, SPOTS)["spot_driver"].hands == "lap"


def test_a_seat_beside_no_spot_is_refused() -> None:
    with pytest.raises(KeyError):
        read_seats({"spot_roof": {"pos": [0, 0, 3], "floor_m": 0.4}}, SPOTS)
