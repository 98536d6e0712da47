import numpy as np
import pytest

pytest.importorskip("bpy")
crowd = pytest.importorskip("assets.build.place_crowd")


def test_the_crowd_waits_downwind() -> None:
    from assets.build.atlas import colour_uv
    from assets.build.sketch import Sketch

    s = Sketch(colour_uv, 0.6)
    crowd.draw(s, 64.0, -64.0)
    assert len(s.nodes["crowd"].meshes["atlas"]) == len(crowd.PEOPLE)


def test_a_surface_is_cut_along_a_plane_and_keeps_its_size() -> None:
    points = np.array([(0, 0, 0), (2, 0, 0), (2, 0, 2), (0, 0, 2)], float)
    faces = np.array([(0, 1, 2), (0, 2, 3)])
    up = np.array([0, 0, 1.0])
    cut, parts = crowd.parted(points, faces, up, 0.5)
    side = cut[parts] @ up - 0.5
    assert (((side >= -1e-9).all(1)) | ((side <= 1e-9).all(1))).all()
    corner = cut[parts]
    assert np.linalg.norm(np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]), axis=1).sum() == 8


@pytest.mark.parametrize("pose", ["standing", "sitting"])
def test_people_have_hands_hair_and_clothes(pose: str) -> None:
    points, faces, parts = crowd._dressed(pose, 0.13)
    assert {"skin", "hair", "top", "bottom"} == set(parts)
    hair = points[faces].mean(1)[np.array(parts) == "hair"]
    assert hair[:, 2].max() > points[:, 2].max() - 0.05
