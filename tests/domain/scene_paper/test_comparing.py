"""Case files of runs that were really played: silent where they are right, and the same at any hour."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.casefile.case_file import CaseFile
from app.domain.scene_paper.comparing import compare
from app.domain.scene_paper.finding import Comparison
from app.domain.scene_paper.paper import PaperSide
from app.domain.scene_paper.scene import Scene
from app.domain.scoring.run import Run
from tests.domain.scene_paper.hand_written import acid_record, tanker_record
from tests.domain.scene_paper.played import ACID, TANKER, add_words, compared, forms, played, put, right_case, scene_of

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?")


@pytest.mark.parametrize(
    ("scenario", "who", "seed"),
    [
        (TANKER, "pass_with_faults", 0), (TANKER, "pass_no_faults", 0), (TANKER, "pass_alarm_withdraw", 0),
        (ACID, "pass_with_faults", 0), (ACID, "pass_no_other_fault", 0), (ACID, "pass_under_injects", 0),
        (TANKER, "by_the_book", 1), (TANKER, "by_the_book", 4), (ACID, "by_the_book", 2), (ACID, "by_the_book", 5),
    ],
)  # fmt: skip
def test_a_file_that_tells_what_the_run_holds_is_let_be(scenario: str, who: str, seed: int) -> None:
    found = compared(right_case(scenario, who, seed), scenario, who, seed)
    assert found.findings == ()
    assert len(found.traces) > 50


RECORDS = {TANKER: tanker_record, ACID: acid_record}


@pytest.mark.parametrize("scenario", [TANKER, ACID])
def test_a_record_in_an_officers_own_words_is_let_be(scenario: str) -> None:
    case = put(right_case(scenario), "record", "facts", RECORDS[scenario]())
    assert compared(case, scenario).findings == ()


@pytest.mark.parametrize(
    ("scenario", "right", "wrong", "rule"),
    [
        (TANKER, "总质量51.25吨", "总质量52.15吨", "CR-63"),
        (TANKER, "5.1%LEL", "15%LEL", "CR-63"),
        (TANKER, "起运时间05:50", "起运时间03:50", "CR-85"),
        (TANKER, "公司经理说满罐划算", "公司老板下了死命令，装少了要扣他半个月工资", "CR-86"),
        (TANKER, "浙Z·D0533", "浙Z·D0535", "CR-63"),
        (ACID, "15:05从镜子里", "14:25从镜子里", "CR-85"),
        (ACID, "面积约38平方米", "面积约58平方米", "CR-63"),
        (ACID, "上个月自己剪了块橡胶垫", "垫片由公司修理厂统一采购安装", "CR-86"),
        (ACID, "设置50米警戒区", "设置150米警戒区", "CR-63"),
    ],
)
def test_one_thing_changed_in_it_is_found(scenario: str, right: str, wrong: str, rule: str) -> None:
    words = RECORDS[scenario]()
    assert right in words
    case = put(right_case(scenario), "record", "facts", words.replace(right, wrong))
    assert {(each.rule, each.document) for each in compared(case, scenario).findings} == {(rule, "record")}


@pytest.mark.parametrize("who", ["novice", "hasty", "bully"])
def test_even_a_bad_run_has_an_honest_file(who: str) -> None:
    """Only what the trainee wrote down wrongly on the spot, or saw and forgot, is told."""
    found = compared(right_case(TANKER, who, 2), TANKER, who, 2)
    assert {each.why for each in found.findings if each.kind.value == "unsupported_claim"} <= {
        "现场没有这一情形",
        "现场没有这一情形：训练里记下了它，但当时看到的不是这样",
    }


def test_every_moment_is_one_of_the_journal() -> None:
    scene = scene_of()
    found = compared(spoilt(right_case()))
    moments = [each.moment for each in found.findings if each.moment]
    moments += [moment for each in found.traces for moment in each.moments]
    assert moments
    assert all(scene.moment(each.seq) == each for each in moments)


def spoilt(case: CaseFile, shift: dt.timedelta = dt.timedelta(0)) -> CaseFile:
    """Several kinds of defects at once."""
    late, early = (dt.datetime(2026, 9, 16, 11, 2) + shift, dt.datetime(2026, 9, 16, 8, 30) + shift)
    case = put(case, "decision", "committed_at", late.isoformat(timespec="minutes"))
    case = put(case, "interview_escort", "end_at", early.isoformat(timespec="minutes"))
    case = put(case, "interview_escort", "start_at", early.isoformat(timespec="minutes"))
    words = f"{late:%H:%M}，对罐体铭牌拍照。车货总质量为53.25吨。驾驶员李大明在场。对罐体左侧中部拍照。"
    return add_words(case, words)


def shifted(value: Any, by: dt.timedelta) -> Any:
    """All moments in plain values, later or earlier."""
    if isinstance(value, dict):
        return {key: shifted(each, by) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [shifted(each, by) for each in value]
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        return (dt.datetime.fromisoformat(value) + by).isoformat(timespec="seconds")
    return value


def moved(case: CaseFile, by: dt.timedelta) -> CaseFile:
    return CaseFile.model_validate(shifted(case.model_dump(mode="json"), by))


def at_another_hour(run: Run, by: dt.timedelta) -> Run:
    """The same run with a scenario that begins so much later."""
    scene = run.scenario.scene
    clock = dt.datetime.combine(dt.date(2026, 1, 1), dt.time.fromisoformat(scene.time.start_clock)) + by
    time = scene.time.model_copy(update={"start_clock": f"{clock:%H:%M}"})
    scenario = run.scenario.model_copy(update={"scene": scene.model_copy(update={"time": time})})
    return Run(scenario, run.entries)


def gist(found: Comparison) -> set[tuple[str, ...]]:
    return {(each.kind.value, each.rule, each.document, each.field, str(each.moment)) for each in found.findings}


@cache
def gist_as_it_was() -> frozenset[tuple[str, ...]]:
    return frozenset(gist(compared(spoilt(right_case()))))


@settings(max_examples=12, deadline=None)
@given(minutes=st.integers(min_value=-60, max_value=540))
def test_all_times_shifted_together_change_nothing(minutes: int) -> None:
    by = dt.timedelta(minutes=minutes)
    scene = Scene(at_another_hour(played(TANKER, "pass_with_faults"), by), "a1")
    case = spoilt(moved(right_case(), by), by)
    assert gist(compare(scene, PaperSide.of_case(case, forms()))) == gist_as_it_was()
    assert len(gist_as_it_was()) >= 4
