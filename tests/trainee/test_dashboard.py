from app.domain.attempt.events import PhotoTaken, PpeOn
from scenarios.director.commands import Say
from scenarios.trainee.reach import Looked, targets
from tests.flat.conftest import AtWork


def test_captions_follow_one_another_and_can_be_skipped(at_work: AtWork) -> None:
    board = at_work.station.dashboard
    board.be_silent()
    board.hear(Say("driver", "D01", "快一点行不行", "talk", 30))
    board.speak("我", "请出示证件")
    first = board.caption()
    assert first is not None
    assert first.speaker.startswith("驾驶员")
    at_work.now[0] += 3
    second = board.caption()
    assert second is not None
    assert second.words == "请出示证件"
    board.hush()
    at_work.now[0] += 0.1
    assert board.caption() is None


def test_what_is_worn_and_on_is_shown(at_work: AtWork) -> None:
    board = at_work.station.dashboard
    board.take_in(PpeOn(t_ms=0, level="basic"))
    lit = {words: on for _, words, on in board.chips().items}
    assert lit["防护手套"]
    assert lit["反光背心"]
    assert lit["两人在场"]


def test_tension_is_nowhere(at_work: AtWork) -> None:
    board = at_work.station.dashboard
    shown = f"{board.chips()}{board.task()}{board.evidence()}"
    assert "张力" not in shown
    assert "tension" not in shown


def test_little_time_is_told(at_work: AtWork) -> None:
    task = at_work.station.dashboard.task()
    assert task.left.startswith("剩 1")
    assert not task.short


def test_photographs_and_findings_fill_the_strip(at_work: AtWork) -> None:
    board = at_work.station.dashboard
    board.take_in(PhotoTaken(t_ms=0, photo="photo_009"))
    assert "photo_009" in board.evidence().shots


def test_labels_name_keys_only_within_reach(at_work: AtWork) -> None:
    board, work = at_work.station.dashboard, at_work.station.work
    target = next(t for t in targets(work.scene, work.values) if t.id == "driver")
    near, far = board.target(Looked(target, 2.0, 3.0)), board.target(Looked(target, 6.0, 3.0))
    assert near is not None
    assert far is not None
    assert near.keys[0] == ("E", "交谈")
    assert far.keys == ()
    assert "再走近 2.6 m" in far.note
    assert board.target(Looked(target, 12.0, 3.0)) is None
    assert board.cross(Looked(target, 2.0, 3.0)).active
    assert not board.cross(None).active


def test_the_meter_shows_only_when_it_is_out(at_work: AtWork) -> None:
    work = at_work.station.work
    work.detector_out = False
    assert at_work.station.dashboard.meter() is None
    work.detector_out = True
    meter = at_work.station.dashboard.meter()
    assert meter is not None
    assert meter.unit
    assert not meter.settled
    assert (meter.reading, meter.warming[:2]) == ("--", "预热")


def test_what_is_under_way_fills_its_bar(at_work: AtWork) -> None:
    at_work.station.work.take_time("穿戴", 4.0, lambda: None)
    at_work.now[0] += 2
    busy = at_work.station.dashboard.busy()
    assert busy is not None
    assert 0.4 < busy.share < 0.6
    at_work.station.work.break_off()
    assert at_work.station.dashboard.busy() is None
