"""Journal + rubric → score sheet. Pure: the same entries and content give the same sheet, byte for byte."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Literal

from app.domain.attempt.chain import Entry
from app.domain.attempt.events import GlobalRated, ManualMarked, TensionChanged
from app.domain.scenario.judge import holds
from app.domain.scenario.rubric import Criterion, DispositionMeasure, ManualCriterion
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.attention import measure_attention
from app.domain.scoring.critical import critical_fails
from app.domain.scoring.dispositions import act_is_right, provisions_missed, right_answer
from app.domain.scoring.measures import Assessment, assess
from app.domain.scoring.provisions import ProvisionSource, describe_basis, describe_grounds, is_unsettled
from app.domain.scoring.run import Run
from app.domain.scoring.sheet import CriterionScore, FaultOutcome, ProvisionRef, ScoreSheet
from app.domain.scoring.words import clock

MAX_LEVEL = 4


def score_attempt(scenario: Scenario, entries: Sequence[Entry], provisions: ProvisionSource) -> ScoreSheet:
    """The score sheet of a run; raises JournalMismatchError when the journal is of another scenario."""
    run = Run(scenario, entries)
    automatic = [
        _automatic(criterion, section.title, run, provisions)
        for section in scenario.rubric.sections
        for criterion in section.criteria
    ]
    manual = [_manual(criterion, run, provisions) for criterion in scenario.rubric.manual]
    criteria = (*automatic, *manual)
    decided = [c for c in criteria if c.points is not None]
    total, possible = sum(c.points or 0.0 for c in decided), sum(c.max for c in decided)
    share = total / possible if possible else 0.0
    fails = critical_fails(run, provisions)
    complete = run.ended is not None and all(c.status != "awaiting_mark" for c in criteria)
    passed = run.ended is not None and not fails and share + 1e-9 >= scenario.rubric.pass_share
    return ScoreSheet(
        scenario=scenario.id,
        seed=run.started.seed,
        content_hash=run.started.content_hash,
        rubric_version=scenario.rubric.version,
        attempt_id=run.started.attempt_id,
        act_date=run.started.act_date,
        total=round(total, 2),
        max=round(possible, 2),
        share=round(share, 4),
        pass_share=scenario.rubric.pass_share,
        passed=passed,
        complete=complete,
        result=_result(passed, complete),
        critical_fails=fails,
        criteria=criteria,
        attention=measure_attention(scenario, entries),
        faults=tuple(_fault(fault, run) for fault in run.faults),
        false_findings=tuple(f.id for f in run.false_findings),
        global_rating=_global(run),
        skills=_skills(scenario, criteria),
        tension=tuple(
            (e.event.t_ms, e.event.person, e.event.tension)
            for e in run.by_kind.get("TensionChanged", [])
            if isinstance(e.event, TensionChanged)
        ),
        duration_ms=run.end_ms,
        ended=run.ended.reason if run.ended else None,
        journal_head=entries[-1].h,
    )


def sheet_json(sheet: ScoreSheet) -> str:
    """The sheet as the text of `score.json`: sorted keys, two spaces, a line end."""
    return json.dumps(sheet.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, indent=2) + "\n"


def _result(passed: bool, complete: bool) -> Literal["passed", "failed", "awaiting_marks"]:
    if not complete:
        return "awaiting_marks"
    return "passed" if passed else "failed"


def _automatic(criterion: Criterion, section: str, run: Run, provisions: ProvisionSource) -> CriterionScore:
    basis = describe_grounds(provisions, criterion, run.act_date)
    if not holds(criterion.applies_when, run):
        found = Assessment(None, (), "本次没有出现这一情形，不计分")
    elif is_unsettled(basis):
        found = Assessment(None, (), "所引依据待核，不作扣分")
    else:
        found = assess(criterion.measure, run, criterion.points, provisions)
        if found.share is not None and found.share < 1 and isinstance(criterion.measure, DispositionMeasure):
            missed = provisions_missed(criterion.measure.aspect, run)
            basis = (*basis, *describe_basis(provisions, missed, run.act_date))
    return _scored(criterion, section, found, basis, run)


def _scored(
    criterion: Criterion, section: str, found: Assessment, basis: tuple[ProvisionRef, ...], run: Run
) -> CriterionScore:
    points = None if found.share is None else round(criterion.points * min(1.0, max(0.0, found.share)), 2)
    if points is None:
        status: Literal["met", "partial", "missed", "not_applicable"] = "not_applicable"
    elif points >= criterion.points:
        status = "met"
    else:
        status = "partial" if points > 0 else "missed"
    return CriterionScore(
        id=criterion.id,
        title=criterion.title,
        section=section,
        skill=criterion.skill,
        kind="automatic",
        status=status,
        points=points,
        max=criterion.points,
        events=run.refs(found.events),
        expected=criterion.expected,
        why=found.why,
        provision=basis,
    )


def _manual(criterion: ManualCriterion, run: Run, provisions: ProvisionSource) -> CriterionScore:
    marks = [
        (e.seq, e.event)
        for e in run.by_kind.get("ManualMarked", [])
        if isinstance(e.event, ManualMarked) and e.event.criterion == criterion.id
    ]
    points: float | None = None
    why, status = "等待教员评分", "awaiting_mark"
    seqs: tuple[int, ...] = ()
    if marks:
        seq, mark = marks[-1]
        points = round(criterion.points * mark.level / MAX_LEVEL, 2)
        status = "met" if mark.level == MAX_LEVEL else ("partial" if mark.level else "missed")
        why = f"{mark.level} 级：{criterion.anchors[mark.level]}" + (f"（{mark.comment}）" if mark.comment else "")
        seqs = (seq,)
    return CriterionScore.model_validate(
        {
            "id": criterion.id,
            "title": criterion.title,
            "section": "教员评分",
            "skill": criterion.skill,
            "kind": "manual",
            "status": status,
            "points": points,
            "max": criterion.points,
            "events": run.refs(seqs),
            "expected": criterion.anchors[MAX_LEVEL],
            "why": why,
            "provision": describe_grounds(provisions, criterion, run.act_date),
        }
    )


def _fault(fault_id: str, run: Run) -> FaultOutcome:
    fault = run.scenario.fault_by_id[fault_id]
    recorded = fault_id in run.findings
    disposed = run.disposal(fault_id)
    return FaultOutcome(
        id=fault.id,
        title=fault.title,
        station=fault.station,
        hidden=True,
        found=fault_id in run.revealed,
        recorded=recorded,
        disposed_right=act_is_right(fault, disposed, run)
        and disposed is not None
        and disposed.disposal in fault.key.disposals
        if recorded and not fault.key.to_verify
        else None,
        right_answer=right_answer(fault, run)
        + (f"（{clock(run.revealed[fault_id].event.t_ms)} 曾看到）" if fault_id in run.revealed else ""),
    )


def _global(run: Run) -> int | None:
    ratings = [e.event.level for e in run.by_kind.get("GlobalRated", []) if isinstance(e.event, GlobalRated)]
    return ratings[-1] if ratings else None


def _skills(scenario: Scenario, criteria: Sequence[CriterionScore]) -> dict[str, float | None]:
    """Share of points by skill, None where nothing of it was decided."""
    skills: dict[str, float | None] = {}
    for skill in scenario.rubric.skills:
        mine = [c for c in criteria if c.skill == skill.id and c.points is not None]
        possible = sum(c.max for c in mine)
        skills[skill.id] = round(sum(c.points or 0.0 for c in mine) / possible, 4) if possible else None
    return skills
