"""What of a bureau's template no longer fits."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as Docx

from app.documents.docx_check import template_problems
from app.documents.docx_templates import built_template
from tests.domain.casefile.sample_case import shipped_forms, shipped_layouts

FORM = shipped_forms().of_code("15")


def problems(change: Callable[[Docx], object]) -> list[str]:
    """What is told of our template of the decision after a change."""
    assert FORM is not None
    docx = Document(io.BytesIO(built_template(FORM, shipped_layouts()[FORM.id])))
    change(docx)
    kept = io.BytesIO()
    docx.save(kept)
    return [problem.text() for problem in template_problems(kept.getvalue(), FORM)]


def adding(text: str) -> Callable[[Docx], object]:
    """A change that adds a paragraph."""
    return lambda docx: docx.add_paragraph(text)


def test_an_unchanged_template_fits() -> None:
    assert problems(lambda docx: None) == []
    assert problems(adding("{{ bureau.phone }}、{{ issued_on }}、{{ case.title }}、{{ form.name }}")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("罚款{{ amounts.figures }}元", "“罚款{{ amounts.figures }}元”：“amounts.figures”不认识，是不是想写“amount”？"),
        ("{{ amount.capital }}", "是不是想写“capitals”？"),
        ("{{ bureau.fax }}", "请删掉或改成文书表里的键"),
        ("{{ zzzzzz }}", "请删掉或改成文书表里的键"),
        ("{{ filled.amounts }}", "是不是想写“amount”？"),
        ("{%p for row in findings %}", "标记写坏了"),
        ("{{ amount", "标记写坏了"),
    ],
)
def test_what_is_not_known_is_told_with_its_place(text: str, said: str) -> None:
    assert any(said in line for line in problems(adding(text)))


def test_columns_are_looked_at_too() -> None:
    def another_column(docx: Docx) -> None:
        table = next(table for table in docx.tables if "findings" in table.cell(1, 0).text)
        table.cell(2, 1).paragraphs[0].runs[0].text = "{{ row.statment }}"

    assert any("“row.statment”不认识，是不是想写“statement”？" in line for line in problems(another_column))


def test_a_needed_field_that_is_gone_is_told() -> None:
    def without_the_penalty(docx: Docx) -> None:
        for paragraph in docx.paragraphs:
            if "penalty" in paragraph.text:
                paragraph.text = ""

    told = problems(without_the_penalty)
    assert "模板里没有印“处罚”（penalty），这一栏是必填的" in told
    assert all("discretion" not in line for line in told)


def test_headers_are_looked_at_too() -> None:
    def in_the_header(docx: Docx) -> None:
        docx.sections[0].header.paragraphs[0].text = "{{ nothing_here }}"

    assert any("“nothing_here”不认识" in line for line in problems(in_the_header))


def test_what_is_no_docx_is_told() -> None:
    assert FORM is not None
    (problem,) = template_problems(b"no zip", FORM)
    assert "另存一次" in problem.text()
