"""Nobody makes two records at once in places that cannot be one."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.rules.whereabouts import are_apart
from tests.domain.appraisal.shipped import found, put

OFFICE = "甬州市交通运输局询问室"
AT_ONCE = put("interview_driver.start_at", "2026-09-08T10:30"), put("interview_driver.end_at", "2026-09-08T10:45")
OTHERS = (
    put("interview_driver.asker", {"name": "史分管", "number": "33990004"}),
    put("interview_driver.recorder", {"name": "洪队长", "number": "33990003"}),
)


@pytest.mark.parametrize(
    ("brief", "document", "changes"),
    [
        ("hazmat_a", "interview_driver", [*AT_ONCE, put("interview_driver.place", OFFICE)]),
        ("hazmat_b", "interview", [put("interview.place", OFFICE)]),
        ("hazmat_b", "sampling", [put("sampling.place", "虚构检测中心")]),
        ("ridehailing_a", "interview_passenger", [put("interview_passenger.place", "甬州市模拟区通途路1号")]),
    ],
)
def test_the_shorter_record_is_told(brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Its place is where somebody must look."""
    assert ("CR-14", document, "place") in found(brief, *changes)


@pytest.mark.parametrize(
    "changes",
    [
        [*AT_ONCE],
        [*AT_ONCE, put("interview_driver.place", "执法车内")],
        [*AT_ONCE, put("interview_driver.place", "甬州市模拟区虚拟北收费站办公室")],
        [*AT_ONCE, *OTHERS, put("interview_driver.place", OFFICE)],
        [put("interview_driver.place", OFFICE)],
    ],
)
def test_one_place_other_officers_or_another_time_are_let_be(changes: list[dict[str, Any]]) -> None:
    """A name that may mean the same place proves nothing."""
    assert not {hit for hit in found("hazmat_a", *changes) if hit[0] == "CR-14"}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("模拟区样例路口", OFFICE, True),
        ("甬州市模拟区样例路口", OFFICE, True),
        ("甬州市", "甬州市模拟区通途路1号", False),
        ("沙盘路边停车带", "沙盘路12号", False),
        ("样例路口", "沙盘路边停车带", False),
        ("样例路口", "虚构运输公司门口", False),
        ("虚构市场对面路边", OFFICE, True),
    ],
)
def test_two_places(one: str, other: str, apart: bool) -> None:
    """Only a building that shares no name with the other place is elsewhere for certain."""
    assert are_apart(one, other) is apart
    assert are_apart(other, one) is apart
