import math

import pytest

pytest.importorskip("bpy")
things = pytest.importorskip("assets.build.mountain_things")

from assets.build.atlas import colour_uv  # noqa: E402
from assets.build.mountain_ground import GRATE  # noqa: E402
from assets.build.sketch import Sketch  # noqa: E402


def test_the_wet_run_ends_a_metre_before_the_grate() -> None:
    s = Sketch(colour_uv, 0.6)
    things._flow(s)
    (flow,) = s.nodes["body"].meshes["wet_run"]
    assert (flow.normals[:, 2] > 0.9).all()
    nearest = min(math.dist(p[:2], GRATE) for p in flow.points)
    assert nearest == pytest.approx(1.2, abs=0.3)


def test_sandbags_ring_the_grate_in_two_courses() -> None:
    s = Sketch(colour_uv, 0.6)
    things._sandbags(s)
    bags = s.nodes["body"].meshes["atlas"]
    assert len(bags) == 24
    for bag in bags:
        x, y, z = bag.points.mean(0)
        assert 0.6 < math.dist((x, y), GRATE) < 1.05
        assert 0.05 < z < 0.3


def test_people_wait_at_the_stop() -> None:
    for person in things.waiting():
        assert math.dist(person.at[:2], things.BUS_STOP) < 7
