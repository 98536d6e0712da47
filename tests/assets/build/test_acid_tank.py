import numpy as np
import pytest

from assets.build import acid_tank
from tests.assets.build.sound import assert_sound, fresh, part


@pytest.mark.parametrize("detail", [1.0, 0.45, 0.2])
def test_draws_sound_geometry(detail: float) -> None:
    s = fresh(detail)
    acid_tank.draw(s)
    assert_sound(s)


def test_holds_about_seventeen_cubic_metres() -> None:
    length = acid_tank.FRONT - acid_tank.REAR - acid_tank.DISH
    assert np.pi * (acid_tank.RADIUS - 0.03) ** 2 * length == pytest.approx(17.0, rel=0.05)


@pytest.mark.parametrize(("side", "name"), [(-1, "left"), (1, "right")])
def test_lettering_follows_the_skin_between_hoops_and_reads_from_left_to_right(side: int, name: str) -> None:
    s = fresh()
    acid_tank.draw(s)
    seen = []
    for k in (1, 2):
        mesh = part(s, f"panel_tank_paint_{name}_{k}")
        away = np.hypot(mesh.points[:, 0], mesh.points[:, 2] - acid_tank.CENTRE_Z)
        assert away == pytest.approx(np.full(len(away), acid_tank.RADIUS + 0.004), abs=1e-4)
        low, high = mesh.points[:, 1].min(), mesh.points[:, 1].max()
        assert not [y for y in acid_tank.HOOPS if low - 0.05 < y < high + 0.05]
        right_end = mesh.points[mesh.uv[:, 0] == 1][:, 1].mean()
        assert (right_end - mesh.points[mesh.uv[:, 0] == 0][:, 1].mean()) * side > 0
        seen.append(mesh.points[:, 1].mean() * side)
    assert seen[0] < seen[1]


@pytest.mark.parametrize(("side", "name"), [(-1, "left"), (1, "right")])
def test_the_company_stands_below_the_cargo_between_two_hoops_and_is_not_mirrored(side: int, name: str) -> None:
    s = fresh()
    acid_tank.draw(s)
    mesh, cargo = part(s, f"panel_company_{name}"), part(s, f"panel_tank_paint_{name}_1")
    assert mesh.points[:, 2].max() < cargo.points[:, 2].min()
    low, high = mesh.points[:, 1].min(), mesh.points[:, 1].max()
    assert not [y for y in acid_tank.HOOPS if low - 0.05 < y < high + 0.05]
    right_end = mesh.points[mesh.uv[:, 0] == 1][:, 1].mean()
    assert (right_end - mesh.points[mesh.uv[:, 0] == 0][:, 1].mean()) * side > 0


def test_the_loose_cover_hides_the_rear_orange_plate() -> None:
    s = fresh()
    acid_tank.draw(s)
    assert s.nodes["rain_cover"].hidden
    cover, plate = part(s, "rain_cover").points, part(s, "panel_orange_rear").points
    assert cover[:, 0].min() < plate[:, 0].min() < plate[:, 0].max() < cover[:, 0].max()
    assert cover[:, 2].min() < plate[:, 2].min()
    behind = cover[(np.abs(cover[:, 0] + 0.3) < 0.25) & (np.abs(cover[:, 2] - 1.76) < 0.2)]
    assert (behind[:, 1] < plate[:, 1].min()).all()


def test_the_lid_lies_on_its_neck_and_turns_about_its_rear_edge() -> None:
    s = fresh()
    acid_tank.draw(s)
    lid = part(s, "manhole_lid").points
    assert s.nodes["manhole_lid"].pivot[1] < lid[:, 1].mean() - 0.25
    assert lid[:, 2].min() > acid_tank.TOP
