import numpy as np
import pytest

from assets.build import gas_cylinders as gas
from assets.build import lpg_cargo, lpg_truck
from tests.assets.build.sound import assert_sound, fresh, part


@pytest.fixture(scope="module")
def drawn():  # type: ignore[no-untyped-def]
    s = fresh()
    lpg_cargo.draw(s, lpg_truck.BOX)
    return s


def test_counts_are_those_of_the_case() -> None:
    full = len(lpg_cargo.FULL) + len(lpg_cargo.CHECK) - 1
    assert (full, len(lpg_cargo.LARGE), len(lpg_cargo.EMPTY) + 1, len(lpg_cargo.EXTRA)) == (30, 4, 10, 14)


def test_standing_cylinders_do_not_touch() -> None:
    spots = [(p, gas.SMALL_RADIUS) for p in (*lpg_cargo.FULL, *lpg_cargo.EMPTY, *lpg_cargo.CHECK)]
    spots += [(p, gas.LARGE_RADIUS) for p in lpg_cargo.LARGE]
    for k, (a, ra) in enumerate(spots):
        assert abs(a[0]) + ra < lpg_truck.BOX.inside
        for b, rb in spots[k + 1 :]:
            assert np.hypot(a[0] - b[0], a[1] - b[1]) > ra + rb, (a, b)


def test_the_load_is_sound_and_inside_the_box(drawn) -> None:  # type: ignore[no-untyped-def]
    assert_sound(drawn)
    box = lpg_truck.BOX
    for name in ("cylinders_full", "cylinders_large", "cylinders_empty", "cylinders_extra", "cylinders_lying",
                 "cylinders_extra_lying", "cylinders_check", "cartons", "hidden_gas"):  # fmt: skip
        points = part(drawn, name).points
        assert np.abs(points[:, 0]).max() < box.half, name
        assert box.rear < points[:, 1].min(), name
        assert points[:, 1].max() < box.front - 0.03, name
        assert box.floor <= points[:, 2].min(), name
        assert points[:, 2].max() < box.ceiling, name


def test_what_only_a_fault_shows_is_hidden(drawn) -> None:  # type: ignore[no-untyped-def]
    hidden = {name for name, node in drawn.nodes.items() if node.hidden}
    assert hidden == {"cylinders_extra", "stack_lying", "cylinders_extra_lying", "soap_foam", "valve_frost",
                      "ground_codes", "cartons_aside"}  # fmt: skip


def test_tags_and_codes_of_six_look_to_the_doors(drawn) -> None:  # type: ignore[no-untyped-def]
    for k in range(1, 7):
        for what in ("tag", "code"):
            (meshes,) = drawn.nodes[f"panel_cylinder_{what}_{k}"].meshes.values()
            (mesh,) = meshes
            assert mesh.normals.mean(0)[1] < -0.8
            assert (mesh.uv.min(), mesh.uv.max()) == (0, 1)


def test_bubbles_and_plug_sit_on_the_outlet_of_the_one_that_seeps(drawn) -> None:  # type: ignore[no-untyped-def]
    x, y = lpg_cargo.CHECK[lpg_cargo.LEAKING - 1]
    for name in ("cylinder_cap", "soap_foam", "valve_frost"):
        assert np.hypot(drawn.nodes[name].pivot[0] - x, drawn.nodes[name].pivot[1] - y) < gas.COLLAR_RADIUS
