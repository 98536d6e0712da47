"""The scenarios of the library: sound, whole and as their authors expect."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.scenario_files import scenario_folder, walkthrough_paths
from app.content.scenarios import load_scenario, load_walkthrough, walkthrough_path
from app.domain.problems import Severity
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.walkthrough import Expectation
from app.domain.scoring.provisions import LibraryProvisions
from app.domain.scoring.score import score_attempt
from app.domain.scoring.sheet import ScoreSheet
from scenarios.bots.player import play
from tests.content.tanker import TANKER, copy_library, law

WALKTHROUGHS = [path.stem for path in walkthrough_paths(scenario_folder(TANKER))]


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    loaded, problems = load_scenario(TANKER, law=law())
    assert problems == []
    assert loaded is not None
    return loaded


def test_the_tanker_is_whole(scenario: Scenario) -> None:
    scene = scenario.scene
    assert [station.id for station in scene.stations] == [f"S{n:02}" for n in range(1, 17)]
    assert [fault.id for fault in scenario.bank.faults] == [f"F{n:02}" for n in range(1, 17)]
    drafted = {exchange.id for exchange in scenario.people.exchanges}
    assert {f"D{n:02}" for n in range(1, 33)} - drafted == {"D03"}  # the order to switch off, said before any badge
    assert len(drafted) >= 50
    assert {f"I{n:02}" for n in range(1, 13)} <= {inject.id for inject in scenario.deeds.injects}
    assert len(scene.cameras) >= 8
    assert {person.role for person in scenario.people.persons} == {"driver", "escort", "manager"}


def test_the_rubric_is_the_marking_sheet_of_the_draft(scenario: Scenario) -> None:
    rubric = scenario.rubric
    assert {s.id: sum(c.points for c in s.criteria) for s in rubric.sections} == {"A": 18, "B": 18, "C": 26, "D": 20}
    assert [c.points for c in rubric.manual] == [6, 6, 6]
    assert [fail.id for fail in rubric.critical_fails] == ["CF1", "CF2", "CF3", "CF4", "CF5"]
    assert 6 <= len(rubric.skills) <= 8


def test_every_answer_has_words_for_a_run_without_faults(scenario: Scenario) -> None:
    assert all(exchange.answers[-1].when is None for exchange in scenario.people.exchanges)


@pytest.mark.parametrize("name", WALKTHROUGHS)
def test_walkthroughs_end_as_expected(scenario: Scenario, name: str) -> None:
    walkthrough, problems = load_walkthrough(walkthrough_path(TANKER, name), scenario=scenario)
    assert problems == []
    assert walkthrough is not None
    sheet = score_attempt(scenario, play(scenario, walkthrough.seed, walkthrough), LibraryProvisions(law()))
    assert_as_expected(sheet, walkthrough.expect)


def assert_as_expected(sheet: ScoreSheet, expect: Expectation) -> None:
    """The sheet says what the walkthrough's author wrote."""
    assert sheet.passed is expect.passed
    assert expect.share_at_least <= sheet.share <= expect.share_at_most
    assert tuple(fail.id for fail in sheet.critical_fails) == expect.critical_fails
    points = {criterion.id: (criterion.points, criterion.max) for criterion in sheet.criteria}
    assert all(points[name][0] == points[name][1] for name in expect.full)
    assert all((points[name][0] or 0) < points[name][1] for name in expect.lost)


def test_there_is_a_walkthrough_for_each_critical_fail() -> None:
    expected = [load_walkthrough(walkthrough_path(TANKER, name))[0] for name in WALKTHROUGHS]
    fails = {fail for walkthrough in expected if walkthrough is not None for fail in walkthrough.expect.critical_fails}
    assert fails == {"CF1", "CF2", "CF3", "CF4"}
    assert any(walkthrough is not None and walkthrough.expect.passed for walkthrough in expected)


def test_an_error_between_files_keeps_the_scenario_out(tmp_path: Path) -> None:
    folder = copy_library(tmp_path)
    rubric = folder / "rubric.yaml"
    rubric.write_text(rubric.read_text(encoding="utf-8").replace("points: 6", "points: 7", 1), encoding="utf-8")
    scenario, problems = load_scenario(folder, tmp_path)
    assert scenario is None
    assert [(p.file, p.severity) for p in problems] == [
        (f"scenarios/library/{TANKER}/rubric.yaml", Severity.ERROR),
    ]


def test_a_walkthrough_is_named_like_its_file(tmp_path: Path) -> None:
    source = walkthrough_path(TANKER, WALKTHROUGHS[0])
    other = tmp_path / "other.yaml"
    other.write_bytes(source.read_bytes())
    value, problems = load_walkthrough(other, tmp_path)
    assert value is None
    assert [problem.text() for problem in problems] == ["other.yaml:2:5 id: 编号应与文件名一致：other"]


def test_a_missing_walkthrough_is_a_problem() -> None:
    value, problems = load_walkthrough(walkthrough_path(TANKER, "no_such"))
    assert value is None
    assert problems
