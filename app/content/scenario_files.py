"""Read the files of a scenario folder and the shared procedure, and join them where each is sound in itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from app.content.source import Source, read_source
from app.content.validate import validate, with_suggestion
from app.domain.problems import Problem, Severity, has_errors
from app.domain.procedure.rules import ProcedureRule
from app.domain.scenario.faults import FaultBank
from app.domain.scenario.people import People
from app.domain.scenario.rubric import Rubric
from app.domain.scenario.scenario import DeedsFile, ProcedureFile, Scenario, SceneFile
from app.domain.scenario.walkthrough import Walkthrough

ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds `scenarios/` and `courses/`; every function takes another one for tests and bureaus."""

LIBRARY = Path("scenarios", "library")
PROCEDURES = Path("courses", "procedures")
WALKTHROUGHS = "walkthroughs"

PARTS: dict[str, type[BaseModel]] = {
    "scenario": SceneFile,
    "faults": FaultBank,
    "people": People,
    "deeds": DeedsFile,
    "procedure": ProcedureFile,
    "rubric": Rubric,
}
"""The files of a scenario folder, by stem."""

SCHEMAS: dict[str, type[BaseModel]] = {**PARTS, "walkthrough": Walkthrough}
"""What an author writes for a scenario, by the name of its JSON Schema."""

ModelT = TypeVar("ModelT", bound=BaseModel)


@dataclass
class ScenarioFiles:
    """What was read from a folder: sources by stem (they know the places), the scenario if all parts are sound."""

    folder: Path
    sources: dict[str, Source] = field(default_factory=dict)
    values: dict[str, BaseModel] = field(default_factory=dict)
    scenario: Scenario | None = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def own_rules(self) -> tuple[ProcedureRule, ...]:
        """The rules of the folder's own procedure."""
        own = self.values.get("procedure")
        return own.rules if isinstance(own, ProcedureFile) else ()

    @property
    def shared_rules(self) -> tuple[ProcedureRule, ...]:
        """The rules of the shared procedure, if the scenario names one."""
        shared = self.values.get("shared_procedure")
        return shared.rules if isinstance(shared, ProcedureFile) else ()


def scenario_ids(root: Path = ROOT) -> list[str]:
    """The scenarios of the library, by folder name."""
    folder = root / LIBRARY
    if not folder.is_dir():
        return []
    return sorted(path.parent.name for path in folder.glob("*/scenario.yaml"))


def scenario_folder(folder_or_id: Path | str, root: Path = ROOT) -> Path:
    """The folder of a scenario given by its id or as a path."""
    path = Path(folder_or_id)
    if isinstance(folder_or_id, Path) or len(path.parts) > 1 or path.is_dir():
        return path
    return root / LIBRARY / folder_or_id


def read_scenario(folder: Path, root: Path = ROOT) -> ScenarioFiles:
    """Read the files of a folder and join them where each is sound in itself."""
    files = ScenarioFiles(folder)
    if not (folder / "scenario.yaml").is_file():
        files.problems.append(_missing(folder, root))
        return files
    for stem, model in PARTS.items():
        _read_part(files, stem, model, folder / f"{stem}.yaml", root)
    _read_shared(files, root)
    if len(files.values) == len(files.sources) and not has_errors(files.problems):
        files.scenario = joined(files, root)
    return files


def content_hash(folder: Path, shared: Path | None = None) -> str:
    """sha256 over the names and bytes of the folder's own files and the shared procedure; walkthroughs don't count."""
    digest = hashlib.sha256()
    paths = {f"{stem}.yaml": folder / f"{stem}.yaml" for stem in PARTS}
    if shared is not None:
        paths[f"procedures/{shared.name}"] = shared
    for name, path in sorted(paths.items()):
        raw = path.read_bytes() if path.is_file() else b""
        digest.update(f"{name}\0{len(raw)}\0".encode())
        digest.update(raw)
    return digest.hexdigest()


def walkthrough_paths(folder: Path) -> list[Path]:
    """The walkthroughs of a scenario folder, by name."""
    return sorted((folder / WALKTHROUGHS).glob("*.yaml"))


def _missing(folder: Path, root: Path) -> Problem:
    name = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.as_posix()
    message = with_suggestion(f"没有场景“{folder.name}”，文件夹里应有 scenario.yaml", folder.name, scenario_ids(root))
    return Problem(name, 1, 1, "", message)


def _read_part(files: ScenarioFiles, stem: str, model: type[ModelT], path: Path, root: Path) -> None:
    source = read_source(path, root)
    value, problems = validate(model, source)
    files.sources[stem] = source
    files.problems += problems
    if value is not None:
        files.values[stem] = value


def _read_shared(files: ScenarioFiles, root: Path) -> None:
    scene = files.values.get("scenario")
    if not isinstance(scene, SceneFile) or scene.shared_procedure is None:
        return
    path = root / PROCEDURES / f"{scene.shared_procedure}.yaml"
    if not path.is_file():
        known = sorted(p.stem for p in (root / PROCEDURES).glob("*.yaml"))
        message = with_suggestion(f"没有公共程序“{scene.shared_procedure}”", scene.shared_procedure, known)
        files.problems.append(files.sources["scenario"].problem(("shared_procedure",), message))
        return
    _read_part(files, "shared_procedure", ProcedureFile, path, root)


def joined(files: ScenarioFiles, root: Path = ROOT) -> Scenario:
    """The scenario of parts that are all sound."""
    values = files.values
    scene, bank, people = values["scenario"], values["faults"], values["people"]
    deeds, rubric = values["deeds"], values["rubric"]
    assert isinstance(scene, SceneFile)
    assert isinstance(bank, FaultBank)
    assert isinstance(people, People)
    assert isinstance(deeds, DeedsFile)
    assert isinstance(rubric, Rubric)
    shared = root / PROCEDURES / f"{scene.shared_procedure}.yaml" if scene.shared_procedure else None
    return Scenario(
        content_hash=content_hash(files.folder, shared),
        scene=scene,
        bank=bank,
        people=people,
        deeds=deeds,
        rules=tuple(rule for rule in files.shared_rules if rule.id not in scene.replaced_rules) + files.own_rules,
        rubric=rubric,
    )


def misplaced_files(folder: Path, root: Path = ROOT) -> Iterator[Problem]:
    """Warnings about files of a scenario folder that nothing reads: a wrong name is easily overlooked."""
    for path in sorted(folder.glob("*.y*ml")):
        if path.stem not in PARTS or path.suffix != ".yaml":
            name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
            message = with_suggestion(f"“{path.name}”不会被读取", path.stem, PARTS)
            yield Problem(name, 1, 1, "", message, Severity.WARNING)
