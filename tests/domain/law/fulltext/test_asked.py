"""Questions for a provision, as people type them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.citation import Citation
from app.domain.law.fulltext.asked import AskedPlace, read_asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("处罚法55", AskedPlace("处罚法", 55)),
        ("《行政处罚法》第五十五条", AskedPlace("行政处罚法", 55)),
        ("危化法一百零九条第一款第四项", AskedPlace("危化法", 109, None, 1, 4)),
        ("危化法一百零九条第四项", AskedPlace("危化法", 109, None, None, 4)),
        ("浙公条53条1款", AskedPlace("浙公条", 53, None, 1)),
        ("道条 63(三)", AskedPlace("道条", 63, None, None, 3)),
        ("道条６３（三）项", AskedPlace("道条", 63, None, None, 3)),
        ("处罚法33.2.1", AskedPlace("处罚法", 33, None, 2, 1)),
        ("刑法一百三十三条之一", AskedPlace("刑法", 133, 1)),
        ("道路运输条例63条 2022版", AskedPlace("道路运输条例", 63, year=2022)),
        ("道路运输条例63条（2022-03-29版）", AskedPlace("道路运输条例", 63, version_date=dt.date(2022, 3, 29))),
        ("hazchem_safety_law.109.1.4", AskedPlace("hazchem_safety_law", 109, None, 1, 4)),
        ("行政处罚法", AskedPlace("行政处罚法")),
        ("刑法修正案（九）", AskedPlace("刑法修正案(九)")),
    ],
)
def test_questions_are_read(question: str, asked: AskedPlace) -> None:
    assert read_asked(question) == asked


def test_an_item_without_paragraph_lies_in_the_first() -> None:
    assert read_asked("道条63(三)").citation("k") == Citation("k", 63, None, 1, 3)
    assert read_asked("道条").citation("k") is None


@given(st.text("处罚法第条款项之一二十百0123456789().（）-年版 ", max_size=40))
def test_any_question_is_read(question: str) -> None:
    assert read_asked(question).article != 0
