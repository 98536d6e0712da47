"""Reminders, the stop after twenty minutes, and a log that survives."""

from pathlib import Path

from scenarios.headset.comfort import COMFORT_NAME, REMIND_S, REST_S, STOP, STOP_S, Comfort, ComfortLog, read_comfort
from scenarios.headset.moving import Moved
from scenarios.headset.tracking import Focus, TrackedFrame

FRAME = TrackedFrame(1, 0.0, 0.1, Focus.FOCUSED)


class Worn:
    """A headset worn for minutes."""

    def __init__(self) -> None:
        self.comfort = Comfort(ComfortLog())
        self.said: list[tuple[float, str]] = []
        self.now_s = 0.0

    def wear(self, seconds: float, working: bool = True, frame: TrackedFrame = FRAME) -> None:
        for _ in range(round(seconds / 0.1)):
            self.now_s += 0.1
            words = self.comfort.take(frame, Moved(), working, self.now_s)
            if words:
                self.said.append((self.now_s, words))


def test_one_is_reminded_after_twelve_minutes_and_stopped_after_twenty() -> None:
    worn = Worn()
    worn.wear(STOP_S + 1)
    minutes = [round(at / 60) for at, _ in worn.said]
    assert minutes == [12, 16, 20]
    assert worn.said[-1][1] == STOP
    assert "12 分钟" in worn.said[0][1]
    assert worn.comfort.must_rest_s == REST_S
    assert (worn.comfort.log.reminders, worn.comfort.log.stops) == (2, 1)


def test_only_a_whole_rest_counts_and_then_the_clock_begins_anew() -> None:
    worn = Worn()
    worn.wear(STOP_S + 1)
    worn.wear(60, working=False)
    worn.wear(0.2)
    assert 0 < worn.comfort.must_rest_s <= 61
    worn.wear(61, working=False)
    assert worn.comfort.must_rest_s == 0
    assert worn.comfort.spell_s == 0
    worn.wear(REMIND_S - 5)
    assert len(worn.said) == 3


def test_a_headset_that_is_off_rests_though_no_frame_comes() -> None:
    worn = Worn()
    worn.wear(REMIND_S - 1)
    worn.now_s += REST_S
    worn.wear(10)
    assert not worn.said
    assert worn.comfort.spell_s < 11


def test_what_was_asked_of_the_trainee_is_counted() -> None:
    comfort = Comfort(ComfortLog())
    comfort.take(FRAME._replace(late=2), Moved(1, 30, 0.5), True, 0.1)
    comfort.take(FRAME._replace(late=1), Moved(1, 45, 0.25), True, 0.2)
    log = comfort.log
    assert (log.frames, log.late_frames, log.teleports, log.turned_deg, log.glided_m) == (2, 3, 2, 75, 0.75)
    assert log.worn_s == 0.2


def test_the_log_is_kept_and_taken_up_again(tmp_path: Path) -> None:
    ComfortLog(worn_s=12.5, teleports=3, answers={"head": 1}).write(tmp_path)
    assert read_comfort(tmp_path) == ComfortLog(worn_s=12.5, teleports=3, answers={"head": 1})
    ComfortLog().write(tmp_path / "not there")


def test_a_log_that_cannot_be_read_is_begun_anew(tmp_path: Path) -> None:
    for words in ("", "[1]", "{", '{"frames": 4, "odd": 1}'):
        (tmp_path / COMFORT_NAME).write_text(words, encoding="utf-8")
        assert read_comfort(tmp_path).frames == (4 if "odd" in words else 0)
