"""The forms of case files as plain values that can be kept between starts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.content.content_cache import ContentCache, Contents
from app.domain.casefile.form import CaseForm, CaseForms
from app.domain.casefile.layout import FormLayout
from app.domain.casefile.reasoning import ReasoningFile
from app.domain.law.form import Form


class CaseFormsContents(Contents):
    """Forms, layouts, and how forms give their reasons."""

    all_forms: tuple[CaseForm, ...]
    all_layouts: tuple[FormLayout, ...]
    reasoning: ReasoningFile | None = None

    def forms(self) -> CaseForms:
        """The forms, found by id and code."""
        return CaseForms(self.all_forms)

    def layouts(self) -> dict[str, FormLayout]:
        """The layouts by form; a form without one is set as a plain table."""
        return {layout.form: layout for layout in self.all_layouts}


def read_case_forms(folder: Path, cards: Iterable[Form], cache: ContentCache | None = None) -> CaseFormsContents:
    """The forms in `folder`, checked against the library's cards."""

    def make() -> CaseFormsContents:
        from app.content.case_forms import load_case_forms

        loaded = load_case_forms(folder, cards)
        return CaseFormsContents(
            all_forms=tuple(loaded.forms),
            all_layouts=tuple(loaded.layouts.values()),
            reasoning=loaded.reasoning,
            problems=loaded.problems,
        )

    # The cards come from the library, so that a change there counts as well.
    places = [folder, folder.parent / "library" / "forms.yaml"]
    return cache.read("case_forms", CaseFormsContents, places, make) if cache else make()
