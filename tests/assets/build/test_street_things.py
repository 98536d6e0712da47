import math

import pytest

pytest.importorskip("bpy")
things = pytest.importorskip("assets.build.street_things")


def test_thirty_guests_sit_at_the_tables_and_as_many_wait_upwind() -> None:
    seated, moved = things.diners(), things.diners_moved()
    assert len(seated) == len(moved) == 30
    for guest in seated:
        assert min(math.dist(guest.at[:2], table) for table in things.TABLES) == pytest.approx(0.78, abs=0.01)
    (x0, y0), (x1, y1), height, _ = things.THRESHING
    for guest in moved:
        assert x0 < guest.at[0] < x1
        assert y0 < guest.at[1] < y1
        assert guest.at[2] == pytest.approx(height, abs=0.02)


def test_every_second_lamp_is_dead() -> None:
    from assets.build.atlas import colour_uv
    from assets.build.sketch import Sketch

    s = Sketch(colour_uv, 0.6)
    with s.part("street"):
        for k, y in enumerate(things.LAMPS_Y):
            things._lamp(s, y, k in things.BURNING)
    assert len(s.nodes["street"].meshes["glow_sodium"]) == 2
