"""An attempt at a station: clock, run, journal thread, pose track and desktop, put together for any engine."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.chain import Entry
from app.domain.attempt.events import AttemptEnded, AttemptPaused, AttemptResumed, Event, TimeElapsed
from app.domain.scenario.scenario import Scenario
from scenarios.director.commands import Command, EndAttempt, Refuse
from scenarios.director.dialogue import is_absent
from scenarios.director.director import Director
from scenarios.director.index import ScenarioIndex
from scenarios.director.journal import JOURNAL_NAME, Journal, JournalWriter, MemoryJournal, read_journal
from scenarios.director.permitted import Permitted
from scenarios.director.poses import POSES_NAME, Pose, PoseWriter, read_poses
from scenarios.director.run import AttemptRun, Decision
from scenarios.link.attempt_clock import AttemptClock
from scenarios.link.committer import Committer
from scenarios.link.progress import Progress

TICK_MS = 100
WAIT_S, LONGEST_WAIT_S = 0.002, 5.0
POSE_MS = 100


class Session:
    """Events go in by `do`; commands that may be shown come out by `take`, never before they are durable."""

    def __init__(
        self,
        scenario: Scenario,
        assignment: Assignment,
        progress: Progress,
        journal: Journal | None = None,
        steady_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._steady_s = steady_s
        self.scenario = scenario
        self.assignment = assignment
        self.settings = assignment.settings
        """How the station presents itself now; a change in a break holds for the next device too."""
        self.folder = Path(assignment.folder)
        self.progress = progress
        self._writer = JournalWriter(self.folder / JOURNAL_NAME) if journal is None else None
        self._journal: Journal = journal if journal is not None else self._opened()
        self.run = AttemptRun(scenario, assignment, self._journal, ScenarioIndex(scenario))
        self.last_pose = _last_head(self.folder / POSES_NAME)
        self._poses = PoseWriter(self.folder / POSES_NAME)
        self.clock = AttemptClock(0, steady_s)
        self.kept = 0
        self.ended = ""
        self.resumed = False
        self._told: list[Event | Command] = []
        self._last_tick = self._last_pose = 0
        self._last_head_pose: Pose | None = None
        self._start()
        self.committer = Committer(self.run.commit)

    @property
    def director(self) -> Director:
        """The director; what it says may be a moment ahead of the disk."""
        return self.run.director

    def is_absent(self, person: str) -> bool:
        """Whether somebody of the scenario is not there in this attempt."""
        return is_absent(self.run.index, self.director.state, person)

    @property
    def permitted(self) -> Permitted:
        """What can be done now."""
        return self.director.permitted()

    def now_ms(self) -> int:
        """The attempt's time."""
        return self.clock.now_ms()

    def do(self, event: Event) -> str:
        """Take in an input; returns why it cannot be, or nothing where it happened."""
        decision = self.run.decide(event)
        refused = decision.refused
        if decision.events or refused is None:
            self.committer.submit(Decision(decision.events, _without_refusals(decision.commands)))
        return refused or ""

    def tick(self) -> None:
        """Let time reach now; to be called every frame, works ten times a second."""
        now = self.now_ms()
        if self.clock.running and not self.ended and now - self._last_tick >= TICK_MS:
            self._last_tick = now
            decision = self.run.decide(TimeElapsed(t_ms=now))
            if decision.events or decision.commands:
                self.committer.submit(decision)

    def take(self) -> list[Event | Command]:
        """What may be shown since the last call, in order: events that are on the disk, and commands after theirs."""
        shown, self._told = self._told, []
        for done in self.committer.acknowledged():
            self.kept += len(done.events)
            shown += [*done.events, *done.commands]
        self.progress.events(self.kept)
        for command in shown:
            if isinstance(command, EndAttempt):
                self.ended = command.reason
                self.clock.stop()
        return shown

    def tell_again(self) -> None:
        """Let `take` tell everything from the beginning, for another device that takes over; waits for the disk."""
        end = time.monotonic() + LONGEST_WAIT_S
        self.take()
        while self.committer.pending and time.monotonic() < end:
            time.sleep(WAIT_S)
            self.take()
        entries = read_journal(self._writer.path) if self._writer is not None else _kept_entries(self._journal)
        self._told = [entry.event for entry in entries]
        self.last_pose = self._last_head_pose or self.last_pose
        self.resumed = not self.ended

    def pause(self, reason: str = "trainee") -> None:
        """Stop time."""
        if self.clock.running and not self.ended:
            self.do(AttemptPaused.model_validate({"t_ms": self.now_ms(), "reason": reason}))
            self.clock.stop()

    def resume(self) -> None:
        """Let time go on."""
        if not self.clock.running and not self.ended:
            if self.director.view(self.now_ms()).paused:
                self.do(AttemptResumed(t_ms=self.now_ms()))
            self.clock.start()

    def give_up(self) -> None:
        """End the attempt before it is finished."""
        self.resume()
        self.do(AttemptEnded(t_ms=self.now_ms(), reason="given_up"))

    def track(self, *poses: Pose) -> None:
        """Keep where the trainee's head and hands are at a moment, ten times a second at most."""
        if poses and poses[0].t_ms - self._last_pose >= POSE_MS:
            self._last_pose = poses[0].t_ms
            for pose in poses:
                self._poses.add(pose)
                if pose.part == "head":
                    self._last_head_pose = pose

    def close(self, reason: str = "crash") -> bool:
        """Save everything and let go of the journal; an unfinished attempt is paused. False where the disk refused."""
        if not self.ended:
            self.pause(reason)
        whole = self.committer.close()
        self.take()
        self._poses.close()
        if self._writer is not None:
            self._writer.close()
        self.progress.ended(self.ended or "stopped")
        return whole

    def _opened(self) -> Journal:
        assert self._writer is not None  # set just before
        return self._writer

    def _start(self) -> None:
        entries = self._writer.entries if self._writer is not None else ()
        if not entries:
            started_at = dt.datetime.now().astimezone().isoformat(timespec="seconds")
            self._told.extend(self.run.begin(started_at))
            self.kept = self._journal.head.seq
            return
        assert self._writer is not None  # only a file has entries from before
        commands = self.run.resume(entries)
        last_ms = self.director.view(entries[-1].event.t_ms).t_ms
        self.clock = AttemptClock(last_ms, self._steady_s)
        view = self.director.view(last_ms)
        self.resumed = view.ended is None
        if view.ended is not None:
            self.ended = view.ended
        elif not view.paused:
            # The station died without a word: the break begins where its journal ends.
            commands += self.run.do(AttemptPaused(t_ms=last_ms, reason="crash"))
        # Read anew, since taking it up may have added what the last input still owed.
        self._told.extend(entry.event for entry in read_journal(self._writer.path))
        self._told.extend(commands)
        self.kept = self._journal.head.seq


def _last_head(path: Path) -> Pose | None:
    """Where the trainee's head was last, if this attempt was begun before."""
    last = None
    for pose in read_poses(path):
        if pose.part == "head":
            last = pose
    return last


def _kept_entries(journal: Journal) -> Sequence[Entry]:
    """What a journal holds that is kept in memory."""
    return journal.entries if isinstance(journal, MemoryJournal) else ()


def _without_refusals(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    return tuple(command for command in commands if not isinstance(command, Refuse))
