"""What a document may not be, each told at its field."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.domain.law.bureau import LONGEST_DOCUMENT, TableKind
from app.domain.law.bureau_documents import Document, full_values
from app.services.bureau_check import checked_document, shipped_document, standard_id
from app.services.errors import InvalidInputError, NotFoundError
from app.services.shelf import Shelf
from tests.domain.law.sample_discretion import STANDARD, sample_discretion
from tests.domain.law.sample_law import UNQUALIFIED, sample_library
from tests.domain.law.sample_practice import CASE, GUIDE, sample_practice

DAY = dt.date(2026, 12, 1)
SHELF = Shelf(
    load_law=sample_library, load_practice=sample_practice, load_discretion=lambda: sample_discretion(STANDARD)
)
STANDARDS = {**full_values(STANDARD), "id": "bureau_ha_08", "role": "bureau"}
ACT = full_values(UNQUALIFIED)
CASES = full_values(CASE)
GUIDES = full_values(GUIDE)
TIER = {"words": "一般", "default": True, "amount_low": "50000", "amount_high": "500000"}
FACTOR = {"id": "own", "label": "另一情节", "effect": "heavier", "words": "有另一情节"}
DEEP: Any = "x"
for _ in range(3000):
    DEEP = [DEEP]


def checked(kind: TableKind, values: dict[str, Any], document_id: str, on: dt.date = DAY) -> Document:
    return checked_document(SHELF, SHELF.law(), kind, document_id, values, on)


def test_what_is_shipped_passes() -> None:
    assert checked(TableKind.ACT, ACT, "HA-08") == UNQUALIFIED
    assert checked(TableKind.CASE, CASES, "C01") == CASE
    assert checked(TableKind.GUIDE, GUIDES, "G01") == GUIDE
    assert checked(TableKind.GUIDE, {**GUIDES, "id": "G900"}, "G900").id == "G900"
    assert checked(TableKind.DISCRETION, STANDARDS, "bureau_ha_08").id == standard_id("HA-08")
    own = {**STANDARDS, "factors": [FACTOR], "tiers": [{**TIER, "when": [["own", "first"]]}]}
    assert checked(TableKind.DISCRETION, own, "bureau_ha_08")


@pytest.mark.parametrize(
    ("kind", "changes", "field", "words"),
    [
        ("act", {"fine": {"min_yuan": "9", "max_yuan": "1"}}, "fine", "罚款：罚款下限不能高于上限"),
        ("act", {"fine": {"min_yuan": "NaN", "max_yuan": "1"}}, "fine.min_yuan", "下限（元）"),
        ("act", {"fine": {"min_yuan": "-1", "max_yuan": "1"}}, "fine.min_yuan", "下限"),
        ("act", {"fine": {"min_yuan": "0.001", "max_yuan": "1"}}, "fine.min_yuan", "下限"),
        ("act", {"authority": "nobody"}, "authority", "主管机关"),
        ("act", {"status": "sure"}, "status", "核对状态"),
        ("act", {"penalty": ["第一条"]}, "penalty.0", "不是法条引用"),
        ("act", {"penalty": ["new_lav.109"]}, "penalty.0", "是不是想写“new_law”"),
        ("act", {"penalty": ["old_rules.86"]}, "penalty.0", "不在施行期内"),
        ("act", {"title": "改名"}, "title", "不能改"),
        ("act", {"id": "HA-11"}, "id", "编号应保持"),
        ("act", {"surprise": 1}, "surprise", "不认识的栏目"),
        ("act", {"rule": "看\u202e不见"}, "", "控制字符"),
        ("act", {"rule": ""}, "rule", "处罚规则"),
        ("act", {"measures": DEEP}, "", "嵌套太深"),
        ("discretion", {"role": "example"}, "role", "本单位适用"),
        ("discretion", {"act_id": "HA-80"}, "act_id", "HA-08"),
        ("discretion", {"act_id": "HA-11"}, "id", "bureau_ha_11"),
        ("discretion", {"tiers": [{**TIER, "amount_high": "500001"}]}, "tiers.0.amount_high", "法定幅度"),
        ("discretion", {"tiers": [{**TIER, "amount_low": "1"}]}, "tiers.0.amount_high", "法定幅度"),
        ("discretion", {"tiers": [{**TIER, "when": [["frist"]]}]}, "tiers.0.when.0", "是不是想写“first”"),
        ("discretion", {"factors": [{**FACTOR, "excludes": ["agian"]}]}, "factors.0.excludes.0", "again"),
        ("case", {"act": "HA-80"}, "act", "HA-08"),
        ("case", {"basis": [], "basis_note": ""}, "", "要有依据"),
        ("guide", {"acts": ["HA-80"]}, "acts.0", "HA-08"),
        ("guide", {"steps": [{"do": "写", "basis_note": "口径", "forms": ["recard"]}]}, "steps.0.forms.0", "record"),
        ("guide", {"steps": []}, "steps", "步骤"),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(kind: str, changes: dict[str, Any], field: str, words: str) -> None:
    values, document_id = {
        "act": (ACT, "HA-08"),
        "discretion": (STANDARDS, "bureau_ha_08"),
        "case": (CASES, "C01"),
        "guide": (GUIDES, "G01"),
    }[kind]
    with pytest.raises(InvalidInputError, match=words) as caught:
        checked(TableKind(kind), {**values, **changes}, document_id)
    assert caught.value.field == field


def test_the_day_of_the_act_may_cite_the_law_of_its_time() -> None:
    old = {**CASES, "act_date": "2020-01-01", "basis": ["old_rules.86"]}
    assert checked(TableKind.CASE, old, "C01")


def test_new_ids_stay_clear_of_those_that_are_shipped() -> None:
    for wrong in ("G02", "G899"):
        with pytest.raises(InvalidInputError, match="G900 到 G999"):
            checked(TableKind.GUIDE, {**GUIDES, "id": wrong}, wrong)
    with pytest.raises(NotFoundError, match="已有的违法行为"):
        checked(TableKind.ACT, {**ACT, "id": "HA-99"}, "HA-99")


def test_a_document_too_long_is_refused() -> None:
    step = {"do": "长" * 300, "basis_note": "口径" * 50}
    values = {**GUIDES, "steps": [step] * (LONGEST_DOCUMENT // 400)}
    with pytest.raises(InvalidInputError, match="拆开"):
        checked(TableKind.GUIDE, values, "G01")


def test_the_shipped_document_is_found_by_kind() -> None:
    assert shipped_document(SHELF, TableKind.ACT, "HA-08") == UNQUALIFIED
    assert shipped_document(SHELF, TableKind.GUIDE, "G01") == GUIDE
    assert shipped_document(SHELF, TableKind.CASE, "C01") == CASE
    assert shipped_document(SHELF, TableKind.DISCRETION, STANDARD.id) is None
    for kind in TableKind:
        assert shipped_document(SHELF, kind, "none") is None
