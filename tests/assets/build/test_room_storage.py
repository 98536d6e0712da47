from collections.abc import Callable

import numpy as np
import pytest

from assets.build import room_storage as storage
from assets.build.atlas import colour_uv
from assets.build.room_shell import Room, inward
from assets.build.sketch import Sketch

# what is drawn: breadth, depth, height in metres, at most
SIZES: dict[str, tuple[Callable[[Sketch], None], tuple[float, float, float]]] = {
    "filing_cabinet": (storage.filing_cabinet, (0.92, 0.45, 1.9)),
    "evidence_shelf": (storage.evidence_shelf, (1.85, 0.5, 1.9)),
    "document_camera": (storage.document_camera, (0.35, 0.35, 0.4)),
    "water_cooler": (storage.water_cooler, (0.35, 0.4, 1.4)),
    "copier": (storage.copier, (0.65, 0.7, 1.05)),
}


@pytest.mark.parametrize("name", SIZES)
def test_it_stands_on_its_place_and_has_its_size(name: str) -> None:
    draw, most = SIZES[name]
    s = Sketch(colour_uv)
    draw(s)
    p = np.concatenate([mesh.points for meshes in s.nodes["body"].meshes.values() for mesh in meshes])
    assert p[:, 2].min() == pytest.approx(0, abs=0.02)
    assert (np.ptp(p, axis=0) <= most).all()
    assert (np.ptp(p, axis=0) >= np.asarray(most) * 0.6).all()


def test_every_bag_on_the_shelf_is_clear_sealed_and_labelled() -> None:
    s = Sketch(colour_uv)
    storage.evidence_shelf(s)
    labels = [node for name, node in s.nodes.items() if name.startswith("panel_evidence_")]
    assert len(labels) == len(s.nodes["body"].meshes["pane"]) == 3
    for node in labels:
        (mesh,) = node.meshes["panel"]
        assert mesh.normals[0][1] < -0.9
        assert storage.SHELVES_Z[2] < node.pivot[2] < storage.SHELVES_Z[3]


def test_a_whiteboard_looks_into_the_room() -> None:
    s, plan = Sketch(colour_uv), Room(3.0, 2.0, 2.8)
    with s.part("fittings"):
        storage.whiteboard(s, plan, "north", "panel_w", 3.0, 1.5, (2.0, 1.1))
    (mesh,) = s.nodes["panel_w"].meshes["panel"]
    assert mesh.normals[0] == pytest.approx(inward("north"))
    assert s.nodes["fittings"].surfaces()["atlas"].points[:, 1].max() <= 2.001
