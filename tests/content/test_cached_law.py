"""What a start reads from the cache is what the YAML says, to the last value."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.content.cached_law import (
    DiscretionContents,
    LibraryContents,
    PracticeContents,
    UseContents,
    library_contents,
    read_discretion,
    read_library,
    read_practice,
    read_uses,
)
from app.content.content_cache import ContentCache, Contents
from app.content.library import LoadedLibrary, load_library
from app.content.library_discretion import load_discretion
from app.content.practice import load_practice
from app.content.scenario_files import ROOT
from app.content.uses import all_uses
from app.domain.law.bindings import Bindings

LAW = ROOT / "courses" / "library"


@cache
def loaded() -> LoadedLibrary:
    """The library from its YAML, read once."""
    return load_library(LAW)


class Unread(ContentCache):
    """A cache that has to know the answer."""

    def read(self, name: str, model: Any, files: Sequence[Path], make: Any) -> Any:
        """What is kept; reading the content fails the test."""
        return super().read(name, model, files, lambda: pytest.fail(f"{name} was read again"))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that holds everything."""
    folder = tmp_path_factory.mktemp("cache")
    kept = ContentCache(folder)
    library = read_library(LAW, kept)
    read_practice(LAW, library, kept)
    read_discretion(LAW, library, kept)
    read_uses(ROOT, library, kept)
    assert sorted(path.name.partition(".")[0] for path in folder.iterdir()) == [
        "discretion",
        "library",
        "practice",
        "uses",
    ]
    return folder


def parts(value: object) -> dict[str, Any]:
    """Everything that an object in memory holds, with the order of its tables."""
    return {name: list(each.items()) if isinstance(each, dict) else each for name, each in vars(value).items()}


def written(contents: Contents) -> str:
    """The contents with the kinds of their values: 1 is not 1.0, and a default is not a value that was written."""
    return contents.model_dump_json(exclude_unset=True)


def test_the_library_is_the_same(filled: Path) -> None:
    found = read_library(LAW, Unread(filled))
    assert isinstance(found, LibraryContents)
    assert parts(found.law()) == parts(loaded().law)
    assert found == library_contents(loaded())
    assert written(found) == written(library_contents(loaded()))
    assert len(found.statutes) > 20
    assert None not in (found.authority_split, found.exercise_values, found.switches, found.open_points)


def test_the_practice_is_the_same(filled: Path) -> None:
    library = library_contents(loaded())
    found = read_practice(LAW, library, Unread(filled))
    assert isinstance(found, PracticeContents)
    assert parts(found.practice()) == parts(load_practice(LAW, loaded()).practice)
    assert written(found) == written(read_practice(LAW, library))


def test_the_discretion_is_the_same(filled: Path) -> None:
    library = library_contents(loaded())
    found = read_discretion(LAW, library, Unread(filled))
    assert isinstance(found, DiscretionContents)
    assert parts(found.discretion()) == parts(load_discretion(LAW, loaded().law).discretion)
    assert written(found) == written(read_discretion(LAW, library))


def test_the_uses_are_the_same(filled: Path) -> None:
    library = library_contents(loaded())
    found = read_uses(ROOT, library, Unread(filled))
    assert isinstance(found, UseContents)
    assert parts(found.bindings()) == parts(Bindings(all_uses(loaded().law)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_library_is_read_again(filled: Path, data: st.DataObject) -> None:
    """Flipped, cut or grown anywhere, what is kept never passes for the library."""
    (path,) = filled.glob("library.*")
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    cut = data.draw(st.sampled_from([0, 1, 1, 1, 50, len(whole)]))
    put = data.draw(st.binary(max_size=3))
    damaged = whole[:at] + put + whole[at + cut :]
    path.write_bytes(damaged)
    asked: list[str] = []

    class Watched(ContentCache):
        def read(self, name: str, model: Any, files: Sequence[Path], make: Any) -> Any:
            def making() -> LibraryContents:
                asked.append(name)
                return library_contents(loaded())

            return super().read(name, model, files, making)

    assert read_library(LAW, Watched(filled)) == library_contents(loaded())
    assert asked == ([] if damaged == whole else ["library"])
    assert path.read_bytes() == whole


def test_errors_are_told_at_each_start(tmp_path: Path) -> None:
    (tmp_path / "library" / "acts").mkdir(parents=True)
    kept = ContentCache(tmp_path / "cache")
    first, second = (read_library(tmp_path / "library", kept).problems for _ in range(2))
    assert first
    assert first == second
    assert not (tmp_path / "cache").exists()
