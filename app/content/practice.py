"""Load what puts the law to use from the library's folder: guides, cases, questions, clocks and forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from app.content.library import LoadedLibrary
from app.content.practice_checks import PracticeChecks
from app.content.source import Source, read_source
from app.content.validate import validate
from app.domain.law.clock import ClocksFile
from app.domain.law.form import FormsFile
from app.domain.law.guide import GuidesFile
from app.domain.law.practice import Practice
from app.domain.law.question import QuestionsFile
from app.domain.law.typical_case import CasesFile
from app.domain.problems import Problem

FileT = TypeVar("FileT", bound=BaseModel)

FORMS = "forms.yaml"
SCHEMAS: dict[str, type[BaseModel]] = {
    "guides": GuidesFile,
    "cases": CasesFile,
    "questions": QuestionsFile,
    "clocks": ClocksFile,
    "forms": FormsFile,
}
"""The kinds of files, by the name of their JSON Schema; all but the forms lie in a folder of that name."""


@dataclass(frozen=True)
class Files(Generic[FileT]):
    """The files of one kind that their model accepted, with the sources that know the places."""

    read: tuple[tuple[Source, FileT], ...] = ()


@dataclass(frozen=True)
class LoadedPractice:
    """Everything read; a file with problems is left out, the rest is usable."""

    practice: Practice
    guides: Files[GuidesFile]
    cases: Files[CasesFile]
    questions: Files[QuestionsFile]
    clocks: Files[ClocksFile]
    forms: Files[FormsFile]
    problems: tuple[Problem, ...]


def load_practice(folder: Path, library: LoadedLibrary, root: Path | None = None) -> LoadedPractice:
    """Read and check the guides, cases, questions, clocks and forms in `folder` against the library that lies there.

    Problems name files relative to `root`, by default the folder itself.
    """
    reader = _Reader(root or folder)
    guides = reader.read_folder(GuidesFile, folder / "guides")
    cases = reader.read_folder(CasesFile, folder / "cases")
    questions = reader.read_folder(QuestionsFile, folder / "questions")
    clocks = reader.read_folder(ClocksFile, folder / "clocks")
    forms = reader.read_paths(FormsFile, [folder / FORMS] if (folder / FORMS).exists() else [])
    practice = Practice(
        (guide for _, file in guides.read for guide in file.guides),
        (case for _, file in cases.read for case in file.cases),
        (question for _, file in questions.read for question in file.questions),
        (clock for _, file in clocks.read for clock in file.clocks),
        (form for _, file in forms.read for form in file.forms),
    )
    points = library.open_points.to_verify if library.open_points else ()
    form_ids = frozenset(form.id for form in practice.forms())
    checks = PracticeChecks(library.law, frozenset(point.id for point in points), form_ids)
    checks.guides(guides.read)
    checks.cases(cases.read)
    checks.questions(questions.read)
    checks.clocks(clocks.read)
    checks.forms(forms.read)
    problems = tuple(sorted([*reader.problems, *checks.problems]))
    return LoadedPractice(practice, guides, cases, questions, clocks, forms, problems)


@dataclass
class _Reader:
    """Reads files one by one and keeps what was wrong with them."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    def read_folder(self, model: type[FileT], folder: Path) -> Files[FileT]:
        """Read the YAML files of a folder in the order of their names; a folder that isn't there has none."""
        return self.read_paths(model, sorted(folder.glob("*.yaml")))

    def read_paths(self, model: type[FileT], paths: list[Path]) -> Files[FileT]:
        """Read files, or note their problems."""
        read = []
        for path in paths:
            source = read_source(path, self.root)
            value, problems = validate(model, source)
            self.problems.extend(problems)
            if value is not None:
                read.append((source, value))
        return Files(tuple(read))
