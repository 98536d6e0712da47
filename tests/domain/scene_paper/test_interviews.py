"""Transcripts and quoted words against what was asked and answered."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.casefile.case_file import CaseFile
from tests.domain.scene_paper.played import ACID, TANKER, add_words, compared, found, put, right_case, scene_of, written


def asked(case: CaseFile, person: str, question: str, answer: str) -> CaseFile:
    document = case.document(f"interview_{person}")
    assert document
    rows: Any = document.values["qa"]
    return put(case, document.id, "qa", [*rows, {"question": question, "answer": answer}])


NEVER = [
    (TANKER, "driver", "几点装的货？", "三点到的油库，04:20起运。"),
    (TANKER, "driver", "你有没有吸烟？", "没有，我从来不抽。"),
    (TANKER, "driver", "车上装的什么货，从哪里到哪里？", "柴油，从镇海炼化运到宁波港。"),
    (TANKER, "escort", "你以前做过押运员吗？", "做过三年，证件放在家里没带。"),
    (ACID, "escort", "垫片是谁换的？", "是公司维修班的人换的。"),
    (ACID, "driver", "13点在加油站有人提醒你漏了吗？", "有人说过，我没有当回事。"),
]
GIVEN = [
    (TANKER, "driver", "几点装的货？", "四点多到油库，05:50起运，在演岭服务区停了二十来分钟。"),
    (TANKER, "driver", "你的姓名、身份？", "冯越野，驾驶员。"),
    (TANKER, "driver", "以上笔录你看过了吗？", "看过了，没有出入。"),
    (TANKER, "driver", "车上装的什么货，从哪里到哪里？", "车用汽油92号，从算岙油库运到杭构市加油站。"),
    (TANKER, "escort", "你以前做过押运员吗？", "第一次，冯师傅叫我来帮忙的，没有上过课。"),
    (ACID, "driver", "什么时候发现漏的？", "15:05从镜子里看到水迹，靠边停车。"),
    (ACID, "escort", "垫片是谁换的？", "上个月我自己剪了一块橡胶垫。"),
]


@pytest.mark.parametrize(("scenario", "person", "question", "answer"), NEVER)
def test_an_answer_that_was_never_given_is_told(scenario: str, person: str, question: str, answer: str) -> None:
    (finding,) = found(asked(right_case(scenario), person, question, answer), scenario)
    assert (finding.kind.value, finding.document) == ("answer_never_given", f"interview_{person}")


@pytest.mark.parametrize(("scenario", "person", "question", "answer"), GIVEN)
def test_what_was_said_in_other_words_is_let_be(scenario: str, person: str, question: str, answer: str) -> None:
    assert found(asked(right_case(scenario), person, question, answer), scenario) == ()


def test_a_question_that_got_no_answer() -> None:
    line = next(each.words for each in scene_of().asked if each.exchange == "escort_tired")
    case = asked(right_case(), "escort", line, "不回答。")
    assert found(case) == ()


def test_rights_that_were_not_told_to_this_person() -> None:
    case = put(right_case(), "interview_manager", "avoid_told", True)
    assert [(each.document, each.field) for each in found(case)] == [("interview_manager", "avoid_told")]


def test_an_interview_lies_around_its_answers() -> None:
    scene = scene_of()
    early = put(right_case(), "interview_driver", "start_at", written(scene.start.replace(hour=7)))
    early = put(early, "interview_driver", "end_at", written(scene.start.replace(hour=8)))
    assert [(each.rule, each.kind.value) for each in found(early)] == [("CR-64", "impossible_time")]
    later = put(right_case(), "interview_driver", "start_at", written(scene.end.replace(hour=14)))
    later = put(later, "interview_driver", "end_at", written(scene.end.replace(hour=15)))
    assert found(asked(later, "driver", "你有没有吸烟？", "没有，我从来不抽。")) == ()


def test_answers_before_the_interview_ended_only() -> None:
    scene = scene_of(ACID)
    case = put(right_case(ACID), "interview_escort", "start_at", written(scene.start))
    case = put(case, "interview_escort", "end_at", written(scene.start))
    findings = found(case, ACID)
    assert [(each.rule, each.field) for each in findings] == [("CR-64", "end_at")]
    assert findings[0].moment is not None


def test_somebody_whom_the_run_does_not_know_is_no_transcript_of_it() -> None:
    case = put(right_case(), "interview_escort", "asked", {"kind": "person", "name": "冯越野"})
    assert {each.kind.value for each in found(case)} == {"answer_never_given"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("驾驶员称早上拧紧过盲盖。", False),
        ("押运员承认没有上过押运培训的课。", False),
        ("押运员韩某承认“我没上过那个课”。", False),
        ("驾驶员称：“罚公司还是罚我？”", False),
        ("有人称现场危险。", False),
        ("驾驶员称车上的灭火器上个月刚刚在维修店换过新的。", True),
        ("驾驶员称“老板逼着我满罐开的，不开就扣钱”。", True),
        ("押运员陈述自己昨晚值班，替公司看守仓库到天亮。", True),
    ],
)
def test_quoted_words_were_said(words: str, told: bool) -> None:
    findings = [each for each in compared(add_words(right_case(), words, "report")).findings]
    assert {each.kind.value for each in findings} == ({"answer_never_given"} if told else set())
