from panda3d.core import LPoint3f

from scenarios.director.poses import read_poses
from tests.headset.conftest import InHeadset, MakePlay


def test_the_engine_s_camera_is_the_head(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    hands.look_at(play.body.eye() + LPoint3f(2, 2, -0.5))
    hands.frame()
    camera = play.site.engine.camera
    assert (camera.get_pos(play.site.engine.scene) - play.body.eye()).length() < 1e-4
    assert play.site.engine.scene.get_relative_vector(camera, (0, 1, 0)).dot(play.body.forward()) > 0.9999


def test_head_and_hands_are_in_the_pose_track_and_lost_hands_are_not(fresh_play: MakePlay) -> None:
    made = fresh_play()
    made.hands.pass_time(0.5)
    made.hands.tracking.lose("left")
    made.hands.pass_time(0.5)
    session = made.play.site.work.session
    session._poses.close()
    parts = [pose.part for pose in read_poses(session.folder / "poses.bin")]
    assert set(parts) == {"head", "left", "right"}
    assert parts.count("left") < parts.count("right") == parts.count("head")


def test_without_a_camera_in_hand_the_look_frames_the_picture(in_headset: InHeadset) -> None:
    play = in_headset.play
    lens = play.site.lens()
    way = play.site.engine.scene.get_relative_vector(lens, (0, 1, 0))
    assert way.dot(play.body.forward()) > 0.9999
