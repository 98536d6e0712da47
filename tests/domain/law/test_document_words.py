"""Every field and every fixed value of an editable document has its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.domain.law.bureau import TableKind
from app.domain.law.bureau_documents import MODELS
from app.domain.law.document_words import FIELD_WORDS, VALUE_WORDS, place_words, value_words


def schemas() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every object schema inside the documents, with the definitions it refers to."""
    for model in MODELS.values():
        schema = model.model_json_schema()
        definitions = schema.get("$defs", {})
        yield from ((each, definitions) for each in (schema, *definitions.values()) if "properties" in each)


def test_every_field_has_a_name() -> None:
    fields = {name for schema, _ in schemas() for name in schema["properties"]}
    assert fields <= set(FIELD_WORDS)


def test_every_fixed_value_has_words() -> None:
    seen = 0
    for schema, definitions in schemas():
        for name, field in schema["properties"].items():
            refers = field.get("$ref", "").rpartition("/")[2]
            values = definitions.get(refers, {}).get("enum", ())
            seen += len(values)
            assert set(values) <= set(VALUE_WORDS.get(name, ())), name
    assert seen


def test_places_and_values_are_told_in_words() -> None:
    assert place_words(TableKind.GUIDE, ("steps", 2, "do")) == "步骤 第3项 做什么"
    assert place_words(TableKind.ACT, ("evidence",)) == "数额出处"
    assert place_words(TableKind.CASE, ("evidence", 0)) == "证据 第1项"
    assert place_words(TableKind.ACT, ("unheard_of",)) == "unheard_of"
    assert value_words("status", "to_verify") == "待核"
    assert value_words("title", "to_verify") == "to_verify"
