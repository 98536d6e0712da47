"""The score sheet is there once the review is done, and for whom it concerns."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.services.case_review import take_seat
from app.services.case_sayings import Overrule
from app.services.case_score_sheet import save_score_sheet, score_sheet_pages, score_sheet_pdf
from app.services.errors import NotAllowedError, ServiceError
from tests.services.conftest import person
from tests.services.sample_hand_ins import confirm_rest, handed_in, speak
from tests.services.sample_hand_ins import court as court
from tests.services.sample_hand_ins import second as second


def test_it_is_saved_once_the_review_is_done(
    court: Base, trainee: Account, instructor: Account, tmp_path: Path
) -> None:
    record = handed_in(court, trainee)
    with pytest.raises(ServiceError, match="还没有完成"):
        score_sheet_pdf(court, trainee, record.id)
    confirm_rest(court, instructor, record)
    made = save_score_sheet(court, trainee, record.id)
    assert made == court.home.reports / f"{record.id}.pdf"
    assert made.read_bytes() == score_sheet_pdf(court, instructor, record.id)
    assert len(score_sheet_pages(court, trainee, record.id, 40)) >= 1
    with pytest.raises(NotAllowedError):
        score_sheet_pdf(court, person("other", Role.TRAINEE), record.id)
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    with pytest.raises(ServiceError, match="写不进去"):
        save_score_sheet(court, trainee, record.id, blocked / "a.pdf")


def test_two_appraisers_give_another_sheet(court: Base, trainee: Account, instructor: Account, second: Account) -> None:
    record = handed_in(court, trainee)
    take_seat(court, instructor, record.id)
    take_seat(court, second, record.id)
    confirm_rest(court, instructor, record)
    speak(court, second, record, Overrule(record.appraisal.to_judge()[0], "附页上写了"))
    confirm_rest(court, second, record)
    with pytest.raises(ServiceError, match="还没有完成"):
        score_sheet_pdf(court, trainee, record.id)
