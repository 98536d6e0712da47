"""Printing out of the law library: what is read, as a PDF in the folder of reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.documents.law_sheet import LawSheet, SheetPart, sheet_pdf
from app.domain.law.act import Act
from app.domain.law.citation import Citation
from app.domain.law.guide import Guide
from app.domain.law.library import LawLibrary
from app.domain.law.question import Question
from app.domain.law.typical_case import TypicalCase
from app.services.base import Base
from app.services.law_forms import FormView
from app.services.law_reading import ReadArticle, Reading
from app.services.saved_pdf import save_pdf

_UNFIT = re.compile(r'[\\/:*?"<>|\s]+')
_LONGEST_NAME = 60
_TO_VERIFY = "（待核）"


def statute_sheet(base: Base, reading: Reading, *, with_gists: bool = True) -> LawSheet:
    """A statute in the version that is read."""
    version = reading.version
    facts = [" · ".join(part for part in (reading.issuing_body, reading.number) if part)]
    facts.append(
        f"{version.version_date} 版，{version.in_force_from} 起施行"
        + (f"，至 {version.until}" if version.until else "")
    )
    parts, heading = [], ""
    for article in reading.articles:
        changed = article.heading != heading
        parts.append(_article(article, article.heading if changed else "", with_gists))
        heading = article.heading
    return LawSheet(reading.title, base.clock(), parts, [fact for fact in facts if fact], reading.notes)


def guide_sheet(base: Base, law: LawLibrary, guide: Guide) -> LawSheet:
    """A guide with the basis of each step."""
    parts = [
        SheetPart(f"{number}.", (step.do,), gists=_basis(law, step.basis, sure=step.may_deduct, note=step.basis_note))
        for number, step in enumerate(guide.steps, start=1)
    ]
    return LawSheet(f"{guide.id} {guide.title}", base.clock(), parts)


def case_sheet(base: Base, law: LawLibrary, case: TypicalCase) -> LawSheet:
    """A typical case."""
    parts = [
        SheetPart("案情", (case.facts,)),
        SheetPart("证据", case.evidence),
        SheetPart("争议焦点", (case.issue,)),
        SheetPart("处理", (case.handling,)),
        SheetPart("理由", (case.reasoning,)),
        SheetPart("要点", case.teaching_points),
        SheetPart("依据", gists=_basis(law, case.basis, sure=case.may_deduct, note=case.basis_note)),
    ]
    facts = (f"行为日 {case.act_date}", "教学用，人名、车牌和事实都是虚构的")
    return LawSheet(f"{case.id} {case.title}", base.clock(), parts, facts)


def question_sheet(base: Base, law: LawLibrary, question: Question) -> LawSheet:
    """A question, with its key at the end."""
    options = [f"{letter}. {words}" for letter, words in question.options.items()]
    key = " ".join(question.key)
    parts = [
        SheetPart(lines=(question.stem, *options)),
        SheetPart("答案", (key, question.why), gists=_basis(law, question.basis, sure=question.may_deduct)),
    ]
    return LawSheet(f"试题 {question.id}", base.clock(), parts)


def form_sheet(base: Base, law: LawLibrary, card: FormView) -> LawSheet:
    """What a form rests on and when it is made; not the form itself."""
    form = card.form
    parts = [
        SheetPart("依据", gists=_basis(law, form.basis, sure=form.may_deduct, note=form.basis_note)),
        *(SheetPart(use.title, (use.words,)) for use in card.uses),
    ]
    if card.acts:
        parts.append(SheetPart("用于", tuple(f"{act} {title}" for act, title in card.acts)))
    return LawSheet(form.name, base.clock(), parts, (card.place,))


def act_sheet(base: Base, law: LawLibrary, act: Act, sections: Iterable[tuple[str, Sequence[str]]]) -> LawSheet:
    """An act: what it breaks and what it threatens, then the sections given as (name, lines)."""
    parts = [
        SheetPart("违反", gists=_basis(law, act.violated, sure=act.violated_status.may_deduct)),
        SheetPart("处罚", (act.rule,), gists=_basis(law, act.penalty, sure=act.may_deduct)),
        *(SheetPart(name, tuple(lines)) for name, lines in sections if lines),
    ]
    return LawSheet(f"{act.id} {act.title}", base.clock(), parts)


def text_sheet(base: Base, title: str, text: str, facts: Sequence[str] = ()) -> LawSheet:
    """Lines of plain text under a title, such as a calculation."""
    return LawSheet(title, base.clock(), [SheetPart(lines=(line,)) for line in text.split("\n") if line], facts)


def save_sheet(base: Base, sheet: LawSheet, path: Path | None = None) -> Path:
    """Write the PDF, by default into the data folder's `reports`; raises ServiceError where that cannot be done."""
    return save_pdf(base, sheet_pdf(sheet), _UNFIT.sub("_", sheet.title)[:_LONGEST_NAME], path)


def _article(article: ReadArticle, heading: str, with_gists: bool) -> SheetPart:
    shown = article.gists if with_gists or not article.lines else ()
    gists = [f"要旨：{gist.place}{gist.text}{'' if gist.status.may_deduct else _TO_VERIFY}" for gist in shown]
    return SheetPart(article.label, article.lines, heading, gists)


def _basis(law: LawLibrary, places: Iterable[Citation], *, sure: bool, note: str = "") -> list[str]:
    words = [law.label(place) + ("" if sure else _TO_VERIFY) for place in places]
    return [*words, note] if note else words
