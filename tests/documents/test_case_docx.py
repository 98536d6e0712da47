"""Documents as .docx: the words of the PDF, marked for practice, from the bureau's own template if it has one."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Docx

from app.documents.case_context import PRACTICE_MARK
from app.documents.case_docx import DocxTemplateError, DocxTemplates, document_docx, template_name
from app.documents.docx_templates import built_template
from app.domain.casefile.form import CaseForm
from app.domain.casefile.reading import ReadCaseFile, ReadDocument
from tests.documents.filled_forms import WAYS, filled
from tests.domain.appraisal.shipped import changed, put
from tests.domain.casefile.sample_case import sample_case, sample_document, shipped_forms, shipped_layouts


def decision_form() -> CaseForm:
    """The form of a penalty decision."""
    form = shipped_forms().of_code("15")
    assert form is not None
    return form


def decision(mode: str = "practice", **values: object) -> tuple[ReadCaseFile, ReadDocument]:
    """The sample's decision."""
    read = ReadCaseFile(sample_case(mode=mode, documents=[sample_document("decision", **values)]), shipped_forms())
    return read, read.documents[0]


def made(mode: str = "practice", templates: DocxTemplates | None = None, **values: object) -> Docx:
    """The decision as .docx, opened again."""
    read, document = decision(mode, **values)
    content = document_docx(read.case, document, shipped_layouts(), templates or DocxTemplates())
    return Document(io.BytesIO(content))


def all_text(docx: Docx) -> str:
    """Every word of the body."""
    cells = [cell.text for table in docx.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in docx.paragraphs), *cells])


def heads(docx: Docx) -> list[str]:
    """What stands in the headers of all pages."""
    section = docx.sections[0]
    return [header.paragraphs[0].text for header in (section.header, section.first_page_header)]


def own_template(folder: Path, change: object = None) -> Path:
    """A folder with the bureau's own template of the decision."""
    docx = Document(io.BytesIO(built_template(decision_form(), shipped_layouts()["penalty_decision"])))
    docx.paragraphs[0].runs[0].text = "甬州市交通运输局行政处罚决定书"
    if callable(change):
        change(docx)
    docx.save(str(folder / template_name(decision_form())))
    return folder


def test_the_words_are_there() -> None:
    text = all_text(made())
    for words in (
        "甬州罚〔2026〕0012号",
        "91339999MA00000A0W",
        "伍万元整",
        "范缺席没有押运资格。",
        "1、2",
        "甬州市人民政府",
    ):
        assert words in text, words
    assert "{{" not in text
    assert "{%" not in text


def test_signs_of_markup_in_values_are_plain_text() -> None:
    text = all_text(made(facts="甲<乙>&“丙” {{ 7*7 }}\n第二段", publish_note="a & b"))
    for words in ("甲<乙>&“丙” {{ 7*7 }}", "第二段", "a & b"):
        assert words in text


def test_practice_is_marked_and_live_is_not() -> None:
    practice = made()
    assert all(PRACTICE_MARK in text for text in heads(practice))
    assert PRACTICE_MARK in practice.sections[0].header._element.xml.split("textpath", 1)[1]
    assert heads(made(mode="live")) == ["", ""]


@pytest.mark.parametrize("way", WAYS)
def test_every_form_is_made(way: str) -> None:
    # All forms with nothing in them; the other ways, which take long, on those that hold every kind of block.
    whole = way == "shortest"
    for form in [each for each in shipped_forms() if whole or each.code in ("2", "8", "15", "23", "E4")]:
        read, document = filled(form, way)
        docx = Document(io.BytesIO(document_docx(read.case, document, shipped_layouts(), DocxTemplates())))
        assert form.short_name in docx.paragraphs[0].text
        assert "{{" not in all_text(docx), form.code


@pytest.mark.parametrize("paper", ["hearing", "hearing_notice"])
def test_a_closed_hearing_says_why(paper: str) -> None:
    reason = "涉及进货渠道等商业秘密"
    case = changed("hazmat_b", put(f"{paper}.open", "closed"), put(f"{paper}.closed_reason", reason))
    document = ReadCaseFile(case, shipped_forms()).by_id(paper)
    assert document
    text = all_text(Document(io.BytesIO(document_docx(case, document, shipped_layouts(), DocxTemplates()))))
    assert f"不公开的理由：{reason}" in text
    assert "☑" in text


def test_the_bureaus_own_template_comes_first_and_is_marked_too(tmp_path: Path) -> None:
    def two_kinds_of_pages(docx: Docx) -> None:
        docx.sections[0].different_first_page_header_footer = True
        docx.sections[0].header.paragraphs[0].text = "本局页眉"

    docx = made(templates=DocxTemplates(own_template(tmp_path, two_kinds_of_pages)))
    assert docx.paragraphs[0].text == "甬州市交通运输局行政处罚决定书"
    assert all(PRACTICE_MARK in text for text in heads(docx))
    assert "本局页眉" in [paragraph.text for paragraph in docx.sections[0].header.paragraphs]


def test_a_template_that_asks_for_what_is_gone_is_refused(tmp_path: Path) -> None:
    folder = own_template(tmp_path, lambda docx: docx.add_paragraph("{{ gone_field }}"))
    with pytest.raises(DocxTemplateError, match="templates check"):
        made(templates=DocxTemplates(folder))


def test_a_template_may_read_and_do_nothing_else(tmp_path: Path) -> None:
    evil = "{{ ''.__class__.__mro__[1].__subclasses__() }}"
    folder = own_template(tmp_path, lambda docx: docx.add_paragraph(evil))
    with pytest.raises(DocxTemplateError, match="对不上"):
        made(templates=DocxTemplates(folder))


def test_a_file_that_is_no_docx_is_told(tmp_path: Path) -> None:
    (tmp_path / template_name(decision_form())).write_bytes(b"no zip")
    with pytest.raises(DocxTemplateError, match="另存一次"):
        made(templates=DocxTemplates(tmp_path))
    assert DocxTemplates().own(decision_form()) is None
