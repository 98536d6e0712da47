"""Kept content: taken only where it is what reading again would give."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.content.content_cache import LEFT_OVER_AFTER_S, NEWEST_KEPT, ContentCache, Contents
from app.domain.problems import Problem, Severity


class Words(Contents):
    """Contents for the test."""

    text: str
    note: str = ""


class Place:
    """A cache with a program and content of its own, and how often the content was read."""

    def __init__(self, folder: Path) -> None:
        self.kept = folder / "cache"
        self.program = folder / "program"
        self.content = folder / "content"
        for each in (self.program, self.content):
            each.mkdir(parents=True)
        (self.program / "reader.py").write_text("upper()")
        (self.content / "a.yaml").write_text("one")
        self.made = 0
        self.problems: tuple[Problem, ...] = ()
        self.meanwhile: Callable[[], object] = lambda: None
        self.cache = self.anew()

    def anew(self) -> ContentCache:
        """The cache as the next process has it."""
        return ContentCache(self.kept, [self.program])

    def make(self) -> Words:
        """Read the content."""
        self.made += 1
        self.meanwhile()
        text = "+".join(path.read_text() for path in sorted(self.content.iterdir()))
        return Words(text=text, problems=self.problems)

    def read(self, cache: ContentCache | None = None) -> str:
        """What the cache answers."""
        return (cache or self.cache).read("words", Words, [self.content], self.make).text

    def files(self) -> list[Path]:
        """What is kept."""
        return sorted(self.kept.iterdir())


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A place with one file of content, and nothing kept yet."""
    return Place(tmp_path)


def test_content_is_read_once_and_then_kept(place: Place) -> None:
    assert [place.read(), place.read(), place.read(place.anew())] == ["one"] * 3
    assert place.made == 1
    assert [path.suffix for path in place.files()] == [".json"]


def test_what_was_not_written_is_not_written_afterwards(place: Place) -> None:
    first = place.cache.read("words", Words, [place.content], place.make)
    second = place.cache.read("words", Words, [place.content], place.make)
    assert first == second
    assert second.model_fields_set == {"text", "problems"}


def change(path: Path, text: str) -> Callable[[Place], object]:
    """A change of one file below the place."""
    return lambda place: (place.kept.parent / path).write_text(text)


@pytest.mark.parametrize(
    ("happens", "then"),
    [
        (change(Path("content", "a.yaml"), "two"), "two"),
        (change(Path("content", "b.yaml"), "more"), "one+more"),
        (lambda place: (place.content / "a.yaml").rename(place.content / "c.yaml"), "one"),
        (change(Path("program", "reader.py"), "lower()"), "one"),
        (change(Path("program", "words.yaml"), ""), "one"),
    ],
)
def test_it_is_read_again_when_content_or_program_changed(
    place: Place, happens: Callable[[Place], object], then: str
) -> None:
    place.read()
    happens(place)
    assert (place.read(place.anew()), place.made) == (then, 2)


def test_compiled_modules_are_no_change(place: Place) -> None:
    place.read()
    (place.program / "__pycache__").mkdir()
    (place.program / "__pycache__" / "reader.pyc").write_bytes(b"\0")
    assert (place.read(place.anew()), place.made) == ("one", 1)


def test_errors_are_not_kept_but_warnings_are(place: Place) -> None:
    place.problems = (Problem("a.yaml", 1, 1, "", "wrong"),)
    place.read()
    place.read()
    assert place.made == 2
    place.problems = (Problem("a.yaml", 1, 1, "", "odd", Severity.WARNING),)
    place.read()
    kept = place.cache.read("words", Words, [place.content], place.make)
    assert (kept.problems, place.made) == (place.problems, 3)


@pytest.mark.parametrize("changed", ["content/a.yaml", "program/reader.py"])
def test_what_changes_while_it_is_read_is_not_kept(place: Place, changed: str) -> None:
    path = place.kept.parent / changed
    before = path.read_text()
    place.meanwhile = lambda: path.write_text("other")
    place.read()
    path.write_text(before)
    place.meanwhile = lambda: None
    assert (place.read(), place.made) == ("one", 2)


def test_a_program_brought_up_to_date_while_it_runs_keeps_nothing_as_the_new_one(place: Place) -> None:
    (place.program / "reader.py").write_text("lower()")
    place.read()
    assert not place.kept.exists()
    assert (place.read(place.anew()), place.made) == ("one", 2)


def test_what_cannot_be_read_is_left_to_the_reader(place: Place) -> None:
    lost = place.content / "lost.yaml"
    lost.symlink_to(place.content / "gone.yaml")
    for unreadable in (ContentCache(place.kept, [place.content]), place.cache):
        assert unreadable.read("words", Words, [place.content], lambda: Words(text="two")).text == "two"
    assert not place.kept.exists()


def test_where_nothing_can_be_kept_all_works(place: Place) -> None:
    place.kept.write_text("a file in the way")
    assert [place.read(), place.read()] == ["one", "one"]
    assert place.kept.read_text() == "a file in the way"


def test_a_folder_in_the_place_of_what_is_kept_is_in_nobodys_way(place: Place) -> None:
    place.read()
    (path,) = place.files()
    path.unlink()
    (path / "inside").mkdir(parents=True)
    assert (place.read(), place.made, place.files()) == ("one", 2, [path])


def test_sound_json_of_another_kind_is_foreign(place: Place) -> None:
    place.read()
    (path,) = place.files()
    head, _, _ = path.read_bytes().partition(b"\n")
    body = b'{"txt": "two"}'
    kind, _, _ = head.rpartition(b" ")
    path.write_bytes(kind + b" " + hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
    assert (place.read(), place.made, place.read(), place.made) == ("one", 2, "one", 2)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 400), cut=st.integers(0, 60), put=st.binary(max_size=60))
def test_damage_never_changes_an_answer(place: Place, at: int, cut: int, put: bytes) -> None:
    place.read()
    (path,) = place.files()
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + put + whole[at + cut :])
    assert place.read() == "one"
    assert place.files() == [path]
    assert path.read_bytes() == whole, "what was damaged is made good"


def test_only_the_newest_are_kept(place: Place) -> None:
    place.cache.read("other", Words, [place.content], place.make)
    for number in range(NEWEST_KEPT + 2):
        (place.content / "a.yaml").write_text(str(number))
        place.read()
        for age, path in enumerate(sorted(place.files(), key=lambda each: -each.stat().st_mtime_ns)):
            os.utime(path, (1_000_000 - age, 1_000_000 - age))
    names = [path.name.partition(".")[0] for path in place.files()]
    assert names == ["other", *["words"] * NEWEST_KEPT]
    place.made = 0
    assert (place.read(), place.made) == (str(NEWEST_KEPT + 1), 0)


def test_what_a_killed_writer_left_is_cleared(place: Place) -> None:
    place.kept.mkdir()
    old, young = place.kept / "words.1.json.7.unfinished", place.kept / "words.1.json.8.unfinished"
    for each in (old, young):
        each.write_text("half")
    os.utime(old, (0, old.stat().st_mtime - LEFT_OVER_AFTER_S - 5))
    place.read()
    assert (old.exists(), young.exists()) == (False, True)


def test_many_at_once_get_the_same(place: Place) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: place.read(place.anew()), range(40)))
    assert found == ["one"] * 40
    assert len(place.files()) == 1
