"""Scenarios ready for use: read, joined, cross-checked, every problem at its place."""

from __future__ import annotations

from pathlib import Path

from app.content.crosscheck import check_scenario
from app.content.crosscheck_walkthroughs import check_walkthrough
from app.content.scenario_files import ROOT, WALKTHROUGHS, read_scenario, scenario_folder, scenario_ids
from app.content.source import read_source
from app.content.validate import validate
from app.domain.law.library import LawLibrary
from app.domain.problems import Problem, has_errors
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.walkthrough import Walkthrough

__all__ = ["load_scenario", "load_walkthrough", "scenario_ids", "walkthrough_path"]


def load_scenario(
    folder_or_id: Path | str, root: Path = ROOT, law: LawLibrary | None = None
) -> tuple[Scenario | None, list[Problem]]:
    """The scenario and what is wrong with it; None where an error stops it from being used.

    Citations and acts are looked up only where the law library is given.
    """
    files = read_scenario(scenario_folder(folder_or_id, root), root)
    if files.scenario is not None:
        files.problems += check_scenario(files, law)
    problems = sorted(files.problems)
    return (None if has_errors(problems) else files.scenario), problems


def load_walkthrough(
    path: Path, root: Path = ROOT, scenario: Scenario | None = None
) -> tuple[Walkthrough | None, list[Problem]]:
    """One file of `walkthroughs/`, checked against its scenario where that is given."""
    source = read_source(path, root)
    value, problems = validate(Walkthrough, source)
    if value is not None:
        if value.id != path.stem:
            problems.append(source.problem(("id",), f"编号应与文件名一致：{path.stem}"))
        if scenario is not None:
            problems += check_walkthrough(source, value, scenario)
    return (None if has_errors(problems) else value), sorted(problems)


def walkthrough_path(scenario_id: str, name: str, root: Path = ROOT) -> Path:
    """The file of a scenario's walkthrough; whether it is there shows on reading."""
    return scenario_folder(scenario_id, root) / WALKTHROUGHS / f"{name}.yaml"
