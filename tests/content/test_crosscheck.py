"""All cross-checks together, and the points."""

from __future__ import annotations

from app.domain.problems import Problem
from tests.content.tanker import edited, messages, problems_of, tanker_files


def test_the_scenario_as_it_is_has_no_problem() -> None:
    assert problems_of(tanker_files(), with_law=True) == []


def test_points_must_add_up_to_a_hundred() -> None:
    files = edited("rubric", ("title: 判断风向并站上风, points: 3", "title: 判断风向并站上风, points: 4"))
    assert messages(files) == ["sections: 满分应为 100，现在是 A 19＋B 18＋C 26＋D 20＋人工 18＝101"]


def test_every_level_of_the_global_rating_stands_once() -> None:
    files = edited("rubric", ("{level: 2, ", "{level: 1, "))
    assert messages(files) == ["global_rating: 总体评价应是 1 到 5 级各一条"]


def test_problems_of_several_files_come_in_one_run_at_their_places() -> None:
    files = edited("people", ("who: escort", "who: escrt"), ("exchange: D11", "exchange: D111"))
    found = problems_of(files)
    assert all(isinstance(problem, Problem) and problem.file == "people.yaml" for problem in found)
    assert len(found) == 2
    assert found == sorted(found)
    first = found[0]
    text = (tanker_files().folder / "people.yaml").read_text(encoding="utf-8").splitlines()
    assert "who: escort" in text[first.line - 1]
    assert first.column == text[first.line - 1].index("escort") + 1
