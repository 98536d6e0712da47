"""What the four personas are worth on the real rubric; 20 seeds in the gate, 200 in the soak lane."""

from __future__ import annotations

import datetime as dt
import random
import statistics
from collections.abc import Callable

import pytest

from app.domain.attempt.assignment import PlannedInject
from app.domain.attempt.events import MeterRead
from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from app.domain.scoring.provisions import LibraryProvisions
from app.domain.scoring.score import score_attempt
from app.domain.scoring.sheet import ScoreSheet
from scenarios.bots.personas import PERSONAS, persona_named
from scenarios.bots.player import play
from scenarios.director.index import ScenarioIndex

Marks = Callable[[str, int], list[ScoreSheet]]


@pytest.fixture(scope="module")
def marks(tanker: Scenario, tanker_index: ScenarioIndex, provisions: LibraryProvisions) -> Marks:
    """`marks(persona, seeds)`: the score sheets of that many seeds, played once."""
    known: dict[tuple[str, int], ScoreSheet] = {}

    def sheets(persona: str, seeds: int) -> list[ScoreSheet]:
        for seed in range(seeds):
            if (persona, seed) not in known:
                entries = play(tanker, seed, persona, index=tanker_index)
                known[persona, seed] = score_attempt(tanker, entries, provisions)
        return [known[persona, seed] for seed in range(seeds)]

    return sheets


def fails(sheets: list[ScoreSheet]) -> list[set[str]]:
    return [{fail.id for fail in sheet.critical_fails} for sheet in sheets]


@pytest.mark.soak
def test_by_the_book_earns_nearly_all_points(marks: Marks, sized: Callable[[int, int], int]) -> None:
    for sheet in marks("by_the_book", sized(20, 200)):
        lost = [(c.id, c.why) for c in sheet.criteria if c.points is not None and c.points < c.max]
        assert sheet.share >= 0.95, (sheet.seed, lost)
        assert not sheet.critical_fails, (sheet.seed, sheet.critical_fails)
        assert sheet.passed
        assert sheet.ended == "finished"
        assert all(fault.recorded for fault in sheet.faults)


@pytest.mark.soak
def test_hasty_fails_by_its_habits(marks: Marks, sized: Callable[[int, int], int]) -> None:
    sheets = marks("hasty", sized(20, 200))
    assert all(sheet.share < sheet.pass_share for sheet in sheets)
    seen = fails(sheets)
    assert sum("CF1" in each for each in seen) >= 0.9 * len(seen)
    assert any("CF3" in each for each in seen)


@pytest.mark.soak
def test_bully_fails_and_people_close_up(marks: Marks, sized: Callable[[int, int], int]) -> None:
    sheets = marks("bully", sized(20, 200))
    assert all(sheet.share < sheet.pass_share for sheet in sheets)
    assert all(each & {"CF1", "CF2"} for each in fails(sheets))
    peaks = [max((tension for _, _, tension in sheet.tension), default=0) for sheet in sheets]
    assert statistics.median(peaks) >= 70


@pytest.mark.soak
def test_novice_lies_between(marks: Marks, sized: Callable[[int, int], int]) -> None:
    seeds = sized(20, 200)
    medians = {name: statistics.median(sheet.share for sheet in marks(name, seeds)) for name in PERSONAS}
    assert max(medians["hasty"], medians["bully"]) + 0.1 <= medians["novice"] <= medians["by_the_book"] - 0.15
    assert medians["by_the_book"] - medians["bully"] >= 0.3
    assert 0.55 <= medians["novice"] < 0.7
    sheets = marks("novice", seeds)
    assert sum(sheet.share < sheet.pass_share for sheet in sheets) > len(sheets) / 2
    assert sum(sheet.passed for sheet in sheets) < len(sheets) / 2


def test_by_the_book_knows_the_old_law_too(
    tanker: Scenario, tanker_index: ScenarioIndex, provisions: LibraryProvisions
) -> None:
    for seed in range(6):
        entries = play(tanker, seed, "by_the_book", act_date=dt.date(2026, 4, 16), index=tanker_index)
        sheet = score_attempt(tanker, entries, provisions)
        lost = [(c.id, c.why) for c in sheet.criteria if c.points is not None and c.points < c.max]
        assert sheet.share >= 0.95, (seed, lost)


@pytest.mark.parametrize("at_s", [100, 345, 410, 430])
def test_by_the_book_runs_from_the_alarm_and_opens_nothing_before_a_steady_reading(
    tanker: Scenario, tanker_index: ScenarioIndex, provisions: LibraryProvisions, at_s: int
) -> None:
    seed = next(seed for seed in range(200) if "F01" in draw_variant(tanker, seed).faults)
    planned = (PlannedInject(inject="I11", at_s=at_s),)
    entries = play(tanker, seed, "by_the_book", index=tanker_index, injects=planned)
    sheet = score_attempt(tanker, entries, provisions)
    assert any(entry.event.kind == "MeterAlarmed" for entry in entries)
    assert next(c for c in sheet.criteria if c.id == "A8").status == "met"
    assert (sheet.share, sheet.critical_fails) == (1, ())
    seqs = {entry.seq: entry.event for entry in entries}
    opened = next(seq for seq, event in seqs.items() if getattr(event, "action", "") == "open_box_by_party")
    read = [event for seq, event in seqs.items() if isinstance(event, MeterRead) and seq < opened]
    assert any(event.stable and event.point == "valve_box_rim" for event in read)


def test_by_the_book_stands_whatever_the_instructor_injects(
    tanker: Scenario, tanker_index: ScenarioIndex, provisions: LibraryProvisions
) -> None:
    for seed in range(8):
        rng = random.Random(seed)
        at_s = {inject.id: float(rng.randint(30, 560)) for inject in tanker.deeds.injects}
        at_s["I07_back"] = at_s["I07"] + 60
        planned = tuple(PlannedInject(inject=name, at_s=second) for name, second in at_s.items())
        sheet = score_attempt(
            tanker, play(tanker, seed, "by_the_book", index=tanker_index, injects=planned), provisions
        )
        assert sheet.share >= 0.95, (seed, sheet.criteria)
        assert not sheet.critical_fails, (seed, sheet.critical_fails)


def test_an_unknown_persona_is_told_of() -> None:
    with pytest.raises(KnownError, match="by_the_book"):
        persona_named("angel")
