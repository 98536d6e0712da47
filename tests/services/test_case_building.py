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
from app.services.case_building import Output, build, planned_names, readable
from app.services.errors import NotFoundError, ServiceError
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
    with pytest.raises(ServiceError, match=r"“行政处罚决定书”的“[^”]*金额[^”]*”：.*（另有 1 处）"):
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


def test_one_document_by_itself_keeps_its_place_in_the_order(tmp_path: Path) -> None:
    contents = shipped_contents()
    built = build(sample_case(), contents, tmp_path, only="notice")
    assert [path.relative_to(tmp_path).as_posix() for path in built.files] == ["文书 PDF/03-违法行为通知书-notice.pdf"]
    assert {flaw.document for flaw in built.flaws} <= {"notice"}
    (docx,) = build(sample_case(), contents, tmp_path, Output.DOCX, only="notice").files
    assert docx.name == "03-违法行为通知书-notice.docx"
    with pytest.raises(NotFoundError, match="没有“gone”这份文书"):
        build(sample_case(), contents, tmp_path, only="gone")


@pytest.mark.parametrize("output", list(Output))
def test_names_are_known_before_anything_is_made(tmp_path: Path, output: Output) -> None:
    names = planned_names(sample_case(), shipped_contents(), output)
    built = build(sample_case(), shipped_contents(), tmp_path, output)
    assert tuple(path.relative_to(tmp_path).as_posix() for path in built.files) == names


class Impatient:
    """Stops the work at its third report."""

    cancelled = False

    def __init__(self) -> None:
        self.told: list[tuple[float | None, str]] = []

    def report(self, fraction: float | None, text: str = "") -> None:
        """Count."""
        self.told.append((fraction, text))
        if len(self.told) == 3:
            raise InterruptedError


def test_work_that_is_stopped_leaves_nothing_behind(tmp_path: Path) -> None:
    watching = Impatient()
    with pytest.raises(InterruptedError):
        build(sample_case(), shipped_contents(), tmp_path / "out", Output.DOCX, progress=watching)
    assert watching.told[:2] == [(0.0, "行政处罚决定书"), (0.25, "送达回证")]
    assert not (tmp_path / "out").exists()
