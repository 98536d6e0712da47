"""The printed score sheet of a hand-in whose review is done: as PDF, as pages for a preview, as a file."""

from __future__ import annotations

from pathlib import Path

from app.documents.case_score_sheet import CaseScoreSheet
from app.documents.case_score_sheet import sheet_pages as pages_of
from app.documents.case_score_sheet import sheet_pdf as pdf_of
from app.domain.hand_in.two_appraisers import agreement
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_comparing import sheet_view
from app.services.case_review import sitting_of
from app.services.errors import ServiceError
from app.services.saved_pdf import save_pdf


def score_sheet_pdf(base: Base, who: Account, hand_in: str) -> bytes:
    """The sheet as PDF/A-2b; the same hand-in and reviews give the same bytes. ServiceError before the end."""
    return pdf_of(_sheet(base, who, hand_in))


def score_sheet_pages(base: Base, who: Account, hand_in: str, dots_per_inch: float = 110) -> list[bytes]:
    """The sheet's pages as PNG; raises ServiceError before the review is done."""
    return pages_of(_sheet(base, who, hand_in), dots_per_inch)


def save_score_sheet(base: Base, who: Account, hand_in: str, path: Path | None = None) -> Path:
    """Write the PDF, by default into the data folder's `reports`; raises ServiceError where that cannot be done."""
    return save_pdf(base, score_sheet_pdf(base, who, hand_in), hand_in, path)


def _sheet(base: Base, who: Account, hand_in: str) -> CaseScoreSheet:
    view = sheet_view(base, who, hand_in)
    if view.sheet is None:
        raise ServiceError("评查还没有完成，完成以后才有成绩单。")
    with base.records.reading() as unit:
        person = unit.accounts.get(view.record.trainee)
        group = unit.classes.get(person.class_id) if person and person.class_id else None
        sitting = sitting_of(unit, view.record, unit.case_reviews.seats([hand_in]))
    reviews = sitting.reviews
    return CaseScoreSheet(
        record=view.record,
        sheet=view.sheet,
        class_name=group.name if group else "",
        unit=person.unit if person else "",
        documents=tuple(each.id for each in view.case.documents),
        agreement=agreement(view.record.appraisal, reviews[0], reviews[1]) if len(reviews) > 1 else None,
        decider=sitting.decider.name if sitting.decider else "",
    )
