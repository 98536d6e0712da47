"""What the run holds and the paper leaves out."""

from __future__ import annotations

from typing import Any

from app.domain.casefile.case_file import SourceKind
from app.domain.scene_paper.finding import SceneFinding
from tests.domain.scene_paper.played import ACID, TANKER, compared, found, put, right_case


def left_out(findings: tuple[SceneFinding, ...]) -> list[str]:
    return [each.words for each in findings if each.kind.value == "seen_and_left_out"]


def test_a_finding_that_no_document_tells() -> None:
    case = right_case()
    for document, field in (("record", "facts"), ("report", "facts"), ("decision", "facts")):
        case = put(case, document, field, "押运员没有从业资格，临时顶班；装载量超过核定载质量；紧急切断阀处于开启位")
    case = put(case, "decision", "findings", [])
    assert left_out(found(case)) == ["卸料口盲盖没有拧紧并渗油"]


def test_traces_that_were_shown_and_not_written_down() -> None:
    findings = compared(right_case(TANKER, "bully", 3), TANKER, "bully", 3).findings
    assert "前橙牌被磁贴广告遮住，标志灯卸下放在驾驶室" in left_out(findings)


def test_a_picture_of_a_finding_that_is_no_evidence_any_more() -> None:
    case = right_case()
    photos = [each for each in case.evidence if each.source.kind is SourceKind.PHOTO and "阀门箱" in each.name]
    kept = tuple(each for each in case.evidence if each not in photos)
    facts = tuple(each.model_copy(update={"evidence": ()}) for each in case.facts)
    assert photos
    words = left_out(found(case.model_copy(update={"evidence": kept, "facts": facts})))
    assert words == ["照片：左下阀门箱"]


def test_of_two_stories_only_one_is_told() -> None:
    case, later = right_case(ACID), "现在可以。"
    document = case.document("interview_fire_commander")
    assert document
    rows: Any = document.values["qa"]
    case = put(case, document.id, "qa", [row for row in rows if later not in row["answer"]])
    case = put(case, "report", "evidence", [])
    assert left_out(found(case, ACID)) == ["现在可以。穿防酸服、面罩、手套、靴，跟我的人走，别踩积液，别碰阀。"]


def test_nothing_is_asked_of_a_file_that_was_only_begun() -> None:
    assert found(right_case().model_copy(update={"documents": ()})) == ()
