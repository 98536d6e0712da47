"""A case file begun from a drill."""

from __future__ import annotations

import datetime as dt
from typing import Any

from app.domain.attempt.chain import ChainHead, Entry, head_after, seal
from app.domain.attempt.events import event_from
from app.domain.casefile.case_file import Bureau, CaseFile, CaseMode, EvidenceKind, FromAttempt, SourceKind
from app.domain.casefile.from_attempt import MOST_EVIDENCE, begin_case
from app.domain.casefile.values import Person
from app.domain.scoring.run import Run
from tests.director.small_scenario import small_scenario

Step = tuple[float, str, dict[str, Any]]
PHOTO: Step = (60, "PhotoTaken", {"photo": "P1", "stations": ["S2"], "papers": ["waybill"], "sha256": "b" * 64})
STEPS: list[Step] = [
    (30, "PaperRead", {"paper": "waybill"}),
    (40, "PaperRead", {"paper": "waybill"}),
    PHOTO,
    (70, "StatementMade", {"by": "driver", "exchange": "reason", "text": "今天第一趟。"}),
    (80, "StatementMade", {"by": "driver", "exchange": "reason", "text": "其实是第二趟。", "version": 2}),
    (90, "Measured", {"station": "S3", "length_mm": 1250.4}),
    (100, "FindingRecorded", {"finding": "leak", "station": "S2"}),
    (110, "PhotoTaken", {"photo": "P2"}),
]


def case_of(steps: list[Step]) -> CaseFile:
    """The case file of a drill with these events, times in seconds."""
    scenario = small_scenario()
    started = {
        "attempt_id": "A1", "scenario": scenario.id, "seed": 3, "content_hash": "5" * 64, "rubric_version": "1",
        "act_date": "2026-09-16", "started_at": "2026-09-16T09:40:00+08:00", "actor": "t1",
    }  # fmt: skip
    head, chain = ChainHead(), list[Entry]()
    for at, kind, fields in [(0.0, "AttemptStarted", started), *steps]:
        entry = seal(head, event_from({"kind": kind, "t_ms": round(at * 1000), **fields}))
        chain.append(entry)
        head = head_after(entry)
    return begin_case(Run(scenario, chain), "A1", head.h, Bureau(name="甬州市交通运输局"), ())


def test_what_was_seen_asked_and_measured_is_evidence_with_its_source() -> None:
    case = case_of(STEPS)
    assert [piece.name for piece in case.evidence] == [
        "电子运单",
        "照片：阀箱、电子运单",
        "赵虚构的陈述：今天第一趟。",
        "赵虚构的陈述（第 2 次说法）：其实是第二趟。",
        "灭火器测量：1250 毫米",
        "照片",
    ]
    assert [piece.number for piece in case.evidence] == [1, 2, 3, 4, 5, 6]
    photo = case.evidence[1]
    assert (photo.kind, photo.source.kind, photo.source.reference) == (EvidenceKind.AUDIOVISUAL, SourceKind.PHOTO, "P1")
    assert (photo.source.attempt, photo.source.event, photo.sha256) == ("A1", 4, "b" * 64)
    assert photo.obtained_at == dt.datetime(2026, 9, 16, 9, 41)


def test_findings_are_facts_and_people_who_spoke_are_named() -> None:
    case = case_of(STEPS)
    (fact,) = case.facts
    assert (fact.words, fact.place, fact.evidence) == ("阀箱渗漏", "左下", (2,))
    (party,) = case.parties
    assert isinstance(party.who, Person)
    assert (party.id, party.who.name, party.who.work, party.who.age) == ("driver", "赵虚构", "驾驶员", 40)
    assert case.party is None


def test_it_is_practice_and_says_where_it_comes_from() -> None:
    case = case_of(STEPS)
    assert case.mode is CaseMode.PRACTICE
    assert isinstance(case.origin, FromAttempt)
    assert (case.origin.attempt, case.origin.scenario) == ("A1", "small_tanker")
    assert len(case.origin.journal_head) == 64
    assert (case.documents, case.in_force_on) == ((), dt.date(2026, 9, 16))


def test_a_drill_without_evidence_begins_an_empty_file() -> None:
    case = case_of([])
    assert (case.evidence, case.facts, case.parties) == ((), (), ())


def test_a_very_long_drill_is_cut() -> None:
    assert len(case_of([PHOTO] * (MOST_EVIDENCE + 5)).evidence) == MOST_EVIDENCE


def test_the_clock_is_the_scenarios() -> None:
    scenario = small_scenario()
    assert scenario.scene.time.start_clock == "09:40"
    assert case_of([(1200, "PhotoTaken", {"photo": "P9"})]).evidence[0].obtained_at == dt.datetime(2026, 9, 16, 10, 0)
