"""A question asks for a kind of answer, and an article gives some."""

from __future__ import annotations

import pytest

from app.domain.law.search.intents import Intent, asked_for, given_by


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("没带证怎么罚", Intent.PENALTY),
        ("车要扣吗", Intent.SEIZURE),
        ("这事归哪个部门管", Intent.AUTHORITY),
        ("几天内答复", Intent.TIME),
        ("至少要几辆车", Intent.CONDITION),
        ("上路要带什么证", Intent.PAPER),
        ("听证要钱吗", Intent.COST),
        ("什么叫重大危险源", Intent.MEANING),
    ],
)
def test_a_question_asks_for_a_kind_of_answer(question: str, intent: Intent) -> None:
    assert intent in asked_for(question)
    assert intent not in asked_for("运单 随车")


def test_an_article_gives_kinds_of_answers() -> None:
    assert given_by("", "处一万元以上三万元以下罚款") == Intent.PENALTY | Intent.CONDITION
    assert given_by("第六章　法律责任", "依照前条规定办理") == Intent.PENALTY
    assert Intent.TIME in given_by("", "应当在五日内提出")
    assert Intent.AUTHORITY in given_by("", "由县级以上人民政府交通运输主管部门负责")
    assert given_by("", "应当文明服务") == Intent(0)
