"""The score report of one attempt: what a sheet says, in words and figures for paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.documents.typesetting import set_pages, set_pdf
from app.domain.attempt.record import AttemptRecord
from app.domain.scoring.sheet import CriterionScore, EventRef, FaultOutcome, ProvisionRef, ScoreSheet, StationAttention
from app.domain.scoring.words import clock

TEMPLATE = "score_report.typ"
NOTE = "本报告由训练记录重新计算得出：同一份记录、同一版评分细则得到同一份报告。训练材料，不作执法文书使用。"
_MOST_MOMENTS = 6

_STATUS = {
    "met": ("得满分", "ok"),
    "partial": ("部分得分", "warn"),
    "missed": ("未得分", "major"),
    "not_applicable": ("不计分", "plain"),
    "awaiting_mark": ("待评", "warn"),
}
_ATTENTION = {
    "never_faced": ("从未朝向", "major"),
    "faced_not_readable": ("看不清", "warn"),
    "read": ("看清", "ok"),
    "recorded": ("已记录", "ok"),
}
_MODES = {"practice": "练习", "exam": "考核", "demonstration": "演示"}
_ENDED = {"finished": "正常结束", "time_up": "到时结束", "given_up": "中途放弃", "closed_after_crash": "中断后结束"}
_RESULTS = {"passed": ("合格", "ok"), "failed": ("不合格", "major"), "awaiting_marks": ("待教员评分", "warn")}


@dataclass(frozen=True, slots=True)
class ReportMark:
    """A mark that counts, as it is printed."""

    title: str
    level: str
    by: str
    comment: str


@dataclass(frozen=True, slots=True)
class ScoreReport:
    """All that the report says. `radar_svg` may be empty, `plan_svg` where no leak is; `false_findings` are titles."""

    record: AttemptRecord
    sheet: ScoreSheet
    scenario_title: str
    class_name: str
    unit: str
    marks: tuple[ReportMark, ...]
    still_empty: tuple[str, ...]
    false_findings: tuple[str, ...]
    radar_svg: bytes = b""
    plan_svg: bytes = b""
    plan_facts: tuple[tuple[str, str], ...] = ()
    plan_note: str = ""

    @property
    def moment(self) -> dt.datetime:
        """The report's date: when the attempt ended, so that printing later gives the same bytes."""
        return self.record.ended_at or self.record.started_at or self.record.assigned_at


def report_pdf(report: ScoreReport) -> bytes:
    """The report as PDF/A-2b; the same report gives the same bytes."""
    return set_pdf(TEMPLATE, report_data(report), report.moment)


def report_pages(report: ScoreReport, dots_per_inch: float = 110) -> list[bytes]:
    """The report's pages as PNG, for a preview."""
    return set_pages(TEMPLATE, report_data(report), dots_per_inch)


def report_data(report: ScoreReport) -> dict[str, Any]:
    """What the template gets: words and figures only."""
    sheet = report.sheet
    local = report.moment.astimezone(_offset_of(report.record))
    return {
        "title": f"训练评分报告 {report.record.actor_name} {report.scenario_title}",
        "attempt": report.record.id,
        "head": sheet.journal_head[:16],
        "date": {"year": local.year, "month": local.month, "day": local.day},
        "facts": _facts(report),
        "total": points(sheet.total),
        "max": points(sheet.max),
        "percent": f"{sheet.share * 100:.1f} %",
        "pass_mark": f"{sheet.pass_share * 100:.0f} %",
        "result": _result(sheet),
        "global_rating": f"{sheet.global_rating} 级" if sheet.global_rating else "",
        "critical_fails": [
            {
                "title": fail.title,
                "events": _moments(fail.events),
                "expected": fail.expected,
                "why": fail.why,
                "provisions": _provisions(fail.provision),
            }
            for fail in sheet.critical_fails
        ],
        "radar": report.radar_svg.decode("utf-8"),
        "radar_alt": "各项技能得分率雷达图",
        "sections": _sections(sheet.criteria),
        "deductions": [_deduction(each) for each in _lost(sheet.criteria)],
        "attention": [_attention(each) for each in sheet.attention],
        "faults": [_fault(each) for each in sheet.faults],
        "false_findings": list(report.false_findings),
        "plan": report.plan_svg.decode("utf-8"),
        "plan_alt": "现场俯视图：车辆、警戒圈、近地蒸气和学员走过的路，演练值",
        "plan_facts": [{"label": label, "value": value} for label, value in report.plan_facts],
        "plan_note": report.plan_note,
        "marks": [{"title": m.title, "level": m.level, "by": m.by, "comment": m.comment or "–"} for m in report.marks],
        "still_empty": list(report.still_empty),
        "note": NOTE,
    }


def points(value: float) -> str:
    """Points without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _offset_of(record: AttemptRecord) -> dt.tzinfo | None:
    # The day on the report is the day at the station, wherever it is printed.
    return record.assigned_at.tzinfo


def _facts(report: ScoreReport) -> list[dict[str, str]]:
    record, sheet = report.record, report.sheet
    began = record.started_at.astimezone(_offset_of(record)) if record.started_at else None
    facts = {
        "学员": record.actor_name,
        "班级": report.class_name or "–",
        "单位": report.unit or "–",
        "场景": report.scenario_title,
        "种子": str(record.seed),
        "方式": _MODES[record.mode],
        "开始": f"{began:%Y-%m-%d %H:%M}" if began else "–",
        "用时": clock(sheet.duration_ms),
        "结束": _ENDED.get(sheet.ended or "", "未结束"),
        "行为日期": sheet.act_date,
        "评分细则": sheet.rubric_version,
        "内容校验": sheet.content_hash[:12],
    }
    return [{"label": label, "value": value} for label, value in facts.items()]


def _result(sheet: ScoreSheet) -> dict[str, str]:
    if sheet.critical_fails:
        return {"word": "一票否决", "tone": "critical", "note": "发生一票否决事项，得分不作合格依据。"}
    word, tone = _RESULTS[sheet.result]
    note = "" if sheet.complete else "还有评分项待教员评分，以下为已评部分。"
    return {"word": word, "tone": tone, "note": note}


def _sections(criteria: Sequence[CriterionScore]) -> list[dict[str, Any]]:
    titles = list(dict.fromkeys(each.section for each in criteria))
    sections = []
    for title in titles:
        mine = [each for each in criteria if each.section == title]
        decided = [each for each in mine if each.points is not None]
        sections.append(
            {
                "title": title,
                "points": points(sum(each.points or 0 for each in decided)),
                "max": points(sum(each.max for each in decided)),
                "rows": [_row(each) for each in mine],
            }
        )
    return sections


def _row(criterion: CriterionScore) -> dict[str, str]:
    word, tone = _STATUS[criterion.status]
    scored = "–" if criterion.points is None else points(criterion.points)
    return {
        "id": criterion.id,
        "title": criterion.title,
        "word": word,
        "tone": tone,
        "points": scored,
        "max": points(criterion.max),
    }


def _lost(criteria: Sequence[CriterionScore]) -> list[CriterionScore]:
    """Automatic criteria that lost points, the largest loss first; marks have their own table."""
    automatic = [each for each in criteria if each.kind == "automatic"]
    lost = [each for each in automatic if each.points is not None and each.status in ("partial", "missed")]
    return sorted(lost, key=lambda each: (each.points or 0) - each.max)


def _deduction(criterion: CriterionScore) -> dict[str, Any]:
    return {
        "id": criterion.id,
        "title": criterion.title,
        "tone": _STATUS[criterion.status][1],
        "lost": points(criterion.max - (criterion.points or 0)),
        "events": _moments(criterion.events),
        "why": criterion.why,
        "expected": criterion.expected,
        "provisions": _provisions(criterion.provision),
    }


def _moments(events: Sequence[EventRef]) -> list[dict[str, str]]:
    shown = [{"clock": clock(event.t_ms), "text": event.text} for event in events[:_MOST_MOMENTS]]
    if len(events) > _MOST_MOMENTS:
        shown.append({"clock": "", "text": f"等 {len(events)} 处"})
    return shown


def _provisions(provisions: Sequence[ProvisionRef]) -> list[dict[str, Any]]:
    return [
        {"label": p.label, "version": p.version, "to_verify": p.to_verify, "is_law": bool(p.citation)}
        for p in provisions
    ]


def _attention(station: StationAttention) -> dict[str, str]:
    word, tone = _ATTENTION[station.state]
    return {
        "id": station.station,
        "title": station.title,
        "word": word,
        "tone": tone,
        "nearest": "–" if station.nearest_m is None else f"{station.nearest_m:.1f} m",
        "dwell": f"{station.dwell_s:.0f} s" if station.dwell_s else "–",
    }


def _fault(fault: FaultOutcome) -> dict[str, str]:
    disposed = {None: "–", True: "正确", False: "不对"}[fault.disposed_right]
    return {
        "title": fault.title,
        "found": "是" if fault.found else "否",
        "recorded": "是" if fault.recorded else "否",
        "disposed": disposed,
        "answer": fault.right_answer,
    }
