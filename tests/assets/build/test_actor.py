from direct.actor.Actor import Actor
from panda3d.core import Filename, GeomNode, GeomVertexReader

from assets.build.actor import pack
from assets.build.clips import CLIPS
from assets.build.skeleton import parents
from assets.paths import MODELS


def officer() -> Actor:
    return Actor(Filename.from_os_specific(str(MODELS / "officer.bam")))


def test_joints_and_clips_are_there_by_name() -> None:
    actor = officer()
    assert {joint.get_name() for joint in actor.get_joints()} == set(parents())
    assert set(actor.get_anim_names()) == set(CLIPS)
    actor.cleanup()


def test_pointing_stretches_the_arm_forward() -> None:
    actor = officer()
    at_rest = actor.get_tight_bounds()[1].y
    actor.pose("point", 10)
    actor.update(force=True)
    assert actor.get_tight_bounds()[1].y > at_rest + 0.2
    actor.cleanup()


def test_the_gaze_joints_can_be_turned() -> None:
    actor = officer()
    assert not actor.control_joint(None, "modelRoot", "head").is_empty()
    assert not actor.control_joint(None, "modelRoot", "neck").is_empty()
    actor.cleanup()


def test_packing_moves_points_less_than_one_sees_and_keeps_every_triangle() -> None:
    model = officer()
    node = model.find("**/lod1 body").node()
    before = _corners(node)
    pack(node.modify_geom(0), 2)
    after = _corners(node)
    assert len(after) == len(before)
    assert node.get_geom(0).check_valid()
    steps = max(abs(a - b) for a, b in zip(before, after, strict=True))
    assert 0 < steps < 1 / 512
    pack(node.modify_geom(0), 2)
    assert _corners(node) == after
    model.cleanup()


def _corners(node: GeomNode) -> list[float]:
    """The triangles' heights, in order."""
    geom = node.get_geom(0).decompose()
    reader = GeomVertexReader(geom.get_vertex_data(), "vertex")
    heights = []
    for k in range(geom.get_num_primitives()):
        part = geom.get_primitive(k)
        for n in range(part.get_num_vertices()):
            reader.set_row(part.get_vertex(n))
            heights.append(reader.get_data3()[2])
    return sorted(heights)
