"""Evidence and facts against the events that they name."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.domain.casefile.case_file import CaseFile, Evidence, Fact, SourceKind
from tests.domain.scene_paper.played import TANKER, compared, found, right_case

CASE = right_case()
HOUR = dt.timedelta(hours=1)


def piece_of(kind: SourceKind, words: str = "") -> Evidence:
    return next(each for each in CASE.evidence if each.source.kind is kind and words in each.name)


def with_piece(piece: Evidence, **changes: Any) -> CaseFile:
    source: dict[str, Any] = {key: changes.pop(key) for key in ("event", "reference", "attempt") if key in changes}
    changed = piece.model_copy(update={**changes, "source": piece.source.model_copy(update=source)})
    evidence = [changed if each.number == piece.number else each for each in CASE.evidence]
    return CASE.model_copy(update={"evidence": tuple(evidence)})


def told(case: CaseFile) -> set[tuple[str, str]]:
    return {(each.kind.value, each.rule) for each in found(case)}


PHOTO, SAID = piece_of(SourceKind.PHOTO), piece_of(SourceKind.STATEMENT, "四点多")
READING, PAPER = piece_of(SourceKind.MEASUREMENT, "5.1"), piece_of(SourceKind.PAPER)


@pytest.mark.parametrize(
    ("piece", "changes", "kind", "rule"),
    [
        (PHOTO, {"event": None}, "unsupported_claim", "CR-86"),
        (PHOTO, {"event": 9_999}, "unsupported_claim", "CR-86"),
        (PHOTO, {"event": 2}, "unsupported_claim", "CR-86"),
        (PHOTO, {"attempt": "another"}, "unsupported_claim", "CR-86"),
        (PHOTO, {"reference": "P999"}, "unsupported_claim", "CR-86"),
        (PHOTO, {"name": "照片：罐顶"}, "unsupported_claim", "CR-86"),
        (READING, {"name": "检测仪读数：25 %LEL"}, "unsupported_claim", "CR-86"),
        (SAID, {"name": "冯越野的陈述：是老板让我绕开限行路段的"}, "answer_never_given", "CR-86"),
        (PHOTO, {"obtained_at": PHOTO.obtained_at and PHOTO.obtained_at + HOUR}, "impossible_time", "CR-64"),
        (READING, {"obtained_at": READING.obtained_at and READING.obtained_at - HOUR}, "impossible_time", "CR-85"),
    ],
)
def test_evidence_that_is_not_what_it_says(piece: Evidence, changes: dict[str, Any], kind: str, rule: str) -> None:
    assert (kind, rule) in told(with_piece(piece, **changes))


@pytest.mark.parametrize(
    ("piece", "changes"),
    [
        (PHOTO, {"name": "照片"}),
        (PHOTO, {"obtained_at": PHOTO.obtained_at and PHOTO.obtained_at + dt.timedelta(minutes=2)}),
        (PHOTO, {"obtained_at": None}),
        (READING, {"name": "检测仪读数：5.1 %LEL"}),
        (PAPER, {"event": None}),
        (SAID, {"name": "冯越野的陈述"}),
    ],
)
def test_what_only_looks_like_it_is_let_be(piece: Evidence, changes: dict[str, Any]) -> None:
    assert told(with_piece(piece, **changes)) == set()


def test_the_moment_is_that_of_the_event() -> None:
    (finding,) = found(with_piece(PHOTO, name="照片：罐顶"))
    assert finding.moment is not None
    assert finding.moment.seq == PHOTO.source.event
    assert (finding.document, finding.field) == ("report", "evidence")


def test_evidence_that_nothing_uses_is_told() -> None:
    rows = [{"seq": piece.number, "name": piece.name} for piece in CASE.evidence if piece.number != SAID.number]
    documents = [
        each.model_copy(update={"values": {**each.values, "evidence": rows}}) if each.id == "report" else each
        for each in CASE.documents
    ]
    (finding,) = found(CASE.model_copy(update={"documents": tuple(documents)}))
    assert (finding.kind.value, finding.moment and finding.moment.seq) == ("uncited_evidence", SAID.source.event)
    assert found(CASE.model_copy(update={"documents": ()})) == ()


def with_facts(*facts: Fact) -> CaseFile:
    return CASE.model_copy(update={"facts": facts})


def test_facts_rest_on_findings_evidence_or_what_was_shown() -> None:
    kept = CASE.facts[0]
    assert found(with_facts(kept)) == ()
    assert found(with_facts(Fact(id="f", words="法兰垫油湿，盲盖没有到底"))) == ()
    assert found(with_facts(Fact(id="f", words="驾驶员连续驾驶超过十个小时", evidence=(1,)))) == ()
    assert told(with_facts(Fact(id="f", words="驾驶员连续驾驶超过十个小时"))) == {("unsupported_claim", "CR-86")}


def test_a_fact_names_evidence_that_is_there_and_its_own_time() -> None:
    kept = CASE.facts[0]
    assert kept.at
    assert told(with_facts(kept.model_copy(update={"evidence": (999,)}))) == {("unsupported_claim", "CR-86")}
    assert told(with_facts(kept.model_copy(update={"at": kept.at + HOUR}))) == {("impossible_time", "CR-85")}


def test_a_fault_that_the_scene_had_not_is_told_with_the_moment_of_its_note() -> None:
    case = right_case(TANKER, "bully", 1)
    findings = compared(case, TANKER, "bully", 1).findings
    wrong = [each for each in findings if each.field == "facts" and each.document == ""]
    assert "承运人责任险到期未续" in {each.words for each in wrong}
    assert "驾驶员身上有烟味" not in {each.words for each in wrong}
    assert all(each.moment for each in wrong)
