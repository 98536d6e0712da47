"""Director and journal together: durable before shown, resumed by replay."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attempt.assignment import PlannedInject
from app.domain.attempt.chain import ChainHead, Entry
from app.domain.attempt.events import (
    AttemptEnded,
    Event,
    InjectFired,
    ManualMarked,
    MeterZeroed,
    NoteWritten,
    ProbePlaced,
    ProbeRemoved,
    QuestionAsked,
    StationWorked,
    TimeElapsed,
)
from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from scenarios.director.commands import EndAttempt, Record, Say
from scenarios.director.journal import JournalError, JournalWriter, MemoryJournal, read_journal
from scenarios.director.run import AttemptRun, ReplayError, replay
from tests.director.conftest import assignment_for
from tests.director.small_scenario import small_scenario
from tests.director.test_director import any_input, reason

NOW = "2026-09-16T09:40:00+08:00"
PLANNED = (PlannedInject(inject="drift", at_s=12), PlannedInject(inject="leak_more", at_s=50))
SCENARIO = small_scenario()
INPUTS: list[Event] = [
    QuestionAsked(t_ms=1000, exchange="where_bill", to="driver"),
    StationWorked(t_ms=4000, station="S1", action="read_bill"),
    MeterZeroed(t_ms=6000, clean_air=True),
    ProbePlaced(t_ms=9000, point="rim"),
    QuestionAsked(t_ms=70_000, exchange="threaten", to="driver"),
    ProbeRemoved(t_ms=80_000),
]


def leaky_seed(scenario: Scenario) -> int:
    return next(seed for seed in range(100) if "leak" in draw_variant(scenario, seed).faults)


class FullDisk(MemoryJournal):
    """A journal whose disk is full until told otherwise."""

    full = False

    def append(self, events: Sequence[Event]) -> list[Entry]:
        if self.full:
            raise JournalError("磁盘已满，请腾出空间后重试。")
        return super().append(events)


def play(scenario: Scenario, journal: MemoryJournal | JournalWriter, inputs: Sequence[Event] = INPUTS) -> AttemptRun:
    run = AttemptRun(scenario, assignment_for(scenario, leaky_seed(scenario), PLANNED), journal)
    run.begin(NOW)
    for event in inputs:
        assert not reason(run.do(event))
    return run


def test_the_same_inputs_give_the_same_bytes(scenario: Scenario, tmp_path: Path) -> None:
    for name in ("a", "b"):
        with JournalWriter(tmp_path / name / "journal.jsonl") as writer:
            play(scenario, writer)
    assert (tmp_path / "a" / "journal.jsonl").read_bytes() == (tmp_path / "b" / "journal.jsonl").read_bytes()


def test_what_a_journal_holds_follows_from_its_inputs(scenario: Scenario) -> None:
    journal = MemoryJournal()
    run = play(scenario, journal)
    director, owed = replay(scenario, journal.entries, PLANNED)
    assert not owed
    assert director.view(80_000) == run.director.view(80_000)
    assert replay(scenario, journal.entries)[1] == []  # injects of an unknown plan count as inputs


def test_a_run_can_be_resumed_after_every_line(scenario: Scenario) -> None:
    whole = MemoryJournal()
    play(scenario, whole)
    for length in range(1, len(whole.entries) + 1):
        journal = MemoryJournal()
        journal.append([entry.event for entry in whole.entries[:length]])
        run = AttemptRun(scenario, assignment_for(scenario, leaky_seed(scenario), PLANNED), journal)
        run.resume(journal.entries[:])
        for event in INPUTS:
            if event.t_ms > run.director.state.t_ms:
                run.do(event)
        assert [e.h for e in journal.entries] == [e.h for e in whole.entries]


def test_a_resumed_run_shows_again_what_was_not_shown_for_sure(scenario: Scenario) -> None:
    journal = MemoryJournal()
    play(scenario, journal, INPUTS[:1])
    run = AttemptRun(scenario, assignment_for(scenario, leaky_seed(scenario), PLANNED), MemoryJournal())
    assert any(isinstance(command, Say) for command in run.resume(journal.entries[:3]))


def test_a_journal_that_does_not_follow_is_refused_with_its_line(scenario: Scenario) -> None:
    honest = MemoryJournal()
    play(scenario, honest)
    events = [entry.event for entry in honest.entries]
    for changed in (
        [*events[:2], *events[3:]],  # the answer is left out
        [*events, InjectFired(t_ms=90_000, inject="meteor")],
        [*events, NoteWritten(t_ms=10, text="过去")],
        [events[0], *events[2:]],
    ):
        forged = MemoryJournal()
        forged.append(changed)
        with pytest.raises(ReplayError, match="第 .* 行"):
            replay(scenario, forged.entries, PLANNED)


def test_marks_after_the_end_do_not_concern_the_director(scenario: Scenario) -> None:
    journal = MemoryJournal()
    play(scenario, journal, [AttemptEnded(t_ms=1000, reason="finished")])
    journal.append([ManualMarked(t_ms=1000, criterion="M1", level=3, by="teacher")])
    director, owed = replay(scenario, journal.entries, PLANNED)
    assert director.state.ended == "finished"
    assert owed == [EndAttempt("finished")]


def test_another_attempts_journal_is_not_taken_up(scenario: Scenario) -> None:
    journal = MemoryJournal()
    play(scenario, journal)
    run = AttemptRun(scenario, assignment_for(scenario, 77), MemoryJournal())
    with pytest.raises(ReplayError, match="不是这次训练"):
        run.resume(journal.entries)
    with pytest.raises(ReplayError):
        run.resume([])
    with pytest.raises(ReplayError):
        replay(scenario, [])


def test_nothing_is_shown_that_is_not_kept(scenario: Scenario) -> None:
    journal = FullDisk()
    run = play(scenario, journal, [])
    journal.full = True
    with pytest.raises(JournalError):
        run.do(INPUTS[0])
    assert len(journal.entries) == 1
    journal.full = False
    commands = run.tick(2000)
    assert any(isinstance(command, Say) for command in commands)
    assert journal.entries[1].event == INPUTS[0]


def test_a_refusal_costs_no_write(scenario: Scenario) -> None:
    journal = FullDisk()
    run = play(scenario, journal, [])
    journal.full = True
    decision = run.decide(ProbeRemoved(t_ms=1000))
    assert decision.refused == "探头没有放在测点上。"
    assert reason(run.commit(decision))


def test_other_content_than_assigned_is_refused(scenario: Scenario) -> None:
    assignment = assignment_for(scenario, 1).model_copy(update={"content_hash": "6" * 64})
    with pytest.raises(KnownError, match="重新布置"):
        AttemptRun(scenario, assignment, MemoryJournal())


def test_beginning_comes_first(scenario: Scenario) -> None:
    run = AttemptRun(scenario, assignment_for(scenario, 1), MemoryJournal())
    with pytest.raises(RuntimeError):
        run.tick(1)


def test_a_file_run_goes_on_where_it_stopped(scenario: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with JournalWriter(path) as writer:
        play(scenario, writer, INPUTS[:4])
    with JournalWriter(path) as writer:
        run = AttemptRun(scenario, assignment_for(scenario, leaky_seed(scenario), PLANNED), writer)
        run.resume(writer.entries)
        for event in INPUTS[4:]:
            run.do(event)
    whole = MemoryJournal()
    play(scenario, whole)
    entries = read_journal(path)
    assert entries == whole.entries
    assert ChainHead(seq=entries[-1].seq, h=entries[-1].h) == whole.head


@given(inputs=st.lists(any_input(), max_size=30), ticks=st.lists(st.integers(0, 1_300_000), max_size=20))
def test_any_journal_can_be_replayed_and_does_not_depend_on_ticks(inputs: list[Event], ticks: list[int]) -> None:
    scenario = SCENARIO
    inputs = sorted((e for e in inputs if not isinstance(e, TimeElapsed)), key=lambda e: e.t_ms)
    quiet, ticking = MemoryJournal(), MemoryJournal()
    assignment = assignment_for(scenario, leaky_seed(scenario), PLANNED)
    for journal, timeline in (
        (quiet, inputs),
        (ticking, sorted([*inputs, *(TimeElapsed(t_ms=t) for t in ticks)], key=lambda e: e.t_ms)),
    ):
        run = AttemptRun(scenario, assignment, journal)
        run.begin(NOW)
        for event in timeline:
            run.do(event)
    # the ticks after the last input may have settled more
    assert [e.h for e in quiet.entries] == [e.h for e in ticking.entries[: len(quiet.entries)]]
    for known_plan in (PLANNED, ()):
        director, owed = replay(scenario, ticking.entries, known_plan)
        assert not [command for command in owed if isinstance(command, Record)]
        assert director.view(1_300_000) == run.director.view(1_300_000)
