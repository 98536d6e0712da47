"""People and companies against whom the run made known."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.scene_paper.played import add_words, found, put, right_case, scene_of

VALUES = scene_of().values


@pytest.mark.parametrize(
    ("document", "field", "value", "told"),
    [
        ("record", "scene_person", {"kind": "person", "name": "李大明"}, True),
        ("record", "scene_person", {"kind": "person", "name": VALUES["driver_name"]}, False),
        ("decision", "party", {"kind": "organisation", "name": VALUES["carrier_name"]}, False),
        ("decision", "party", {"kind": "organisation", "name": "甬州别家运输有限公司"}, True),
        ("decision", "party", {"kind": "person", "name": "李大明"}, False),
        (
            "record",
            "scene_person",
            {"kind": "person", "name": VALUES["driver_name"], "id_number": VALUES["driver_idcard"]},
            False,
        ),
        (
            "record",
            "scene_person",
            {"kind": "person", "name": VALUES["driver_name"], "id_number": "339999198001010010"},
            True,
        ),
        (
            "decision",
            "party",
            {"kind": "organisation", "name": VALUES["carrier_name"], "credit_code": "91339999MA00009X00"},
            True,
        ),
    ],
)
def test_people_in_fields(document: str, field: str, value: Any, told: bool) -> None:
    findings = found(put(right_case(), document, field, value))
    assert [(each.document, each.field) for each in findings] == ([(document, field)] if told else [])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("驾驶员李大明在场。", True),
        ("驾驶员冯越野在场。", False),
        ("驾驶员冯某某在场。", False),
        ("驾驶员郑某某在场。", True),
        ("驾驶员陈述完毕，押运员当场签字。", False),
        ("押运员在车上。", False),
    ],
)
def test_names_behind_a_title(words: str, told: bool) -> None:
    assert bool(found(add_words(right_case(), words, "report"))) is told
