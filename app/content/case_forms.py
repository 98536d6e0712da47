"""Load the forms of case files from their folder, and check them against the library's form cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from app.content.source import Source, read_source
from app.content.validate import validate, with_suggestion
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import CaseForm, CaseForms, CaseFormsFile, FormKind
from app.domain.casefile.layout import FormLayout, LayoutsFile
from app.domain.casefile.reasoning import ReasoningFile
from app.domain.law.form import Form
from app.domain.problems import Problem

CASE_FORMS = Path("courses", "forms")
LAYOUTS = "layouts"
REASONING = Path("reasoning", "steps.yaml")
SCHEMAS: dict[str, type[BaseModel]] = {
    "case_forms": CaseFormsFile,
    "case_file": CaseFile,
    "case_layouts": LayoutsFile,
    "case_reasoning": ReasoningFile,
}
"""The forms, their layouts, how they give reasons, and the case file that is written on them, by JSON Schema."""


@dataclass(frozen=True)
class LoadedCaseForms:
    """The forms of all files that could be read, and what is wrong with any of them."""

    forms: CaseForms
    layouts: dict[str, FormLayout]
    reasoning: ReasoningFile | None
    problems: tuple[Problem, ...]


def load_case_forms(folder: Path, cards: Iterable[Form], root: Path | None = None) -> LoadedCaseForms:
    """Read the forms in `folder`; `cards` are the library's, whose ids, numbers and names they must bear."""
    by_id = {card.id: card for card in cards}
    problems: list[Problem] = []
    forms: list[CaseForm] = []
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        source = read_source(path, root or folder)
        file, found = validate(CaseFormsFile, source)
        problems += found
        for index, form in enumerate(file.forms if file else ()):
            problems += _against_card(source, index, form, by_id)
            problems += _twice(source, index, form, seen)
            forms.append(form)
    known = CaseForms(forms)
    layouts, found = _layouts(folder / LAYOUTS, known, root or folder)
    problems += found
    reasoning, found = _reasoning(folder / REASONING, known, root or folder)
    return LoadedCaseForms(known, layouts, reasoning, tuple(sorted([*problems, *found])))


def _reasoning(path: Path, forms: CaseForms, root: Path) -> tuple[ReasoningFile | None, list[Problem]]:
    """How forms give their reasons, and what does not fit the forms; a folder may have none."""
    if not path.exists():
        return None, []
    source = read_source(path, root)
    file, problems = validate(ReasoningFile, source)
    for index, each in enumerate(file.forms if file else ()):
        place = ("forms", index, "form")
        form = forms.get(each.form)
        if form is None:
            ids = [known.id for known in forms]
            problems.append(source.problem(place, with_suggestion(f"没有“{each.form}”这种文书", each.form, ids)))
        else:
            problems += [source.problem(place, message) for message in each.problems(form)]
    return file, problems


def _layouts(folder: Path, forms: CaseForms, root: Path) -> tuple[dict[str, FormLayout], list[Problem]]:
    """The layouts by form, and what does not fit the forms."""
    layouts: dict[str, FormLayout] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        source = read_source(path, root)
        file, found = validate(LayoutsFile, source)
        problems += found
        for index, layout in enumerate(file.layouts if file else ()):
            form = forms.get(layout.form)
            place = ("layouts", index, "form")
            if form is None:
                ids = [each.id for each in forms]
                problems.append(
                    source.problem(place, with_suggestion(f"没有“{layout.form}”这种文书", layout.form, ids))
                )
                continue
            if layout.form in layouts:
                problems.append(source.problem(place, f"{layout.form} 的版面写了两次，请留一个"))
            problems += [source.problem(place, message) for message in layout.problems(form)]
            layouts[layout.form] = layout
    return layouts, problems


def _against_card(source: Source, index: int, form: CaseForm, cards: dict[str, Form]) -> Iterator[Problem]:
    card = cards.get(form.id)
    path = ("forms", index)
    if form.kind is FormKind.ATTACHMENT:
        if card is not None:
            yield source.problem((*path, "kind"), f"文书表里有“{card.name}”，它不是附件")
        return
    if card is None:
        yield source.problem((*path, "id"), with_suggestion(f"文书表里没有“{form.id}”", form.id, cards))
        return
    if card.name != form.name:
        yield source.problem((*path, "name"), f"文书表里的名称是“{card.name}”，两处要一致")
    number = str(card.number) if card.number else ""
    if card.official and form.code != number:
        yield source.problem((*path, "code"), f"文书表里的编号是 {number}，两处要一致")
    if card.official != (form.kind is FormKind.OFFICIAL):
        yield source.problem((*path, "kind"), "文书表里官方与否写得不一样，两处要一致")


def _twice(source: Source, index: int, form: CaseForm, seen: dict[str, str]) -> Iterator[Problem]:
    for name, value in (("id", form.id), ("code", form.code)):
        other = seen.setdefault(f"{name} {value}", source.file)
        if other != source.file or seen.setdefault(f"{name} {value} at", str(index)) != str(index):
            yield source.problem(("forms", index, name), f"{value} 写了两次，另一处在 {other}")
