"""Phases, developments, areas and telemetry of the tanker, spoilt one at a time."""

from __future__ import annotations

import pytest

from tests.content.tanker import edited, is_refused, messages

HAPPENED = "{kind: happened, pattern: {event: ReportMade}}"
METER = 'meter:\n  unit: "%LEL"'
FIRST, SECOND = "{id: P1, title: 一, zone: 冷区}", "{id: P2, title: 二, zone: 冷区, begins_when: " + HAPPENED + "}"
POINT = "sampled: {kind: mouth}, reads_into"
LATE = f"developments: [{{id: late, title: 晚到, starts_when: {HAPPENED}, after_s: %s}}]\nplan:\n  # 到场"
ERRORS = [
    ("scenario", (METER, f"phases: [{SECOND}]\n{METER}"), "第一个阶段一开始就有"),
    ("scenario", (METER, f"phases: [{FIRST}, {{id: P2, title: 二, zone: 冷区}}]\n{METER}"), "什么时候开始"),
    ("scenario", (METER, f"areas: [{{id: pool, title: 积液, at: [0, 0], half_m: [0, 1]}}]\n{METER}"), "半宽应大于 0"),
    ("scenario", (POINT, "carried_by: responder, " + POINT), "在哪个站位看读数"),
    ("scenario", (POINT, "station: S09, " + POINT), "在哪个站位看读数"),
    ("scenario", (POINT, "carried_by: responder, station: S99, " + POINT), "没有站位“S99”"),
    ("scenario", ("id: read_wind\n", "id: read_wind\n        from_phase: P9\n"), "没有阶段“P9”"),
    ("scenario", ("time: {start_clock", "replaced_rules: [R-00]\ntime: {start_clock"), "公共程序里没有规则“R-00”"),
    ("deeds", ("plan:\n  # 到场", LATE % '"-5"'), "应不小于 0"),
    ("deeds", ("plan:\n  # 到场", LATE % '"{no_value}"'), "没有取值“no_value”"),
    ("deeds", ("plan:\n  # 到场", LATE % "soon"), "应是数字"),
    ("deeds", ("plan:\n  # 到场", 'plan:\n  - {do: "await:nobody", phase: arrival}'), "没有发展“nobody”"),
]


@pytest.mark.parametrize(("stem", "edit", "message"), ERRORS, ids=[message for _, _, message in ERRORS])
def test_what_does_not_fit_is_told(stem: str, edit: tuple[str, str], message: str) -> None:
    files = edited(stem, edit)
    assert any(message in found for found in messages(files)), messages(files)
    assert is_refused(files)


def test_what_fits_is_let_pass() -> None:
    files = edited("scenario", (METER, f"phases: [{FIRST}, {SECOND}]\n{METER}"))
    assert messages(files) == []


def test_a_replaced_rule_leaves_and_its_name_may_be_used_again() -> None:
    files = edited("scenario", ("time: {start_clock", "replaced_rules: [R-09]\ntime: {start_clock"))
    assert files.scenario is not None
    assert "R-09" not in {rule.id for rule in files.scenario.rules}
