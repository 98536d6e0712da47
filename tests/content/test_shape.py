"""Error locations lose their union tags and keep their keys."""

from __future__ import annotations

from app.content.shape import Shape, follow
from app.content.source import parse_source
from tests.content.sample_models import Play

TEXT = """steps:
  - either: {kind: shown, object: a, elapsed: {kind: elapsed, seconds: 0}}
    done_when: [{kind: all_of, conditions: [{kind: elapsed}]}]
"""


def test_a_tag_that_is_also_a_key_is_told_apart() -> None:
    value = parse_source(TEXT.encode(), "s.yaml").value
    path, _ = follow(Play, value, ("steps", 0, "either", "shown", "elapsed", "seconds"))
    assert path == ["steps", 0, "either", "elapsed", "seconds"]


def test_nested_variants_and_missing_keys() -> None:
    value = parse_source(TEXT.encode(), "s.yaml").value
    location = ("steps", 0, "done_when", 0, "all_of", "conditions", 0, "elapsed", "seconds")
    path, shape = follow(Play, value, location)
    assert path == ["steps", 0, "done_when", 0, "conditions", 0, "seconds"]
    assert shape is not None
    assert shape.field_names() == ["kind", "seconds"]


def test_children_of_lists_maps_and_tuples() -> None:
    assert Shape(list[int]).child(3) is not None
    assert Shape(tuple[int, str]).child(2) is None
    assert Shape(dict[str, int]).child("a") is not None
    assert Shape(dict[str, int]).child(0) is None
    assert Shape(int).child("a") is None
