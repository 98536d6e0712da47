"""Appraise a case file: findings and score, where it stands, its clocks, and old defects that still circulate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.domain.appraisal.circulating import scan
from app.domain.appraisal.engine import Appraisal, Appraiser
from app.domain.appraisal.finding import Finding, Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.rule import RuleBook
from app.domain.casefile.reading import ReadDocument
from app.domain.casefile_procedure.case_reader import CaseReader
from app.domain.casefile_procedure.clocks import ClockReading
from app.domain.casefile_procedure.machine import Procedures
from app.domain.casefile_procedure.standing import NextStep, Standing, TrackStanding, standing
from app.services.errors import ContentError
from app.services.scene_and_paper import SceneComparison, compare_with_scene, comparison_document
from app.services.working_calendar import announced_days

if TYPE_CHECKING:
    from app.domain.casefile.case_file import CaseFile
    from app.domain.law.citation import Citation
    from app.domain.scene_paper.scene import Scene
    from app.services.shelf import Shelf


@dataclass(frozen=True)
class CheckedCase:
    """Everything that was found out about a case file."""

    case: CaseFile
    appraisal: Appraisal
    standing: Standing
    circulating: tuple[tuple[str, Hit], ...]
    scene: SceneComparison | None = None
    scene_note: str = ""


def knowledge_of(shelf: Shelf) -> Knowledge:
    """What the rules know, from the shelf; raises ContentError where a part is missing."""
    contents = shelf.appraisal()
    parts = (contents.standard, contents.words, contents.powers, contents.owned)
    standard, words, powers, owned = parts
    if standard is None or words is None or powers is None or owned is None:
        raise ContentError("案卷评查的内容不全，请运行 zhixing content check 查看。")
    switches = {each.id: _chosen(each.default) for each in shelf.load_switches()}
    return Knowledge(
        law=shelf.law(),
        days=announced_days(),
        split=shelf.authority_split(),
        switches=switches,
        forms=shelf.case_forms().forms(),
        book=RuleBook(contents.rules),
        standard=standard,
        words=words,
        powers=powers,
        owned=owned,
    )


def _chosen(value: str | None) -> str | None:
    """A reading that the bureau chose; the word null stands for none."""
    return None if value in (None, "null") else value


def check_case(
    case: CaseFile, shelf: Shelf, today: dt.date | None = None, *, scene: Scene | None = None, scene_note: str = ""
) -> CheckedCase:
    """Appraise a case file and tell where it stands on a day, by default the last that its documents tell of.

    `scene` is the run it grew from; where it isn't at hand, `scene_note` says why in Chinese.
    """
    known = replace(knowledge_of(shelf), scene=scene)
    read = [ReadDocument(each, form) for each in case.documents if (form := known.forms.get(each.form))]
    reader = CaseReader(case, tuple(read))
    return CheckedCase(
        case,
        Appraiser(known).appraise(case),
        standing(reader, Procedures(shelf.appraisal().tracks), known.forms, known, today),
        tuple(scan(reader, known)),
        compare_with_scene(scene, case, known.forms) if scene else None,
        scene_note,
    )


def as_document(checked: CheckedCase, shelf: Shelf) -> dict[str, Any]:
    """The result as plain JSON values: score, findings, prompts, state, clocks, circulating."""
    score = checked.appraisal.score
    return {
        "case": checked.case.case_id,
        "score": float(score.total),
        "without_veto": float(score.without_veto),
        "band": score.band,
        "vetoes": list(score.vetoes),
        "veto_confirmed": score.veto_confirmed,
        "items": [
            {"item": each.item.value, "name": each.name, "points": float(each.points), "deducted": float(each.deducted)}
            for each in score.items
        ],
        "findings": [_finding(each) for each in checked.appraisal.findings],
        "prompts": [_finding(each) for each in checked.appraisal.prompts],
        "state": _standing(checked.standing, shelf),
        "clocks": [_clock(each, shelf) for each in checked.standing.clocks],
        "circulating": [
            {"defect": defect, "document": hit.place.document, "field": hit.place.field, "why": hit.why}
            for defect, hit in checked.circulating
        ],
        "scene": comparison_document(checked.scene) if checked.scene else None,
        "scene_note": checked.scene_note,
    }


def lines_of(checked: CheckedCase) -> Iterator[str]:
    """The result for a person at a terminal."""
    score, main = checked.appraisal.score, checked.standing.main
    veto = f"，否决 {'、'.join(score.vetoes)}（待双人确认），不计否决 {score.without_veto:f} 分" if score.vetoes else ""
    yield f"{score.total:f} 分，{score.band_name}{veto}；程序：{main.track.name}，{main.state.name}"
    for each in checked.appraisal.findings:
        place = f"{each.document_name}·{each.field_label}" if each.field_label else each.document_name
        cost = f"−{each.deduction:f}" if each.deduction else "待核，不扣分"
        yield f"{each.rule} [{each.level.value}] {place}：{each.why}（{cost}；{each.provision}）"
    for each in checked.appraisal.prompts:
        yield f"请人工核对 {each.rule} {each.document_name}：{each.why}"
    if checked.scene_note:
        yield checked.scene_note
    for difference in checked.scene.differences if checked.scene else ():
        moment = f"（训练记录 {difference.clock}）" if difference.clock else ""
        yield f"现场与案卷{moment} {difference.finding.words}：{difference.finding.why}"
    for step in main.next_steps:
        yield _next_line(step)


def _next_line(step: NextStep) -> str:
    missing = "、".join(each.what for each in step.missing)
    dates = [f"不早于 {step.not_before}" if step.not_before else "", f"最迟 {step.by}" if step.by else ""]
    notes = "；".join(part for part in (*dates, missing) if part)
    return f"接下来可以{step.transition.name}" + (f"（{notes}）" if notes else "")


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "kind": finding.kind.value,
        "level": finding.level.value,
        "item": finding.item.value,
        "document": finding.place.document,
        "form": finding.form,
        "document_name": finding.document_name,
        "field": finding.place.field,
        "field_label": finding.field_label,
        "deduction": float(finding.deduction),
        "veto": finding.veto,
        "provision": finding.provision,
        "basis": list(finding.basis),
        "why": finding.why,
        "mend": finding.mend,
        "status": finding.status.value,
    }


def _standing(found: Standing, shelf: Shelf) -> dict[str, Any]:
    return {**_track(found.main, shelf), "side_tracks": [_track(each, shelf) for each in found.sides]}


def _track(found: TrackStanding, shelf: Shelf) -> dict[str, Any]:
    return {
        "track": found.track.id,
        "state": found.state.id,
        "name": found.state.name,
        "since": _day(found.since),
        "done": found.done,
        "steps": [
            {
                "transition": step.transition.id,
                "name": step.transition.name,
                "on": _day(step.reached.day if step.reached else None),
                "missing": [each.what for each in step.missing],
            }
            for step in found.steps
        ],
        "next": [
            {
                "transition": step.transition.id,
                "name": step.transition.name,
                "to": step.state.id,
                "missing": [each.what for each in step.missing],
                "not_before": _day(step.not_before),
                "by": _day(step.by),
                "provision": _labels(step.transition.basis, shelf) or step.transition.basis_note,
            }
            for step in found.next_steps
        ],
    }


def _clock(reading: ClockReading, shelf: Shelf) -> dict[str, Any]:
    return {
        "clock": reading.clock.id,
        "name": reading.clock.name,
        "from": _day(reading.started.day),
        "last_day": _day(reading.last_day),
        "at": reading.at.isoformat(timespec="minutes") if reading.at else None,
        "stopped": _day(reading.stopped.day if reading.stopped else None),
        "state": reading.state.value,
        "sense": reading.clock.sense.value,
        "status": reading.status.value,
        "provision": _labels(reading.clock.basis, shelf),
    }


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _labels(citations: tuple[Citation, ...], shelf: Shelf) -> str:
    return "、".join(shelf.law().label(each) for each in citations)
