"""Load the law library from its folder: statutes, acts and the tables around them, with every problem found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from app.content.library_checks import LibraryFiles, check_library
from app.content.source import Source, read_source
from app.content.validate import validate
from app.domain.exercise_values import ExerciseValues
from app.domain.law.act import ActDateFile, ActsFile
from app.domain.law.authority_split import AuthoritySplit
from app.domain.law.lexicon import Lexicon
from app.domain.law.library import LawLibrary
from app.domain.law.open_points import OpenPointsFile, SwitchesFile
from app.domain.law.statute import Statute
from app.domain.law.thesaurus import Thesaurus
from app.domain.law.wordings import StatuteWordings
from app.domain.problems import Problem

ModelT = TypeVar("ModelT", bound=BaseModel)

STATUTES = "statutes"
ACTS = "acts"
THESAURUS = "thesaurus.yaml"

SCHEMAS: dict[str, type[BaseModel]] = {
    "statute": Statute,
    "acts": ActsFile,
    "act_date_switch": ActDateFile,
    "authority_split": AuthoritySplit,
    "exercise_values": ExerciseValues,
    "lexicon": Lexicon,
    "switches": SwitchesFile,
    "thesaurus": Thesaurus,
    "to_verify": OpenPointsFile,
    "wordings": StatuteWordings,
}
"""The kinds of files in the library, by the name of their JSON Schema."""


@dataclass(frozen=True)
class Checked(Generic[ModelT]):
    """A file that its model accepted, with the source that knows the places."""

    source: Source
    value: ModelT


@dataclass(frozen=True)
class LoadedLibrary:
    """Everything read from the library folder; a file with problems is left out, the rest is usable."""

    law: LawLibrary
    authority_split: AuthoritySplit | None
    exercise_values: ExerciseValues | None
    switches: SwitchesFile | None
    open_points: OpenPointsFile | None
    thesaurus: Thesaurus | None
    problems: tuple[Problem, ...]


def load_library(folder: Path, root: Path | None = None) -> LoadedLibrary:
    """Read and check the library in `folder`; problems name files relative to `root`, by default the folder itself."""
    reader = _Reader(root or folder, [])
    statutes = reader.read_all(Statute, folder / STATUTES)
    acts = reader.read_all(ActsFile, folder / ACTS)
    act_dates = reader.read(ActDateFile, folder / "act_date_switch.yaml")
    split = reader.read(AuthoritySplit, folder / "authority_split.yaml")
    switches = reader.read(SwitchesFile, folder / "switches.yaml")
    values = reader.read(ExerciseValues, folder / "exercise_values.yaml")
    points = reader.read(OpenPointsFile, folder / "to_verify.yaml")
    thesaurus = reader.read(Thesaurus, folder / THESAURUS) if (folder / THESAURUS).exists() else None
    law = LawLibrary(
        (file.value for file in statutes),
        ((file.value.domain, act) for file in acts for act in file.value.acts),
        act_dates.value.earlier if act_dates else (),
    )
    files = LibraryFiles(
        [(file.source, file.value) for file in statutes],
        [(file.source, file.value) for file in acts],
        (act_dates.source, act_dates.value) if act_dates else None,
        (split.source, split.value) if split else None,
        (switches.source, switches.value) if switches else None,
    )
    return LoadedLibrary(
        law,
        split.value if split else None,
        values.value if values else None,
        switches.value if switches else None,
        points.value if points else None,
        thesaurus.value if thesaurus else None,
        tuple(sorted([*reader.problems, *check_library(law, files)])),
    )


@dataclass
class _Reader:
    """Reads files one by one and keeps what was wrong with them."""

    root: Path
    problems: list[Problem]

    def read(self, model: type[ModelT], path: Path) -> Checked[ModelT] | None:
        """Read one file, or note its problems."""
        source = read_source(path, self.root)
        value, problems = validate(model, source)
        self.problems.extend(problems)
        return Checked(source, value) if value is not None else None

    def read_all(self, model: type[ModelT], folder: Path) -> list[Checked[ModelT]]:
        """Read the YAML files of a folder in the order of their names."""
        read = (self.read(model, path) for path in sorted(folder.glob("*.yaml")))
        return [file for file in read if file]
