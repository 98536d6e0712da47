import numpy as np
import pytest

from assets.build import acid_outlet
from tests.assets.build.sound import assert_sound, fresh, part


@pytest.fixture(scope="module")
def drawn():  # type: ignore[no-untyped-def]
    s = fresh()
    acid_outlet.draw(s)
    return s


def test_draws_sound_geometry(drawn) -> None:  # type: ignore[no-untyped-def]
    assert_sound(drawn)


def test_hides_leak_and_what_is_taken_apart(drawn) -> None:  # type: ignore[no-untyped-def]
    hidden = {name for name, node in drawn.nodes.items() if node.hidden}
    assert hidden == {"blind_cap_hanging", "gasket_edge_rubber", "gasket_tray", "gasket_rubber", "leak_drops",
                      "leak_stream", "leak_stain", "leak_pool"}  # fmt: skip


def test_the_swollen_gasket_stands_out_between_the_flanges(drawn) -> None:  # type: ignore[no-untyped-def]
    def reach(name: str) -> float:
        p = part(drawn, name).points
        return float(np.hypot(p[:, 0], p[:, 2] - acid_outlet.Z).max())

    assert reach("gasket_edge_original") < acid_outlet.FLANGE_R < reach("gasket_edge_rubber")


def test_drops_fall_below_the_flange_into_the_pool(drawn) -> None:  # type: ignore[no-untyped-def]
    drops, pool = part(drawn, "leak_drops").points, part(drawn, "leak_pool").points
    assert drops[:, 2].max() < acid_outlet.Z - acid_outlet.FLANGE_R + 0.02
    assert pool[:, 1].min() < drops[:, 1].mean() < pool[:, 1].max()
    assert 0 < pool[:, 2].min() < pool[:, 2].max() < 0.01
    assert np.ptp(pool[:, 0]) == pytest.approx(1.5, abs=0.2)
    assert np.ptp(pool[:, 1]) == pytest.approx(0.8, abs=0.12)


def test_the_lever_lies_across_while_shut(drawn) -> None:  # type: ignore[no-untyped-def]
    lever = part(drawn, "ball_valve_lever").points
    pivot = drawn.nodes["ball_valve_lever"].pivot
    assert lever[:, 0].min() < -0.25
    assert np.abs(lever[:, 1] - pivot[1]).max() < 0.04


def test_the_cap_sits_on_the_outlets_end(drawn) -> None:  # type: ignore[no-untyped-def]
    assert drawn.nodes["blind_cap"].pivot == (0, acid_outlet.OUTLET_Y, acid_outlet.Z)
    assert part(drawn, "blind_cap").points[:, 1].min() < acid_outlet.OUTLET_Y
