"""A small case file for tests: an invented company, an interview, a notice, a decision and its delivery."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from app.content.case_forms import CASE_FORMS, LoadedCaseForms, load_case_forms
from app.content.library import load_library
from app.content.practice import load_practice
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import CaseForms
from app.domain.casefile.layout import FormLayout
from app.domain.law.form import Form

ROOT = Path(__file__).parents[3]
OFFICERS = [{"name": "学员甲", "number": "33990001"}, {"name": "陈同伴", "number": "33990002"}]
COMPANY = {
    "kind": "organisation",
    "name": "甬北虚构危险品运输有限公司",
    "legal_representative": "万事先",
    "address": "甬州市模拟区槽罐路3号",
    "phone": "10000000021",
    "credit_code": "91339999MA00000A0W",
}
DRIVER = {
    "kind": "person",
    "name": "雷守运",
    "sex": "male",
    "age": 48,
    "id_number": "339999197806110071",
    "address": "甬州市模拟区沙盘巷8号",
    "phone": "10000000033",
    "work": "驾驶员",
}
LAW = {
    "words": "《危险化学品安全法》第一百零九条第一款第（一）项",
    "citation": "hazchem_safety_law.109.1.1",
    "version": "2025-12-27",
}
REMEDY = {"review_body": "甬州市人民政府", "review_days": 60, "court": "甬州市模拟区人民法院", "litigation_months": 6}


def shipped_forms() -> CaseForms:
    """The forms that ship with the program; fails where one of them has a problem."""
    return _shipped().forms


def shipped_layouts() -> dict[str, FormLayout]:
    """The layouts that ship with the program, by form."""
    return _shipped().layouts


@cache
def shipped_cards() -> tuple[Form, ...]:
    """The library's form cards."""
    library = load_library(ROOT / "courses" / "library", ROOT)
    return load_practice(ROOT / "courses" / "library", library, ROOT).practice.forms()


@cache
def _shipped() -> LoadedCaseForms:
    loaded = load_case_forms(ROOT / CASE_FORMS, shipped_cards(), ROOT)
    assert [problem.text() for problem in loaded.problems] == []
    return loaded


def sample_values() -> dict[str, dict[str, Any]]:
    """The values of each sample document, by its id."""
    return {"interview": _interview(), "notice": _notice(), "decision": _decision(), "delivery": _delivery()}


def _interview() -> dict[str, Any]:
    signs = [{"name": officer["name"], "on": "2026-09-08"} for officer in OFFICERS]
    return {
        "start_at": "2026-09-08T10:58",
        "end_at": "2026-09-08T11:25",
        "round": 1,
        "place": "虚拟北收费站出口检查区",
        "asker": OFFICERS[0],
        "recorder": OFFICERS[1],
        "asked": DRIVER,
        "relation": "witness",
        "badge_told": "我们是甬州市交通运输局执法人员学员甲、陈同伴，执法证号33990001、33990002。",
        "duty_told": True,
        "avoid_told": True,
        "avoid_answer": "不申请回避。",
        "qa": [{"question": f"第{n}问？", "answer": f"第{n}答。"} for n in range(1, 9)],
        "end_note": "以上笔录我看过，和我说的一样。",
        "page_sign": {"name": "雷守运", "on": "2026-09-08"},
        "officer_signs": signs,
    }


def _notice() -> dict[str, Any]:
    return {
        "case_no": "甬州通〔2026〕0012号",
        "party": COMPANY,
        "facts": "2026年9月8日10时20分，贵单位安排没有押运资格的范缺席押运28.4吨甲醇。",
        "violated": [LAW],
        "penalty_basis": [LAW],
        "proposed": "罚款50000元",
        "proposed_penalties": [{"kind": "fine", "amount": "50000"}],
        "notice_basis": [LAW],
        "defence_right": True,
        "hearing_right": True,
        "hearing_days": 5,
        "contact": "甬州市模拟区执法路1号",
        "contact_person": "学员甲",
        "contact_phone": "10000000001",
        "seal": {"authority": "甬州市交通运输局"},
    }


def _decision() -> dict[str, Any]:
    return {
        "case_no": "甬州罚〔2026〕0012号",
        "party": COMPANY,
        "facts": "2026年9月8日10时20分，当事人安排没有押运资格的人员上岗押运。",
        "findings": [{"statement": "范缺席没有押运资格。", "evidence": [1, 2]}],
        "violated": [LAW],
        "basis": [LAW],
        "discretion": "首次，当天改正，没有后果，取下限。",
        "penalty": "罚款人民币伍万元整（50000元）",
        "penalties": [{"kind": "fine", "amount": "50000"}],
        "amount": {"figures": "50000", "capitals": "伍万元整"},
        "pay_days": 15,
        "bank": "甬州虚构银行模拟支行",
        "account": "100000000000",
        "overdue": "到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款不超过罚款本数。",
        "remedy": REMEDY,
        "seal": {"authority": "甬州市交通运输局", "across_pages": True},
    }


def _delivery() -> dict[str, Any]:
    return {
        "case_no": "甬州立〔2026〕0012号",
        "act": "甬北虚构危险品运输有限公司涉嫌安排未取得从业资格的押运人员上岗作业",
        "agency": "甬州市交通运输局",
        "docs": [{"name": "行政处罚决定书", "number": "甬州罚〔2026〕0012号", "document": "decision"}],
        "to": "甬北虚构危险品运输有限公司",
        "place": "甬州市模拟区槽罐路3号",
        "at": "2026-09-28T15:10",
        "way": "direct",
        "deliverers": OFFICERS,
        "sign": {"name": "万事先", "on": "2026-09-28"},
        "deliverer_signs": [{"name": officer["name"], "on": "2026-09-28"} for officer in OFFICERS],
    }


def sample_document(document_id: str, **changes: Any) -> dict[str, Any]:
    """One of the sample documents as JSON; `changes` replace values, None takes one out."""
    form, issued = {
        "interview": ("interview_transcript", "2026-09-08"),
        "notice": ("notice_of_violation", "2026-09-16"),
        "decision": ("penalty_decision", "2026-09-28"),
        "delivery": ("proof_of_delivery", "2026-09-28"),
    }[document_id]
    values = {**sample_values()[document_id], **changes}
    return {
        "id": document_id,
        "form": form,
        "state": "issued",
        "issued_on": issued,
        "values": {key: value for key, value in values.items() if value is not None},
    }


def sample_json() -> dict[str, Any]:
    """The whole case file as JSON, to be changed at will."""
    return deepcopy(_whole())


def _evidence() -> list[dict[str, Any]]:
    return [
        {
            "number": 1,
            "name": "现场照片",
            "kind": "audiovisual",
            "form": "照片",
            "quantity": "6张",
            "proves": "现场情况",
            "source": {"kind": "photo", "reference": "P1"},
        },
        {
            "number": 2,
            "name": "雷守运询问笔录",
            "kind": "witness_statement",
            "form": "笔录",
            "quantity": "1份",
            "proves": "押运人员没有资格",
            "source": {"kind": "statement", "reference": "interview"},
        },
    ]


def _whole() -> dict[str, Any]:
    return {
        "schema_version": "1",
        "case_id": "sample_case",
        "title": "甬北虚构危险品运输有限公司涉嫌安排未取得从业资格的押运人员上岗作业",
        "mode": "practice",
        "origin": {"kind": "blank"},
        "procedure": "general",
        "in_force_on": "2026-09-08",
        "case_number": "甬州立〔2026〕0012号",
        "bureau": {
            "name": "甬州市交通运输局",
            "unit": "甬州市交通运输综合行政执法队",
            "head": "钟局长",
            "review_body": "甬州市人民政府",
            "court": "甬州市模拟区人民法院",
            "bank": "甬州虚构银行模拟支行",
            "account": "100000000000",
            "address": "甬州市模拟区执法路1号",
            "contact": "学员甲",
            "phone": "10000000001",
            "number_prefix": "甬州",
        },
        "parties": [
            {"id": "company", "role": "party", "who": COMPANY},
            {"id": "driver", "role": "witness", "who": DRIVER},
        ],
        "officers": [
            {"id": "officer_1", "name": "学员甲", "number": "33990001", "roles": ["handler"]},
            {"id": "officer_2", "name": "陈同伴", "number": "33990002", "roles": ["handler"]},
        ],
        "vehicles": [{"plate": "浙Z90001", "kind": "重型半挂牵引车"}],
        "law": [{"act": "HA-08", "violated": ["hazchem_safety_law.66.1"], "penalty": ["hazchem_safety_law.109.1.1"]}],
        "facts": [{"id": "f1", "words": "范缺席没有押运资格", "at": "2026-09-08T10:20", "evidence": [1, 2]}],
        "evidence": _evidence(),
        "documents": [sample_document(each) for each in ("interview", "notice", "decision", "delivery")],
    }


def sample_case(**changes: Any) -> CaseFile:
    """The case file; `changes` replace top-level keys."""
    return CaseFile.model_validate({**sample_json(), **changes})
