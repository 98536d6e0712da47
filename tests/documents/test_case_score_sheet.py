"""The score sheet of a case file: every point with place, rule, provision and mending, the same bytes each time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.documents.case_score_sheet import (
    CaseScoreSheet,
    place_words,
    points,
    score_notes,
    sheet_data,
    sheet_pages,
    sheet_pdf,
)
from app.domain.appraisal.rule import Item, Level
from app.domain.hand_in.hand_in import How
from app.domain.hand_in.outcome import final_sheet
from app.domain.hand_in.review_events import Added, Commented, Confirmed, Finished, Overruled
from app.domain.hand_in.two_appraisers import agreement
from app.domain.scoring.sheet import ProvisionRef
from tests.documents.pdf_a import pdf_a_problems
from tests.domain.hand_in.samples import FINDINGS, OTHER, VETO, WHO, hand_in, kept, review

REF = ProvisionRef(citation="administrative_penalty_law.59", label="行政处罚法第五十九条", version="2021-07-15施行")
OWN = Added(
    **WHO, document="decision", document_name="行政处罚决定书", field="date", field_label="日期",
    item=Item.DOCUMENTS, level=Level.CORRECTABLE, deduction=Decimal("1.5"), why="落款没有日期", mend="补上日期",
)  # fmt: skip


def sample(**changes: object) -> CaseScoreSheet:
    """A file that two people appraised, with everything that a sheet can have."""
    record = hand_in(appraisal=kept(VETO, *FINDINGS).model_copy(update={"provisions": (REF,)}), set_back_s=600)
    first = review(
        Confirmed(**WHO, findings=("a1", "a2", "a3", "a4")), OWN,
        Commented(**WHO, document="notice", document_name="违法行为通知书", words="告知的权利写全了"),
        Finished(**WHO, words="总体尚可，日期要再练"),
    )  # fmt: skip
    second = review(
        Confirmed(**OTHER, findings=("a1", "a2", "a4")), Overruled(**OTHER, finding="a3", reason="附页上写了"),
        Finished(**OTHER),
    )  # fmt: skip
    sheet = final_sheet(record, [first, second], review())
    made = CaseScoreSheet(record, sheet, "演示一班", "演示支队", ("site_record", "notice", "decision"),
                          agreement(record.appraisal, first, second), "科长演示")  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def test_the_same_sheet_is_the_same_file() -> None:
    made = sheet_pdf(sample())
    assert made == sheet_pdf(sample()) != sheet_pdf(sample(class_name="演示二班"))
    assert pdf_a_problems(made) == []
    assert len(sheet_pages(sample(), 40)) >= 1


def test_every_point_has_place_rule_provision_and_mending() -> None:
    data = sheet_data(sample())
    assert [each["name"] for each in data["documents"]] == ["行政处罚决定书", "违法行为通知书", "行政处罚决定书"]
    first, notice, decision = data["documents"]
    assert first["findings"][0]["rule"] == "CR-09"
    assert (notice["comments"][0]["words"], notice["comments"][0]["by"]) == ("告知的权利写全了", "教员甲")
    told = decision["findings"][0]
    assert (told["rule"], told["field"], told["points"], told["mend"]) == (
        "CR-70",
        "违法事实",
        "待核，不扣分",
        "写清楚",
    )
    assert told["provisions"] == [{"label": "行政处罚法第五十九条", "version": "2021-07-15施行", "to_verify": False}]
    own = next(each for each in decision["findings"] if each["by"])
    assert (own["rule"], own["points"], own["provisions"]) == ("规则以外", "−1.5", [])
    assert data["aside"] == []
    assert "Cohen" in " ".join(data["agreement"])
    assert data["agreement"][-1] == "分歧由科长演示裁定。"
    assert any(fact["label"] == "电脑时钟" and "10 分" in fact["value"] for fact in data["facts"])
    assert (data["total"], data["tone"]) == ("0", "critical")
    assert "已由两人确认" in data["notes"][0]


def test_what_an_instructor_set_aside_is_told_with_the_reason() -> None:
    record = hand_in(how=How.TIME_UP_LATER, started_at=None)
    one = review(Overruled(**WHO, finding="a1", reason="附页上写了"), Finished(**WHO))
    data = sheet_data(CaseScoreSheet(record, final_sheet(record, [one], review()), "", "", ()))
    assert data["aside"] == [
        {"rule": "CR-20", "place": "行政处罚决定书·违法事实", "reason": "附页上写了", "by": "教员甲"}
    ]
    assert data["agreement"] == []
    values = {fact["label"]: fact["value"] for fact in data["facts"]}
    assert (values["用时"], values["方式"], values["班级"]) == ("–", "时间到，程序下次启动时自动交卷", "–")


def test_a_file_without_a_fault_is_set_too() -> None:
    record = hand_in(appraisal=kept(*FINDINGS).model_copy(update={"findings": ()}))
    sheet = CaseScoreSheet(record, final_sheet(record, [], review()), "", "", ())
    assert sheet_data(sheet)["documents"] == []
    assert sheet_pages(sheet, 40)


def test_words_and_figures() -> None:
    assert [points(Decimal(each)) for each in ("2.0", "1.5", "100", "0")] == ["2", "1.5", "100", "0"]
    assert place_words(replace(FINDINGS[0], document_name="", field_label="")) == "整卷"
    assert score_notes(kept().score) == ()
    assert "尚未由两人确认" in score_notes(kept(VETO).score)[0]
