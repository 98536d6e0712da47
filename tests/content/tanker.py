"""The real scenario with something changed in one of its files: how the checks are tested."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel

from app.content.crosscheck import check_scenario
from app.content.library import load_library
from app.content.scenario_files import PARTS, ROOT, ScenarioFiles, joined, read_scenario, scenario_folder
from app.content.source import parse_source
from app.content.validate import validate
from app.domain.law.library import LawLibrary
from app.domain.problems import Problem, has_errors
from app.domain.scenario.scenario import ProcedureFile

TANKER = "hazmat_1_gasoline_tanker"
MODELS: dict[str, type[BaseModel]] = {**PARTS, "shared_procedure": ProcedureFile}


@cache
def tanker_files() -> ScenarioFiles:
    """The scenario as it is, read once."""
    files = read_scenario(scenario_folder(TANKER))
    assert files.scenario is not None, files.problems
    return files


@cache
def law() -> LawLibrary:
    """The law library, read once."""
    return load_library(ROOT / "courses" / "library").law


def text_of(stem: str) -> str:
    """The text of one of the scenario's files."""
    files = tanker_files()
    return (ROOT / files.sources[stem].file).read_text(encoding="utf-8")


def changed(stem: str, raw: bytes) -> ScenarioFiles:
    """The scenario with other bytes in one file."""
    base = tanker_files()
    source = parse_source(raw, f"{stem}.yaml")
    value, problems = validate(MODELS[stem], source)
    files = ScenarioFiles(base.folder, {**base.sources, stem: source}, dict(base.values), problems=problems)
    if value is None:
        del files.values[stem]
    else:
        files.values[stem] = value
        files.scenario = joined(files)
    return files


def edited(stem: str, *replacements: tuple[str, str]) -> ScenarioFiles:
    """The scenario with words exchanged in one file; each must be there to be exchanged."""
    text = text_of(stem)
    for old, new in replacements:
        assert old in text, old
        text = text.replace(old, new, 1)
    return changed(stem, text.encode())


def problems_of(files: ScenarioFiles, *, with_law: bool = False) -> list[Problem]:
    """What the cross-checks find."""
    assert files.scenario is not None, files.problems
    return check_scenario(files, law() if with_law else None)


def messages(files: ScenarioFiles, *, with_law: bool = False) -> list[str]:
    """The problems as `path: message`."""
    return [f"{problem.path}: {problem.message}" for problem in problems_of(files, with_law=with_law)]


def is_refused(files: ScenarioFiles) -> bool:
    """Whether the scenario may not be used."""
    return files.scenario is None or has_errors(problems_of(files))


def copy_library(to: Path) -> Path:
    """A root folder of its own with the scenario, its shared procedure and the law library; returns the scenario."""
    files = tanker_files()
    folder = to / "scenarios" / "library" / TANKER
    for source in (*files.folder.rglob("*.yaml"), *(ROOT / "courses").rglob("*.yaml")):
        target = to / source.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    return folder
