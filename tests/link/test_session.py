"""A whole attempt without an engine: begin, pause, end, resume, and what is on the disk when it dies."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.events import (
    AttemptEnded,
    AttemptPaused,
    AttemptResumed,
    AttemptStarted,
    Event,
    NoteWritten,
    QuestionAsked,
    StationWorked,
)
from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario
from scenarios.director.commands import Command, EndAttempt, Refuse, Say
from scenarios.director.journal import JOURNAL_NAME, Journal, JournalError, JournalWriter, MemoryJournal, read_journal
from scenarios.director.poses import POSES_NAME, Pose, read_poses
from scenarios.link.progress import Progress
from scenarios.link.session import Session
from tests.link import recorder
from tests.link.conftest import FailingJournal, HandClock, SlowJournal, until

ROOT = Path(__file__).parents[2]
SLOW_S = 0.2


class Desk:
    """Opens sessions of one assignment; what they tell is kept, and the clock is the test's."""

    def __init__(self, scenario: Scenario, assignment: Assignment) -> None:
        self.scenario, self.assignment = scenario, assignment
        self.wall = HandClock()
        self.path = Path(assignment.folder) / JOURNAL_NAME

    def open(self, journal: Journal | None = None) -> Session:
        return Session(self.scenario, self.assignment, Progress(None), journal, self.wall)

    def kept(self) -> list[Event]:
        return [entry.event for entry in read_journal(self.path)]


@pytest.fixture
def desk(scenario: Scenario, assignment: Assignment) -> Desk:
    return Desk(scenario, assignment)


def settled(session: Session) -> list[Event | Command]:
    """What is shown once everything handed over is on the disk."""
    shown: list[Event | Command] = []

    def done() -> bool:
        shown.extend(session.take())
        return session.committer.pending == 0

    until(done)
    return shown


def kinds(shown: Sequence[object]) -> list[str]:
    return [type(item).__name__ for item in shown]


def note(session: Session, text: str) -> str:
    return session.do(NoteWritten(t_ms=session.now_ms(), text=text))


def ask(session: Session, exchange: str) -> str:
    return session.do(QuestionAsked(t_ms=session.now_ms(), exchange=exchange, to="driver"))


def test_a_fresh_attempt_begins_on_the_disk(desk: Desk) -> None:
    session = desk.open()
    assert isinstance(desk.kept()[0], AttemptStarted)
    assert (session.kept, session.resumed, session.ended) == (1, False, "")
    assert not session.clock.running
    session.resume()
    desk.wall.at_s += 2
    assert session.now_ms() == 2000
    session.close()


def test_what_is_shown_is_on_the_disk_before(desk: Desk) -> None:
    session = desk.open()
    session.resume()
    desk.wall.at_s += 1
    assert ask(session, "where_bill") == ""
    shown = settled(session)
    assert "QuestionAsked" in kinds(shown)
    assert any(isinstance(item, Say) for item in shown)
    assert [item for item in shown if isinstance(item, Event)] == desk.kept()[1:]
    assert session.kept == len(desk.kept())
    session.close()


def test_a_refusal_is_told_at_once_and_leaves_no_trace(desk: Desk) -> None:
    session = desk.open()
    session.resume()
    desk.wall.at_s += 1
    why = session.do(StationWorked(t_ms=session.now_ms(), station="S1", action="read_bill"))
    assert why == "先问清运单在哪里。"
    assert not any(isinstance(item, Refuse | StationWorked) for item in settled(session))
    session.close()
    assert "StationWorked" not in kinds(desk.kept())


def test_a_slow_disk_holds_up_no_frame(desk: Desk) -> None:
    journal = SlowJournal(0.0)
    session = desk.open(journal)
    session.take()
    session.resume()
    journal.takes_s = SLOW_S
    longest, shown_early = 0.0, 0
    for number in range(40):
        start = time.perf_counter()
        if number % 10 == 0:
            assert note(session, f"第{number}条") == ""
        session.tick()
        shown_early += len(session.take())
        desk.wall.at_s += 1 / 60
        longest = max(longest, time.perf_counter() - start)
    assert longest < SLOW_S / 4
    assert shown_early <= 1
    assert session.committer.pending >= 3
    assert kinds(settled(session)).count("NoteWritten") + shown_early == 4
    session.close()


def test_a_full_disk_shows_nothing_and_catches_up_later(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenarios.link.committer.RETRY_S", 0.01)
    journal = FailingJournal()
    session = desk.open(journal)
    session.resume()
    session.take()
    journal.full = True
    note(session, "一")
    note(session, "二")
    until(lambda: bool(session.committer.problem))
    assert session.take() == []
    assert len(journal.entries) == session.kept == 1
    journal.full = False
    assert kinds(settled(session)) == ["NoteWritten", "NoteWritten"]
    assert session.committer.problem == ""
    assert session.close()


def test_a_disk_that_stays_full_is_told_by_close(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenarios.link.committer.RETRY_S", 0.01)
    journal = FailingJournal()
    session = desk.open(journal)
    session.resume()
    journal.full = True
    note(session, "丢了")
    close = session.committer.close
    monkeypatch.setattr(session.committer, "close", lambda: close(wait_s=0.1))
    assert not session.close()


def test_time_stands_still_in_a_break(desk: Desk) -> None:
    session = desk.open()
    session.resume()
    desk.wall.at_s += 3
    session.pause()
    desk.wall.at_s += 600
    session.resume()
    desk.wall.at_s += 1
    note(session, "接着做")
    session.close()
    events = desk.kept()
    assert kinds(events) == ["AttemptStarted", "AttemptPaused", "AttemptResumed", "NoteWritten", "AttemptPaused"]
    assert [event.t_ms for event in events] == [0, 3000, 3000, 4000, 4000]


def test_ticks_let_deadlines_come_but_are_not_journalled(desk: Desk) -> None:
    session = desk.open()
    session.resume()
    for _ in range(int(desk.scenario.scene.time.cap_min * 60 * 2) + 4):
        desk.wall.at_s += 0.5
        session.tick()
    shown = settled(session)
    assert any(isinstance(item, EndAttempt) for item in shown)
    assert session.ended
    assert not session.clock.running
    assert "TimeElapsed" not in kinds(desk.kept())
    assert isinstance(desk.kept()[-1], AttemptEnded)
    count = len(desk.kept())
    session.pause()
    session.resume()
    session.tick()
    session.close()
    assert len(desk.kept()) == count


def test_giving_up_ends_the_attempt(desk: Desk) -> None:
    session = desk.open()
    session.resume()
    desk.wall.at_s += 5
    session.pause()
    session.give_up()
    settled(session)
    assert session.ended == "given_up"
    assert session.close()
    assert kinds(desk.kept())[-2:] == ["AttemptResumed", "AttemptEnded"]


def test_a_stopped_attempt_is_taken_up_with_its_time_and_pose(desk: Desk) -> None:
    first = desk.open()
    first.resume()
    desk.wall.at_s += 12
    ask(first, "where_bill")
    first.track(Pose(12_000, "head", (1.0, 2.0, 1.66), (1.0, 0.0, 0.0, 0.0)))
    assert first.close("instructor")
    before = desk.kept()
    assert isinstance(before[-1], AttemptPaused)
    assert before[-1].reason == "instructor"

    desk.wall.at_s += 86_400
    second = desk.open()
    assert (second.resumed, second.kept, second.now_ms()) == (True, len(before), 12_000)
    assert second.last_pose is not None
    assert second.last_pose.position[:2] == (1.0, 2.0)
    assert [item for item in second.take() if isinstance(item, Event)] == before
    second.resume()
    desk.wall.at_s += 1
    assert second.do(StationWorked(t_ms=second.now_ms(), station="S1", action="read_bill")) == ""
    assert second.close()
    assert isinstance(desk.kept()[len(before)], AttemptResumed)


def test_a_station_that_died_without_a_word_is_paused_where_its_journal_ends(desk: Desk) -> None:
    journal = MemoryJournal()
    session = desk.open(journal)
    session.resume()
    desk.wall.at_s += 7
    note(session, "然后停电")
    settled(session)
    with JournalWriter(desk.path) as writer:
        writer.append([entry.event for entry in journal.entries])

    again = desk.open()
    assert again.resumed
    last = desk.kept()[-1]
    assert isinstance(last, AttemptPaused)
    assert (last.reason, last.t_ms) == ("crash", 7000)
    assert [item for item in again.take() if isinstance(item, Event)] == desk.kept()
    assert again.kept == len(desk.kept())
    again.close()
    session.close()


def test_what_the_last_input_still_owed_is_made_up_for_and_shown(desk: Desk) -> None:
    journal = MemoryJournal()
    session = desk.open(journal)
    session.resume()
    desk.wall.at_s += 2
    ask(session, "where_bill")
    settled(session)
    whole = [entry.event for entry in journal.entries]
    cut = kinds(whole).index("QuestionAsked") + 1
    assert cut < len(whole)
    with JournalWriter(desk.path) as writer:
        writer.append(whole[:cut])

    again = desk.open()
    assert desk.kept()[: len(whole)] == whole
    shown = again.take()
    assert [item for item in shown if isinstance(item, Event)] == desk.kept()
    assert any(isinstance(item, Say) for item in shown)
    again.close()
    session.close()


def test_an_attempt_that_ended_is_not_taken_up(desk: Desk) -> None:
    session = desk.open()
    session.resume()
    session.give_up()
    settled(session)
    session.close()
    again = desk.open()
    assert (again.resumed, again.ended) == (False, "given_up")
    again.resume()
    assert not again.clock.running
    again.close()


def test_two_stations_cannot_have_one_attempt(desk: Desk) -> None:
    session = desk.open()
    with pytest.raises(JournalError, match="另一个程序"):
        desk.open()
    session.close()
    desk.open().close()


def test_other_content_than_assigned_is_refused(scenario: Scenario, assignment: Assignment) -> None:
    other = Desk(scenario, assignment.model_copy(update={"content_hash": "0" * 64}))
    with pytest.raises(KnownError, match="内容与任务不一致"):
        other.open()


def test_the_pose_track_is_kept_ten_times_a_second(desk: Desk) -> None:
    session = desk.open()
    for t_ms in range(0, 1000, 11):
        session.track(Pose(t_ms, "head", (t_ms / 1000, 0.0, 1.66), (1.0, 0.0, 0.0, 0.0)))
    session.close()
    times = [pose.t_ms for pose in read_poses(Path(desk.assignment.folder) / POSES_NAME)]
    assert 8 <= len(times) <= 10
    assert min(b - a for a, b in zip(times, times[1:], strict=False)) >= 100


def test_another_device_is_told_everything_again(desk: Desk) -> None:
    session = desk.open()
    session.resume()
    note(session, "一")
    settled(session)
    session.track(Pose(200, "head", (3.0, 1.0, 1.66), (1.0, 0.0, 0.0, 0.0)))
    note(session, "二")
    session.tell_again()
    again = [one for one in session.take() if isinstance(one, Event)]
    assert again == desk.kept()
    assert [event.text for event in again if isinstance(event, NoteWritten)] == ["一", "二"]
    assert session.resumed
    assert session.last_pose is not None
    assert session.last_pose.position == (3.0, 1.0, 1.66)
    assert session.kept == len(again)
    note(session, "三")
    assert [one.text for one in settled(session) if isinstance(one, NoteWritten)] == ["三"]
    assert session.close()


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")
def test_nothing_acknowledged_is_lost_by_kill_9(desk: Desk, sized: Callable[[int, int], int], tmp_path: Path) -> None:
    rng = random.Random(4)
    file = tmp_path / "assignment.json"
    for round_number in range(sized(20, 1000)):
        folder = tmp_path / f"run{round_number // 5}"
        file.write_text(desk.assignment.model_copy(update={"folder": str(folder)}).model_dump_json(), encoding="utf-8")
        acknowledged = acknowledged_until_killed(file, rng.uniform(0.0, 0.12))
        hashes = {entry.seq: entry.h for entry in read_journal(folder / JOURNAL_NAME)}
        assert acknowledged
        for seq, h in acknowledged:
            assert seq == 0 or hashes[seq] == h
    last = Desk(desk.scenario, desk.assignment.model_copy(update={"folder": str(folder)}))
    session = last.open()
    assert session.resumed
    assert session.close()


def acknowledged_until_killed(assignment: Path, after_s: float) -> list[tuple[int, str]]:
    """Let a session in a process of its own take notes, kill it, and return the heads it had acknowledged."""
    process = subprocess.Popen([sys.executable, recorder.__file__, str(assignment), str(ROOT)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    with process, process.stdout as out:
        first = out.readline()
        time.sleep(after_s)
        os.kill(process.pid, signal.SIGKILL)
        lines = (first + out.read()).decode().split("\n")[:-1]
    return [(int(seq), h) for seq, h in (line.split(" ") for line in lines)]
