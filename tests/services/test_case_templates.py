"""The bureau's own templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from app.content.cached_case_forms import CaseFormsContents
from app.services.case_templates import bureau_templates, check_templates, own_count, write_templates
from app.services.data_home import DataHome
from app.services.errors import ServiceError
from tests.services.sample_forms import shipped_contents


def some_contents() -> CaseFormsContents:
    """Two of the shipped forms."""
    whole = shipped_contents()
    two = tuple(form for form in whole.all_forms if form.code in ("15", "A3"))
    return CaseFormsContents(all_forms=two, all_layouts=whole.all_layouts)


def test_templates_are_written_once_and_then_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    written = write_templates(some_contents(), folder)
    assert [path.name for path in written] == ["A3-payment.docx", "15-penalty_decision.docx"]
    written[0].write_bytes(b"changed")
    assert write_templates(some_contents(), folder) == []
    assert written[0].read_bytes() == b"changed"


def test_what_no_longer_fits_is_told_by_file(tmp_path: Path) -> None:
    write_templates(some_contents(), tmp_path)
    changed = tmp_path / "15-penalty_decision.docx"
    docx = Document(str(changed))
    docx.add_paragraph("{{ amounts }}")
    docx.save(str(changed))
    (tmp_path / "本局决定书.docx").write_bytes(b"")
    (tmp_path / "~$open.docx").write_bytes(b"")
    checked = {
        each.path.name: [problem.text() for problem in each.problems]
        for each in check_templates(some_contents(), tmp_path)
    }
    assert checked["A3-payment.docx"] == []
    assert checked["15-penalty_decision.docx"] == ["“{{ amounts }}”：“amounts”不认识，是不是想写“amount”？"]
    assert "文件名不是任何一种文书的模板" in checked["本局决定书.docx"][0]
    assert len(checked) == 3


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ServiceError, match="没有"):
        check_templates(some_contents(), tmp_path / "missing")
    (tmp_path / "file").write_text("")
    with pytest.raises(ServiceError, match="写不进"):
        write_templates(some_contents(), tmp_path / "file")


def test_a_bureau_keeps_its_own_in_the_data_folder(tmp_path: Path) -> None:
    home, contents = DataHome(tmp_path), some_contents()
    assert own_count(contents, bureau_templates(home)) == 0
    write_templates(contents, home.case_templates)
    assert own_count(contents, bureau_templates(home)) == 2
