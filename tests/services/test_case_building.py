"""Case files made into papers."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from app.content.wording import model_message
from app.documents.case_docx import DocxTemplates, template_name
from app.domain.casefile.checking import FlawKind
from app.domain.casefile.written import read_text
from app.services.case_building import Output, build, readable
from app.services.errors import ServiceError
from tests.domain.casefile.sample_case import sample_case, sample_document
from tests.services.sample_forms import shipped_contents


def test_a_pdf_of_the_whole_and_of_each_volume(tmp_path: Path) -> None:
    report = {"id": "report", "form": "investigation_report", "issued_on": "2026-09-14", "values": {"course": "经过"}}
    case = sample_case(documents=[sample_document("decision"), report])
    built = build(case, shipped_contents(), tmp_path)
    assert [path.name for path in built.files] == [
        "甬州立〔2026〕0012号-全卷.pdf",
        "甬州立〔2026〕0012号-正卷.pdf",
        "甬州立〔2026〕0012号-副卷.pdf",
    ]
    pages = [len(pikepdf.open(path).pages) for path in built.files]
    assert pages[0] == pages[1] + pages[2]
    assert {flaw.kind for flaw in built.flaws} == {FlawKind.MISSING}
    assert built.identities == ()


def test_a_docx_for_each_document(tmp_path: Path) -> None:
    built = build(sample_case(), shipped_contents(), tmp_path, Output.DOCX, DocxTemplates(tmp_path / "none"))
    assert [path.relative_to(tmp_path).as_posix() for path in built.files] == [
        "文书 Word/01-行政处罚决定书-decision.docx",
        "文书 Word/02-送达回证-delivery.docx",
        "文书 Word/03-违法行为通知书-notice.docx",
        "文书 Word/04-询问笔录-interview.docx",
    ]


def test_a_template_that_lost_a_needed_field_is_told(tmp_path: Path) -> None:
    form = next(form for form in shipped_contents().all_forms if form.code == "15")
    docx = Document()
    docx.add_paragraph("{{ case_no }}")
    docx.save(str(tmp_path / template_name(form)))
    case = sample_case(documents=[sample_document("decision")])
    built = build(case, shipped_contents(), tmp_path / "out", Output.DOCX, DocxTemplates(tmp_path))
    assert any("15-penalty_decision.docx 模板里没有印“处罚”（penalty）" in line for line in built.templates)
    assert build(case, shipped_contents(), tmp_path / "pdf", Output.PDF, DocxTemplates(tmp_path)).templates == ()


def test_a_zip_holds_everything_the_case_file_too(tmp_path: Path) -> None:
    (path,) = build(sample_case(), shipped_contents(), tmp_path, Output.ZIP).files
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        (kept,) = [name for name in names if name.endswith(".zxcase.json")]
        assert read_text(archive.read(kept), model_message) == sample_case()
        assert all(archive.read(name).startswith(b"%PDF") for name in names if name.endswith(".pdf"))
    assert len(names) == 2 + 4 + 4 + 1
    assert len(set(names)) == len(names)


def test_a_value_that_cannot_be_read_stops_it(tmp_path: Path) -> None:
    case = sample_case(documents=[sample_document("decision", pay_days="十五", amount="五万")])
    with pytest.raises(ServiceError, match=r"文书 decision 的 amount：.*（另有 1 处）"):
        build(case, shipped_contents(), tmp_path)
    with pytest.raises(ServiceError, match="还没有文书"):
        readable(sample_case(documents=[]), shipped_contents())


def test_a_live_file_with_invented_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ServiceError, match="实案里有虚构的信息"):
        build(sample_case(mode="live"), shipped_contents(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_practice_file_with_a_real_number_is_told(tmp_path: Path) -> None:
    case = sample_case(documents=[sample_document("notice", facts="电话13812345678。")])
    built = build(case, shipped_contents(), tmp_path)
    assert [each.written for each in built.identities] == ["13812345678"]


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(ServiceError, match="写不进去"):
        build(sample_case(), shipped_contents(), blocked / "below")


def test_names_of_files_are_safe(tmp_path: Path) -> None:
    case = sample_case(case_number="../a:b*", documents=[sample_document("notice")])
    for path in build(case, shipped_contents(), tmp_path).files:
        assert path.parent == tmp_path
        assert path.name.startswith(".._a_b_")


def test_the_same_file_makes_the_same_zip(tmp_path: Path) -> None:
    (one,) = build(sample_case(), shipped_contents(), tmp_path / "1", Output.ZIP).files
    (other,) = build(sample_case(), shipped_contents(), tmp_path / "2", Output.ZIP).files
    names = zipfile.ZipFile(io.BytesIO(one.read_bytes())).namelist()
    assert names == zipfile.ZipFile(io.BytesIO(other.read_bytes())).namelist()
    for name in names:
        if name.endswith(".pdf"):
            assert zipfile.ZipFile(one).read(name) == zipfile.ZipFile(other).read(name)
