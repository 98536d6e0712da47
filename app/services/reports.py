"""The printed score report of an attempt: as PDF, as pages for a preview, as a file."""

from __future__ import annotations

from pathlib import Path

from app.charts.plan_view import plan_figure
from app.charts.radar import Radar, RadarSeries, radar_figure
from app.charts.style import print_style, svg_bytes
from app.documents.score_report import ReportMark, ScoreReport, report_pdf
from app.documents.score_report import report_pages as pages_of
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.grading import GLOBAL_RATING, Graded, graded, mark_history
from app.services.hazard_review import HazardReview, hazard_review, plan_words
from app.services.history import class_median, earlier_summary
from app.services.saved_pdf import save_pdf

RADAR_IN = (2.9, 2.8)
PLAN_IN = (6.85, 3.5)


def score_report(base: Base, who: Account, attempt_id: str) -> bytes:
    """The report as PDF/A-2b; the same attempt and marks give the same bytes while the class's median stands."""
    return report_pdf(_report(base, who, attempt_id))


def report_pages(base: Base, who: Account, attempt_id: str, dots_per_inch: float = 110) -> list[bytes]:
    """The report's pages as PNG."""
    return pages_of(_report(base, who, attempt_id), dots_per_inch)


def save_report(base: Base, who: Account, attempt_id: str, path: Path | None = None) -> Path:
    """Write the PDF, by default into the data folder's `reports`; raises ServiceError where that cannot be done."""
    return save_pdf(base, score_report(base, who, attempt_id), attempt_id, path)


def skill_radar(base: Base, result: Graded) -> Radar:
    """Skills of an attempt beside the one before and the class's median."""
    skills = result.scenario.rubric.skills
    before = earlier_summary(base, result.record)
    median = class_median(base, result.record.actor, result.record.scenario)

    def series(name: str, shares: dict[str, float] | dict[str, float | None]) -> RadarSeries:
        return RadarSeries(name, tuple(shares.get(skill.id) for skill in skills))

    return Radar(
        titles=tuple(skill.title for skill in skills),
        now=series("本次", result.sheet.skills),
        earlier=series("上次", before.skills) if before is not None else None,
        class_median=series("班级中位", median) if median else None,
    )


def _leak(base: Base, who: Account, attempt_id: str) -> HazardReview | None:
    try:
        return hazard_review(base, who, attempt_id)
    except ServiceError:
        # The marks stand whether or not the picture can be drawn; the debrief says why it cannot.
        return None


def _report(base: Base, who: Account, attempt_id: str) -> ScoreReport:
    result = graded(base, who, attempt_id)
    with base.records.reading() as unit:
        person = unit.accounts.get(result.record.actor)
        group = unit.classes.get(person.class_id) if person and person.class_id else None
    marks = [mark for mark in mark_history(base, who, attempt_id) if mark.counts]
    bank = result.scenario.bank
    leak = _leak(base, who, attempt_id)
    titles = {fault.id: fault.title for fault in bank.faults} | {other.id: other.title for other in bank.distractors}
    return ScoreReport(
        record=result.record,
        sheet=result.sheet,
        scenario_title=result.scenario.title,
        class_name=group.name if group else "",
        unit=person.unit if person else "",
        marks=tuple(
            ReportMark(m.title, f"{m.level} 级", m.by_name, m.comment)
            for m in sorted(marks, key=lambda mark: mark.criterion == GLOBAL_RATING)
        ),
        still_empty=result.still_empty,
        false_findings=tuple(titles.get(each, each) for each in result.sheet.false_findings),
        radar_svg=svg_bytes(radar_figure(print_style(), skill_radar(base, result), RADAR_IN)),
        plan_svg=svg_bytes(plan_figure(print_style(), leak.plan, plan_words(), PLAN_IN)) if leak else b"",
        plan_facts=tuple((fact.label, fact.value) for fact in leak.facts) if leak else (),
        plan_note=leak.note if leak else "",
    )
