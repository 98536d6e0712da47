"""A case file appraised as a whole, as JSON and as lines."""

from __future__ import annotations

import datetime as dt

import pytest

from app.content.appraisal import AppraisalContents
from app.services.appraising import as_document, check_case, knowledge_of, lines_of
from app.services.errors import ContentError
from app.services.shelf import Shelf
from tests.domain.appraisal.shipped import changed, drop, put, right_set
from tests.domain.scene_paper.played import add_words, right_case, scene_of


def test_everything_is_in_the_document() -> None:
    """Score, findings with rule, document, field, deduction, provision and why, state and clocks."""
    shelf = Shelf()
    checked = check_case(changed("hazmat_b", put("hearing.chair", {"name": "学员甲", "number": "33990001"})), shelf)
    document = as_document(checked, shelf)
    (finding,) = document["findings"]
    assert (document["score"], document["band"]) == (96.0, "excellent")
    assert {key: finding[key] for key in ("rule", "document", "field", "deduction", "form")} == {
        "rule": "CR-17", "document": "hearing", "field": "chair", "deduction": 4.0, "form": "13",
    }  # fmt: skip
    assert finding["provision"].startswith("行政处罚法第六十四条")
    assert "学员甲" in finding["why"]
    assert finding["mend"]
    assert document["circulating"][0]["defect"] == "OD-10"
    assert (document["state"]["state"], document["state"]["done"]) == ("closed", True)
    assert [track["track"] for track in document["state"]["side_tracks"]] == ["compulsory_measure", "sampling"]
    clocks = {clock["clock"]: clock for clock in document["clocks"]}
    assert (clocks["measure"]["last_day"], clocks["measure"]["state"]) == ("2026-10-14", "kept")
    assert clocks["measure_approval"]["at"] == "2026-09-15T15:40"
    assert clocks["decision"]["provision"] == "行政处罚法第六十条"
    assert {item["item"] for item in document["items"]} == set("ABCDEF")


def test_what_comes_next_is_told() -> None:
    """By when, not before when, and what is missing."""
    shelf = Shelf()
    changes = [
        drop(each) for each in ("decision", "correction", "payment", "closing", "defence", "review", "discussion")
    ]
    checked = check_case(changed("hazmat_a", *changes), shelf, dt.date(2026, 9, 17))
    document = as_document(checked, shelf)
    assert document["state"]["state"] == "notified"
    assert {step["transition"] for step in document["state"]["next"]} == {"T08", "T09"}
    lines = list(lines_of(checked))
    assert any("接下来可以听取陈述申辩" in line for line in lines)


def test_lines_for_a_person() -> None:
    """The score first, a veto with what it would be without, then each finding, then what to look at."""
    checked = check_case(changed("hazmat_a", put("site_record.officer_signs", ["学员甲"])), Shelf())
    lines = list(lines_of(checked))
    assert lines[0].startswith("0 分，不合格，否决 V2（待双人确认），不计否决 95")
    assert lines[1].startswith("CR-09 [X] 现场笔录·执法人员签名：只有 1 名执法人员签名")
    assert any(line.startswith("请人工核对 SR-01") for line in lines)
    grey = check_case(changed("ridehailing_b", put("decision.basis", ["road_transport_regulation.64"])), Shelf())
    assert any("待核，不扣分" in line for line in lines_of(grey))
    whole = check_case(changed("hazmat_a", put("closing.exec")), Shelf())
    assert any("结案报告·执行情况" in line for line in lines_of(whole))
    assert list(lines_of(check_case(right_set("simple_driver"), Shelf())))[0].startswith("100 分，优秀；程序：简易程序")


def test_the_switches_are_the_bureaus() -> None:
    """The word null stands for no choice."""
    known = knowledge_of(Shelf())
    assert known.switch("hearing_threshold_org_yuan") is None
    assert known.switch("ridehailing_two_permits") == "择一重处罚"


def test_without_a_standard_nothing_is_appraised() -> None:
    """Told as a mistake of the content."""
    with pytest.raises(ContentError, match="不全"):
        knowledge_of(Shelf(load_appraisal=AppraisalContents))


def test_a_file_of_a_drill_is_held_against_its_run() -> None:
    """The differences stand in the document beside the findings that they make, and among the lines."""
    shelf = Shelf()
    case = add_words(right_case(), "车货总质量为53.25吨。")
    checked = check_case(case, shelf, scene=scene_of())
    document = as_document(checked, shelf)
    assert [each["rule"] for each in document["scene"]["differences"]] == ["CR-63"]
    assert ("CR-63", "record") in {(each["rule"], each["document"]) for each in document["findings"]}
    assert any(line.startswith("现场与案卷（训练记录") for line in lines_of(checked))
    noted = check_case(case, shelf, scene_note="训练记录不在这台电脑上。")
    assert (as_document(noted, shelf)["scene"], noted.scene_note in list(lines_of(noted))) == (None, True)
