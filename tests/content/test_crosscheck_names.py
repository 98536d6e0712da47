"""Ids that nobody defines, and ids defined twice."""

from __future__ import annotations

import pytest

from app.content.crosscheck_names import defined_ids, value_names
from tests.content.tanker import edited, messages, problems_of, tanker_files

UNKNOWN = [
    ("faults", ("yes_to: N6", "yes_to: N9"), "没有判断步骤“N9”"),
    ("faults", ("faults: [F10]}", "faults: [F100]}"), "没有故障“F100”"),
    ("faults", ("station: S09", "station: S99"), "没有站位“S99”"),
    ("faults", ("S09.read_unload_valves", "S09.read_unload_valve"), "没有检查动作“S09.read_unload_valve”"),
    ("faults", ("alarm:valve_box_rim", "alarm:valve_box_rin"), "没有测点“valve_box_rin”"),
    ("faults", ("excludes: [F04]", "excludes: [F40]"), "没有故障“F40”"),
    ("faults", ("excludes: [F04]", "bases: [V9]"), "没有底型“V9”"),
    (
        "faults",
        (
            "faults:\n  - id: F01",
            "bases:\n  - {id: V1, title: 甲, truth: 甲, weight: 1, standing: [F77]}\nfaults:\n  - id: F01",
        ),
        "没有故障“F77”",
    ),
    ("faults", ("      liable: carrier", "      part_of: F78\n      liable: carrier"), "没有故障“F78”"),
    ("deeds", ("kind: fault_drawn, any_of: [F04]", "kind: base_drawn, any_of: [V8]"), "没有底型“V8”"),
    ("faults", ("sets: {cap_state:", "sets: {cap_stat:"), "没有取值“cap_stat”"),
    ("people", ("who: manager", "who: manger"), "没有人物“manger”"),
    ("people", ("stands_at: spot_driver", "stands_at: spot_drivr"), "没有位置“spot_drivr”"),
    ("deeds", ('do: "ask:D19"', 'do: "ask:D99"'), "没有对话“D99”"),
    ("deeds", ('do: "deed:vest_on"', 'do: "deed:vest_off"'), "没有动作“vest_off”"),
    ("deeds", ('do: "probe:valve_box_rim"', 'do: "probe:valve_rim"'), "没有测点“valve_rim”"),
    ("deeds", ("moves: {blind_cap: tight", "moves: {blind_cap: shut"), "没有部件状态“blind_cap.shut”"),
    ("deeds", ("where: {finding: F05}", "where: {finding: F55}"), "没有发现“F55”"),
    ("scenario", ("order: order_open_kit", "order: open_kit"), "没有对话“open_kit”"),
    ("scenario", ('shows: ["清点：', 'counts: [{id: a, title: 甲, value: b}], shows: ["清点：'), "没有取值“b”"),
    ("scenario", ("papers: [tank_report]", "papers: [tank_reports]"), "没有单证“tank_reports”"),
    ("scenario", ("skill: safety", "skill: saftey"), "没有能力项“saftey”"),
    ("scenario", ("picture_camera: overview", "picture_camera: overviw"), "没有机位“overviw”"),
    ("scenario", ("opens: [valve_box_door]", "opens: [valve_door]"), "没有部件“valve_door”"),
    ("rubric", ("rules: [R-01]", "rules: [R-1]"), "没有程序规则“R-1”"),
    ("rubric", ("trait: specific", "trait: specifc"), "没有话语特征“specifc”"),
    ("rubric", ("skill: law", "skill: lwa"), "没有能力项“lwa”"),
    ("procedure", ("where: {station: S09}", "where: {station: S90}"), "没有站位“S90”"),
    ("procedure", ("inject: I01", "inject: I10X"), "没有注入“I10X”"),
]


@pytest.mark.parametrize(("stem", "edit", "message"), UNKNOWN, ids=[message for *_, message in UNKNOWN])
def test_an_id_that_nobody_defines(stem: str, edit: tuple[str, str], message: str) -> None:
    assert any(message in found for found in messages(edited(stem, edit)))


def test_a_near_miss_is_met_with_a_guess() -> None:
    (found,) = messages(edited("rubric", ("rules: [R-02]", "rules: [R-O2]")))
    assert found == "sections[1].criteria[0].measure.rules[0]: 没有程序规则“R-O2”，是不是想写“R-02”？"


TWICE = [
    ("deeds", ("{id: strobe_on,", "{id: vest_on,"), "“vest_on”用了两次"),
    ("people", ("- id: D19", "- id: D01"), "“D01”用了两次"),
    ("rubric", ("{id: B2,", "{id: A2,"), "“A2”用了两次"),
    ("procedure", ("- id: H1-02", "- id: R-02"), "公共程序里已有规则“R-02”"),
    ("scenario", ("node: panel_tag_right", "node: panel_tag_left"), "“panel_tag_left”用了两次"),
    ("scenario", ("{id: made, label: 制作时间", "{id: number, label: 制作时间"), "“number”用了两次"),
]


@pytest.mark.parametrize(("stem", "edit", "message"), TWICE, ids=[message for *_, message in TWICE])
def test_an_id_defined_twice(stem: str, edit: tuple[str, str], message: str) -> None:
    assert any(message in found for found in messages(edited(stem, edit)))


def test_every_state_has_a_title() -> None:
    (found,) = messages(edited("scenario", ("state_titles: [关着, 打开]", "state_titles: [关着]")))
    assert found == "objects[0].state_titles: 有 2 个状态，却有 1 个名称，请一一写上"


def test_the_id_is_that_of_the_folder() -> None:
    (found,) = messages(edited("scenario", ("id: hazmat_1_gasoline_tanker", "id: hazmat_9")))
    assert found == "id: 编号应与文件夹名一致：hazmat_1_gasoline_tanker"


def test_missing_mistakes_are_only_a_reminder() -> None:
    text = (tanker_files().folder / "scenario.yaml").read_text(encoding="utf-8")
    cut = text[text.index("mistakes:") : text.index("debrief_questions:")]
    (found,) = problems_of(edited("scenario", (cut, "mistakes: []\n")))
    assert found.severity == "warning"


def test_the_members_of_a_set_are_values_and_its_name_is_none() -> None:
    scenario = tanker_files().scenario
    assert scenario is not None
    assert {"tractor_plate", "wind_from_deg", "gross_kg"} <= value_names(scenario)
    assert "vehicle" not in value_names(scenario)
    assert "escort_cert" in defined_ids(scenario)["fact"]
