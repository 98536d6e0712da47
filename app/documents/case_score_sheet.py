"""The score sheet of a case file that was handed in: every point with its place, rule, provision and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.documents.typesetting import set_pages, set_pdf
from app.domain.appraisal.finding import Finding, Kind, Score
from app.domain.appraisal.rule import Level
from app.domain.hand_in.hand_in import HandIn, How
from app.domain.hand_in.outcome import FinalSheet
from app.domain.hand_in.review_events import Commented
from app.domain.hand_in.two_appraisers import Agreement

TEMPLATE = "case_score_sheet.typ"
WHOLE_FILE = "整卷"
NOTE = (
    "本成绩单由交卷时的自动评查和教员的评查意见算出：同一份案卷、同样的意见得到同一份成绩单。"
    "依据后面的日期是所引版本的施行日。训练材料，不作执法文书使用。"
)
HOW_WORDS = {
    How.BY_HAND: "本人交卷",
    How.TIME_UP: "时间到，自动交卷",
    How.TIME_UP_LATER: "时间到，程序下次启动时自动交卷",
}
_TONES = {Level.VETO: "critical", Level.PROCEDURE: "major", Level.CORRECTABLE: "warn"}
_BAND_TONES = {"excellent": "ok", "passed": "ok", "barely_passed": "warn", "failed": "major"}


@dataclass(frozen=True, slots=True)
class CaseScoreSheet:
    """All that the sheet says; `agreement` is None where one person appraised. `documents` are ids in their order."""

    record: HandIn
    sheet: FinalSheet
    class_name: str
    unit: str
    documents: tuple[str, ...]
    agreement: Agreement | None = None
    decider: str = ""


def sheet_pdf(sheet: CaseScoreSheet) -> bytes:
    """The sheet as PDF/A-2b; the same sheet gives the same bytes."""
    return set_pdf(TEMPLATE, sheet_data(sheet), sheet.record.handed_in_at)


def sheet_pages(sheet: CaseScoreSheet, dots_per_inch: float = 110) -> list[bytes]:
    """The sheet's pages as PNG."""
    return set_pages(TEMPLATE, sheet_data(sheet), dots_per_inch)


def sheet_data(sheet: CaseScoreSheet) -> dict[str, Any]:
    """What the template gets: words and figures only."""
    record, final = sheet.record, sheet.sheet
    local = record.handed_in_at.astimezone()
    return {
        "title": f"案卷评查成绩单 {record.trainee_name} {record.title}",
        "id": record.id,
        "sha256": record.sha256[:16],
        "date": {"year": local.year, "month": local.month, "day": local.day},
        "facts": [{"label": label, "value": value} for label, value in _facts(sheet).items()],
        "total": points(final.score.total),
        "band": final.score.band_name,
        "tone": "critical" if final.score.vetoes else _BAND_TONES[final.score.band],
        "notes": list(score_notes(final.score)),
        "items": [
            {
                "id": each.item.value,
                "name": each.name,
                "points": points(each.points),
                "lost": points(each.lost),
                "deducted": points(each.deducted),
            }
            for each in final.score.items
        ],
        "documents": _documents(sheet),
        "aside": [
            {"rule": each.finding.rule, "place": place_words(each.finding), "reason": each.reason, "by": each.by_name}
            for each in final.set_aside
        ],
        "agreement": _agreement(sheet),
        "words": [{"by": by, "words": words} for by, words in final.words],
        "note": NOTE,
    }


def points(value: Decimal) -> str:
    """Points without needless zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def place_words(finding: Finding) -> str:
    """Document and field in words."""
    return "·".join(part for part in (finding.document_name, finding.field_label) if part) or WHOLE_FILE


def score_notes(score: Score) -> Sequence[str]:
    """What is to be said beside the score: vetoes, and whether enough people agreed to them."""
    if not score.vetoes:
        return ()
    agreed = "已由两人确认" if score.veto_confirmed else "尚未由两人确认"
    return (
        f"有否决项（{'、'.join(score.vetoes)}，{agreed}），整卷为 0 分；不计否决为 {points(score.without_veto)} 分。",
    )


def _facts(sheet: CaseScoreSheet) -> dict[str, str]:
    record = sheet.record
    elapsed = record.elapsed
    took = f"{int(elapsed.total_seconds() // 60)} 分" if elapsed is not None else "–"
    facts = {
        "学员": record.trainee_name,
        "班级": sheet.class_name or "–",
        "单位": sheet.unit or "–",
        "案由": record.title,
        "案号": record.case_number or "–",
        "文书": f"{record.documents} 份",
        "交卷": f"{record.handed_in_at.astimezone():%Y-%m-%d %H:%M}",
        "方式": HOW_WORDS[record.how],
        "用时": took,
        "次数": f"第 {record.number} 次",
        "评查人": "、".join(sheet.sheet.reviewers) or "–",
        "规则版本": record.appraisal.rules[:12],
    }
    if record.set_back_s:
        facts["电脑时钟"] = f"被拨慢过 {record.set_back_s // 60 or 1} 分，不计入用时"
    return facts


def _documents(sheet: CaseScoreSheet) -> list[dict[str, Any]]:
    final = sheet.sheet
    names = {each.place.document: each.document_name for each in final.findings}
    names |= {each.document: each.document_name for each in final.comments}
    ordered = [each for each in ("", *sheet.documents) if each in names]
    parts = []
    for id_ in (*ordered, *(each for each in names if each not in ordered)):
        findings = [each for each in final.findings if each.place.document == id_]
        lost = sum((each.deduction for each in findings), Decimal(0))
        parts.append(
            {
                "name": names[id_] or WHOLE_FILE,
                "lost": f"应扣 {points(lost)} 分" if lost else "",
                "findings": [_finding(sheet, each) for each in findings],
                "comments": [_comment(each) for each in final.comments if each.document == id_],
            }
        )
    return parts


def _finding(sheet: CaseScoreSheet, finding: Finding) -> dict[str, Any]:
    costs = finding.kind is Kind.FINDING
    return {
        "rule": finding.rule or "规则以外",
        "field": finding.field_label,
        "tone": _TONES[finding.level] if costs else "plain",
        "points": f"−{points(finding.deduction)}" if costs else "待核，不扣分",
        "why": finding.why,
        "mend": finding.mend,
        "by": finding.by,
        "provisions": list(_provisions(sheet.record, finding)),
    }


def _provisions(record: HandIn, finding: Finding) -> Iterable[dict[str, Any]]:
    """Each provision with the version's day; where the record has none of it, the words of the rule."""
    for citation in finding.basis:
        ref = record.appraisal.provision(citation)
        if ref is None:
            yield {"label": finding.provision, "version": "", "to_verify": False}
            return
        yield {"label": ref.label, "version": ref.version, "to_verify": ref.to_verify}
    if not finding.basis and finding.provision:
        yield {"label": finding.provision, "version": "", "to_verify": False}


def _comment(comment: Commented) -> dict[str, str]:
    return {"field": comment.field_label, "by": comment.by_name, "words": comment.words}


def _agreement(sheet: CaseScoreSheet) -> list[str]:
    figures = sheet.agreement
    if figures is None:
        return []
    lines = [
        f"两人都扣 {figures.both + figures.other_points} 处，只有第一人扣 {figures.only_first} 处，"
        f"只有第二人扣 {figures.only_second} 处，扣分不同 {figures.other_points} 处。",
        f"一致程度 {figures.positive * 100:.0f} %（两人都扣的占各人所扣的比例，2a/(2a+b+c)）。",
    ]
    if figures.kappa is not None:
        lines.append(f"对 {figures.judged} 处自动发现的判断，Cohen κ = {figures.kappa:.2f}。")
    if sheet.decider:
        lines.append(f"分歧由{sheet.decider}裁定。")
    return lines
