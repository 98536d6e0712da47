"""Decisions not to penalise (行政处罚法33, 57): a ground of the law, proof of it, education, approval, one outcome."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.guards import missing_proof
from app.domain.casefile_procedure.milestones import Milestones
from app.domain.law.citation import Citation

_LAW = "administrative_penalty_law"
_BASES: dict[str, tuple[str, ...]] = {
    "minor": ("33.1", "57.1.2"),
    "first": ("33.1",),
    "no_fault": ("33.2",),
    "incapable": ("30", "31"),
    "late": ("36",),
    "not_established": ("57.1.3", "40"),
}
"""The provisions that carry each ground; one of them, or its whole article, has to be cited."""
_NOT_ESTABLISHED = "not_established"
_TAUGHT = frozenset({"minor", "first", "no_fault", "incapable"})


def ground_of(sheet: Sheet) -> str:
    """The ground that a decision names, empty where it names none."""
    return next(iter(sheet.choices("ground")), "")


@rule("PG-N01")
def ground_named(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """The decision names a ground, cites the provision that carries it, and says how the case fits."""
    for sheet in case.of("E8"):
        ground = ground_of(sheet)
        if not ground:
            yield Hit(sheet.at("ground"), "没有写属于哪一种不予处罚的情形")
            continue
        if not _cites(sheet, ground):
            wanted = "、".join(Citation.parse(f"{_LAW}.{each}").chinese() for each in _BASES[ground])
            yield Hit(sheet.at("basis"), f"依据和情形对不上，这种情形的依据是行政处罚法{wanted}")
        if not sheet.has("reason"):
            yield Hit(sheet.at("reason"), "没有写本案怎样合于这种情形")


def _cites(sheet: Sheet, ground: str) -> bool:
    """Whether a provision of the ground, a part of it or its article is cited; written out it counts as well."""
    wanted = [Citation.parse(f"{_LAW}.{each}") for each in _BASES[ground]]
    for each in sheet.law("basis"):
        if each.citation is not None:
            if any(each.citation.lies_in(other) or other.lies_in(each.citation) for other in wanted):
                return True
        elif any(f"处罚法{other.article_only.chinese()}" in each.words.replace("》", "") for other in wanted):
            return True
    return False


@rule("PG-N02")
def ground_proved(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Every part of the ground stands on evidence that the file holds."""
    held = {piece.number for piece in case.evidence}
    for sheet in case.of("E8"):
        if not ground_of(sheet):
            continue
        lacking = missing_proof(sheet)
        if lacking:
            yield Hit(sheet.at("proof"), f"没有{'、没有'.join(lacking)}")
            continue
        lost = sorted({number for row in sheet.rows("proof") for number in row.get("evidence") or ()} - held)
        if lost:
            yield Hit(sheet.at("proof"), f"所列证据{'、'.join(str(each) for each in lost)}卷内没有")


@rule("PG-N03")
def party_taught(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """Who is not penalised is taught, and the file says how."""
    for sheet in case.of("E8"):
        if ground_of(sheet) in _TAUGHT and not sheet.has("education"):
            yield Hit(sheet.at("education"), "没有写对当事人作了教育")


@rule("PG-N04")
def approved_as_investigated(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The investigation ended with a report that the leader approved, before the decision and to the same end."""
    reached = Milestones(case, known.days)
    for sheet in case.of("E8"):
        report = case.first("E1")
        if report is None:
            yield Hit(sheet.at(), "卷内没有案件调查报告")
            continue
        approved, decided = reached.get("opinion_approved"), sheet.issued_on
        if approved is None:
            yield Hit(report.at("leader"), "处理意见没有负责人批准")
        elif decided and approved.day > decided:
            yield Hit(sheet.at(), f"{approved.day} 才批准处理意见，{decided} 就作出决定")
        elif not _to_the_same_end(case, report, sheet):
            yield Hit(report.at("conclusion"), "调查报告的结论不是不予处罚，也没有写明为什么改变")


def _to_the_same_end(case: CaseReader, report: Sheet, decision: Sheet) -> bool:
    """Whether the report came to this end; a defence, a hearing or a review after it may explain another."""
    concluded = next(iter(report.choices("conclusion")), "")
    wanted = "not_established" if ground_of(decision) == _NOT_ESTABLISHED else "no_penalty"
    return concluded in ("", wanted) or bool(case.of("E2", "13", "E6a", "E5"))


@rule("PG-N05")
def one_outcome(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A case ends in one way: no penalty beside a penalty, and the closing report says the same."""
    decisions = case.of("E8")
    for sheet in decisions:
        if case.of("15", "14"):
            yield Hit(sheet.at(), "卷内既有处罚决定，又有不予处罚决定")
    for report in case.of("24"):
        closed = "no_penalty" in report.choices("result")
        if closed and not decisions:
            yield Hit(report.at("result"), "处理结果写不予行政处罚，卷内没有不予行政处罚决定书")
        elif decisions and not closed and report.choices("result"):
            yield Hit(report.at("result"), "作了不予处罚决定，结案报告写的是别的处理结果")
