from app.domain.attempt.assignment import StationSettings
from scenarios.headset.play import Play
from tests.headset.conftest import MakePlay


def test_an_attempt_begins_in_the_car_and_is_what_the_frame_loop_asks_for(fresh_play: MakePlay) -> None:
    made = fresh_play(settings=StationSettings(handedness="left", captions="large"))
    play: Play = made.play
    assert not play.leave
    assert made.play.body.seated
    assert made.play.site.work.session.clock.running
    assert play.rig.head.get_pos(made.play.site.engine.scene)[2] < 1.4
    assert made.play.presence.watch_side == "right"
