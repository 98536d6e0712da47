from direct.actor.Actor import Actor
from panda3d.core import Filename

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
