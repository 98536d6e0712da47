"""Playing from end to end: determinism, files, walkthroughs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.attempt.events import AttemptStarted
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from app.domain.scenario.walkthrough import Walkthrough
from scenarios.bots.personas import PERSONAS
from scenarios.bots.player import WalkthroughError, assignment_of, play
from scenarios.director.journal import JournalError, read_journal
from scenarios.director.run import replay
from tests.director.small_scenario import small_scenario


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return small_scenario()


def walkthrough(*events: dict[str, Any], seed: int = 3, faults: tuple[str, ...] | None = None) -> Walkthrough:
    return Walkthrough.model_validate(
        {
            "id": "short", "title": "短", "seed": seed, "faults": faults, "expect": {"passed": False},
            "events": [{"at": event.pop("at"), "event": event} for event in events],
        }
    )  # fmt: skip


@pytest.mark.parametrize("persona", sorted(PERSONAS))
def test_the_same_seed_gives_the_same_bytes(scenario: Scenario, tmp_path: Path, persona: str) -> None:
    for name in ("a", "b"):
        play(scenario, 7, persona, tmp_path / name)
    first, second = ((tmp_path / name / "journal.jsonl").read_bytes() for name in ("a", "b"))
    assert first == second
    play(scenario, 8, persona, tmp_path / "c")
    assert (tmp_path / "c" / "journal.jsonl").read_bytes() != first


@pytest.mark.parametrize("persona", sorted(PERSONAS))
def test_what_is_played_can_be_replayed(scenario: Scenario, tmp_path: Path, persona: str) -> None:
    entries = play(scenario, 5, persona, tmp_path)
    assert read_journal(tmp_path / "journal.jsonl") == entries
    director, _ = replay(scenario, entries)
    assert director.state.ended == "finished"


def test_nothing_comes_from_the_wall_clock(scenario: Scenario) -> None:
    started = play(scenario, 5, "novice")[0].event
    assert isinstance(started, AttemptStarted)
    assert started.started_at == "2026-09-16T09:40:00+08:00"
    assert (started.attempt_id, started.actor) == ("p-small_tanker-5-novice", "persona:novice")


def test_long_names_still_make_an_id(scenario: Scenario) -> None:
    assert len(assignment_of(scenario, 2**62, "walkthrough:" + "w" * 80).attempt_id) <= 80


def test_a_folder_with_a_journal_is_left_alone(scenario: Scenario, tmp_path: Path) -> None:
    play(scenario, 1, "novice", tmp_path)
    with pytest.raises(JournalError, match="已经有一份"):
        play(scenario, 1, "novice", tmp_path)


def test_a_walkthrough_is_played_as_written(scenario: Scenario) -> None:
    entries = play(
        scenario,
        0,
        walkthrough({"at": 1, "kind": "VestOn"}, {"at": 2.5, "kind": "AttemptEnded", "reason": "finished"}),
    )
    assert [(e.event.kind, e.event.t_ms) for e in entries] == [
        ("AttemptStarted", 0), ("VestOn", 1000), ("AttemptEnded", 2500),
    ]  # fmt: skip
    started = entries[0].event
    assert isinstance(started, AttemptStarted)
    assert (started.seed, started.actor) == (3, "walkthrough:short")


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ({"at": 1, "kind": "PaperRead", "paper": "waybill"}, "第 1 个事件（PaperRead，1 秒）不能发生：这份单证"),
        ({"at": 1, "kind": "Flew"}, "无法识别"),
        ({"at": 1, "kind": "EngineOff"}, "不能发生"),
    ],
)
def test_a_walkthrough_that_cannot_be_is_told_of(scenario: Scenario, event: dict[str, Any], words: str) -> None:
    with pytest.raises(WalkthroughError, match=words):
        play(scenario, 0, walkthrough(event))


def test_a_walkthrough_names_the_faults_its_seed_hides(scenario: Scenario) -> None:
    faults = draw_variant(scenario, 3).faults
    play(scenario, 0, walkthrough({"at": 1, "kind": "VestOn"}, faults=faults))
    with pytest.raises(WalkthroughError, match="与种子不符"):
        play(scenario, 0, walkthrough({"at": 1, "kind": "VestOn"}, faults=("leak", "nothing")))
