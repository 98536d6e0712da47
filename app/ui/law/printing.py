"""What is read, as a file to print."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.law_acts import ActView
from app.services.law_print import (
    act_sheet,
    case_sheet,
    form_sheet,
    guide_sheet,
    question_sheet,
    save_sheet,
    statute_sheet,
)
from app.ui.law.loading import Opened


def print_opened(base: Base, opened: Opened) -> Path:
    """Write the PDF into the folder of reports; raises ServiceError where that cannot be done."""
    law = opened.law
    if opened.reading is not None:
        return save_sheet(base, statute_sheet(base, opened.reading))
    if opened.act is not None:
        return save_sheet(base, act_sheet(base, law, law.act(opened.act.id), _sections(opened.act)))
    if opened.guide is not None:
        return save_sheet(base, guide_sheet(base, law, opened.guide))
    if opened.case is not None:
        return save_sheet(base, case_sheet(base, law, opened.case))
    if opened.question is not None:
        return save_sheet(base, question_sheet(base, law, opened.question))
    if opened.form is not None:
        return save_sheet(base, form_sheet(base, law, opened.form))
    raise NotFoundError(QCoreApplication.translate("Law", "There is nothing to print yet. Open something first."))


def _sections(card: ActView) -> tuple[tuple[str, tuple[str, ...]], ...]:
    translate = QCoreApplication.translate
    return (
        (translate("Law", "Other measures"), card.measures),
        (translate("Law", "Who is liable"), (card.liable,) if card.liable else ()),
        (translate("Law", "Documents"), tuple(form.title for form in card.forms)),
        (translate("Law", "Note"), (card.note,) if card.note else ()),
    )
