import math

import pytest

from scenarios.world.lamps import FLICKERS, MOST_LAMPS, Lamp, chosen, dimmed, flicker, is_lit

EYE, NORTH = (0.0, 0.0, 1.6), (0.0, 1.0, 0.0)


def lamp(y: float, light: float = 5.0, range_m: float = 12.0, first: bool = False) -> Lamp:
    return Lamp((0.0, y, 6.0), (light, light, light), range_m, first=first)


@pytest.mark.parametrize(
    ("when", "day", "rainy_day", "night"),
    [
        ("dark", False, False, True),
        ("gloom", False, True, True),
        ("always", True, True, True),
        ("never", False, False, False),
    ],
)
def test_lamps_burn_when_they_should(when: str, day: bool, rainy_day: bool, night: bool) -> None:
    assert is_lit(when, dark=False, gloom=False) is day
    assert is_lit(when, dark=False, gloom=True) is rainy_day
    assert is_lit(when, dark=True, gloom=False) is night


def test_a_few_lamps_all_light_the_picture_fully() -> None:
    lamps = [lamp(y) for y in range(4)]
    assert sorted(one.place for one in chosen(lamps, EYE, NORTH)) == [one.place for one in lamps]
    assert all(one.light == (5.0, 5.0, 5.0) for one in chosen(lamps, EYE, NORTH))


def test_of_many_lamps_the_nearest_are_chosen() -> None:
    lamps = [lamp(10.0 * k) for k in range(30)]
    near = chosen(lamps, EYE, NORTH)
    assert len(near) == MOST_LAMPS
    assert max(one.place[1] for one in near) == 10.0 * (MOST_LAMPS - 1)


def test_the_last_one_chosen_fades_as_the_next_comes_up() -> None:
    row = [lamp(2.0 * k) for k in range(MOST_LAMPS - 1)]
    own, rival = lamp(30.0), lamp(30.5)
    faded = next(one for one in chosen([*row, own, rival], EYE, NORTH) if one.place == own.place)
    assert 0 < faded.light[0] < 1.5


def test_a_torch_is_never_left_out_and_what_lies_behind_is() -> None:
    lamps = [lamp(1.0 * k, light=100.0) for k in range(20)]
    assert any(one.first for one in chosen([*lamps, lamp(0, light=0.1, first=True)], EYE, NORTH))
    assert chosen([lamp(-40.0)], EYE, NORTH) == []
    assert chosen([lamp(-10.0)], EYE, NORTH) != []


def test_flickers_stay_in_bounds_and_steady_ones_steady() -> None:
    for kind in FLICKERS:
        values = [flicker(kind, t / 30, 0.3) for t in range(900)]
        assert 0 <= min(values) <= max(values) <= 1.2, kind
        assert (len(set(values)) == 1) is (kind == "steady")
    assert min(flicker("failing", t / 60, 0.1) for t in range(3600)) < 0.5


def test_lamps_of_a_kind_flicker_apart() -> None:
    assert not math.isclose(flicker("fire", 3.0, 0.1), flicker("fire", 3.0, 0.8), abs_tol=1e-4)


def test_dimming_keeps_the_colour() -> None:
    assert dimmed(Lamp(EYE, (4.0, 2.0, 1.0), 5.0), 0.5).light == (2.0, 1.0, 0.5)
