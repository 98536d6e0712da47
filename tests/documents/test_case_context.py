"""The context of a document, and the blocks filled with it."""

from __future__ import annotations

from typing import Any

from app.documents.case_context import PRACTICE_MARK, document_context, filled_blocks, mark_of
from app.domain.casefile.layout import FormLayout
from tests.documents.filled_forms import WAYS, filled, shipped_layouts
from tests.domain.casefile.sample_case import sample_case, shipped_forms


def blocks(code: str, way: str, *given: dict[str, Any]) -> list[dict[str, Any]]:
    """The filled blocks of a form, by default of its own layout."""
    form = shipped_forms().of_code(code)
    assert form is not None
    read, document = filled(form, way)
    layout = FormLayout.model_validate({"form": form.id, "blocks": given}) if given else shipped_layouts()[form.id]
    return filled_blocks(document, layout, document_context(read.case, document))


def test_practice_bears_a_mark_and_a_live_file_never_does() -> None:
    assert mark_of(sample_case()) == PRACTICE_MARK
    assert mark_of(sample_case(mode="live")) == ""


def test_every_form_can_be_filled_in_every_way() -> None:
    for code in ("1", "2", "4", "8", "11", "14", "15", "19", "23", "24", "E1", "E6c"):
        for way in WAYS:
            assert blocks(code, way)


def test_a_context_holds_the_fields_and_what_all_forms_have() -> None:
    form = shipped_forms().of_code("15")
    assert form is not None
    read, document = filled(form, "typical")
    context = document_context(read.case, document)
    assert set(form.by_key) < set(context)
    assert context["bureau"]["name"] == "甬州市交通运输局"
    assert context["issued_on"] == "2026年9月28日"
    assert context["party"]["organisation"]["credit_code"] == "91339999MA00000A0W"
    assert str(context["party"]) == "甬北虚构危险品运输有限公司"


def test_values_in_a_line_are_told_from_its_words() -> None:
    (line,) = blocks("15", "typical", {"kind": "line", "text": "罚款{amount.figures}元，{facts}{bureau.name}"})
    words = [(each["words"][:6], each["value"]) for each in line["text"]]
    assert words[:3] == [("罚款", False), ("50000", True), ("元，", False)]
    assert words[3][1] is False, "a long text is not underlined"
    assert words[4] == ("甬州市交通运", True)


def test_a_block_stands_only_where_it_applies() -> None:
    given = {"kind": "line", "text": "有罚款", "when": {"field": "pay_days"}}
    assert blocks("15", "typical", given)
    assert blocks("15", "shortest", given) == []
    chosen = {"kind": "line", "text": "限期", "when": {"field": "when", "is": ["term"]}}
    assert blocks("16", "typical", chosen) == []
    of_the_case = {"kind": "line", "text": "总有", "when": {"situation": "defence_made"}}
    assert blocks("16", "typical", of_the_case)


def test_ids_of_documents_are_not_printed() -> None:
    table = next(block for block in blocks("23", "typical") if block["kind"] == "rows")
    assert table["heads"] == ["文书名称", "文号"]


def test_cells_follow_the_type_of_their_field() -> None:
    (grid,) = blocks("1", "typical", {"kind": "grid", "rows": [["审批", "leader_opinion"], ["来源", "source"]]})
    kinds = [cell["kind"] for row in grid["rows"] for cell in row["cells"]]
    assert kinds == ["opinion", "options"]
    party, facts, signs = blocks(
        "1", "typical", {"kind": "grid", "rows": [["当事人", "party"], ["情况", "facts"], ["签名", "handler_signs"]]}
    )[0]["rows"]
    assert party["kind"] == "party"
    assert facts["cells"][0]["kind"] == "long"
    assert signs["cells"][0]["text"].count("学员甲") == 2


def test_a_seal_tells_whether_it_goes_across_the_pages() -> None:
    seal = {"kind": "seal", "field": "seal"}
    assert blocks("15", "typical", seal)[0] | {"kind": ""} == {
        "kind": "",
        "authority": "甬州市交通运输局",
        "day": "2026年9月28日",
        "across": True,
    }
    assert blocks("15", "shortest", seal)[0]["across"] is False
