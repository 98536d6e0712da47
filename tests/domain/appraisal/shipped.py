"""The appraisal and the briefs as they ship, loaded once; changes to a right set and what is found in it then."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from app.content.appraisal import load_appraisal
from app.content.briefs import BriefContents, load_briefs
from app.content.case_forms import CASE_FORMS, load_case_forms
from app.content.library import LoadedLibrary, load_library
from app.content.practice import load_practice
from app.domain.appraisal.circulating import scan
from app.domain.appraisal.engine import Appraisal, Appraiser
from app.domain.appraisal.finding import Finding
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.rule import RuleBook
from app.domain.brief.brief import Brief, Change, SeededDefect
from app.domain.brief.changing import Changer
from app.domain.brief.making import BriefMaker
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import CaseForms
from app.domain.casefile.reading import ReadDocument
from app.domain.casefile_procedure.case_reader import CaseReader
from app.services.working_calendar import announced_days

ROOT = Path(__file__).parents[3]
LAW = ROOT / "courses" / "library"
_CHANGE: TypeAdapter[Change] = TypeAdapter(Change)


@cache
def library() -> LoadedLibrary:
    """The law library."""
    return load_library(LAW, ROOT)


@cache
def forms() -> CaseForms:
    """The forms of case files."""
    cards = load_practice(LAW, library(), ROOT).practice.forms()
    return load_case_forms(ROOT / CASE_FORMS, cards, ROOT).forms


@cache
def knowledge() -> Knowledge:
    """What the shipped rules know, with the switches as they ship."""
    contents = load_appraisal(ROOT, library().law, forms())
    assert [problem.text() for problem in contents.problems] == []
    assert contents.standard
    assert contents.words
    assert contents.powers
    assert contents.owned
    return Knowledge(
        law=library().law,
        days=announced_days(),
        split=library().authority_split,
        forms=forms(),
        book=RuleBook(contents.rules),
        standard=contents.standard,
        words=contents.words,
        powers=contents.powers,
        owned=contents.owned,
    )


@cache
def brief_contents() -> BriefContents:
    """The briefs and their bureau."""
    contents = load_briefs(ROOT, library().law, forms())
    assert [problem.text() for problem in contents.problems] == []
    return contents


def maker() -> BriefMaker:
    """Makes case files of the shipped briefs."""
    bureau = brief_contents().bureau
    assert bureau
    return BriefMaker(bureau, forms(), library().law)


def brief(brief_id: str) -> Brief:
    """A brief by its id."""
    return next(each for each in brief_contents().briefs if each.id == brief_id)


@cache
def right_set(brief_id: str) -> CaseFile:
    """The right set of a brief."""
    return maker().right_set(brief(brief_id))


def changed(brief_id: str, *changes: dict[str, Any]) -> CaseFile:
    """The right set with some changes, written as briefs write them."""
    if not changes:
        return right_set(brief_id)
    defect = SeededDefect(
        id="test",
        rule="CR-01",
        shown="-",
        correct="-",
        changes=tuple(_CHANGE.validate_python(change) for change in changes),
    )
    return Changer(maker(), brief(brief_id)).changed(right_set(brief_id), [defect])


def appraised(brief_id: str, *changes: dict[str, Any]) -> Appraisal:
    """The appraisal of a right set with some changes."""
    return Appraiser(knowledge()).appraise(changed(brief_id, *changes))


def found(brief_id: str, *changes: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Rule, document and field of every finding."""
    return [(each.rule, each.place.document, each.place.field) for each in appraised(brief_id, *changes).findings]


def findings_of(rule_id: str, brief_id: str, *changes: dict[str, Any]) -> list[Finding]:
    """The findings of one rule."""
    return [each for each in appraised(brief_id, *changes).findings if each.rule == rule_id]


def reader(case: CaseFile) -> CaseReader:
    """A case file as rules read it."""
    read = [ReadDocument(each, form) for each in case.documents if (form := forms().get(each.form))]
    return CaseReader(case, tuple(read))


def scanned(case: CaseFile) -> list[tuple[str, str]]:
    """The circulating defects of a case file: id and document."""
    return [(defect, hit.place.document) for defect, hit in scan(reader(case), knowledge())]


def put(at: str, to: Any = None) -> dict[str, Any]:
    """A change that puts something else in a field; None empties it."""
    return {"at": at, "to": to}


def drop(document: str) -> dict[str, Any]:
    """A change that takes a document out."""
    return {"drop": document}


def add(document_id: str, form: str, on: str | None = None, **values: Any) -> dict[str, Any]:
    """A change that puts a document in."""
    return {"add": {"id": document_id, "form": form, "on": on, "values": values}}
