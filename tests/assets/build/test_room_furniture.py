from collections.abc import Callable

import numpy as np
import pytest

from assets.build import room_furniture as furniture
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch

# what is drawn: breadth, depth, height in metres, at most
SIZES: dict[str, tuple[Callable[[Sketch], None], tuple[float, float, float]]] = {
    "desk": (furniture.desk, (1.8, 0.9, 0.76)), "drawers": (furniture.drawers, (0.5, 0.6, 0.62)),
    "office_chair": (furniture.office_chair, (0.75, 0.85, 1.15)),
    "guest_chair": (furniture.guest_chair, (0.6, 0.65, 0.95)),
    "keyboard": (furniture.keyboard_and_mouse, (0.8, 0.25, 0.05)), "printer": (furniture.printer, (0.45, 0.45, 0.3)),
    "telephone": (furniture.telephone, (0.2, 0.25, 0.12)), "low_cabinet": (furniture.low_cabinet, (0.9, 0.5, 0.76)),
    "microphone": (furniture.microphone, (0.12, 0.2, 0.36)), "bottle": (furniture.bottle, (0.08, 0.08, 0.25)),
    "paper_cup": (furniture.paper_cup, (0.09, 0.09, 0.1)), "ink_pad": (furniture.ink_pad, (0.2, 0.25, 0.03)),
    "files": (furniture.files, (0.3, 0.3, 0.33)), "recorder": (furniture.recorder, (0.45, 0.4, 0.14)),
}  # fmt: skip


def _points(draw: Callable[[Sketch], None]) -> np.ndarray:
    s = Sketch(colour_uv)
    draw(s)
    return np.concatenate([mesh.points for meshes in s.nodes["body"].meshes.values() for mesh in meshes])


@pytest.mark.parametrize("name", SIZES)
def test_furniture_stands_on_its_place_and_has_its_size(name: str) -> None:
    draw, most = SIZES[name]
    p = _points(draw)
    assert p[:, 2].min() == pytest.approx(0, abs=0.02)
    assert (np.ptp(p, axis=0) <= most).all()
    assert (np.ptp(p, axis=0) >= np.asarray(most) * 0.4).all()


@pytest.mark.parametrize(
    ("draw", "name", "looks"),
    [
        (furniture.monitor, "panel_m", (0, -1, 0)),
        (furniture.name_plate, "panel_n", (0, 0.9, 0.4)),
        (furniture.signature_pad, "panel_s", (0, 0.24, 0.97)),
    ],
)
def test_what_is_read_looks_to_its_reader(
    draw: Callable[[Sketch, str], None], name: str, looks: tuple[float, float, float]
) -> None:
    s = Sketch(colour_uv)
    draw(s, name)
    (mesh,) = next(iter(s.nodes[name].meshes.values()))
    normal = mesh.normals[0] / np.linalg.norm(mesh.normals[0])
    assert normal == pytest.approx(looks, abs=0.06)


def test_nothing_on_the_guest_chair_holds_one_fast() -> None:
    p = _points(furniture.guest_chair)
    lap = (np.abs(p[:, 0]) < 0.20) & (p[:, 1] > -0.15) & (p[:, 2] > 0.52)
    assert not lap.any()
