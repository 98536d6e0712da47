"""Every form filled in three ways: with nothing, with what usually stands there, and with the longest that may."""

from __future__ import annotations

from typing import Any

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import CaseForm, Column, FieldType, FormField
from app.domain.casefile.reading import ReadCaseFile, ReadDocument
from tests.domain.casefile.sample_case import (
    COMPANY,
    DRIVER,
    LAW,
    OFFICERS,
    REMEDY,
    sample_json,
    shipped_forms,
    shipped_layouts,
)

__all__ = ["WAYS", "filled", "shipped_layouts"]

WAYS = ("shortest", "typical", "longest")
LONG_WORD = "浙甬" * 60
CODE_64 = "0123456789abcdef" * 4
LONG_COMPANY = {
    **COMPANY,
    "name": "甬州市模拟区虚构危险货物道路运输与仓储综合服务（集团）股份有限公司第十二分公司",
    "address": "甬州市模拟区沙盘街道演练社区样例大道一百二十八号虚构产业园区综合服务大楼第十八层一八零六室",
    "legal_representative": "欧阳买买提·艾力江",
    "phone": "0574-87654321转1806",
}
LONG_PERSON = {
    **DRIVER,
    "name": "阿卜杜热合曼·买买提艾力江",
    "address": LONG_COMPANY["address"],
    "work": "甬州市模拟区虚构危险货物道路运输与仓储综合服务（集团）股份有限公司驾驶员",
}
SENTENCES = "2026年9月8日10时20分，执法人员在虚拟北收费站出口检查区检查浙Z90001号牵引车和浙Z8001挂半挂车，" * 8


def filled(form: CaseForm, way: str, mode: str = "practice") -> tuple[ReadCaseFile, ReadDocument]:
    """A case file that holds one document of the form, filled in one of `WAYS`."""
    values = {} if way == "shortest" else {field.key: _value(field, way == "longest") for field in form.fields}
    document = {"id": "document", "form": form.id, "state": "issued", "issued_on": "2026-09-28", "values": values}
    case = CaseFile.model_validate({**sample_json(), "mode": mode, "documents": [document]})
    read = ReadCaseFile(case, shipped_forms())
    assert read.problems == (), [problem.message for problem in read.problems]
    return read, read.documents[0]


def _value(field: FormField, longest: bool) -> Any:
    if field.type is FieldType.ROWS:
        count = 40 if longest else 2
        return [{column.key: _cell(column, longest, n) for column in field.columns} for n in range(count)]
    if field.type is FieldType.CHOICE:
        return max(field.choices, key=lambda choice: len(choice.label)).id if longest else field.choices[0].id
    if field.type is FieldType.CHOICES:
        return [choice.id for choice in field.choices] if longest else [field.choices[0].id]
    if field.type is FieldType.LONG:
        most = field.most_chars or 3000
        text = (
            SENTENCES * 40
            if longest
            else "2026年9月8日10时20分，当事人安排没有押运资格的人员上岗押运28.4吨甲醇，当场改正，没有造成后果。"
        )
        return text[:most]
    if field.type is FieldType.TEXT:
        return _text(field, longest)
    return _others(longest)[field.type]


def _text(field: FormField, longest: bool) -> str:
    if field.key == "hash":
        return CODE_64
    if field.key == "vehicle":
        return "浙Z90001/浙Z8001挂"
    if "phone" in field.key:
        return "10000000011"
    if not longest:
        return {"act": "甬北虚构危险品运输有限公司涉嫌安排未取得从业资格的押运人员上岗作业"}.get(field.key, field.label)
    return (LONG_WORD + CODE_64)[: min(field.most_chars or 160, 160)]


def _cell(column: Column, longest: bool, n: int) -> Any:
    if column.type is FieldType.CHOICE:
        return column.choices[n % len(column.choices)].id
    if column.type is FieldType.CHOICES:
        return [choice.id for choice in column.choices]
    if column.key == "document":
        return "document"
    if column.key in ("seq", "part"):
        return n + 1
    if column.type in (FieldType.TEXT, FieldType.LONG):
        return (LONG_WORD[:50] + CODE_64 if n % 3 == 0 else LONG_WORD[:30]) if longest else f"{column.label}{n + 1}"
    return _others(longest)[column.type]


def _others(longest: bool) -> dict[FieldType, Any]:
    signed = {
        "name": "学员甲",
        "opinion": SENTENCES[:200] if longest else "同意。",
        "on": "2026-09-28",
        "title": "主要负责人",
    }
    long_law = [
        {**LAW, "words": f"《网络预约出租汽车经营服务管理暂行办法》第{n}条第一款第（二）项"} for n in range(30, 36)
    ]
    return {
        FieldType.DATE: "2026-12-28",
        FieldType.MOMENT: "2026-12-28T23:59",
        FieldType.MOMENTS: {"start": "2026-12-28T10:20", "end": "2026-12-28T23:59"},
        FieldType.DAYS: {"start": "2026-12-28", "end": "2027-12-31"},
        FieldType.INTEGER: 999 if longest else 5,
        FieldType.NUMBER: "123456.7891" if longest else "58.8",
        FieldType.YUAN: "999999999999.99" if longest else "50000",
        FieldType.SUM: {
            "figures": "999999999999.99",
            "capitals": "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        }
        if longest
        else {"figures": "50000", "capitals": "伍万元整"},
        FieldType.YES_NO: True,
        FieldType.PARTY: LONG_COMPANY if longest else COMPANY,
        FieldType.PERSON: LONG_PERSON if longest else DRIVER,
        FieldType.ORGANISATION: LONG_COMPANY if longest else COMPANY,
        FieldType.OFFICER: OFFICERS[0],
        FieldType.OFFICERS: [*OFFICERS, *OFFICERS] if longest else OFFICERS,
        FieldType.LAW: long_law if longest else [LAW],
        FieldType.LINES: [LONG_WORD] * 5 if longest else ["第一项", "第二项"],
        FieldType.EVIDENCE: list(range(1, 40)) if longest else [1, 2],
        FieldType.SIGNATURE: signed,
        FieldType.SIGNATURES: [{**signed, "opinion": ""}] * (6 if longest else 2),
        FieldType.SEAL: {"authority": "甬州市交通运输局", "across_pages": True},
        FieldType.CASE_NUMBER: "甬州模拟区罚〔2026〕000012号" if longest else "甬州罚〔2026〕0012号",
        FieldType.DOCUMENT: "document",
        FieldType.REMEDY: REMEDY,
    }
