"""The documents that a bureau may edit: read from JSON and written as canonical JSON, one text for equal ones."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from app.domain.frozen import Frozen
from app.domain.law.act import Act
from app.domain.law.bureau import TableKind
from app.domain.law.citation import Citation
from app.domain.law.discretion import DiscretionStandard
from app.domain.law.guide import Guide
from app.domain.law.typical_case import TypicalCase

Document = Act | DiscretionStandard | Guide | TypicalCase
MODELS: dict[TableKind, type[Act] | type[DiscretionStandard] | type[Guide] | type[TypicalCase]] = {
    TableKind.ACT: Act,
    TableKind.DISCRETION: DiscretionStandard,
    TableKind.GUIDE: Guide,
    TableKind.CASE: TypicalCase,
}


def read_document(kind: TableKind, values: Mapping[str, Any] | str) -> Document:
    """Read a document from JSON values or from its text; raises pydantic's ValidationError."""
    model = MODELS[kind]
    return model.model_validate_json(values) if isinstance(values, str) else model.model_validate(values)


def canonical(document: Document) -> str:
    """The document as text. What has its default is left out, so a field that a later version adds changes nothing."""
    values = document.model_dump(exclude_defaults=True)
    return json.dumps(values, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def full_values(document: Document) -> dict[str, Any]:
    """All fields in their order as JSON values, for a form; amounts are texts, as money never becomes a float."""
    values: dict[str, Any] = json.loads(json.dumps(document.model_dump(), default=_plain))
    return values


def told_values(document: Document) -> dict[str, Any]:
    """The fields that say something: those without a value are left out at every depth."""
    told: dict[str, Any] = _told(full_values(document))
    return told


def parts_of(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Go through every value inside a document with its path; citations come whole."""
    if isinstance(value, Frozen):
        for name in type(value).model_fields:
            yield from parts_of(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from parts_of(each, (*path, index))
    else:
        yield path, value


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        # 30000, 30000.00 and 3E+4 are one amount.
        return format(value.normalize(), "f")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Citation):
        return str(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def _told(value: Any) -> Any:
    if isinstance(value, dict):
        told = {key: _told(each) for key, each in value.items()}
        return {key: each for key, each in told.items() if each not in (None, "", [], {})}
    return [_told(each) for each in value] if isinstance(value, list) else value
