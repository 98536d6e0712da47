"""What a document of the bureau's tables consists of, read from its JSON schema: fields a form can show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.law.bureau import TableKind
from app.domain.law.bureau_documents import MODELS
from app.domain.law.citation import PATTERN
from app.domain.law.document_words import place_words, value_words

LONG = 80
"""Texts that may be longer than this get several lines."""
HIDDEN = ("schema_version",)


class FieldKind(StrEnum):
    """How a field is shown; LINES hold one entry a line, ROWS several words a line, GROUPS any number of groups."""

    TEXT = "text"
    LONG = "long"
    CHOICE = "choice"
    FLAG = "flag"
    CITATION = "citation"
    LINES = "lines"
    CITATIONS = "citations"
    ROWS = "rows"
    GROUP = "group"
    GROUPS = "groups"


@dataclass(frozen=True)
class FieldSpec:
    """A field: its name, words, kind and what it holds; `optional` ones may be left out altogether."""

    name: str
    title: str
    kind: FieldKind
    optional: bool = False
    required: bool = False
    number: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    fields: tuple[FieldSpec, ...] = ()


def fields_of(kind: TableKind) -> tuple[FieldSpec, ...]:
    """The fields of a document of a kind."""
    schema = MODELS[kind].model_json_schema()
    return _fields(kind, schema, schema.get("$defs", {}))


def _fields(kind: TableKind, schema: dict[str, Any], known: dict[str, Any]) -> tuple[FieldSpec, ...]:
    required = schema.get("required", ())
    fields = [
        _field(kind, name, each, known, required=name in required)
        for name, each in schema["properties"].items()
        if name not in HIDDEN
    ]
    # What must be there goes first: a step begins with what to do, not with what it rests on.
    return tuple(sorted(fields, key=lambda field: not field.required))


def _field(kind: TableKind, name: str, schema: dict[str, Any], known: dict[str, Any], *, required: bool) -> FieldSpec:
    optional = False
    title = place_words(kind, (name,))
    if "anyOf" in schema:
        options = [each for each in schema["anyOf"] if each.get("type") != "null"]
        optional = len(options) < len(schema["anyOf"])
        number = any(each.get("type") == "number" for each in options)
        if number:
            return FieldSpec(name, title, FieldKind.TEXT, optional, required, number=True)
        schema = options[0]
    schema = _resolved(schema, known)
    if "enum" in schema:
        choices = tuple((value, value_words(name, value)) for value in schema["enum"])
        return FieldSpec(name, title, FieldKind.CHOICE, optional, required, choices=choices)
    if schema.get("type") == "object":
        return FieldSpec(name, title, FieldKind.GROUP, optional, required, fields=_fields(kind, schema, known))
    if schema.get("type") == "array":
        return _array(kind, FieldSpec(name, title, FieldKind.LINES, optional, required), schema, known)
    return FieldSpec(name, title, _plain_kind(schema), optional, required, number=schema.get("type") == "integer")


def _array(kind: TableKind, spec: FieldSpec, schema: dict[str, Any], known: dict[str, Any]) -> FieldSpec:
    items = _resolved(schema["items"], known)
    found = FieldKind.LINES
    fields: tuple[FieldSpec, ...] = ()
    if items.get("type") == "object":
        found, fields = FieldKind.GROUPS, _fields(kind, items, known)
    elif items.get("type") == "array":
        found = FieldKind.ROWS
    elif items.get("pattern") == PATTERN:
        found = FieldKind.CITATIONS
    return FieldSpec(spec.name, spec.title, found, spec.optional, spec.required, fields=fields)


def _plain_kind(schema: dict[str, Any]) -> FieldKind:
    if schema.get("type") == "boolean":
        return FieldKind.FLAG
    if schema.get("pattern") == PATTERN:
        return FieldKind.CITATION
    return FieldKind.LONG if schema.get("maxLength", 0) > LONG else FieldKind.TEXT


def _resolved(schema: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    reference = schema.get("$ref", "")
    return known[reference.rsplit("/", 1)[-1]] if reference else schema
