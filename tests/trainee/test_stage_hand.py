from pathlib import Path

import pytest

from app.domain.attempt.events import MeterAlarmed, Withdrew
from scenarios.director.commands import EndAttempt, ShowCloseLook, ShowPaper, ShowPrompt
from scenarios.director.poses import Pose
from scenarios.trainee.screens import CloseLook, PaperScreen, ReadScreen
from tests.flat.conftest import AtWork, Make


def test_prompts_papers_and_close_looks_are_shown(at_work: AtWork) -> None:
    hand, work = at_work.station.hand, at_work.station.work
    hand.show(ShowPrompt("否决项：没有亮证", "critical"))
    assert work.notice is not None
    assert str(work.notice.prompt.tone) == "critical"
    hand.show(ShowPrompt("别的", "unknown tone"))
    assert str(work.notice.prompt.tone) == "info"
    hand.show(ShowPaper("driver_licence", "驾驶证", "licence", (("姓名", "周拟川"),)))
    assert isinstance(work.top, PaperScreen)
    assert work.top.shown[0].title == "驾驶证"
    work.close_all()
    hand.show(ShowCloseLook("S08", "read_nameplate", "近看铭牌", ("罐号 TK-演-0001",)))
    assert isinstance(work.top, CloseLook)


def test_an_alarm_brings_the_detector_out_and_calls_away(at_work: AtWork) -> None:
    hand, work = at_work.station.hand, at_work.station.work
    work.detector_out = False
    hand.show(MeterAlarmed(t_ms=0, point="valve_box_rim", level="low", value=21))
    assert work.detector_out
    assert hand.alarm_ms == 0
    hand.show(Withdrew(t_ms=0, upwind=True, distance_m=16))
    assert hand.alarm_ms is None


def test_the_end_is_told_over_everything(fresh_station: Make) -> None:
    desk = fresh_station()
    desk.station.press("j")
    desk.station.hand.show(EndAttempt("time_up"))
    assert len(desk.station.work.screens) == 1
    assert isinstance(desk.station.work.top, ReadScreen)


def test_an_interrupted_attempt_is_taken_up_as_it_stood(fresh_station: Make, tmp_path: Path) -> None:
    desk = fresh_station(folder=tmp_path, journal=True)
    desk.leave_car()
    for _ in range(3):
        desk.deed("safety", "cone_approach")
    desk.station.menus.open_person("driver")
    desk.station.pick("topic:papers")
    desk.station.pick("ask:D05")
    desk.pass_time(1)
    desk.station.press("escape")
    work = desk.station.work
    work.session.track(Pose(work.session.now_ms() + 500, "head", (-4.0, 9.0, 1.66), (1, 0, 0, 0)))
    objects, now = work.view.objects, work.session.now_ms()
    work.session.close()

    again = fresh_station(folder=tmp_path, journal=True)
    taken_up = again.station.work
    assert taken_up.session.resumed
    assert taken_up.session.now_ms() == now
    assert not taken_up.walker.seated
    assert (taken_up.walker.x, taken_up.walker.y) == pytest.approx((-4, 9))
    assert "vest" in taken_up.worn
    assert len(taken_up.scene._cones) == 3
    assert taken_up.view.objects == objects
    assert taken_up.view.paused
    assert again.station.dashboard.caption() is None, "what was said long ago is not said again"
    again.station.press("escape")
    assert taken_up.session.clock.running
