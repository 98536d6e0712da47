"""A small but complete scenario, all of it invented: one tanker, four faults, two people, a leaking box."""

from __future__ import annotations

import copy
from typing import Any

from app.domain.procedure.rules import ProcedureRule
from app.domain.scenario.faults import FaultBank
from app.domain.scenario.people import People
from app.domain.scenario.rubric import Rubric
from app.domain.scenario.scenario import DeedsFile, Scenario, SceneFile

SCENE: dict[str, Any] = {
    "schema_version": "1",
    "id": "small_tanker",
    "title": "小场景",
    "module": "hazmat",
    "difficulty": 1,
    "summary": "测试用的小场景",
    "picture_camera": "front",
    "in_force_on": "2026-09-16",
    "other_act_dates": ["2026-04-16"],
    "time": {"start_clock": "09:40", "run_min": 12, "cap_min": 20},
    "place": {"scene": "toll_plaza", "name": "虚构广场", "layout": "三个车位"},
    "weather": {"sky": "晴", "temp_c": "29", "wind_from_deg": "{wind}", "wind_m_s": "2.4", "light": "1"},
    "team": [{"id": "partner", "name": "协办甲", "duty": "第二名持证人员"}],
    "brief": {"intelligence": "轨迹有断点", "tasks": ["检查"], "red_lines": ["不动火"], "deliverables": ["记录"]},
    "values": {
        "wind": {"kind": "range", "low": 0, "high": 350, "step": 10},
        "plate": {"kind": "choice", "of": ["浙Z00001", "浙Z00002"]},
        "bill_plate": {"kind": "text", "text": "{plate}"},
        "valve": {"kind": "text", "text": "closed"},
        "gas_rim": {"kind": "text", "text": "1"},
        "gas_box": {"kind": "text", "text": "2"},
        "gauge": {"kind": "text", "text": "绿区"},
        "meter_drift": {"kind": "text", "text": "0"},
    },
    "meter": {
        "unit": "%LEL", "tau_s": 12, "t90_s": 28, "low_alarm": 20, "high_alarm": 50, "drift_when_not_zeroed": 6,
        "note": "演练值",
    },
    "papers": [
        {"id": "waybill", "title": "电子运单", "form": "screen", "holder": "driver",
         "fields": [{"id": "plate", "label": "车号", "value": "{bill_plate}"}]},
        {"id": "escort_card", "title": "押运员证", "form": "card", "holder": "escort",
         "fields": [{"id": "name", "label": "姓名", "value": "钱虚构"}],
         "when": {"kind": "not", "part": {"kind": "fault_drawn", "any_of": ["no_escort"]}}},
    ],
    "lettering": [{"node": "panel_plate_front", "style": "plate_yellow", "text": "{plate}", "glyph_mm": 90}],
    "objects": [
        {"id": "box_door", "title": "阀箱门", "node": "box", "states": ["shut", "open"], "hand": "party"},
        {"id": "unload_valve", "title": "卸料阀", "node": "valve", "states": ["closed", "open"], "starts": "{valve}",
         "hand": "party", "loaded_valve": True},
        {"id": "tool_box", "title": "工具箱", "node": "tool_box", "states": ["shut", "open"]},
    ],
    "gas_points": [
        {"id": "rim", "title": "阀箱外缘", "node": "rim", "value": "{gas_rim}"},
        {"id": "in_box", "title": "阀箱内", "node": "in_box", "value": "{gas_box}",
         "needs": {"kind": "object_is", "object": "box_door", "state": "open"}, "needs_text": "阀箱门还关着。"},
    ],
    "stations": [
        {"id": "S1", "title": "单证桌", "where": "上风处", "node": "desk", "readable_m": 0.5, "reveals": "运单",
         "normal": "一致", "skill": "law",
         "actions": [
             {"id": "read_bill", "title": "读运单", "tool": "terminal", "papers": ["waybill"],
              "shows": ["车号 {bill_plate}"],
              "needs": {"kind": "learned", "fact": "bill_known"}, "needs_text": "先问清运单在哪里。"},
             {"id": "compare", "title": "对照车号", "tool": "eye", "compares": ["waybill", "plate_front"],
              "needs": {"kind": "happened", "pattern": {"event": "StationWorked", "where": {"action": "read_bill"}}}},
         ]},
        {"id": "S2", "title": "阀箱", "where": "左下", "node": "box", "readable_m": 1, "reveals": "渗漏",
         "normal": "无",
         "skill": "safety",
         "actions": [
             {"id": "open_box", "title": "打开阀箱", "tool": "order", "operator": "party", "order": "order_box",
              "effects": {"moves": {"box_door": "open"}}},
             {"id": "read_valves", "title": "看阀位", "tool": "eye", "shows": ["阀 {valve}"],
              "needs": {"kind": "object_is", "object": "box_door", "state": "open"}},
         ]},
        {"id": "S3", "title": "灭火器", "where": "右侧", "node": "ext", "readable_m": 0.6, "reveals": "压力",
         "normal": "绿区",
         "skill": "safety", "actions": [{"id": "read_gauge", "title": "看压力表", "tool": "close_look",
          "shows": ["{gauge}"]}]},
    ],
    "cameras": [{"id": "front", "title": "车头", "eye": [0, 8, 2], "target": [0, 0, 1]}],
}  # fmt: skip


def _key(authority: str, *disposals: str) -> dict[str, Any]:
    return {
        "law": [
            {"since": "2026-05-01", "acts": ["HA-10"], "basis": ["hazchem_safety_law.109.4"]},
            {"before": "2026-05-01", "acts": ["HA-10"], "basis": ["hazchem_regulation_2013.86.2"]},
        ],
        "disposals": list(disposals),
        "authority": authority,
        "liable": "carrier",
    }


BANK: dict[str, Any] = {
    "draw": {"at_most": 3, "police_one_from": 3},
    "faults": [
        {"id": "leak", "title": "阀箱渗漏", "station": "S2", "revealed_by": ["S2.read_valves"],
         "visibility": "worked",
         "shows": "湿", "severity": 3, "key": _key("transport", "correct_on_spot"), "safety": True,
         "sets": {"gas_rim": "25", "gas_box": "60", "valve": "open"}},
        {"id": "wrong_bill", "title": "运单与车不符", "station": "S1", "revealed_by": ["S1.compare"],
         "visibility": "compared",
         "shows": "车号不同", "severity": 2, "key": _key("transport", "open_case"),
          "sets": {"bill_plate": "浙Z99999"}},
        {"id": "red_gauge", "title": "灭火器失压", "station": "S3", "revealed_by": ["S3.read_gauge"],
         "visibility": "near",
         "shows": "红区", "severity": 2, "key": _key("transport", "open_case"), "sets": {"gauge": "红区"}},
        {"id": "no_escort", "title": "没有押运员", "station": "S1", "revealed_by": ["ask:who_is_escort"],
         "visibility": "far",
         "shows": "无人", "severity": 3, "key": _key("police", "transfer"), "sets": {"meter_drift": "0"}},
    ],
    "distractors": [{"id": "torn_copy", "title": "打印件缺页", "station": "S1", "why_not": "电子单完整"}],
}  # fmt: skip

PEOPLE: dict[str, Any] = {
    "persons": [
        {"id": "driver", "name": "赵虚构", "role": "driver", "title": "驾驶员", "start_tension": 25,
         "hides": "换过挂车"},
        {"id": "escort", "name": "钱虚构", "role": "escort", "title": "押运员", "start_tension": 40, "hides": "没有",
         "absent_when": {"kind": "fault_drawn", "any_of": ["no_escort"]}},
        {"id": "manager", "name": "孙虚构", "role": "manager", "title": "经理", "channel": "phone",
         "start_tension": 45,
         "hides": "知情"},
    ],
    "exchanges": [
        {"id": "engine_off", "who": "driver", "topic": "safety", "say": "请熄火，拉手刹。", "traits": ["order"],
         "answers": [{"text": "熄了。", "tension": -3, "effects": {"emits": [{"event": "EngineOff"}]}}]},
        {"id": "phones_away", "who": "driver", "topic": "safety", "say": "手机、火种收起来。", "traits": ["order"],
         "emits": [{"event": "IgnitionSourceRemoved", "with": {"people": ["driver"]}}],
          "answers": [{"text": "好。"}]},
        {"id": "reason", "who": "driver", "topic": "rights", "say": "例行检查，您可以申请回避。",
         "emits": [{"event": "RightsTold", "with": {"right": "reason_of_inspection", "to": "driver"}}],
         "answers": [{"text": "不用。"}]},
        {"id": "where_bill", "who": "driver", "topic": "papers", "say": "今天六点装的什么货，运单在哪？",
         "traits": ["acknowledges", "specific"], "matter": "journey",
         "answers": [{"text": "在手机里，您扫。", "effects": {"discloses": ["bill_known"]}}]},
        {"id": "where_bill_again", "who": "driver", "topic": "papers", "say": "再说一遍几点装的？",
         "matter": "journey",
         "when": {"kind": "asked", "exchange": "where_bill"}, "traits": ["repeats_allowed"],
         "answers": [
             {"when": {"kind": "tension", "person": "driver", "at_least": 55}, "text": "忘了！", "true": False,
              "tension": 5},
             {"text": "五点半。"},
         ]},
        {"id": "who_is_escort", "who": "driver", "topic": "identity", "say": "押运员是哪位？",
         "answers": [
             {"when": {"kind": "fault_drawn", "any_of": ["no_escort"]}, "text": "今天就我一个。", "tension": 5},
             {"text": "旁边这位。", "effects": {"discloses": ["escort_card"]}},
         ]},
        {"id": "order_box", "who": "driver", "topic": "safety", "say": "请您打开阀箱。", "traits": ["order"],
         "answers": [{"text": "好。"}]},
        {"id": "threaten", "who": "driver", "topic": "temper", "say": "不配合就扣车！", "traits": ["threatens"],
         "answers": [{"text": "你扣！", "tension": 5}]},
        {"id": "shout", "who": "driver", "topic": "temper", "say": "下车！", "traits": ["rude"],
         "answers": [{"text": "吼什么！"}]},
        {"id": "shut_valve", "who": "driver", "topic": "handling", "say": "请把阀关紧。", "traits": ["order"],
         "answers": [{"text": "关了。", "effects": {"sets": {"gas_rim": "1", "valve": "closed"},
                                                   "moves": {"unload_valve": "closed"}}}]},
        {"id": "call_records", "who": "manager", "topic": "company", "say": "请提供记录。", "traits": ["ends_call"],
         "answers": [{"text": "我挂了。", "tension": 10, "true": False}]},
        {"id": "opinion", "who": "driver", "topic": "handling", "say": "您有什么意见？",
         "emits": [{"event": "PartyViewAsked", "with": {"to": "driver"}}], "answers": [{"text": "没有。"}]},
    ],
}  # fmt: skip


def _deed(name: str, group: str, event: str, **more: Any) -> dict[str, Any]:
    with_fields = more.pop("fields", {})
    return {"id": name, "title": name, "group": group, "event": {"event": event, "with": with_fields}, **more}


DEEDS: dict[str, Any] = {
    "deeds": [
        _deed("read_wind", "safety", "WindChecked", fields={"from_deg": 0}, filled=["from_deg"]),
        _deed("vest", "safety", "VestOn"),
        _deed("leave_car", "safety", "LeftPatrolCar"),
        _deed("cone", "safety", "ConePlaced", fields={"approach": True}, filled=["x_m", "y_m"], repeatable=True),
        _deed("video", "recording", "VideoStarted"),
        _deed("badge_lead", "identity", "BadgeShown", fields={"officer": "lead", "to": "driver"}),
        _deed("badge_partner", "identity", "BadgeShown", fields={"officer": "partner", "to": "driver"}),
        _deed("zero", "tools", "MeterZeroed", fields={"clean_air": True}, repeatable=True),
        _deed("withdraw", "safety", "Withdrew", fields={"upwind": True, "distance_m": 15}, repeatable=True),
        _deed("report", "report", "ReportMade", fields={"to": "command", "content": ["goods",
         "wind"]}, repeatable=True),
        _deed("call_police", "report", "TransferCalled", fields={"to": "police"}),
        _deed("order_fix", "measures", "CorrectionOrdered", fields={"finding": "leak"}, filled=["finding"],
              needs={"kind": "happened", "pattern": {"event": "FindingRecorded"}}, needs_text="先记录发现。"),
        _deed("verify_fix", "measures", "CorrectionVerified", fields={"finding": "leak"}, filled=["finding"]),
        _deed("decide", "decision", "DecisionStated", fields={"liable": "carrier"}),
        _deed("release", "decision", "VehicleReleased", fields={"thanked": True}),
        _deed("hold", "decision", "VehicleHeld"),
        _deed("phone", "wrong", "PhoneUsed", fields={"by": "lead", "distance_m": 3}, repeatable=True),
    ],
    "injects": [
        {"id": "drift", "title": "检测仪漂移", "effect": "读数恒加六", "expect": "重新归零",
         "effects": {"sets": {"meter_drift": "6"}}},
        {"id": "leak_more", "title": "渗漏加快", "effect": "读数上升", "expect": "先撤",
         "needs": {"kind": "fault_drawn", "any_of": ["leak"]}, "effects": {"sets": {"gas_rim": "70"}},
         "speech": [{"who": "driver", "text": "滴得更快了！"}]},
        {"id": "alone", "title": "协办被叫走", "effect": "只剩一人", "expect": "暂停询问",
         "effects": {"emits": [{"event": "SecondOfficerAbsent"}]}},
        {"id": "battery", "title": "记录仪没电", "effect": "停录", "expect": "换机",
         "effects": {"emits": [{"event": "VideoStopped", "with": {"reason": "battery"}}]}},
    ],
    "plan": [
        {"do": "deed:read_wind", "phase": "arrive"}, {"do": "deed:vest", "phase": "arrive"},
        {"do": "deed:leave_car", "phase": "arrive"}, {"do": "deed:cone", "phase": "arrive"},
        {"do": "deed:video", "phase": "identity"}, {"do": "deed:badge_lead", "phase": "identity"},
        {"do": "deed:badge_partner", "phase": "identity"}, {"do": "ask:engine_off", "phase": "safety"},
        {"do": "ask:phones_away", "phase": "safety"}, {"do": "ask:reason", "phase": "identity"},
        {"do": "ask:where_bill", "phase": "papers"}, {"do": "ask:who_is_escort", "phase": "papers"},
        {"do": "work:S1.read_bill", "phase": "papers"}, {"do": "work:S1.compare", "phase": "papers"},
        {"do": "record", "phase": "papers"}, {"do": "deed:zero", "phase": "inspect"},
        {"do": "probe:rim", "phase": "inspect"}, {"do": "unprobe", "phase": "inspect"},
        {"do": "ask:order_box", "phase": "inspect"}, {"do": "work:S2.open_box", "phase": "inspect"},
        {"do": "work:S2.read_valves", "phase": "inspect"}, {"do": "work:S3.read_gauge", "phase": "inspect"},
        {"do": "photo:S3", "phase": "inspect"}, {"do": "record", "phase": "inspect"},
        {"do": "ask:shut_valve", "when": {"kind": "fault_drawn", "any_of": ["leak"]}, "phase": "measures"},
        {"do": "deed:order_fix", "when": {"kind": "fault_drawn", "any_of": ["leak"]}, "phase": "measures"},
        {"do": "deed:verify_fix", "when": {"kind": "fault_drawn", "any_of": ["leak"]}, "phase": "measures"},
        {"do": "deed:call_police", "when": {"kind": "fault_drawn", "any_of": ["no_escort"]}, "phase": "measures"},
        {"do": "dispose", "phase": "decide"}, {"do": "ask:opinion", "phase": "decide"},
        {"do": "deed:decide", "phase": "decide"}, {"do": "deed:release", "phase": "decide"},
    ],
}  # fmt: skip


def _rule(name: str, template: str, a: Any, b: Any = None, **more: Any) -> dict[str, Any]:
    pattern = {"a": {"event": a} if isinstance(a, str) else a}
    if b is not None:
        pattern["b"] = {"event": b} if isinstance(b, str) else b
    return {"id": name, "title": name, "template": template, "expected": "按规定做", **pattern, **more}


RULES: list[dict[str, Any]] = [
    _rule("R01", "init", "WindChecked"),
    _rule("R02", "precedence", "VestOn", "LeftPatrolCar"),
    _rule("R03", "precedence", {"event": "BadgeShown", "count": 2, "distinct": "officer"},
          {"event": "QuestionAsked", "where": {"exchange": "where_bill"}}),
    _rule("R04", "response", "FindingRecorded", "PhotoTaken", within_s=180, same=["station", "stations"]),
    _rule("R05", "precedence", "MeterZeroed", "MeterRead"),
    _rule("R06", "precedence", {"event": "MeterRead", "where": {"point": "rim", "stable": True}},
          {"event": "StationWorked", "where": {"action": "open_box"}}),
    _rule("R07", "response", "MeterAlarmed", {"event": "Withdrew", "where": {"upwind": True}}, within_s=10),
    _rule("R08", "absence", {"event": "PhoneUsed", "where": {"distance_m": {"at_most": 15}}}),
    _rule("R09", "absence", "OfficerOperatedLoadedValve"),
    _rule("R10", "response", "MeterAlarmed", {"event": "ReportMade"}, within_s=60),
    _rule("R11", "precedence", "PartyViewAsked", "DecisionStated"),
    _rule("R12", "chain_response", "VideoStopped", "GapStated"),
]  # fmt: skip

RUBRIC: dict[str, Any] = {
    "version": "1",
    "pass_share": 0.7,
    "pass_note": "测试",
    "skills": [{"id": s, "title": s} for s in ("safety", "law", "talk")],
    "sections": [
        {"id": "A", "title": "安全", "criteria": [
            {"id": "A1", "title": "风向", "points": 10, "measure": {"kind": "rules_kept", "rules": ["R01", "R02"]},
             "expected": "先看风", "skill": "safety"},
            {"id": "A2", "title": "测气", "points": 15, "measure": {"kind": "rules_kept", "rules": ["R05", "R06"]},
             "expected": "先测后开", "skill": "safety"},
            {"id": "A3", "title": "撤离", "points": 5, "measure": {"kind": "rules_kept", "rules": ["R07", "R10"]},
             "applies_when": {"kind": "happened", "pattern": {"event": "MeterAlarmed"}}, "expected": "先撤",
              "skill": "safety"},
            {"id": "A4", "title": "手机", "points": 10, "measure": {"kind": "rules_kept", "rules": ["R08"],
             "vacuous_is_met": True}, "expected": "不用", "skill": "safety"}]},
        {"id": "B", "title": "询问", "criteria": [
            {"id": "B1", "title": "亮证", "points": 10, "measure": {"kind": "rules_kept", "rules": ["R03"]},
             "expected": "两人亮证", "skill": "talk"},
            {"id": "B2", "title": "张力", "points": 10, "measure": {"kind": "tension_peak", "at_most": 60},
             "expected": "不激化", "skill": "talk"}]},
        {"id": "C", "title": "发现", "criteria": [
            {"id": "C1", "title": "发现率", "points": 20, "measure": {"kind": "faults_found",
             "false_finding_points": 4},
             "expected": "找全", "skill": "law"},
            {"id": "C2", "title": "固证", "points": 10, "measure": {"kind": "findings_evidenced", "within_s": 180},
             "expected": "有照片", "skill": "law"},
            {"id": "C3", "title": "定性", "points": 10, "measure": {"kind": "dispositions_right", "aspect": "act"},
             "expected": "准确", "skill": "law"}]},
    ],
    "critical_fails": [
        {"id": "CF1", "title": "未亮证即询问", "rules": ["R03"], "expected": "两名人员先亮证。"},
        {"id": "CF2", "title": "用手机", "events": [{"event": "PhoneUsed"}], "expected": "不用手机。"},
        {"id": "CF3", "title": "带病放行", "unsafe_release": True, "expected": "复核后放行。"},
    ],
    "global_rating": [{"level": n, "title": str(n), "meaning": str(n)} for n in range(1, 6)],
}  # fmt: skip


def small_scenario(**scene_changes: Any) -> Scenario:
    """The scenario; `scene_changes` replace parts of its scene."""
    return Scenario(
        content_hash="5" * 64,
        scene=SceneFile.model_validate({**copy.deepcopy(SCENE), **scene_changes}),
        bank=FaultBank.model_validate(BANK),
        people=People.model_validate(PEOPLE),
        deeds=DeedsFile.model_validate(DEEDS),
        rules=tuple(ProcedureRule.model_validate(rule) for rule in RULES),
        rubric=Rubric.model_validate(RUBRIC),
    )
