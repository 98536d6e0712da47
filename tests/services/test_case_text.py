"""Documents as text."""

from __future__ import annotations

from app.domain.casefile.case_file import CaseDocument
from app.services.case_text import DocumentText, case_head, document_texts
from tests.domain.appraisal.shipped import forms, right_set


def of(brief: str) -> dict[str, DocumentText]:
    return {each.id: each for each in document_texts(right_set(brief), forms())}


def test_fields_stand_as_on_the_paper() -> None:
    decision = of("hazmat_a")["decision"]
    words = {each.key: each.words for each in decision.fields}
    assert words["amount"] == "50000元（伍万元整）"
    assert "学员甲" in {each.key: each.words for each in of("hazmat_a")["site_record"].fields}["officer_signs"]
    assert decision.issued.endswith("日")
    assert [each.label for each in decision.fields if each.key == "amount"] != ["amount"]


def test_rows_are_numbered_with_their_columns() -> None:
    report = of("hazmat_a")
    evidence = next(each for document in report.values() for each in document.fields if each.words.startswith("1. "))
    assert evidence.words.splitlines()[1].startswith("2. ")
    assert "：" in evidence.words


def test_a_document_of_the_file_is_told_by_its_name() -> None:
    delivered = [each.words for text in of("hazmat_a").values() for each in text.fields if each.key == "docs"]
    assert any("卷内文书：行政处罚决定书" in words for words in delivered)
    assert not any("卷内文书：decision" in words for words in delivered)


def test_several_of_one_form_are_told_apart() -> None:
    texts = of("hazmat_a").values()
    interviews = [each.about for each in texts if each.form == "2"]
    assert len(set(interviews)) == len(interviews) >= 3
    assert any("违法行为通知书" in each.about for each in texts if each.form == "23")


def test_a_document_of_an_unknown_form_is_left_out() -> None:
    case = right_set("simple_driver")
    strange = CaseDocument(id="strange", form="no_such_form")
    more = case.model_copy(update={"documents": (*case.documents, strange)})
    assert [each.id for each in document_texts(more, forms())] == [each.id for each in case.documents]


def test_the_whole_file_is_told_first() -> None:
    head = case_head(right_set("hazmat_a"))
    words = {each.label: each.words for each in head.fields}
    assert (head.id, {each.key for each in head.fields}) == ("", {""})
    assert "甬北虚构危险品运输有限公司" in words["当事人和有关人员"]
    assert words["证据"].startswith("1. ")
    assert "车辆" in words
