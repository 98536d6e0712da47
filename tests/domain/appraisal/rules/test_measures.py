"""Seizure, preservation, enforcement and closing in time."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.finding import Kind
from app.domain.appraisal.rule import Level
from app.domain.appraisal.rules.measures import last_word
from tests.domain.appraisal.shipped import add, drop, findings_of, found, knowledge, put, reader, right_set

ITEM = {"name": "行车记录仪存储卡", "spec": "64G", "quantity": "1张", "place": "本机关", "why": "会被循环覆盖"}


def preserved(start: str, end: str) -> dict[str, Any]:
    """A preservation from one day to another."""
    return add(
        "preservation",
        "6",
        start,
        basis=["administrative_penalty_law.56"],
        days=7,
        from_to={"start": start, "end": end},
        items=[ITEM],
    )


def handled(on: str) -> dict[str, Any]:
    """The decision that ends it."""
    return add(
        "handling",
        "7",
        on,
        list_no="甬州存〔2026〕0012号",
        saved_on="2026-09-08",
        released_at=on,
        basis=["administrative_penalty_law.56"],
        handling="returned",
        items=[{"name": "行车记录仪存储卡", "quantity": "1张"}],
    )


def applied(on: str) -> dict[str, Any]:
    """The application to the court."""
    return add("application", "A12", on, applied_on=on, court="甬州市模拟区人民法院", decision="甬州罚〔2026〕0012号")


def urged(on: str) -> dict[str, Any]:
    """A reminder with its proof of delivery."""
    reminder = add(
        "reminder",
        "19",
        on,
        decision="甬州罚〔2026〕0012号",
        decided_on="2026-09-28",
        content="罚款50000元",
        subject="罚款",
        due=on,
        way="到代收银行缴纳",
        principal="50000",
        surcharge="1500",
        extra=["court"],
        basis=["administrative_compulsion_law.54"],
    )
    reminder["add"]["delivered"] = {"id": "proof_reminder", "at": f"{on}T10:00"}
    return reminder


CHIEF = {"name": "钟局长", "opinion": "同意。"}
BROKEN = [
    ("CR-29", "hazmat_a", "handling", [preserved("2026-09-08", "2026-09-17"), handled("2026-09-18")]),
    ("CR-29", "hazmat_a", "preservation", [preserved("2026-09-08", "2026-09-17")]),
    ("CR-30", "hazmat_b", "seizure", [put("seizure.from_to", {"start": "2026-09-14", "end": "2026-10-15"})]),
    ("CR-30", "hazmat_b", "extension", [put("extension.extend_to", "2026-11-20")]),
    ("CR-30", "hazmat_b", "release", [drop("extension")]),
    ("CR-30", "hazmat_b", "release", [put("release.released_at", "2026-11-20")]),
    ("CR-30", "hazmat_b", "seizure", [drop("release"), put("extension.extend_to", "2026-10-25")]),
    ("CR-31", "hazmat_b", "approval", [put("approval.approved_at", "2026-09-15T15:41")]),
    ("CR-32", "hazmat_b", "closing", [drop("release")]),
    ("CR-33", "hazmat_a", "application", [urged("2027-03-29"), applied("2027-04-09")]),
    ("CR-34", "hazmat_a", "application", [applied("2027-07-01")]),
    ("CR-34", "hazmat_a", "application", [applied("2027-03-01")]),
    ("CR-35", "hazmat_a", "closing", [put("closing.@on", "2026-10-10")]),
    ("CR-87", "hazmat_b", "seizure", [put("seizure.approve_by", "史分管副局长")]),
    (
        "CR-87",
        "hazmat_b",
        "approval",
        [put("approval.approver", "洪队长"), put("approval.approver_title", "经办机构负责人")],
    ),
]
NEAR = [
    ("CR-29", "hazmat_a", [preserved("2026-09-08", "2026-09-17"), handled("2026-09-17")]),
    ("CR-30", "hazmat_b", [put("extension.@on", "2026-10-14")]),
    ("CR-31", "hazmat_b", [put("approval.approved_at", "2026-09-15T15:40")]),
    ("CR-31", "hazmat_b", [put("seizure.urgent", False), put("approval.approved_at", "2026-09-16T09:00")]),
    ("CR-32", "hazmat_b", [put("closing.@on", "2026-10-20")]),
    ("CR-33", "hazmat_a", [urged("2027-03-29"), applied("2027-04-13")]),
    ("CR-34", "hazmat_a", [applied("2027-06-28")]),
    ("CR-35", "hazmat_a", [put("closing.@on", "2026-10-12")]),
    ("CR-35", "hazmat_b", [put("closing.@on", "2026-10-19")]),
    ("CR-87", "hazmat_b", [put("seizure.approve_by", "本部门主要负责人钟局长")]),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_a_test_that_the_party_knew_of_softens_a_late_extension() -> None:
    """Its days don't count by law; the draft counts them all the same, so it is told as a slip."""
    soft = findings_of("CR-30", "hazmat_b", put("extension.@on", "2026-10-15"))
    hard = findings_of("CR-30", "hazmat_b", put("extension.@on", "2026-10-18"))
    assert [each.level for each in soft] == [Level.CORRECTABLE]
    assert [each.level for each in hard] == [Level.PROCEDURE]


def test_how_long_a_simple_case_has_is_unsettled() -> None:
    """Whether the time to sue runs at all where review comes first is open (TV17)."""
    decision = add("later", "15", "2026-09-10")
    hits = findings_of("CR-34", "simple_driver", decision, applied("2027-12-01"))
    assert [each.kind for each in hits] == [Kind.REMINDER]


def test_the_last_word_of_a_case() -> None:
    """The latest day that its documents tell of."""
    assert str(last_word(reader(right_set("hazmat_b")), knowledge())) == "2026-11-03"
