"""The score report: everything the sheet says, the same bytes each time."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from app.documents.score_report import points, report_data, report_pages, report_pdf
from app.domain.scoring.sheet import ProvisionRef
from tests.documents.pdf_a import pdf_a_problems
from tests.documents.sample_report import LONG, sample_report


def test_the_same_report_is_the_same_file() -> None:
    made = report_pdf(sample_report())
    assert made == report_pdf(sample_report())
    assert made != report_pdf(sample_report(critical=False))
    assert pdf_a_problems(made) == []


def test_all_of_the_sheet_is_there() -> None:
    data = report_data(sample_report())
    assert [section["title"] for section in data["sections"]][-1] == "教员评分"
    assert sum(len(section["rows"]) for section in data["sections"]) == 25
    assert (data["result"]["word"], data["total"], data["max"], data["percent"]) == ("一票否决", "58.5", "82", "71.3 %")
    assert [each["id"] for each in data["deductions"]][:2] == ["B2", "B6"]
    assert len(data["deductions"]) == 12
    first = data["deductions"][0]
    assert (first["lost"], first["expected"]) == ("4", LONG)
    assert first["events"][0] == {"clock": "01:01", "text": "拍摄“阀门箱”"}
    assert first["provisions"][1]["to_verify"] is True
    assert len(data["attention"]) == 16
    assert [fault["disposed"] for fault in data["faults"]] == ["–", "–", "正确", "不对"]


def test_many_moments_are_counted_not_listed() -> None:
    (most,) = (each for each in report_data(sample_report())["deductions"] if each["id"] == "B17")
    assert len(most["events"]) == 7
    assert most["events"][-1]["text"] == "等 9 处"


@pytest.mark.parametrize(
    ("critical", "complete", "word"),
    [(True, True, "一票否决"), (False, True, "合格"), (False, False, "待教员评分"), (True, False, "一票否决")],
)
def test_the_result_in_one_word(critical: bool, complete: bool, word: str) -> None:
    report = sample_report(critical=critical, complete=complete)
    assert report_data(report)["result"]["word"] == word
    assert report_pages(report, 40)


def test_a_report_of_almost_nothing_is_set_too() -> None:
    full = sample_report(critical=False, complete=False)
    sheet = full.sheet.model_copy(
        update={"criteria": (), "attention": (), "faults": (), "false_findings": (), "ended": None, "total": 0.0}
    )
    bare = replace(full, sheet=sheet, radar_svg=b"", plan_svg=b"", class_name="", unit="", false_findings=())
    assert len(report_pages(bare, 40)) == 1


def test_the_leak_from_above_is_printed_where_there_is_one() -> None:
    full = sample_report()
    data = report_data(full)
    assert data["plan"].startswith("<?xml")
    assert "演练值" in data["plan_alt"]
    assert data["plan_facts"][1] == {"label": "警戒圈半径", "value": "50 m（演练值）"}
    assert len(report_pages(full, 40)) >= len(report_pages(replace(full, plan_svg=b""), 40))
    assert report_pdf(full) != report_pdf(replace(full, plan_svg=b""))


def test_nothing_runs_over_the_edge_of_the_page() -> None:
    for page in report_pages(sample_report(), 60):
        picture = Image.open(io.BytesIO(page)).convert("L")
        width, height = picture.size
        # 18 mm of margin at 60 dots an inch are 42 dots; a third of it must be white.
        for strip in ((0, 0, 14, height), (width - 14, 0, width, height)):
            assert min(picture.crop(strip).tobytes()) > 240


@pytest.mark.parametrize(
    ("value", "text"), [(4.0, "4"), (2.5, "2.5"), (0.0, "0"), (1.25, "1.25"), (82, "82"), (100, "100")]
)
def test_points_have_no_needless_zeros(value: float, text: str) -> None:
    assert points(value) == text


def test_an_operating_rule_is_no_law() -> None:
    report = sample_report()
    rule = ProvisionRef(citation="", label="操作规程：先看风向", version="")
    criteria = tuple(c.model_copy(update={"provision": (rule,)}) for c in report.sheet.criteria)
    ruled = replace(report, sheet=report.sheet.model_copy(update={"criteria": criteria}))
    assert report_data(ruled)["deductions"][0]["provisions"][0]["is_law"] is False
    assert report_pages(ruled, 40)
