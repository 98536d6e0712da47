"""Printing out of the library."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.documents.law_sheet import LawSheet
from app.services.base import Base
from app.services.bureau_law import BureauLaw
from app.services.errors import ServiceError
from app.services.law_forms import form_on
from app.services.law_library import import_library
from app.services.law_print import (
    act_sheet,
    case_sheet,
    form_sheet,
    guide_sheet,
    question_sheet,
    save_sheet,
    statute_sheet,
    text_sheet,
)
from app.services.law_reading import read_statute
from app.services.shelf import Shelf
from tests.services.sample_library import with_law, write_texts

TODAY = dt.date(2026, 11, 25)


def lines(sheet: LawSheet) -> list[str]:
    return [words for part in sheet.parts for words in (*part.lines, *part.gists)]


def test_a_statute_is_printed_in_its_version(base: Base, tmp_path: Path) -> None:
    import_library(base, [write_texts(tmp_path / "in")])
    law = with_law(base)
    sheet = statute_sheet(law, read_statute(law, "演示法", TODAY))
    assert sheet.title == "演示法"
    assert [part.heading for part in sheet.parts] == ["第一章　罚则", ""]
    assert "（一）甲；" in sheet.parts[0].lines
    assert "2025-12-27 版" in sheet.facts[-1]


def test_gists_to_verify_say_so_and_can_be_left_out(base: Base) -> None:
    law = with_law(base)
    reading = read_statute(law, "演示法", TODAY)
    assert any("（待核）" in words for words in lines(statute_sheet(law, reading)))
    assert all("要旨" in words for words in lines(statute_sheet(law, reading, with_gists=False)))


def test_every_kind_of_entry_has_a_sheet(base: Base) -> None:
    law, practice = Shelf().law(), Shelf().practice()
    guide, case, question = practice.guides()[0], practice.cases()[0], practice.questions()[0]
    act = law.acts()[0]
    assert len(guide_sheet(base, law, guide).parts) == len(guide.steps)
    assert case.facts in lines(case_sheet(base, law, case))
    assert " ".join(question.key) in lines(question_sheet(base, law, question))
    form = form_on(BureauLaw(Shelf()), "on_site_record", dt.date(2026, 9, 1))
    made = form_sheet(base, law, form)
    assert made.title == "现场笔录"
    assert form.uses[0].words in lines(made)
    assert [part.label for part in made.parts][-1] == "用于"
    sheet = act_sheet(base, law, act, [("措施", act.measures), ("空", ())])
    assert act.rule in lines(sheet)
    assert "空" not in [part.label for part in sheet.parts]


def test_the_file_goes_into_the_reports_under_its_title(base: Base, tmp_path: Path) -> None:
    sheet = text_sheet(base, "计算 1/2", "一\n\n二")
    path = save_sheet(base, sheet)
    assert path == base.home.reports / "计算_1_2.pdf"
    assert path.read_bytes().startswith(b"%PDF")
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(ServiceError, match="写不进去"):
        save_sheet(base, sheet, blocked / "x.pdf")
