import pytest
from panda3d.core import LVector3f

from app.domain.attempt.assignment import StationSettings
from scenarios.headset.play import Play
from scenarios.trainee.body import SEAT_EYE_M
from tests.headset.conftest import MakePlay


def test_an_attempt_begins_in_the_car_and_is_what_the_frame_loop_asks_for(fresh_play: MakePlay) -> None:
    made = fresh_play(settings=StationSettings(handedness="left", captions="large"))
    play: Play = made.play
    assert not play.leave
    assert made.play.body.seated
    assert made.play.site.work.session.clock.running
    assert play.rig.head.get_pos(made.play.site.engine.scene)[2] == pytest.approx(SEAT_EYE_M)
    assert made.play.presence.watch_side == "right"


def test_how_the_headset_is_worn_holds_from_the_first_frame(fresh_play: MakePlay) -> None:
    worn = StationSettings(
        handedness="left", posture="seated", height_offset_m=0.1, snap_turn_deg=45, panel_distance_m=1.3
    )
    made = fresh_play(settings=worn)
    made.play.body.seated = False
    made.hands.look_at(made.play.body.eye() + LVector3f(0, 5, 0), eye_m=1.2)
    made.play.body._measured = False
    made.hands.frame()
    made.hands.frame()
    ground = made.play.body.ground.height(made.play.body.x, made.play.body.y)
    assert made.play.body.eye()[2] - ground == pytest.approx(made.play.body.walk.eye_m + 0.1, abs=0.01)
    assert made.play.presence.watch_side == "right"
    assert made.play.wall.distance_m == 1.3
    heading = made.play.body.heading
    made.hands.tracking.stick("left", turn=-1.0)
    made.hands.frame()
    assert (made.play.body.heading - heading + 180) % 360 - 180 == pytest.approx(45, abs=0.5)
