"""Content is loaded once, and what cannot be used is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.content.content_cache import ROOT, Contents
from app.domain.law.practice import Practice
from app.domain.problems import Problem
from app.domain.scenario.scenario import Scenario
from app.services.errors import ContentError
from app.services.shelf import Shelf, shelf_with_cache, usable
from tests.content.tanker import TANKER
from tests.domain.law.sample_practice import CASE, CLOCK, FORM, GUIDE, QUESTION, sample_practice
from tests.records.sample_scenario import sample_scenario
from tests.services.conftest import sample_shelf


def test_a_scenario_is_loaded_once() -> None:
    loads = []

    def load(scenario_id: str) -> tuple[Scenario, tuple[Problem, ...]]:
        loads.append(scenario_id)
        return sample_scenario(), ()

    shelf = Shelf(ids=lambda: ["sample_stop"], load=load)
    assert shelf.scenario("sample_stop") is shelf.scenario("sample_stop")
    assert (loads, shelf.scenario_ids()) == (["sample_stop"], ["sample_stop"])


def test_a_missing_scenario_is_told() -> None:
    with pytest.raises(ContentError, match="drill list"):
        sample_shelf().scenario("elsewhere")


def test_a_scenario_with_errors_is_refused_with_the_first_place() -> None:
    problem = Problem("scenario.yaml", 3, 1, "title", "缺少标题")
    shelf = Shelf(ids=lambda: ["x"], load=lambda _: (None, (problem,)))
    with pytest.raises(ContentError, match=r"scenario\.yaml:3:1"):
        shelf.scenario("x")


def test_the_law_is_what_scoring_asks() -> None:
    shelf = sample_shelf()
    assert shelf.law() is shelf.law()
    assert shelf.provisions() is not None


def test_what_puts_the_law_to_use_is_on_the_shelf() -> None:
    loads = []

    def load() -> Practice:
        loads.append(1)
        return sample_practice()

    shelf = Shelf(load_practice=load)
    assert shelf.practice() is shelf.practice()
    assert (shelf.guides(), shelf.cases(), shelf.questions()) == ((GUIDE,), (CASE,), (QUESTION,))
    assert (shelf.clocks(), shelf.forms(), loads) == ((CLOCK,), (FORM,), [1])


def test_the_shipped_practice_is_loaded() -> None:
    assert Shelf().practice().guide("G08").title == "危险化学品罐车路检"


FRESH_START = """
import sys
from pathlib import Path
from app.services.shelf import shelf_with_cache
shelf = shelf_with_cache(Path(sys.argv[1]))
print(shelf.law().acts(), list(shelf.law().statutes()))
print(shelf.switch("overload_ton_rounding"), shelf.authority_split(), "ruamel" in sys.modules)
"""


def fresh_start(cache: Path) -> list[str]:
    """What a new process says of the law."""
    command = [sys.executable, "-c", FRESH_START, str(cache)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()


def test_a_second_start_has_the_same_law_without_the_yaml_engine(tmp_path: Path) -> None:
    first, second = fresh_start(tmp_path), fresh_start(tmp_path)
    assert [path.name.partition(".")[0] for path in tmp_path.iterdir()] == ["library"]
    assert first[-1].endswith("True")
    assert second[-1].endswith("False")
    assert second == [*first[:-1], first[-1].removesuffix("True") + "False"]


def test_a_shelf_with_a_cache_holds_what_one_without_does(tmp_path: Path) -> None:
    plain = Shelf()
    for _ in range(2):
        kept = shelf_with_cache(tmp_path)
        assert kept.scenario(TANKER) == plain.scenario(TANKER)
        assert kept.scenario_ids() == plain.scenario_ids()
        assert (kept.law(), kept.practice(), kept.bindings()) == (plain.law(), plain.practice(), plain.bindings())
        assert (kept.discretion(), kept.authority_split()) == (plain.discretion(), plain.authority_split())
        assert kept.thesaurus() == plain.thesaurus()
    assert [path.name.partition(".")[0] for path in tmp_path.iterdir() if "scenario" in path.name] == [
        f"scenario-{TANKER}"
    ]


def test_a_library_with_errors_is_refused_with_the_first_place() -> None:
    problem = Problem("acts/a.yaml", 3, 1, "acts[0]", "缺少标题")
    assert usable(Contents()) == Contents()
    with pytest.raises(ContentError, match=r"content check.*acts/a\.yaml:3:1"):
        usable(Contents(problems=(problem,)))
