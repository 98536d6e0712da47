"""A form of a case file as it is read: what it rests on, which guides and deadlines call for it, and for which acts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.domain.law.citation import Citation
from app.domain.law.form import Form
from app.domain.law.guide import Guide, GuideStep
from app.domain.law.library import LawLibrary
from app.domain.law.statute import Status
from app.services.bureau_law import BureauLaw
from app.services.errors import NotFoundError
from app.services.law_cards import Kind


@dataclass(frozen=True, slots=True)
class FormBasis:
    """A provision that a form rests on; `gist` is empty where none is known for the day."""

    citation: Citation
    label: str
    gist: str


@dataclass(frozen=True, slots=True)
class FormUse:
    """A guide whose step makes the form, or a deadline that names it; `words` are that step or duty."""

    kind: str
    id: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class FormView:
    """A form by the law of a day; `acts` are those whose guides make it, by id and title."""

    form: Form
    basis: tuple[FormBasis, ...]
    uses: tuple[FormUse, ...]
    acts: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        """The id of the form."""
        return self.form.id

    @property
    def title(self) -> str:
        """The name of the form."""
        return self.form.name

    @property
    def place(self) -> str:
        """Where the form stands, in Chinese: its place in the ministry's list, or that it is none of these."""
        if not self.form.official:
            return "各地常用文书，不在部颁清单内"
        return f"部颁文书第 {self.form.number} 种" if self.form.number else "部颁文书"

    @property
    def status(self) -> Status:
        """How sure its basis is."""
        return self.form.status


def form_on(held: BureauLaw, form_id: str, on: dt.date) -> FormView:
    """The form of an id with what calls for it; raises NotFoundError."""
    practice, law = held.practice, held.law
    form = next((each for each in practice.forms() if each.id == form_id), None)
    if form is None:
        raise NotFoundError(f"没有编号为“{form_id[:60]}”的文书。请从检索结果里选。")
    uses = [FormUse(Kind.GUIDE, guide.id, guide.title, step.do) for guide, step in _steps(held, form_id)]
    uses += [FormUse("clock", each.id, each.title, each.what) for each in practice.clocks() if form_id in each.forms]
    named = {act for guide, _step in _steps(held, form_id) for act in _acts(guide)}
    acts = tuple((each, law.act(each).title) for each in sorted(named & law.act_ids()))
    return FormView(form, tuple(_basis(law, each, on) for each in form.basis), tuple(uses), acts)


def _steps(held: BureauLaw, form_id: str) -> list[tuple[Guide, GuideStep]]:
    return [(guide, step) for guide in held.practice.guides() for step in guide.steps if form_id in step.forms]


def _acts(guide: Guide) -> set[str]:
    """The acts that a guide is about: the same that an act's card takes its forms from."""
    return {*guide.acts, *(act for step in guide.steps for act in step.acts)}


def _basis(law: LawLibrary, place: Citation, on: dt.date) -> FormBasis:
    cited = law.provision(place, on)
    return FormBasis(place, law.label(place, on), cited.provision.gist if cited else "")
