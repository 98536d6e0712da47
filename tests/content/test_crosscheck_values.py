"""Templates, draws and values."""

from __future__ import annotations

import pytest

from tests.content.tanker import edited, is_refused, messages, problems_of, text_of

ERRORS = [
    ("scenario", ('text: "{gps_screen}"', 'text: "{gps_scren}"'), "没有取值“gps_scren”，是不是想写“gps_screen”？"),
    ("people", ("{load_place}到", "{load_plce}到"), "没有取值“load_plce”"),
    ("faults", ('rear_plate: "{swap_plate}"', 'rear_plate: "{swapped}"'), "没有取值“swapped”"),
    ("faults", ('load_kg: "{heavy_kg}"', "load_kg: 很多"), "求和、换算用到的取值应是数字"),
    ("faults", ('load_kg: "{heavy_kg}"', 'load_kg: "{gross_kg}"'), "要用到的取值“gross_kg”应在被改的取值前面"),
    ("faults", ("cap_state: loose", "cap_state: lose"), "部件“blind_cap”没有状态“lose”"),
    ("faults", ('seep_ml_min: "28"', "seep_ml_min: 有一点"), "泄漏速率应是数字，现在是“有一点”"),
    (
        "scenario",
        ("sampled: {kind: mouth}, reads_into: rim_reading", 'value: "{rim_reading}克"'),
        "应是数字，现在是“0克”",
    ),
    ("scenario", ('temp_c: "29"', "temp_c: 热"), "气温应是数字，现在是“热”"),
    ("scenario", ("of: [load_kg, rated_load_less]", "of: [load_kg, over_rated_pct]"), "“over_rated_pct”应写在它前面"),
    ("scenario", ("low: 31000, high: 32500", "low: 33000, high: 32500"), "上限小于下限"),
    ("scenario", ("manager_surname: 许, ", ""), "每一组的栏目应相同"),
    ("scenario", ("  cargo_name: {kind: choice", "  load_bay: {kind: choice"), "取值“load_bay”前面已经有了"),
]


@pytest.mark.parametrize(("stem", "edit", "message"), ERRORS, ids=[m for *_, m in ERRORS])
def test_values_that_do_not_work_out(stem: str, edit: tuple[str, str], message: str) -> None:
    files = edited(stem, edit)
    assert any(message in found for found in messages(files)), messages(files)
    assert is_refused(files)


def test_a_fault_that_changes_nothing_is_refused() -> None:
    text = text_of("faults")
    old = text[text.index('sets: {insurance_from: "') :].split("\n")[0]
    files = edited("faults", (old, "sets: {insurance_from: 2026-01-01}"))
    assert any("抽到它时什么都不变" in found for found in messages(files))


def test_a_value_that_nobody_uses_is_a_reminder() -> None:
    (found,) = problems_of(edited("scenario", ("  density:", "  spare: {kind: text, text: 无}\n  density:")))
    assert (found.severity, found.message) == ("warning", "取值“spare”没有地方用到")


def test_braces_where_they_are_not_filled_in_are_a_reminder() -> None:
    (found,) = problems_of(edited("scenario", ("reveals: 站位与下风人群", 'reveals: "{wind_name}下的人群"')))
    assert found.severity == "warning"
    assert "照原样显示" in found.message


@pytest.mark.parametrize("bound", ["high: 1e300", "low: -1e308, high: 1e308"])
def test_ranges_out_of_this_world_are_refused_not_fatal(bound: str) -> None:
    old = "low: 31000, high: 32500" if "low" in bound else "high: 32500"
    assert isinstance(messages(edited("scenario", (old, bound))), list)


def test_days_before_the_calendar_are_refused_not_fatal() -> None:
    files = edited("scenario", ("in_force_on: 2026-09-16", "in_force_on: 0001-01-05"))
    assert is_refused(files)
