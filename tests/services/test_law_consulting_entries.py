"""Guides, cases, forms and questions as the station reads them."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.errors import KnownError
from app.services.bureau_law import BureauLaw
from app.services.law_cards import Kind
from app.services.law_consulting_entries import PAGES, case_page, entries_of, form_page, guide_page, question_page
from app.services.shelf import Shelf
from tests.domain.law.sample_law import sample_library
from tests.domain.law.sample_practice import sample_practice

DAY = dt.date(2026, 9, 1)
HELD = BureauLaw(Shelf(load_law=sample_library, load_practice=sample_practice))
SHIPPED = BureauLaw(Shelf())
LISTED = {"guide": Kind.GUIDE, "case": Kind.CASE, "form": Kind.FORM, "question": Kind.QUESTION}


def test_a_guide_shows_its_steps_with_their_basis_and_what_is_not_sure() -> None:
    page = guide_page(HELD, "G01", DAY)
    assert [(block.heading, block.paragraphs) for block in page.blocks] == [
        ("第1步", ("查资格", "演示法第66条")),
        ("第2步", ("先穿背心", "操作口径")),
    ]
    assert page.unsure == "有步骤待核，引用前请核对原文。"
    assert [(link.kind, link.id) for link in page.links] == [
        ("form", "record"), ("act", "HA-08"), ("article", "new_law.66"),
    ]  # fmt: skip
    assert page.quote == "办案指引 G01 演示指引"


def test_a_case_says_its_day_and_that_it_is_invented() -> None:
    page = case_page(HELD, "C01", DAY)
    assert page.subtitle == "C01 · 行为日 2026-09-01，人、企业、号牌都是编的"
    assert [block.heading for block in page.blocks] == ["案情", "证据", "争点", "处理", "理由", "记住"]
    assert [(link.kind, link.id) for link in page.links] == [("act", "HA-08"), ("article", "new_law.109")]


def test_a_form_says_what_it_rests_on_and_when_it_is_made() -> None:
    page = form_page(HELD, "record", DAY)
    assert page.blocks[0].paragraphs == ("演示法第六十六条：要有资格",)
    assert page.blocks[1].paragraphs == ("查资格（演示指引）",)
    assert [link.id for link in page.links] == ["new_law.66", "G01", "HA-08"]


def test_a_question_shows_its_key_below() -> None:
    page = question_page(HELD, "P01", DAY)
    assert page.blocks[0].paragraphs == ("要什么？", "A. 资格", "B. 运气")
    assert page.blocks[1].paragraphs == ("A", "条文写明", "演示法第66条")


@pytest.mark.parametrize("kind", PAGES)
def test_everything_that_ships_is_listed_and_can_be_read(kind: str) -> None:
    listed = list(entries_of(SHIPPED, LISTED[kind]))
    assert listed
    for found in listed:
        page = PAGES[kind](SHIPPED, found.id, DAY)
        assert (page.kind, page.id) == (kind, found.id)
        assert all(block.paragraphs for block in page.blocks)
    with pytest.raises(KnownError):
        PAGES[kind](SHIPPED, "nothing", DAY)
