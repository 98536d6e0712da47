"""Proofs of delivery and what they stand for."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.domain.casefile_procedure.deliveries import (
    delivered_on,
    deliveries,
    delivery_of,
    same_name,
    same_number,
)
from tests.domain.appraisal.shipped import changed, drop, put, reader

ROW = "proof_decision.docs"


@pytest.mark.parametrize(
    ("row", "target"),
    [
        ({"name": "行政处罚决定书", "number": "甬州罚〔2026〕0012号", "document": "decision"}, "decision"),
        ({"name": "别的", "number": "别的", "document": "decision"}, "decision"),
        ({"name": "别的", "number": "甬州罚[2026]0012号"}, "decision"),
        ({"name": "行政处罚决定书", "number": "别的"}, "decision"),
        ({"name": "询问笔录", "number": ""}, "none"),
        ({"name": "别的", "number": "别的"}, "none"),
    ],
)
def test_a_row_finds_its_document(row: dict[str, Any], target: str) -> None:
    """By its id, its number, or its name where only one document has it."""
    changes = [put(ROW, [row, {"name": "催告书"}])]
    rows = [each for each in deliveries(reader(changed("hazmat_a", *changes))) if each.proof.id == "proof_decision"]
    assert (rows[0].target.id if rows[0].target else "none") == target
    assert rows[1].target is None


def test_when_something_was_delivered() -> None:
    """By proof, by the signature on the document itself, or when a public notice has run out."""
    case = reader(changed("hazmat_b", drop("proof_seizure")))
    seizure, notice = case.by_id("seizure"), case.by_id("notice")
    assert seizure
    assert notice
    assert delivery_of(case, seizure) is None
    assert delivered_on(case, seizure) == dt.date(2026, 9, 14)
    assert delivered_on(case, notice) == dt.date(2026, 9, 21)
    posted = [
        put("proof_notice.way", "notice"),
        put("proof_notice.notice_days", {"start": "2026-09-21", "end": "2026-10-21"}),
    ]
    later = reader(changed("hazmat_b", *posted))
    sheet = later.by_id("notice")
    assert sheet
    assert delivered_on(later, sheet) == dt.date(2026, 10, 21)
    unsigned = reader(changed("hazmat_b", drop("proof_notice")))
    bare = unsigned.by_id("notice")
    assert bare
    assert delivered_on(unsigned, bare) is None


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("甬州罚〔2026〕0012号", "甬州罚[2026] 0012号", True),
        ("甬州罚〔2026〕0012号", "甬州罚〔2026〕0013号", False),
        ("", "", False),
    ],
)
def test_numbers(left: str, right: str, same: bool) -> None:
    """Brackets and blanks make no difference; an empty number is none."""
    assert same_number(left, right) is same


@pytest.mark.parametrize(
    ("form", "written", "same"),
    [
        ("案件调查报告（案件处理意见书）", "案件调查报告", True),
        ("行政处罚决定书", "《行政处罚决定书》", True),
        ("行政处罚决定书", "违法行为通知书", False),
        ("分期（延期）缴纳罚款通知书", "分期（延期）缴纳罚款通知书", True),
    ],
)
def test_names(form: str, written: str, same: bool) -> None:
    """With or without the words in brackets."""
    assert same_name(form, written) is same
