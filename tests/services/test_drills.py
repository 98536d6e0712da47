"""Drills without a window."""

from pathlib import Path
from typing import Any

import pytest

from app.domain.attempt.events import GlobalRated, ManualMarked
from app.domain.errors import KnownError
from app.services import drills
from app.services.shelf import Shelf
from scenarios.bots.personas import PERSONAS
from scenarios.director.journal import JournalWriter, read_journal
from scenarios.director.run import ReplayError

SCENARIO = "hazmat_1_gasoline_tanker"


@pytest.fixture(scope="module")
def shelf() -> Any:
    return Shelf()


def test_every_persona_is_offered(shelf: Any) -> None:
    assert set(drills.personas()) == set(PERSONAS) >= {"novice", "hasty", "by_the_book", "bully"}


def test_a_walkthrough_plays_on_another_seed_when_asked(shelf: Any, tmp_path: Path) -> None:
    name = drills.listing(shelf)[0]["walkthroughs"][0]
    own = drills.play(shelf, SCENARIO, tmp_path / "own", walkthrough=name)
    assert own.sheet.seed == drills.walkthrough_named(shelf.scenario(SCENARIO), name).seed


def test_a_walkthrough_file_from_elsewhere_is_checked(shelf: Any, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("id: mine\ntitle: 甲\nseed: 1\nevents: []\nexpect: {passed: true}\n", "utf-8")
    with pytest.raises(KnownError, match="mine.yaml:"):
        drills.play(shelf, SCENARIO, tmp_path / "out", walkthrough=str(path))


def test_an_empty_or_torn_journal_is_refused(shelf: Any, tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b"")
    with pytest.raises(KnownError):
        drills.score_journal(shelf, path)
    path.write_bytes(b'{"body":')
    with pytest.raises(KnownError, match="不完整"):
        drills.score_journal(shelf, path)


def test_a_changed_scenario_is_told(shelf: Any, tmp_path: Path) -> None:
    played = drills.play(shelf, SCENARIO, tmp_path, persona="hasty", seed=2)
    assert drills.score_journal(shelf, played.journal).same_content
    changed = shelf.scenario(SCENARIO).model_copy(update={"content_hash": "0" * 64})
    other = Shelf(load=lambda _: (changed, []))
    assert not drills.score_journal(other, played.journal).same_content


def test_every_bot_and_walkthrough_journal_follows_from_its_inputs(shelf: Any, tmp_path: Path) -> None:
    for name in drills.listing(shelf)[0]["walkthroughs"]:
        played = drills.play(shelf, SCENARIO, tmp_path / name, walkthrough=name)
        assert drills.score_journal(shelf, played.journal).sheet == played.sheet
    for name in PERSONAS:
        for seed in range(3):
            played = drills.play(shelf, SCENARIO, tmp_path / f"{name}{seed}", persona=name, seed=seed)
            assert drills.score_journal(shelf, played.journal).sheet == played.sheet


def test_marks_at_the_end_of_a_journal_are_no_part_of_the_run(shelf: Any, tmp_path: Path) -> None:
    played = drills.play(shelf, SCENARIO, tmp_path, persona="by_the_book", seed=1)
    at = read_journal(played.journal)[-1].event.t_ms
    with JournalWriter(played.journal) as writer:
        writer.append([ManualMarked(t_ms=at, criterion="M1", level=2, by="t"), GlobalRated(t_ms=at, level=4, by="t")])
    sheet = drills.score_journal(shelf, played.journal).sheet
    assert sheet.global_rating == 4
    marked = next(c for c in sheet.criteria if c.id == "M1")
    assert (marked.points, bool(marked.provision)) == (3, True)


def test_a_journal_made_up_with_a_whole_chain_is_refused_at_its_line(shelf: Any, tmp_path: Path) -> None:
    played = drills.play(shelf, SCENARIO, tmp_path / "true", persona="hasty", seed=1)
    entries = read_journal(played.journal)
    gone = next(e.seq for e in entries if e.event.kind == "FaultRevealed")
    made_up = tmp_path / "made_up.jsonl"
    with JournalWriter(made_up) as writer:
        writer.append([e.event for e in entries if e.seq != gone])
    with pytest.raises(ReplayError, match=f"第 {gone} 行"):
        drills.score_journal(shelf, made_up)
