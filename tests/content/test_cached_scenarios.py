"""A scenario from the cache is the scenario of its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content import cached_scenarios
from app.content.cached_scenarios import SCENES, read_scenario
from app.content.content_cache import ContentCache
from app.content.scenarios import load_scenario
from tests.content.tanker import TANKER, copy_library


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the scenario's folder and of the procedures."""
    copy_library(tmp_path)
    return tmp_path


def test_it_is_the_same_to_the_last_value(root: Path) -> None:
    kept = ContentCache(root / "cache")
    first, problems = read_scenario(TANKER, root, kept)
    second, none = read_scenario(TANKER, root, kept)
    loaded, told = load_scenario(TANKER, root)
    assert first is not None
    assert second is not None
    assert loaded is not None
    assert (list(problems), list(none)) == (told, told)
    assert first == second == loaded
    assert second.model_dump_json(exclude_unset=True) == loaded.model_dump_json(exclude_unset=True)
    assert len(list((root / "cache").iterdir())) == 1


@pytest.mark.parametrize(
    "path",
    [
        Path("scenarios", "library", TANKER, "rubric.yaml"),
        Path("courses", "procedures", "hazmat_roadside.yaml"),
    ],
)
def test_a_change_of_any_file_is_seen(root: Path, path: Path) -> None:
    kept = ContentCache(root / "cache")
    before, _ = read_scenario(TANKER, root, kept)
    (root / path).write_text((root / path).read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    after, _ = read_scenario(TANKER, root, kept)
    assert before is not None
    assert after is not None
    assert before.content_hash != after.content_hash
    assert load_scenario(TANKER, root)[0] == after


def test_a_change_of_a_layout_is_seen(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(SCENES.glob("*.toml"))
    monkeypatch.setattr(cached_scenarios, "SCENES", root / "scenes")
    kept = ContentCache(root / "cache")
    for number in range(3):
        read_scenario(TANKER, root, kept)
        assert len(list((root / "cache").iterdir())) == number + 1
        (root / "scenes").mkdir(exist_ok=True)
        (root / "scenes" / "yard.toml").write_text(f"[spots]\nplace = [{number}, 0]\n", encoding="utf-8")


def test_what_is_wrong_is_told_each_time(root: Path) -> None:
    kept = ContentCache(root / "cache")
    rubric = root / "scenarios" / "library" / TANKER / "rubric.yaml"
    rubric.write_text("version: 1\n", encoding="utf-8")
    for _ in range(2):
        found, problems = read_scenario(TANKER, root, kept)
        assert found is None
        assert problems[0].file.endswith("rubric.yaml")


def test_without_a_cache_it_is_read_from_its_folder(root: Path) -> None:
    assert read_scenario(TANKER, root)[0] == load_scenario(TANKER, root)[0]
