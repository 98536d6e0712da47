"""Read a YAML file into plain text values that remember where each key and value stands.

Every scalar stays text (`12:30`, `no` and `1.10` mean what the author typed); only an empty value, `null` or `~`
written without quotes becomes None. The model that the file is checked against decides the types.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from app.content.wording import yaml_message
from app.domain.problems import Problem

MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 60
MAX_NODES = 200_000
MAX_LINE = 20_000
MAX_PROBLEMS = 200

# The parser spends 25 microseconds on each character of a tag: four million exclamation marks took it three minutes.
MAX_TAG = 100
_LINE_END = re.compile("\r\n|\r|\n")

# U+0085, U+2028 and U+2029 end a line for YAML but not for most editors, so places after them would be off.
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Place(NamedTuple):
    """A place in a file; line and column count from 1."""

    line: int
    column: int


START = Place(1, 1)


class LocatedMap(dict[str, "Value"]):
    """A mapping that knows where each of its keys and values stands."""

    __slots__ = ("key_places", "place", "value_places")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.key_places: dict[str, Place] = {}
        self.value_places: dict[str, Place] = {}


class LocatedList(list["Value"]):
    """A list that knows where each of its items stands."""

    __slots__ = ("item_places", "place")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.item_places: list[Place] = []


Value: TypeAlias = str | None | LocatedMap | LocatedList
PathPart: TypeAlias = str | int


@dataclass(frozen=True)
class Source:
    """The content of one file: its name for messages, its values and what was wrong with its writing."""

    file: str
    value: Value
    place: Place = START
    problems: tuple[Problem, ...] = ()

    def place_of(self, path: tuple[PathPart, ...], *, key: bool = False) -> Place:
        """Return where the value at `path` stands (its key if `key`), or the nearest place that exists."""
        here: Value = self.value
        place = self.place
        for index, part in enumerate(path):
            last = index == len(path) - 1
            if isinstance(here, LocatedMap) and isinstance(part, str) and part in here:
                place = here.key_places[part] if key and last else here.value_places[part]
                here = here[part]
            elif isinstance(here, LocatedList) and isinstance(part, int) and 0 <= part < len(here):
                place = here.item_places[part]
                here = here[part]
            else:
                break
        return place

    def problem(self, path: tuple[PathPart, ...], message: str, *, key: bool = False) -> Problem:
        """Return an error about the value at `path`, for checks that know more than one file."""
        place = self.place_of(path, key=key)
        return Problem(self.file, place.line, place.column, path_text(path), message)


def path_text(path: tuple[PathPart, ...]) -> str:
    """Return a path as authors read it, such as `steps[1].done_when[0].seconds`."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        elif re.fullmatch(r"[\w-]+", part):
            text += f".{part}" if text else part
        else:
            text += f"[{_shortened(part)!r}]"
    return text


def read_source(path: Path, root: Path | None = None) -> Source:
    """Read the file at `path`, named relative to `root`; a file that can't be opened is a problem, not an exception."""
    name = path.relative_to(root).as_posix() if root and path.is_relative_to(root) else path.as_posix()
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError:
        return _refused(name, START, "cannot_open")
    if size > MAX_BYTES:
        return _refused(name, START, "too_big")
    return parse_source(raw, name)


def parse_source(raw: bytes, file: str) -> Source:
    """Parse the bytes of one YAML document; `file` is the name used in messages."""
    if len(raw) > MAX_BYTES:
        return _refused(file, START, "too_big")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        return _refused(file, _end_of(before), "not_utf8")
    unreadable = _UNREADABLE.search(text)
    if unreadable:
        shown = f"U+{ord(unreadable.group()):04X}"
        return _refused(file, _end_of(text[: unreadable.start()]), "unreadable_character", character=shown)
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if len(line) > MAX_LINE:
            return _refused(file, Place(number, 1), "long_line", limit=f"{MAX_LINE}")
    return _Reading(file).read(text)


def _refused(file: str, place: Place, kind: str, **details: str) -> Source:
    problem = Problem(file, place.line, place.column, "", yaml_message(kind, **details))
    return Source(file, None, problems=(problem,))


def _end_of(text: str) -> Place:
    lines = _LINE_END.split(text)
    return Place(len(lines), len(lines[-1]) + 1)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"


class _Stop(Exception):
    """Reading can't go on: the rest of the file would only repeat the problem."""


@dataclass
class _Open:
    """A mapping or list whose end hasn't come yet; `key` waits for its value."""

    value: LocatedMap | LocatedList
    path: tuple[PathPart, ...]
    key: str | None = None
    dropped: bool = False


@dataclass
class _Reading:
    """One pass over the parser's events, with an explicit stack: depth is ours to limit, not Python's."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    root: Value = None
    root_place: Place = START
    reached: Place = START
    documents: int = 0
    nodes: int = 0

    def read(self, text: str) -> Source:
        """Return what the text holds, as far as it could be read."""
        try:
            for event in self._events(text):
                self._take(event)
        except _Stop:
            pass
        if self.nodes == 0 and not self.problems:
            self._report(START, (), "empty")
        return Source(self.file, self.root, self.root_place, tuple(sorted(self.problems)))

    def _events(self, text: str) -> Iterator[Event]:
        events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
        while True:
            try:
                event = next(events)
            except StopIteration:
                return
            except MarkedYAMLError as error:
                mark = error.problem_mark or error.context_mark
                place = Place(mark.line + 1, mark.column + 1) if mark else START
                self._report(place, self._path(), "syntax", parser=str(error.problem or ""))
                raise _Stop from None
            except Exception:
                # The scanner is third-party code fed with whatever authors paste; it may trip over its own feet.
                self._report(self.reached, self._path(), "syntax", parser="")
                raise _Stop from None
            self.reached = Place(event.end_mark.line + 1, event.end_mark.column + 1)
            yield event

    def _take(self, event: Event) -> None:
        place = Place(event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._report(place, (), "many_documents")
                raise _Stop
        elif isinstance(event, ScalarEvent | AliasEvent | MappingStartEvent | SequenceStartEvent):
            self._count(place)
            self._take_node(event, place)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self.stack.pop()

    def _count(self, place: Place) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._report(place, (), "too_many_values", limit=f"{MAX_NODES}")
            raise _Stop
        if len(self.problems) >= MAX_PROBLEMS:
            self._report(place, (), "too_many_problems", limit=f"{MAX_PROBLEMS}")
            raise _Stop

    def _take_node(self, event: Event, place: Place) -> None:
        top = self.stack[-1] if self.stack else None
        if top and isinstance(top.value, LocatedMap) and top.key is None:
            self._take_key(event, top.value, top, place)
            return
        value = self._value(event, place)
        path = self._path()
        if top is None:
            self.root, self.root_place = value, place
        elif isinstance(top.value, LocatedList):
            path = (*top.path, len(top.value))
            top.value.append(value)
            top.value.item_places.append(place)
        elif top.key is not None:
            if not top.dropped:
                top.value[top.key] = value
                # The parser puts an empty value at the next thing it finds, often on another line.
                top.value.value_places[top.key] = top.value.key_places[top.key] if value is None else place
            top.key, top.dropped = None, False
        if isinstance(value, LocatedMap | LocatedList):
            if len(self.stack) >= MAX_DEPTH:
                self._report(place, path, "too_deep", limit=f"{MAX_DEPTH}")
                raise _Stop
            self.stack.append(_Open(value, path))

    def _take_key(self, event: Event, mapping: LocatedMap, top: _Open, place: Place) -> None:
        if not isinstance(event, ScalarEvent):
            self._report(place, top.path, "key_not_text")
            raise _Stop
        self._check_marks(event, place)
        key = str(event.value)
        if not key:
            self._report(place, top.path, "key_empty")
        first = mapping.key_places.get(key)
        if first:
            details = {"key": _shortened(key), "line": f"{first.line}", "column": f"{first.column}"}
            self._report(place, (*top.path, key), "duplicate_key", **details)
            top.dropped = True
        else:
            mapping.key_places[key] = place
        top.key = key

    def _value(self, event: Event, place: Place) -> Value:
        self._check_marks(event, place)
        if isinstance(event, MappingStartEvent):
            return LocatedMap(place)
        if isinstance(event, SequenceStartEvent):
            return LocatedList(place)
        if isinstance(event, ScalarEvent):
            return None if event.style in (None, "") and event.value in ("", "null", "~") else str(event.value)
        return None

    def _check_marks(self, event: Event, place: Place) -> None:
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor is not None):
            self._report(place, self._path(), "anchor")
        elif isinstance(event, ScalarEvent | CollectionStartEvent) and event.ctag is not None:
            self._report(place, self._path(), "tag")
            if len(str(event.ctag)) > MAX_TAG:
                raise _Stop

    def _path(self) -> tuple[PathPart, ...]:
        if not self.stack:
            return ()
        top = self.stack[-1]
        if isinstance(top.value, LocatedList):
            return (*top.path, len(top.value))
        return top.path if top.key is None else (*top.path, top.key)

    def _report(self, place: Place, path: tuple[PathPart, ...], kind: str, **details: str) -> None:
        message = yaml_message(kind, **details)
        self.problems.append(Problem(self.file, place.line, place.column, path_text(path), message))
