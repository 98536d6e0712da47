"""Device, site, review of the record, and the fine for overload."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from app.domain.appraisal.rules.overload import captured_at, limits_of
from tests.domain.appraisal.shipped import drop, found, put, reader, right_set


def weighed(axles: int, limit: str, gross: str, fine: str, capitals: str) -> list[dict[str, Any]]:
    """Another vehicle, written the same in every document."""
    changes = [
        put("review_record.axles", axles),
        put("review_record.limit_t", limit),
        put("review_record.gross_t", gross),
    ]
    for name in ("report", "decision"):
        changes += [put(f"{name}.axles", axles), put(f"{name}.limit_t", limit), put(f"{name}.gross_t", gross)]
        changes.append(
            put(
                f"{name}.facts",
                f"2026年9月3日2时14分，象拟物流有限公司的浙Z70001在模拟S00线K12+300称重{gross}吨（证据1至6）。",
            )
        )
    changes.append(put("notice.facts", f"2026年9月3日2时14分，你单位的浙Z70001在模拟S00线K12+300称重{gross}吨。"))
    row = [{"kind": "fine", "amount": fine}]
    changes += [
        put("report.proposed_penalties", row),
        put("notice.proposed_penalties", row),
        put("decision.penalties", row),
    ]
    changes += [
        put("notice.proposed", f"罚款{fine}元（{capitals}）"),
        put("decision.penalty", f"罚款{fine}元（{capitals}）"),
    ]
    steps = [{"step": "按条例第五十三条分段计算", "amount": fine, "unit": "元"}]
    changes += [put("report.calculation", steps), put("decision.calculation", steps)]
    return [*changes, put("report.advice", f"建议罚款{fine}元。"), put("decision.amount", fine)]


BROKEN: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    ("CR-41", "overload_offsite", "decision", [put("decision.limit_t", "55")]),
    ("CR-41", "overload_offsite", "notice", [put("notice.proposed_penalties", [{"kind": "fine", "amount": "6300"}])]),
    ("CR-41", "overload_offsite", "decision", [put("decision.calculation")]),
    ("CR-41", "overload_offsite", "decision", [put("decision.discretion", "6轴货车最高限值为55吨，超限比例27%。")]),
    ("CR-41", "overload_offsite", "report", weighed(4, "37", "45", "540", "伍佰肆拾元整")),
    ("CR-71", "overload_offsite", "device", [put("device.valid", {"start": "2026-09-04", "end": "2027-09-03"})]),
    ("CR-71", "overload_offsite", "device", [put("device.valid")]),
    ("CR-72", "overload_offsite", "device", [put("device.enabled_on", "2026-07-15")]),
    ("CR-72", "overload_offsite", "device", [put("device.announced_on")]),
    ("CR-73", "overload_offsite", "review_record", [put("review_record.conclusion", "图像不清，审核不通过")]),
    ("CR-73", "overload_offsite", "decision", [drop("review_record")]),
]
NEAR: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("CR-41", "overload_offsite", weighed(6, "49", "80", "7660", "柒仟陆佰陆拾元整")),
    ("CR-41", "overload_offsite", weighed(4, "36", "45", "540", "伍佰肆拾元整")),
    ("CR-41", "overload_offsite", weighed(4, "31", "45", "2340", "贰仟叁佰肆拾元整")),
    ("CR-71", "overload_offsite", [put("device.valid", {"start": "2026-09-03", "end": "2026-09-03"})]),
    ("CR-72", "overload_offsite", [put("device.enabled_on", "2026-07-16")]),
    ("CR-73", "hazmat_a", [drop("recording")]),
]


@pytest.mark.parametrize(("rule", "brief", "document", "changes"), BROKEN)
def test_a_broken_case_is_found(rule: str, brief: str, document: str, changes: list[dict[str, Any]]) -> None:
    """Each rule finds what breaks it, in the document that does."""
    assert (rule, document) in {(each[0], each[1]) for each in found(brief, *changes)}


@pytest.mark.parametrize(("rule", "brief", "changes"), NEAR)
def test_a_near_miss_is_let_be(rule: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """What only looks like a breach is none."""
    assert rule not in {each[0] for each in found(brief, *changes)}


def test_a_fraction_of_a_ton_counts_either_way() -> None:
    """Whether it counts in proportion or not at all is unsettled (TV11); neither is a defect."""
    for fine, capitals in (("3510", "叁仟伍佰壹拾元整"), ("3300", "叁仟叁佰元整")):
        rules = {each[0] for each in found("overload_offsite", *weighed(6, "49", "70.5", fine, capitals))}
        assert "CR-41" not in rules


def test_limits_by_axles() -> None:
    """Lorries and trains have their own, and six axles with one driven axle a lower one."""
    day = dt.date(2026, 9, 3)
    assert limits_of(4, day) == {Decimal(31), Decimal(36)}
    assert limits_of(6, day) == {Decimal(46), Decimal(49)}


def test_when_it_was_captured() -> None:
    """To the second; None where nothing was captured."""
    assert captured_at(reader(right_set("overload_offsite"))) == dt.datetime(2026, 9, 3, 2, 14, 36)
    assert captured_at(reader(right_set("hazmat_a"))) is None
