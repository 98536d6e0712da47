"""Load the exercise briefs, and check that their documents, people and changes lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from app.content.content_cache import Contents
from app.content.source import Source, read_source
from app.content.validate import validate, with_suggestion
from app.domain.brief.brief import Brief, BriefBureau
from app.domain.brief.changing import ChangeError, Changer
from app.domain.brief.making import BriefMaker
from app.domain.casefile.form import CaseForms
from app.domain.casefile.invented import identity_problems
from app.domain.law.library import LawLibrary
from app.domain.problems import Problem

BRIEFS = Path("courses", "briefs")
BUREAU = "bureau.yaml"
SCHEMAS: dict[str, type[BaseModel]] = {"brief": Brief, "brief_bureau": BriefBureau}
"""The kinds of files, by the name of their JSON Schema."""


class BriefContents(Contents):
    """The bureau and the briefs; a file with problems is left out."""

    bureau: BriefBureau | None = None
    briefs: tuple[Brief, ...] = ()


def load_briefs(root: Path, law: LawLibrary, forms: CaseForms) -> BriefContents:
    """Read and check all briefs below `root`; problems name files relative to it."""
    source = read_source(root / BRIEFS / BUREAU, root)
    bureau, problems = validate(BriefBureau, source)
    briefs: list[Brief] = []
    for path in sorted((root / BRIEFS).glob("*.yaml")):
        if path.name == BUREAU:
            continue
        source = read_source(path, root)
        brief, found = validate(Brief, source)
        problems += found
        if brief is None or bureau is None:
            continue
        problems += _Check(source, brief, BriefMaker(bureau, forms, law)).problems()
        briefs.append(brief)
    return BriefContents(bureau=bureau, briefs=tuple(briefs), problems=tuple(sorted(problems)))


@dataclass(frozen=True)
class _Check:
    """What a brief can't know alone."""

    source: Source
    brief: Brief
    maker: BriefMaker

    def problems(self) -> Iterator[Problem]:
        """Everything in it that leads nowhere."""
        if Path(self.source.file).stem != self.brief.id:
            yield self.source.problem(("id",), f"文件名应与 id 一致：{self.brief.id}.yaml")
        found = list(self._names())
        yield from found
        if not found:
            yield from self._made()

    def _names(self) -> Iterator[Problem]:
        people = {entry.id for entry in self.maker.base.officers}
        for index, handler in enumerate(self.brief.handlers):
            if handler not in people:
                words = with_suggestion(f"bureau.yaml 里没有“{handler}”", handler, people)
                yield self.source.problem(("handlers", index), words)
        for index, chosen in enumerate(self.brief.law):
            if chosen.act is not None and chosen.act not in self.maker.law.act_ids():
                words = with_suggestion(f"违法行为表里没有“{chosen.act}”", chosen.act, self.maker.law.act_ids())
                yield self.source.problem(("law", index, "act"), words)
        for index, document in enumerate(self.brief.documents):
            form = self.maker.forms.of_code(document.form)
            if form is None:
                yield self.source.problem(("documents", index, "form"), f"没有文书“{document.form}”")
                continue
            for key in document.values:
                if key not in form.by_key:
                    words = with_suggestion(f"{form.name}没有“{key}”这一栏", key, list(form.by_key))
                    yield self.source.problem(("documents", index, "values", key), words, key=True)

    def _made(self) -> Iterator[Problem]:
        """The right set can be made, its people are invented, and every defect changes something."""
        try:
            case = self.maker.right_set(self.brief)
        except (KeyError, ValueError) as error:
            yield self.source.problem(("documents",), f"右卷做不出来：{_words(error)}")
            return
        for each in identity_problems(case):
            yield self.source.problem((), f"{each.path} “{each.written}”：{each.message}")
        changer = Changer(self.maker, self.brief)
        for index, defect in enumerate(self.brief.defects):
            try:
                changer.changed(case, [defect])
            except (ChangeError, ValidationError, KeyError) as error:
                yield self.source.problem(("defects", index), f"{defect.id} 改不成：{_words(error)}")


def _words(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return str(error.errors(include_url=False)[0]["msg"])
    return str(error.args[0]) if error.args else ""
