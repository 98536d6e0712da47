"""The differences rebuild the new document from the old one, and are as few as a person would name."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.document_changes import FieldChange, Place, document_changes

WORDS = st.text("甲乙丙", max_size=2)
VALUES = st.recursive(
    WORDS | st.booleans() | st.integers(0, 2),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=12,
)
DOCUMENTS = st.dictionaries(WORDS, VALUES, max_size=5)


def rebuilt(old: Any, changes: list[tuple[Place, FieldChange]]) -> Any:
    """The new value, put together from the old one and its changes by place; the oracle of this file."""
    here = [change for place, change in changes if not place]
    if here:
        return here[0].new
    below: dict[str | int, list[tuple[Place, FieldChange]]] = {}
    for place, change in changes:
        below.setdefault(place[0], []).append((place[1:], change))
    if isinstance(old, dict):
        made = {name: rebuilt(old.get(name), below.get(name, [])) for name in dict.fromkeys((*old, *below))}
        return {name: value for name, value in made.items() if value is not None}
    return rebuilt_list(old, changes) if changes else old


def rebuilt_list(old: list[Any], changes: list[tuple[Place, FieldChange]]) -> list[Any]:
    gone = {place[0] for place, change in changes if len(place) == 1 and change.new is None}
    added = {place[0]: change.new for place, change in changes if len(place) == 1 and change.old is None}
    kept = iter([value for index, value in enumerate(old) if index not in gone])
    made: list[Any] = [
        added[index] if index in added else next(kept) for index in range(len(old) - len(gone) + len(added))
    ]
    for index in range(len(made)):
        inner = [
            (place[1:], c)
            for place, c in changes
            if place[0] == index and not (len(place) == 1 and None in (c.old, c.new))
        ]
        made[index] = rebuilt(made[index], inner) if inner else made[index]
    return made


@given(DOCUMENTS, DOCUMENTS)
def test_the_changes_lead_from_the_old_document_to_the_new_one(old: dict[str, Any], new: dict[str, Any]) -> None:
    changes = document_changes(old, new)
    made = rebuilt(old, [(change.place, change) for change in changes])
    assert document_changes(made, new) == ()
    assert made == new


@given(DOCUMENTS)
def test_equal_documents_have_no_changes(document: dict[str, Any]) -> None:
    assert document_changes(document, dict(reversed(document.items()))) == ()


@given(DOCUMENTS, DOCUMENTS)
def test_every_change_is_one(old: dict[str, Any], new: dict[str, Any]) -> None:
    changes = document_changes(old, new)
    assert bool(changes) is (repr(sorted_all(old)) != repr(sorted_all(new)))
    assert all(repr(sorted_all(change.old)) != repr(sorted_all(change.new)) for change in changes)


def sorted_all(value: Any) -> Any:
    if isinstance(value, dict):
        return {"map": sorted((name, sorted_all(each)) for name, each in value.items())}
    return [sorted_all(each) for each in value] if isinstance(value, list) else value


def test_a_step_put_in_is_one_change() -> None:
    old = {"steps": [{"do": "看证"}, {"do": "拍照"}]}
    new = {"steps": [{"do": "先停稳"}, {"do": "看证"}, {"do": "拍照"}]}
    assert document_changes(old, new) == (FieldChange(("steps", 0), None, {"do": "先停稳"}),)
    assert document_changes(new, old) == (FieldChange(("steps", 0), {"do": "先停稳"}, None),)


def test_a_changed_step_is_told_by_its_field() -> None:
    old, new = {"steps": [{"do": "看证", "note": "甲"}]}, {"steps": [{"do": "看证和车", "note": "甲"}]}
    assert document_changes(old, new) == (FieldChange(("steps", 0, "do"), "看证", "看证和车"),)


def test_a_truth_value_is_no_number() -> None:
    assert document_changes({"a": True}, {"a": 1}) == (FieldChange(("a",), True, 1),)
