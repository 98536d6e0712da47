import pytest

pytest.importorskip("bpy")
saloon = pytest.importorskip("assets.build.saloon")
DOORS = [f"door_{which}_{side}" for which in ("front", "rear") for side in ("left", "right")]


def draw(detail: float) -> set[str]:
    from assets.build import car_doors, paint
    from assets.build.car_body import Body
    from assets.build.sketch import Sketch

    s = Sketch(paint.uv_of, detail)
    body = Body(saloon.SHAPE, saloon.SEAMS)
    car_doors.draw(s, body)
    car_doors.boot(s, body)
    return {name for name, node in s.nodes.items() if node.meshes}


def test_doors_are_nodes_until_far_away_they_are_part_of_the_body() -> None:
    assert draw(0.45) == {*DOORS, "boot_lid"}
    assert draw(0.2) == {"body"}
