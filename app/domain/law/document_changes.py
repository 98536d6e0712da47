"""What changed between two documents, field by field; lists are aligned, so that one step more is one change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value that was changed, added (`old` is None) or taken out (`new` is None).

    An index in `place` counts from 0 in the new list, or in the old one for what was taken out there.
    """

    place: Place
    old: Any
    new: Any


def document_changes(old: dict[str, Any], new: dict[str, Any]) -> tuple[FieldChange, ...]:
    """Every difference between two documents of JSON values without nulls, in the order of the fields."""
    return tuple(_changes(old, new, ()))


def _changes(old: Any, new: Any, place: Place) -> Iterator[FieldChange]:
    if _key(old) == _key(new):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys((*old, *new)):
            yield from _changes(old.get(name), new.get(name), (*place, name))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _list_changes(old, new, place)
    else:
        yield FieldChange(place, old, new)


def _list_changes(old: Sequence[Any], new: Sequence[Any], place: Place) -> Iterator[FieldChange]:
    matcher = SequenceMatcher(None, [_key(each) for each in old], [_key(each) for each in new], autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            continue
        both = min(end - start, last - first)
        for index in range(both):
            yield from _changes(old[start + index], new[first + index], (*place, first + index))
        for index in range(start + both, end):
            yield FieldChange((*place, index), old[index], None)
        for index in range(first + both, last):
            yield FieldChange((*place, index), None, new[index])


def _key(value: Any) -> str:
    # As text, because Python takes True for 1.
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
