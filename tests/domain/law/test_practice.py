"""Guides, cases, questions, clocks and forms by id and topic."""

from __future__ import annotations

import pytest

from app.domain.law.grounds import Topic
from app.domain.law.practice import Practice
from app.domain.law.statute import Status
from tests.domain.law.sample_practice import CASE, CLOCK, FORM, GUIDE, QUESTION, sample_practice


def test_everything_is_found_by_id() -> None:
    practice = sample_practice()
    assert (practice.guide("G01"), practice.case("C01"), practice.question("P01")) == (GUIDE, CASE, QUESTION)
    assert (practice.clock("K01"), practice.form("record")) == (CLOCK, FORM)
    with pytest.raises(KeyError):
        practice.guide("G02")


def test_lists_are_in_the_order_of_ids_and_limited_to_a_topic() -> None:
    other = GUIDE.model_copy(update={"id": "G00", "topic": Topic.OVERLOAD})
    practice = Practice((GUIDE, other), (CASE,), (QUESTION,), (CLOCK,), (FORM,))
    assert [guide.id for guide in practice.guides()] == ["G00", "G01"]
    assert practice.guides(Topic.OVERLOAD) == (other,)
    assert practice.cases(Topic.OVERLOAD) == ()
    assert practice.cases() == (CASE,)
    assert (practice.clocks(), practice.forms()) == ((CLOCK,), (FORM,))


def test_unchecked_questions_can_be_left_out() -> None:
    unchecked = QUESTION.model_copy(update={"id": "P02", "status": Status.TO_VERIFY})
    practice = Practice(questions=(unchecked, QUESTION))
    assert practice.questions(scored_only=True) == (QUESTION,)
    assert practice.questions() == (QUESTION, unchecked)
    assert practice.questions(Topic.PROCEDURE) == ()


def test_guides_and_cases_take_the_place_of_others_or_come_on_top() -> None:
    practice = sample_practice()
    changed = GUIDE.model_copy(update={"title": "本单位的做法"})
    more = CASE.model_copy(update={"id": "C901"})
    other = practice.with_changes([changed], [more])
    assert (other.guides(), other.cases()) == ((changed,), (*practice.cases(), more))
    assert (other.questions(), other.clocks(), other.forms()) == ((QUESTION,), (CLOCK,), (FORM,))
    assert practice.guide("G01") == GUIDE
