"""Templates made from layouts."""

from __future__ import annotations

import io

from docx import Document

from app.documents.docx_check import template_problems
from app.documents.docx_templates import built_template
from app.domain.casefile.form import CaseForm
from app.domain.casefile.layout import auto_layout
from tests.domain.casefile.sample_case import shipped_forms, shipped_layouts


def template(code: str) -> tuple[bytes, CaseForm]:
    """Our template of a form."""
    form = shipped_forms().of_code(code)
    assert form is not None
    return built_template(form, shipped_layouts().get(form.id) or auto_layout(form)), form


def test_every_form_has_a_template_that_fits_it() -> None:
    for form in shipped_forms():
        made, _ = template(form.code)
        assert template_problems(made, form) == [], form.code


def test_a_template_is_a_page_that_people_can_read_and_change() -> None:
    made, _ = template("15")
    docx = Document(io.BytesIO(made))
    section = docx.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    texts = [paragraph.text for paragraph in docx.paragraphs]
    assert texts[0] == "行政处罚决定书"
    assert texts[1] == "案号：{{ case_no }}"
    assert "{%p if filled.pay_days %}" in texts
    assert any("罚款金额为人民币{{ amount.capitals }}" in text for text in texts)
    cells = [cell.text for table in docx.tables for row in table.rows for cell in row.cells]
    assert "{%tr for row in findings %}" in cells
    assert "{{ party.organisation.credit_code }}" in cells
    assert docx.styles["Normal"].font.name == "宋体"


def test_choices_stand_side_by_side_or_one_below_the_other() -> None:
    for code, long in (("1", True), ("4", False)):
        made, _ = template(code)
        tables = Document(io.BytesIO(made)).tables
        cells = {cell.text for table in tables for row in table.rows for cell in row.cells}
        assert any(text.startswith("{%p for each in source.options %}") for text in cells) is long
