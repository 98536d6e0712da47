import zlib

import numpy as np
import pytest
from panda3d.core import GeomVertexReader, LODNode

from assets.build.clips import CLIPS
from assets.build.person_kinds import KINDS
from assets.paths import MODELS, TEXTURES
from tests.assets.build.models import geoms, load, triangles

PEOPLE = [kind.name for kind in KINDS]
MOST_TRIANGLES = {"lod0": 23_000, "lod1": 7_500, "lod2": 2_300}
MOST_BYTES = 1_200_000
MOST_PACKED = 520_000


@pytest.mark.parametrize("name", PEOPLE)
def test_is_light_enough_and_stands_upright(name: str) -> None:
    root = load(name)
    for level, most in MOST_TRIANGLES.items():
        part = root.find(f"**/{level}")
        assert 0 < triangles(part) <= most, level
        assert geoms(part) <= 2
    low, high = root.get_tight_bounds()
    assert low.z == pytest.approx(0, abs=0.02)
    assert 1.5 < high.z < 2.0
    whole = (MODELS / f"{name}.bam").read_bytes()
    assert len(whole) <= MOST_BYTES
    assert len(zlib.compress(whole)) <= MOST_PACKED
    assert (TEXTURES / f"{name}.jpg").stat().st_size <= 600_000


@pytest.mark.parametrize("name", PEOPLE)
def test_levels_follow_one_another_without_gap(name: str) -> None:
    lod = load(name).find("**/+LODNode").node()
    assert isinstance(lod, LODNode)
    assert lod.get_num_switches() == 3
    assert lod.get_out(0) == 0
    for k in range(2):
        assert lod.get_in(k) == lod.get_out(k + 1)


@pytest.mark.parametrize("name", PEOPLE)
def test_has_every_clip(name: str) -> None:
    clips = {path.get_name() for path in load(name).find_all_matches("**/+AnimBundleNode")}
    assert clips == set(CLIPS)


def test_people_differ_in_height() -> None:
    heights = {round(load(name).get_tight_bounds()[1].z, 2) for name in PEOPLE}
    assert len(heights) > len(PEOPLE) * 0.6


@pytest.mark.parametrize("name", ["officer", "night_driver"])
def test_no_seam_runs_round_the_neck(name: str) -> None:
    data = load(name).find("**/lod0 body").node().get_geom(0).get_vertex_data()
    place, way = GeomVertexReader(data, "vertex"), GeomVertexReader(data, "normal")
    at: dict[tuple[int, ...], list[np.ndarray]] = {}
    height = 0.86 * load(name).get_tight_bounds()[1].z
    while not place.is_at_end():
        p, n = place.get_data3(), way.get_data3()
        if abs(p[0]) < 0.06 and abs(p[2] - height) < 0.03:
            at.setdefault(tuple(round(x * 4096) for x in p), []).append(np.array(n))
    shared = [normals for normals in at.values() if len(normals) > 1]
    assert shared
    assert np.median([normals[0] @ normals[1] for normals in shared]) > 0.99


@pytest.mark.parametrize("name", ["night_driver", "passenger_woman"])
def test_hair_says_where_it_is_thin(name: str) -> None:
    hair = load(name).find("**/lod0 hair")
    reader = GeomVertexReader(hair.node().get_geom(0).get_vertex_data(), "color")
    full = []
    while not reader.is_at_end():
        full.append(reader.get_data4()[3])
    assert min(full) < 0.3
    assert max(full) > 0.9
