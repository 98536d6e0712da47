"""Hits, acts, cases, guides, questions and forms as rows of a list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.domain.law.act import Act
from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary
from app.domain.law.typical_case import TypicalCase
from app.services.law_cards import Kind
from app.services.law_hits import Hit, SearchAnswer
from app.ui.law.hit_row import HitFace
from app.ui.law.place_in_law import LawSpot
from app.ui.law.words import span_words
from app.ui.pieces.badge import BadgeFace

KINDS = (Kind.ARTICLE, Kind.ACT, Kind.CASE, Kind.GUIDE, Kind.FORM, Kind.QUESTION)


def kind_word(kind: str) -> str:
    """The name of a group of hits."""
    translate = QCoreApplication.translate
    words = {
        "article": translate("Law", "Articles"),
        "act": translate("Law", "Acts"),
        "case": translate("Law", "Cases"),
        "guide": translate("Law", "Guides"),
        "question": translate("Law", "Questions"),
        "clock": translate("Law", "Clocks"),
        "form": translate("Law", "Forms"),
        "scenario": translate("Law", "Scenarios"),
        "statute": translate("Law", "Statutes"),
        "earlier_law": translate("Law", "Earlier law"),
        "measure": translate("Law", "Measures"),
        "discretion": translate("Law", "Discretion standards"),
        "switch": translate("Law", "Local readings"),
        "authority_split": translate("Law", "Division of authority"),
        "procedure": translate("Law", "Procedure rules"),
    }
    return words.get(kind, kind)


def faces_of(answer: SearchAnswer, kind: Kind, law: LawLibrary) -> list[HitFace]:
    """The hits of one kind as rows."""
    return [face_of(hit, law) for hit in answer.of(kind)]


def face_of(hit: Hit, law: LawLibrary) -> HitFace:
    """A hit as a row."""
    why = [*hit.why, hit.note] if hit.note else list(hit.why)
    if hit.kind is Kind.ARTICLE:
        day = hit.version_date.isoformat() if hit.version_date else ""
        where = QCoreApplication.translate("Law", "Text of {0}").format(day) if day else ""
        spot = LawSpot(hit.key or hit.law, hit.article, hit.suffix)
        text = _text_badge(hit)
        return HitFace(
            "article", hit.id, hit.law, where, hit.snippet, hit.highlights, text, hit.label, why, spot, hit.meant
        )
    badge, title = None, hit.title
    if hit.kind is Kind.ACT and hit.id in law.act_ids():
        badge = fine_badge(law.act(hit.id))
    # The id of a form is a word of the program's own.
    where = "" if hit.kind is Kind.FORM else hit.id
    return HitFace(hit.kind.value, hit.id, title, where, hit.snippet, hit.highlights, badge, "", why, None, hit.meant)


def _text_badge(hit: Hit) -> BadgeFace:
    translate = QCoreApplication.translate
    if hit.note:
        return BadgeFace(translate("Law", "Newer text missing"), "warn", dense=True)
    if hit.imported:
        return BadgeFace(translate("Law", "In force"), "ok", dense=True)
    return BadgeFace(translate("Law", "Gist only"), "neutral", dense=True)


def fine_badge(act: Act) -> BadgeFace | None:
    """The fine from lowest to highest; None where the act threatens none."""
    span = act.fine_span
    return BadgeFace(span_words(span.min_yuan, span.max_yuan), "warn", dense=True) if span is not None else None


def act_face(act: Act) -> HitFace:
    """An act as a row."""
    return HitFace("act", act.id, act.title, act.id, badge=fine_badge(act))


def case_face(case: TypicalCase) -> HitFace:
    """A case as a row."""
    return HitFace("case", case.id, case.title, case.act_date.isoformat(), case.issue)


def citation_words(law: LawLibrary, citation: Citation) -> str:
    """A citation as a chip shows it: the short name of the statute and the place in digits."""
    label = law.label(citation, digits=True)
    if citation.key not in law.statute_keys():
        return label
    statute = law.statute(citation.key)
    return min((statute.title, *statute.short_names), key=_readable) + label.removeprefix(statute.title)


def _readable(name: str) -> tuple[bool, int]:
    # Two characters say nothing to somebody who does not know the statute yet.
    return len(name) < 3, len(name)


def verified(law: LawLibrary, citations: Iterable[Citation]) -> bool:
    """Whether all statutes of the citations are known to the library."""
    return all(citation.key in law.statute_keys() for citation in citations)
