"""A guide, a case, a question, a clock and a form over the invented law of `sample_law`."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from app.domain.law.citation import Citation
from app.domain.law.clock import ClockAmount, ClockKind, ClockUnit, ProcedureClock
from app.domain.law.form import Form
from app.domain.law.grounds import Topic
from app.domain.law.guide import Guide, GuideStep
from app.domain.law.practice import Practice
from app.domain.law.question import Question, QuestionType
from app.domain.law.statute import Status
from app.domain.law.typical_case import TypicalCase

QUALIFIED = Citation("new_law", 66)
PENALTY = Citation("new_law", 109, paragraph=1, item=1)

GUIDE = Guide(
    id="G01",
    title="演示指引",
    topic=Topic.HAZMAT,
    acts=("HA-08",),
    steps=(
        GuideStep(do="查资格", basis=(QUALIFIED,), forms=("record",)),
        GuideStep(do="先穿背心", basis_note="操作口径", status=Status.TO_VERIFY),
    ),
)
CASE = TypicalCase(
    id="C01",
    title="演示案例",
    topic=Topic.HAZMAT,
    act="HA-08",
    act_date=dt.date(2026, 9, 1),
    facts="无证上岗。",
    evidence=("笔录",),
    issue="归谁管",
    handling="罚款",
    reasoning="有条文",
    teaching_points=("先分清",),
    basis=(PENALTY,),
)
QUESTION = Question(
    id="P01",
    type=QuestionType.SINGLE,
    topic=Topic.HAZMAT,
    difficulty=1,
    stem="要什么？",
    options={"A": "资格", "B": "运气"},
    key=("A",),
    why="条文写明",
    basis=(QUALIFIED,),
)
CLOCK = ProcedureClock(
    id="K01",
    kind=ClockKind.DEADLINE,
    title="演示期限",
    what="七日内处理",
    runs_from="登记",
    amounts=(ClockAmount(counts="处理", number=Decimal(7), unit=ClockUnit.WORKING_DAY, written="七日内"),),
    basis=(QUALIFIED,),
)
FORM = Form(id="record", name="演示笔录", number=1, basis=(QUALIFIED,))


def sample_practice() -> Practice:
    """One of each."""
    return Practice((GUIDE,), (CASE,), (QUESTION,), (CLOCK,), (FORM,))
