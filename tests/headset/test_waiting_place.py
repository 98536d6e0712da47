"""The pictures of the waiting place, and where its panel stands."""

import math

import numpy as np
import pytest

from scenarios.headset.tracking import Placed
from scenarios.headset.waiting_place import FLOOR_PX, PANEL_PX, floor_picture, heading_of, panel_picture
from tests.headset.scripted_tracking import turned


def test_the_panel_shows_how_far_it_has_come() -> None:
    none, half = panel_picture("知行", "场地", None), panel_picture("知行", "场地", 0.5)
    assert none.size == half.size == PANEL_PX
    assert none.tobytes() != half.tobytes()
    assert panel_picture("知行", "场地", 7.0).tobytes() == panel_picture("知行", "场地", 1.0).tobytes()


def test_the_floor_fades_to_nothing_at_its_edge() -> None:
    floor = floor_picture()
    assert floor.size == FLOOR_PX
    alpha = np.asarray(floor.getchannel("A"))
    assert alpha[FLOOR_PX[1] // 2, FLOOR_PX[0] // 2] > 200
    assert not alpha[0].any()
    assert not alpha[:, -1].any()


@pytest.mark.parametrize("heading", [-120.0, 0.0, 30.0, 90.0])
def test_the_heading_of_a_head(heading: float) -> None:
    assert heading_of(Placed((0, 0, 1.6), turned(heading, -20))) == pytest.approx(math.radians(heading), abs=1e-6)
