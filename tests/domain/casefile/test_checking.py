"""What a document lacks or has wrong by its form alone."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.casefile.case_file import CaseDocument, CaseMode
from app.domain.casefile.checking import Flaw, FlawKind, check_case, check_document, is_needed, situations
from app.domain.casefile.form import Situation
from app.domain.casefile.reading import ReadCaseFile, ReadDocument
from tests.domain.casefile.sample_case import COMPANY, DRIVER, OFFICERS, sample_case, sample_document, shipped_forms


def read(document_id: str, **changes: Any) -> ReadDocument:
    """One of the sample documents, some of its values replaced."""
    document = CaseDocument.model_validate(sample_document(document_id, **changes))
    form = shipped_forms().get(document.form)
    assert form is not None
    return ReadDocument(document, form)


def flaws(document_id: str, **changes: Any) -> list[Flaw]:
    """What is wrong with the document after the changes."""
    return check_document(read(document_id, **changes))


def test_the_sample_has_no_flaw() -> None:
    assert check_case(ReadCaseFile(sample_case(), shipped_forms())) == []


@pytest.mark.parametrize(
    ("document", "changes", "kind", "path", "said"),
    [
        ("decision", {"facts": None}, FlawKind.MISSING, "", "“违法事实和证据”没有填"),
        ("decision", {"facts": "  "}, FlawKind.MISSING, "", "没有填"),
        ("decision", {"pay_days": "十五"}, FlawKind.UNREADABLE, "", "应是整数"),
        ("decision", {"pay_days": 90}, FlawKind.BOUNDS, "", "最多 60"),
        (
            "decision",
            {"amount": {"figures": "50000", "capitals": "肆万伍仟元整"}},
            FlawKind.FORMAT,
            "",
            "大写与小写不一致",
        ),
        ("decision", {"case_no": "甬州通〔2026〕0012号"}, FlawKind.FORMAT, "", "字别应是“罚”"),
        ("decision", {"facts": "经查属实。"}, FlawKind.FORMAT, "", "没有说出事实"),
        ("decision", {"findings": [{"statement": "甲"}]}, FlawKind.FORMAT, "[0].evidence", "“证据序号”没有填"),
        ("decision", {"penalties": [{"kind": "jail"}]}, FlawKind.FORMAT, "[0].kind", "没有“jail”"),
        (
            "decision",
            {"party": {**COMPANY, "credit_code": "91339999MA00000A0X"}},
            FlawKind.FORMAT,
            ".credit_code",
            "校验位",
        ),
        (
            "decision",
            {"party": {**COMPANY, "legal_representative": ""}},
            FlawKind.FORMAT,
            ".legal_representative",
            "没有填",
        ),
        ("interview", {"qa": [{"question": "问", "answer": "答"}]}, FlawKind.BOUNDS, "", "至少 8 项，只有 1"),
        ("interview", {"duty_told": False}, FlawKind.BOUNDS, "", "应为是"),
        ("interview", {"relation": "friend"}, FlawKind.FORMAT, "", "没有“friend”"),
        ("interview", {"asked": {**DRIVER, "age": 40}}, FlawKind.FORMAT, ".age", "48 周岁"),
        ("interview", {"asked": {**DRIVER, "sex": "female"}}, FlawKind.FORMAT, ".sex", "性别"),
        (
            "interview",
            {"asked": {**DRIVER, "id_number": "339999197806110072"}},
            FlawKind.FORMAT,
            ".id_number",
            "校验位",
        ),
        ("interview", {"asked": {**DRIVER, "phone": "13812345678"}}, FlawKind.FORMAT, ".phone", "训练案卷"),
        ("interview", {"asker": {"name": "学员甲", "number": "1"}}, FlawKind.FORMAT, ".number", "8位"),
        ("interview", {"page_sign": {"name": "雷守运"}}, FlawKind.FORMAT, ".on", "签名没有写日期"),
        ("delivery", {"deliverers": OFFICERS[:1]}, FlawKind.BOUNDS, "", "至少 2 项"),
        ("delivery", {"deliverers": [OFFICERS[0], OFFICERS[0]]}, FlawKind.FORMAT, "[1].number", "证号相同"),
        ("notice", {"contact_phone": "123"}, FlawKind.FORMAT, "", "训练案卷"),
    ],
)
def test_one_flaw_is_told_at_its_place(
    document: str, changes: dict[str, Any], kind: FlawKind, path: str, said: str
) -> None:
    (flaw,) = flaws(document, **changes)
    (key,) = changes
    assert (flaw.document, flaw.field, flaw.kind, flaw.path) == (document, key, kind, path)
    assert said in flaw.message


def test_a_person_has_other_parts_than_an_organisation() -> None:
    assert flaws("decision", party=DRIVER) == []
    (flaw,) = flaws("decision", party={**DRIVER, "address": ""})
    assert flaw.path == ".address"


def test_spans_run_forward() -> None:
    form = shipped_forms().get("sampling_receipt")
    assert form is not None
    for time, path in (
        ({"start": "2026-09-10T10:30", "end": "2026-09-10T10:20"}, ".end"),
        ({"start": "2026-09-10T10:30"}, ".end"),
        ({"end": "2026-09-10T10:30"}, ".start"),
    ):
        document = CaseDocument.model_validate({"id": "d", "form": form.id, "values": {"time": time}})
        found = [flaw for flaw in check_document(ReadDocument(document, form)) if flaw.field == "time"]
        assert [flaw.path for flaw in found] == [path]


def test_conditions_look_at_other_fields() -> None:
    assert [flaw.field for flaw in flaws("notice", hearing_days=None)] == ["hearing_days"]
    assert flaws("notice", hearing_days=None, hearing_right=False) == []
    assert [flaw.field for flaw in flaws("delivery", way="electronic")] == ["channel"]
    assert {flaw.field for flaw in flaws("decision", bank=None, amount=None)} == {"bank", "amount"}
    assert flaws("decision", pay_days=None, bank=None, account=None, overdue=None, amount=None) == []


def test_conditions_look_at_the_case() -> None:
    decision = read("decision")
    assert not is_needed(decision, decision.form.by_key["defence"])
    assert [flaw.field for flaw in check_document(decision, [Situation.DEFENCE_MADE])] == ["defence", "defence_points"]


def opening(**values: Any) -> dict[str, Any]:
    """A case opening form that was approved on 9 September."""
    signed = {"name": "钟局长", "on": "2026-09-09", "opinion": "同意立案"}
    return {"id": "opening", "form": "case_opening_form", "values": {"leader_opinion": signed, **values}}


def test_a_case_opened_a_defence_and_a_measure_are_situations() -> None:
    statement = {"id": "statement", "form": "statement_record", "values": {"content": "请求从轻。"}}
    measure = {"id": "measure", "form": "compulsory_measure_decision", "issued_on": "2026-09-16", "values": {}}
    hearing = {"id": "hearing", "form": "hearing_record", "values": {}}
    documents = [opening(), statement, measure, hearing, *(sample_document(each) for each in ("interview", "notice"))]
    case = ReadCaseFile(sample_case(documents=documents), shipped_forms())
    assert {flaw.field for flaw in check_case(case) if flaw.document == "interview"} == set()
    interview, notice = case.by_id("interview"), case.by_id("notice")
    assert interview is not None
    assert notice is not None
    over_all = {Situation.DEFENCE_MADE, Situation.HEARING_HELD, Situation.SEIZED_GOODS}
    assert situations(case, interview) == over_all
    assert situations(case, notice) == over_all | {Situation.AFTER_OPENING, Situation.MEASURE_TAKEN}


def test_a_live_document_wants_real_numbers() -> None:
    found = check_document(read("notice"), mode=CaseMode.LIVE)
    assert {(flaw.field, flaw.path) for flaw in found} == {("party", ".phone"), ("contact_phone", "")}
