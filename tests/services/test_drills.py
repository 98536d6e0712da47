"""Drills without a window."""

from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import KnownError
from app.services import drills
from app.services.shelf import Shelf
from scenarios.bots.personas import PERSONAS

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
