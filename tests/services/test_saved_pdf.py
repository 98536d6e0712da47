"""A PDF goes where one wants it, else into the reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services.base import Base
from app.services.errors import ServiceError
from app.services.saved_pdf import save_pdf


def test_without_a_place_it_goes_into_the_reports(base: Base) -> None:
    made = save_pdf(base, b"%PDF-1", "H-1")
    assert made == base.home.reports / "H-1.pdf"
    assert made.read_bytes() == b"%PDF-1"
    assert save_pdf(base, b"%PDF-2", "H-1").read_bytes() == b"%PDF-2"


def test_the_place_that_was_chosen_is_made(base: Base, tmp_path: Path) -> None:
    chosen = tmp_path / "mine" / "of today" / "x.pdf"
    assert save_pdf(base, b"%PDF-1", "H-1", chosen) == chosen
    assert chosen.read_bytes() == b"%PDF-1"
    assert not (base.home.reports / "H-1.pdf").exists()


def test_what_cannot_be_written_is_told(base: Base, tmp_path: Path) -> None:
    with pytest.raises(ServiceError, match="写不进去"):
        save_pdf(base, b"%PDF-1", "H-1", tmp_path)
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(ServiceError, match="写不进去"):
        save_pdf(base, b"%PDF-1", "H-1", blocked / "x.pdf")
