"""A scenario as small as the schema allows, and a journal on it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.chain import ChainHead, Entry, head_after, seal
from app.domain.attempt.events import AttemptEnded, AttemptStarted, BadgeShown, Event, NoteWritten, VestOn
from app.domain.attempt.record import AttemptRecord, ContentVersion
from app.domain.scenario.scenario import Scenario

HASH = "a1" * 32
NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=8)))


def _criterion(name: str, title: str, points: str, event: str, skill: str) -> dict[str, Any]:
    return {
        "id": name,
        "title": title,
        "points": points,
        "measure": {"kind": "happened", "pattern": {"event": event}},
        "expected": title,
        "skill": skill,
    }


SCENE: dict[str, Any] = {
    "schema_version": "1",
    "id": "sample_stop",
    "title": "演示停车检查",
    "module": "hazmat",
    "difficulty": "1",
    "summary": "示例",
    "picture_camera": "front",
    "in_force_on": "2026-06-01",
    "time": {"start_clock": "09:00", "run_min": "5", "cap_min": "10"},
    "place": {"scene": "layby", "name": "示例临时停车区", "layout": "示例"},
    "weather": {"sky": "晴", "temp_c": "20", "wind_from_deg": "90", "wind_m_s": "2", "light": "1"},
    "team": [],
    "brief": {"intelligence": "示例", "tasks": ["检查"], "red_lines": [], "deliverables": []},
    "values": {"plate": {"kind": "text", "text": "浙Z00001"}},
    "papers": [],
    "lettering": [],
    "objects": [],
    "stations": [
        {
            "id": "S01",
            "title": "车头",
            "where": "车头",
            "node": "at_front",
            "reveals": "号牌",
            "normal": "一致",
            "skill": "safety",
            "actions": [{"id": "look", "title": "看号牌", "tool": "eye"}],
        }
    ],
    "cameras": [{"id": "front", "title": "正面", "eye": [0, -8, 2], "target": [0, 0, 1]}],
}
RUBRIC: dict[str, Any] = {
    "version": "sample-1",
    "pass_share": "0.7",
    "pass_note": "示例",
    "skills": [
        {"id": "safety", "title": "现场安全"},
        {"id": "identity", "title": "亮证告知"},
        {"id": "talk", "title": "沟通"},
    ],
    "sections": [
        {
            "id": "A",
            "title": "程序",
            "criteria": [
                _criterion("A1", "穿反光背心", "4", "VestOn", "safety"),
                _criterion("A2", "出示证件", "6", "BadgeShown", "identity"),
                _criterion("A3", "写下记录", "2", "NoteWritten", "identity"),
            ],
        }
    ],
    "manual": [
        {
            "id": "M1",
            "title": "沟通得体",
            "points": "6",
            "anchors": ["差", "较差", "一般", "好", "很好"],
            "skill": "talk",
        }
    ],
    "global_rating": [{"level": str(n), "title": f"{n}级", "meaning": "示例"} for n in range(1, 6)],
}
RULE: dict[str, Any] = {
    "id": "R1",
    "title": "先穿背心",
    "template": "precedence",
    "a": {"event": "VestOn"},
    "b": {"event": "BadgeShown"},
    "expected": "先穿背心",
}
FAULT: dict[str, Any] = {
    "id": "F01",
    "title": "号牌不清",
    "station": "S01",
    "revealed_by": ["S01.look"],
    "visibility": "near",
    "shows": "泥污",
    "severity": "1",
    "key": {
        "law": [{"acts": ["HA-01"], "basis": ["road_law.1"]}],
        "disposals": ["educate"],
        "authority": "transport",
        "liable": "driver",
    },
    "sets": {"plate": "浙Z0????"},
}
PERSON: dict[str, Any] = {
    "id": "driver",
    "name": "甲演示",
    "role": "driver",
    "title": "驾驶员",
    "start_tension": "20",
    "hides": "无",
}
EXCHANGE: dict[str, Any] = {
    "id": "E01",
    "who": "driver",
    "topic": "identity",
    "say": "您好",
    "answers": [{"text": "你好"}],
}
DEED: dict[str, Any] = {"id": "vest", "title": "穿背心", "group": "safety", "event": {"event": "VestOn"}}


def sample_scenario(content_hash: str = HASH) -> Scenario:
    """A lay-by with one station, one fault, one manual criterion."""
    return Scenario.model_validate(
        {
            "content_hash": content_hash,
            "scene": SCENE,
            "bank": {"draw": {"at_most": "0"}, "faults": [FAULT]},
            "people": {"persons": [PERSON], "exchanges": [EXCHANGE]},
            "deeds": {"deeds": [DEED], "plan": [{"do": "deed:vest", "phase": "A"}]},
            "rules": [RULE],
            "rubric": RUBRIC,
        }
    )


def sample_record(attempt_id: str = "A1", actor: str = "p1", **changes: Any) -> AttemptRecord:
    """An assigned attempt."""
    record = AttemptRecord(
        id=attempt_id,
        scenario="sample_stop",
        seed=7,
        content_hash=HASH,
        rubric_version="sample-1",
        act_date=dt.date(2026, 6, 1),
        actor=actor,
        actor_name="甲演示",
        assigned_at=NOW,
        folder=f"attempts/{attempt_id}",
    )
    return record.model_copy(update=changes)


def sample_assignment(record: AttemptRecord) -> Assignment:
    """What the station gets for it."""
    return Assignment(
        attempt_id=record.id,
        scenario=record.scenario,
        content_hash=record.content_hash,
        seed=record.seed,
        act_date=record.act_date,
        actor=record.actor,
        actor_name=record.actor_name,
        mode=record.mode,
        folder=record.folder,
    )


def sample_version() -> ContentVersion:
    """The content version of the sample scenario."""
    return ContentVersion(
        content_hash=HASH, scenario="sample_stop", title="演示停车检查", rubric_version="sample-1", imported_at=NOW
    )


def started(record: AttemptRecord) -> AttemptStarted:
    """The first event of the attempt."""
    return AttemptStarted(
        t_ms=0,
        attempt_id=record.id,
        scenario=record.scenario,
        seed=record.seed,
        content_hash=record.content_hash,
        rubric_version=record.rubric_version,
        act_date=record.act_date.isoformat(),
        started_at=NOW.isoformat(),
        actor=record.actor,
        mode=record.mode,
    )


def chain(events: list[Event]) -> list[Entry]:
    """The events, sealed."""
    head, entries = ChainHead(), []
    for event in events:
        entries.append(seal(head, event))
        head = head_after(entries[-1])
    return entries


def sample_events(record: AttemptRecord, notes: int = 3) -> list[Event]:
    """A short run that ends."""
    events: list[Event] = [started(record), VestOn(t_ms=1000), BadgeShown(t_ms=2000, officer="lead", to="driver")]
    events += [NoteWritten(t_ms=3000 + i, text=f"记录 {i}") for i in range(notes)]
    return [*events, AttemptEnded(t_ms=9000, reason="finished")]


def sample_lines(record: AttemptRecord, notes: int = 3) -> list[str]:
    """The journal of that run."""
    return [entry.line() for entry in chain(sample_events(record, notes))]
