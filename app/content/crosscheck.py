"""What the files of a scenario must agree on: ids, values, law, points, reachability."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.content.crosscheck_hazard import check_hazard
from app.content.crosscheck_incident import check_incident
from app.content.crosscheck_law import check_law
from app.content.crosscheck_names import check_names
from app.content.crosscheck_reach import check_reach
from app.content.crosscheck_values import check_values
from app.content.scenario_files import ScenarioFiles
from app.domain.law.library import LawLibrary
from app.domain.problems import Problem
from app.domain.scenario.rubric import Rubric

FULL_MARKS = 100


def check_scenario(files: ScenarioFiles, law: LawLibrary | None = None) -> list[Problem]:
    """Every disagreement between the files of a scenario that is sound in its parts; without `law` no citations."""
    checks: list[Callable[[ScenarioFiles], Iterator[Problem]]] = [
        check_names, check_values, check_reach, check_hazard, check_incident, _points,
    ]  # fmt: skip
    problems = [problem for check in checks for problem in check(files)]
    if law is not None:
        problems += check_law(files, law)
    return sorted(set(problems))


def _points(files: ScenarioFiles) -> Iterator[Problem]:
    rubric = files.values["rubric"]
    assert isinstance(rubric, Rubric)
    source = files.sources["rubric"]
    sections = [sum(c.points for c in section.criteria) for section in rubric.sections]
    manual = sum(c.points for c in rubric.manual)
    total = sum(sections) + manual
    if abs(total - FULL_MARKS) > 1e-6:
        parts = "＋".join(f"{s.id} {points:g}" for s, points in zip(rubric.sections, sections, strict=True))
        yield source.problem(("sections",), f"满分应为 {FULL_MARKS}，现在是 {parts}＋人工 {manual:g}＝{total:g}")
    levels = [level.level for level in rubric.global_rating]
    if sorted(levels) != [1, 2, 3, 4, 5]:
        yield source.problem(("global_rating",), "总体评价应是 1 到 5 级各一条")
