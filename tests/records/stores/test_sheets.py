"""Derived sheets, content versions, notes."""

from __future__ import annotations

from app.domain.attempt.chain import ChainHead
from app.domain.scoring.score import score_attempt
from app.domain.scoring.sheet import ScoreSheet
from app.domain.scoring.summary import summarise
from records.unit_of_work import Records
from tests.records.sample_law import NoLaw
from tests.records.sample_scenario import (
    HASH,
    NOW,
    chain,
    sample_events,
    sample_lines,
    sample_record,
    sample_scenario,
    sample_version,
)


def sheet() -> ScoreSheet:
    return score_attempt(sample_scenario(), chain(sample_events(sample_record())), NoLaw())


def test_a_sheet_belongs_to_one_head(assigned: Records) -> None:
    with assigned.writing() as unit:
        head = unit.events.append_lines("A1", sample_lines(sample_record()), NOW).head
        unit.sheets.put(head, sheet())
        unit.sheets.put(head, sheet())
    with assigned.reading() as unit:
        assert unit.sheets.get("A1", head) == sheet()
        assert unit.sheets.get("A1", ChainHead()) is None
        assert unit.sheets.get("A1", head.model_copy(update={"h": "0" * 64})) is None
        assert unit.sheets.summaries(["A1", "A9"]) == {"A1": summarise(sheet())}


def test_a_summary_of_an_older_head_does_not_show(assigned: Records) -> None:
    with assigned.writing() as unit:
        head = unit.events.append_lines("A1", sample_lines(sample_record())[:3], NOW).head
        unit.sheets.put(head, sheet())
        unit.events.append_lines("A1", sample_lines(sample_record()), NOW)
    with assigned.reading() as unit:
        assert unit.sheets.summaries(["A1"]) == {}


def test_content_is_kept_whole_and_once(assigned: Records) -> None:
    with assigned.writing() as unit:
        unit.contents.put(sample_version().model_copy(update={"title": "另一个"}), sample_scenario())
    with assigned.reading() as unit:
        assert unit.contents.scenario(HASH) == sample_scenario()
        assert unit.contents.scenario("0" * 64) is None
        assert unit.contents.all() == [sample_version()]


def test_notes_are_replaced(assigned: Records) -> None:
    with assigned.writing() as unit:
        assert unit.notes.get("kind") is None
        unit.notes.put("kind", "demonstration")
        unit.notes.put("kind", "real")
    with assigned.reading() as unit:
        assert unit.notes.get("kind") == "real"
