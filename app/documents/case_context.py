"""The one context that a document's PDF and .docx are both made from, and the blocks of its layout filled with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.documents.case_words import EMPTY_BOX, TICKED, day_words, party_rows, shown
from app.domain.casefile.case_file import CaseFile, CaseMode
from app.domain.casefile.form import FieldType, FormField, NeededWhen
from app.domain.casefile.layout import (
    PLACE,
    Block,
    Dialogue,
    FormLayout,
    Grid,
    Line,
    Long,
    Note,
    Options,
    Paragraph,
    PartyTable,
    RemedyText,
    RowsTable,
    SealPlace,
    Signatures,
    Tick,
)
from app.domain.casefile.reading import ReadDocument, is_filled

PRACTICE_MARK = "训练样张"
PRACTICE_NOTE = "不具有法律效力"


def mark_of(case: CaseFile) -> str:
    """What every page of a practice file bears; nothing for a live one."""
    return PRACTICE_MARK if case.mode is CaseMode.PRACTICE else ""


def document_context(case: CaseFile, document: ReadDocument) -> dict[str, Any]:
    """Every name that a template may use for this document: the form's fields, and what all forms have beside them."""
    fields = {key: shown(field, document.value(key)) for key, field in document.form.by_key.items()}
    for key, field in document.form.by_key.items():
        if field.type is FieldType.PARTY:
            fields[key].update(party_rows(document.party(key)))
    return {
        **fields,
        "bureau": {name: str(value) for name, value in case.bureau.model_dump().items()},
        "case": {"title": case.title, "number": case.case_number},
        "form": {"name": document.form.name, "code": document.form.code, "copies": document.form.copies},
        "issued_on": day_words(document.document.issued_on),
        "mark": mark_of(case),
        "filled": {key: _says_something(document.value(key)) for key in fields},
        "box": {key: TICKED if document.value(key) is True else EMPTY_BOX for key in fields},
        "lines": {
            key: _paragraphs(str(value))
            for key, value in fields.items()
            if document.form.by_key[key].type in (FieldType.LONG, FieldType.LINES)
        },
    }


@dataclass(frozen=True)
class _Filler:
    """Fills the blocks of a layout from a context."""

    document: ReadDocument
    context: Mapping[str, Any]

    def blocks(self, layout: FormLayout) -> Iterator[dict[str, Any]]:
        for block in layout.blocks:
            if block.when is None or self._holds(block.when):
                yield self._filled(block)

    def _holds(self, when: NeededWhen) -> bool:
        if when.field is None:
            return True
        if not when.is_:
            return bool(self.context["filled"][when.field])
        return any(choice in when.is_ for choice in self.document.choices(when.field))

    def _filled(self, block: Block) -> dict[str, Any]:
        if isinstance(block, Line | Paragraph | Note):
            return {"kind": block.kind, "text": self.segments(block.text)}
        if isinstance(block, Tick):
            on = self.document.flag(block.field) is True
            return {"kind": "tick", "on": on, "text": self.segments(block.text)}
        if isinstance(block, Grid):
            return {"kind": "grid", "rows": [self._grid_row(row) for row in block.rows]}
        if isinstance(block, Signatures):
            items = [{"label": label, "each": self._signed(key)} for label, key in block.items]
            return {"kind": "signs", "items": items}
        return self._field_block(block)

    def _field_block(
        self, block: Long | PartyTable | RowsTable | Dialogue | Options | RemedyText | SealPlace
    ) -> dict[str, Any]:
        value = self.context[block.field]
        if isinstance(block, Long):
            return {"kind": "long", "label": block.label or "", "paragraphs": _paragraphs(str(value))}
        if isinstance(block, PartyTable):
            return {"kind": "party", **party_rows(self.document.party(block.field))}
        if isinstance(block, RowsTable):
            return self._table(block, value)
        if isinstance(block, Dialogue):
            keys = [column.key for column in self._field(block.field).columns]
            return {"kind": "dialogue", "pairs": [[row[keys[0]], row[keys[1]]] for row in value]}
        if isinstance(block, Options):
            options = [{"label": each["label"], "on": each["on"]} for each in value["options"]]
            return {"kind": "options", "title": block.title or "", "options": options}
        if isinstance(block, RemedyText):
            return {"kind": "text", "text": [{"words": str(value), "value": False}]}
        seal = self.document.seal(block.field)
        across = seal is not None and seal.across_pages
        return {"kind": "seal", "authority": str(value), "day": self.context["issued_on"], "across": across}

    def _table(self, block: RowsTable, rows: list[dict[str, str]]) -> dict[str, Any]:
        # The id of a document in the file is for the program; its name and number stand beside it.
        columns = [each for each in self._field(block.field).columns if each.type is not FieldType.DOCUMENT]
        return {
            "kind": "rows",
            "title": block.title or "",
            "numbered": block.numbered,
            "heads": [column.label for column in columns],
            "widths": [column.width for column in columns],
            "rows": [[row[column.key] for column in columns] for row in rows],
        }

    def _grid_row(self, row: tuple[str, ...]) -> dict[str, Any]:
        if len(row) == 2 and row[1] in self.document.form.by_key:
            field = self._field(row[1])
            if field.type is FieldType.PARTY:
                return {"kind": "party", "label": row[0], **party_rows(self.document.party(row[1]))}
        return {"kind": "cells", "cells": [self._cell(row[n], row[n + 1]) for n in range(0, len(row), 2)]}

    def _cell(self, label: str, content: str) -> dict[str, Any]:
        field = self.document.form.by_key.get(content)
        if field is None:
            return {"kind": "text", "label": label, "text": "".join(each["words"] for each in self.segments(content))}
        if field.type is FieldType.SIGNATURE:
            value = self.context[content]
            sign = {"opinion": value["opinion"], "name": value["signer"] or value["refused"], "day": value["day"]}
            return {"kind": "opinion", "label": label, **sign}
        if field.type in (FieldType.CHOICE, FieldType.CHOICES):
            options = [{"label": each["label"], "on": each["on"]} for each in self.context[content]["options"]]
            return {"kind": "options", "label": label, "options": options}
        if field.type is FieldType.SIGNATURES:
            return {"kind": "text", "label": label, "text": "\n".join(self.context[content]["each"])}
        tall = field.type is FieldType.LONG
        return {"kind": "long" if tall else "text", "label": label, "text": str(self.context[content])}

    def _signed(self, key: str) -> list[str]:
        if self._field(key).type is FieldType.SIGNATURES:
            return list(self.context[key]["each"])
        signature = self.context[key]
        opinion = f"{signature['opinion']}　" if signature["opinion"] else ""
        return [f"{opinion}{signature}"] if str(signature) else []

    def segments(self, text: str) -> list[dict[str, Any]]:
        """The text cut at its places; `value` tells what stands on a line: short values, and any that is missing."""
        parts = PLACE.split(text)
        found = []
        for index, part in enumerate(parts):
            if index % 2:
                words = self._place(part)
                found.append({"words": words, "value": not words or not self._is_long(part)})
            elif part:
                found.append({"words": part, "value": False})
        return found

    def _place(self, name: str) -> str:
        key, _, part = name.partition(".")
        value = self.context[key]
        return str(value[part]) if part else str(value)

    def _is_long(self, name: str) -> bool:
        field = self.document.form.by_key.get(name)
        return field is not None and field.type in (FieldType.LONG, FieldType.LAW)

    def _field(self, key: str) -> FormField:
        return self.document.form.by_key[key]


def filled_blocks(document: ReadDocument, layout: FormLayout, context: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The blocks of a layout that apply, with their words."""
    return list(_Filler(document, context).blocks(layout))


def _says_something(value: Any) -> bool:
    return is_filled(value) and value is not False


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
