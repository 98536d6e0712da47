"""Check all content of the program, or what some paths name, and write the schemas of all of it for editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.content import appraisal, briefs, case_forms, library, library_discretion, practice
from app.content.appraisal import APPRAISAL, TRACKS, load_appraisal
from app.content.briefs import BRIEFS, load_briefs
from app.content.case_forms import CASE_FORMS, load_case_forms
from app.content.library import LoadedLibrary, load_library
from app.content.library_discretion import load_discretion
from app.content.library_wordings import wording_problems
from app.content.practice import load_practice
from app.content.scenario_files import (
    LIBRARY,
    PARTS,
    PROCEDURES,
    ROOT,
    SCHEMAS,
    WALKTHROUGHS,
    misplaced_files,
    scenario_folder,
    scenario_ids,
    walkthrough_paths,
)
from app.content.scenarios import load_scenario, load_walkthrough
from app.content.schemas import write_schemas
from app.content.source import read_source
from app.content.validate import validate
from app.domain.law.bureau_file import BureauFile
from app.domain.law.library import LawLibrary
from app.domain.problems import Problem, Severity
from app.domain.scenario.scenario import ProcedureFile, SceneFile

LAW = Path("courses", "library")
SCHEMA_FOLDER = Path("courses", "schemas")


@dataclass(frozen=True)
class Report:
    """What was checked, by its name below the root, and what is wrong with it."""

    checked: tuple[str, ...]
    problems: tuple[Problem, ...]


def check_all(root: Path = ROOT) -> Report:
    """Check the law library, every shared procedure and every scenario with its walkthroughs."""
    loaded = load_library(root / LAW, root)
    checked = [LAW.as_posix()]
    problems = _library_problems(loaded, root)
    for path in sorted((root / PROCEDURES).glob("*.yaml")):
        checked.append(_name(path, root))
        problems += validate(ProcedureFile, read_source(path, root))[1]
        problems += _unused_procedure(path, root)
    if (root / CASE_FORMS).is_dir():
        checked += [each.as_posix() for each in (CASE_FORMS, APPRAISAL, TRACKS, BRIEFS) if (root / each).is_dir()]
        problems += _case_file_problems(loaded, root)
    for scenario_id in scenario_ids(root):
        folder = scenario_folder(scenario_id, root)
        checked.append(_name(folder, root))
        problems += _scenario(folder, root, loaded.law)
    return Report(tuple(checked), tuple(sorted(set(problems))))


def check_paths(paths: Iterable[Path], root: Path = ROOT) -> Report:
    """Check the scenarios that the paths name, or that the files lie in; a path that is nothing of the kind is told."""
    folders: dict[Path, None] = {}
    problems: list[Problem] = []
    with_library = False
    for path in paths:
        folder = _folder_of(path, root)
        if folder is not None:
            folders[folder] = None
        elif _lies_in_library(path, root):
            with_library = True
        else:
            problems.append(Problem(path.as_posix(), 1, 1, "", "这里没有场景或法规库内容，请给场景文件夹或其中的文件"))
    loaded = load_library(root / LAW, root)
    if with_library:
        problems += _library_problems(loaded, root)
    for folder in folders:
        problems += _scenario(folder, root, loaded.law)
    names = [*([LAW.as_posix()] if with_library else []), *(_name(folder, root) for folder in folders)]
    return Report(tuple(names), tuple(sorted(set(problems))))


def write_all_schemas(root: Path = ROOT) -> list[Path]:
    """Write the JSON Schema of every content file, of case files and of a bureau's tables to `courses/schemas`."""
    models = {"bureau_tables": BureauFile}
    for kinds in (SCHEMAS, *(part.SCHEMAS for part in _PARTS)):
        models |= kinds
    return write_schemas(root / SCHEMA_FOLDER, models)


_PARTS = (library, practice, library_discretion, case_forms, appraisal, briefs)


def _library_problems(loaded: LoadedLibrary, root: Path) -> list[Problem]:
    """What is wrong with the law library itself, with its wordings and with what puts it to use."""
    used = load_practice(root / LAW, loaded, root)
    return [
        *loaded.problems,
        *wording_problems(root / LAW, root, loaded.law),
        *used.problems,
        *load_discretion(root / LAW, loaded.law, root).problems,
    ]


def _case_file_problems(loaded: LoadedLibrary, root: Path) -> Iterator[Problem]:
    """What is wrong with the forms of case files, with what appraises them, and with the exercise briefs."""
    cards = load_practice(root / LAW, loaded, root).practice.forms()
    forms = load_case_forms(root / CASE_FORMS, cards, root)
    yield from forms.problems
    points = frozenset(point.id for point in loaded.open_points.to_verify) if loaded.open_points else frozenset()
    if (root / APPRAISAL).is_dir():
        yield from load_appraisal(root, loaded.law, forms.forms, points).problems
    if (root / BRIEFS).is_dir():
        yield from load_briefs(root, loaded.law, forms.forms).problems


def _scenario(folder: Path, root: Path, law: LawLibrary) -> Iterator[Problem]:
    scenario, problems = load_scenario(folder, root, law)
    yield from problems
    yield from misplaced_files(folder, root)
    for path in walkthrough_paths(folder):
        yield from load_walkthrough(path, root, scenario)[1]


def _folder_of(path: Path, root: Path) -> Path | None:
    """The scenario folder that a path is, lies in or names by its id."""
    resolved = path.resolve()
    for folder in (resolved, resolved.parent, resolved.parent.parent):
        if any((folder / f"{stem}.yaml").is_file() for stem in PARTS):
            inside = resolved in (folder, folder / WALKTHROUGHS) or resolved.suffix == ".yaml"
            return folder if inside else None
    return scenario_folder(str(path), root) if str(path) in scenario_ids(root) else None


def _lies_in_library(path: Path, root: Path) -> bool:
    return path.exists() and path.resolve().is_relative_to((root / LAW).resolve())


def _unused_procedure(path: Path, root: Path) -> Iterator[Problem]:
    """A shared procedure that no scenario names is a leftover."""
    for scenario_id in scenario_ids(root):
        source = read_source(root / LIBRARY / scenario_id / "scenario.yaml", root)
        scene = validate(SceneFile, source)[0]
        if scene is None or scene.shared_procedure == path.stem:
            return
    yield Problem(_name(path, root), 1, 1, "", "没有场景用到这份公共程序", Severity.WARNING)


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
