"""Whether people, companies, plates and telephones are invented, as practice asks for and a live case forbids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import JsonValue

from app.domain.casefile.case_file import CaseFile, CaseMode
from app.domain.casefile.formats import credit_code_problem, id_number_problem

INVENTED_AREA = "339999"
INVENTED_PLATE = "浙Z"
INVENTED_PHONE = "100"

_ID = re.compile(r"(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])", re.ASCII)
_CODE = re.compile(r"(?<![0-9A-Za-z])[159NY][1239][0-9A-Z]{16}(?![0-9A-Za-z])", re.ASCII)
_PHONE = re.compile(r"(?<![0-9A-Za-z])1\d{10}(?![0-9A-Za-z])", re.ASCII)
_PLATE = re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,6}")


@dataclass(frozen=True, slots=True)
class IdentityProblem:
    """Something that names a real person in practice, or an invented one in a live case; `path` leads to it."""

    path: str
    written: str
    message: str


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    pattern: re.Pattern[str]
    real: str
    invented: str


_KINDS = (
    _Kind("身份证件号", _ID, "训练案卷的身份证件号用没有分配的地址码 339999", "实案不收地址码 339999 的虚构号码"),
    _Kind("信用代码", _CODE, "训练案卷的信用代码用没有分配的登记地码 339999", "实案不收登记地码 339999 的虚构代码"),
    _Kind("号牌", _PLATE, "训练案卷的号牌用没有发放的“浙Z”", "实案不收“浙Z”的虚构号牌"),
    _Kind("电话", _PHONE, "训练案卷的电话用100开头的虚构号码", "实案不收100开头的虚构号码"),
)


def identity_problems(case: CaseFile) -> list[IdentityProblem]:
    """Every identity, code, plate or telephone of the file that does not suit its mode, also inside prose."""
    written = case.model_dump(mode="json", by_alias=True, exclude={"history", "origin"})
    found = []
    for path, text in _texts(written, ""):
        for kind in _KINDS:
            for match in kind.pattern.findall(text):
                problem = _problem(kind, match, case.mode)
                if problem:
                    found.append(IdentityProblem(path, match, problem))
    return found


def _problem(kind: _Kind, written: str, mode: CaseMode) -> str:
    if kind.name == "身份证件号":
        invented = written.startswith(INVENTED_AREA)
        if id_number_problem(written.upper()) and not invented:
            return ""  # Not an identity number, only as long as one.
    elif kind.name == "信用代码":
        invented = written[2:8] == INVENTED_AREA
        if credit_code_problem(written) and not invented:
            return ""
    else:
        invented = written.startswith(INVENTED_PLATE if kind.name == "号牌" else INVENTED_PHONE)
    if mode is CaseMode.PRACTICE:
        return "" if invented else kind.real
    return kind.invented if invented else ""


def _texts(value: JsonValue, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _texts(below, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _texts(below, f"{path}[{index}]")
