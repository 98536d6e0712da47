"""The guides, cases, questions, clocks and forms that ship with the program load without problems."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from app.content.library import load_library
from app.content.practice import SCHEMAS, LoadedPractice, load_practice
from app.content.schemas import schema_text
from app.domain.law.clock import ClockUnit
from app.domain.law.statute import Status

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "courses" / "library"
NOT_IMPORTABLE = {"ridehailing_measures", "overrun_rules", "hazmat_road_measures", "transport_enforcement_procedure"}
"""Ministry rules of which no official text was at hand: a key that rests on them alone must not count."""


@cache
def shipped() -> LoadedPractice:
    return load_practice(LIBRARY, load_library(LIBRARY, ROOT), ROOT)


def test_what_ships_has_no_problems_and_is_all_there() -> None:
    assert [problem.text() for problem in shipped().problems] == []
    practice = shipped().practice
    counts = [len(each) for each in (practice.guides(), practice.cases(), practice.questions(), practice.clocks())]
    assert counts == [12, 20, 120, 68]
    assert len([form for form in practice.forms() if form.official]) == 24


def test_a_key_that_rests_on_unread_rules_alone_is_not_scored() -> None:
    for question in shipped().practice.questions():
        keys = {citation.key for citation in question.basis}
        if keys and keys <= NOT_IMPORTABLE:
            assert not question.scored, question.id
    assert len(shipped().practice.questions(scored_only=True)) == 113


def test_short_deadlines_of_the_penalty_law_are_working_days() -> None:
    for clock in shipped().practice.clocks():
        for amount in clock.amounts if clock.status is Status.CONFIRMED else ():
            penalty_law = any(citation.key == "administrative_penalty_law" for citation in clock.basis)
            if penalty_law and amount.written[:2] in ("二日", "三日", "五日", "七日"):
                assert amount.unit is ClockUnit.WORKING_DAY, clock.id


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_every_kind_of_file_has_its_schema_on_disk(name: str) -> None:
    written = (ROOT / "courses" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(SCHEMAS[name])


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    loaded = load_practice(tmp_path, load_library(tmp_path))
    assert (loaded.practice.guides(), loaded.practice.forms(), loaded.problems) == ((), (), ())


def test_a_file_with_problems_is_left_out_and_named(tmp_path: Path) -> None:
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "a.yaml").write_text("schema_version: 1\nguids: []\n", encoding="utf-8")
    loaded = load_practice(tmp_path, load_library(tmp_path))
    texts = [problem.text() for problem in loaded.problems]
    assert any("guides/a.yaml:2:1" in text and "guides" in text for text in texts)
