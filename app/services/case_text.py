"""The documents of a case file as text: each field with its label and its words as they stand on the paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.documents.case_words import day_words, shown
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import CaseForms, FieldType, FormField
from app.domain.casefile.reading import ReadCaseFile, ReadDocument


@dataclass(frozen=True, slots=True)
class FieldText:
    """A field of a document; `words` is empty where nothing is written, `prints` False where the paper hides it."""

    key: str
    label: str
    words: str
    prints: bool = True


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document: its form's code and name, whom it concerns, the day of issue in words, its fields."""

    id: str
    form: str
    name: str
    about: str
    issued: str
    fields: tuple[FieldText, ...]


def case_head(case: CaseFile) -> DocumentText:
    """What the file says before any document: the case, who is in it, the evidence; its fields have no keys."""
    parts = {
        "案由": case.title,
        "案号": case.case_number,
        "违法行为发生日": day_words(case.in_force_on),
        "办案机关": case.bureau.name,
        "当事人和有关人员": "\n".join(each.who.name for each in case.parties),
        "办案和审批人员": "\n".join(
            " ".join(part for part in (each.name, each.title, each.number) if part) for each in case.officers
        ),
        "车辆": "\n".join(
            " ".join(part for part in (each.plate, each.kind, each.owner) if part) for each in case.vehicles
        ),
        "证据": "\n".join(f"{each.number}. {each.name}：{each.proves}" for each in case.evidence),
    }
    fields = tuple(FieldText("", label, words) for label, words in parts.items() if words)
    return DocumentText("", "", "全卷", "", "", fields)


def document_texts(case: CaseFile, forms: CaseForms) -> tuple[DocumentText, ...]:
    """The documents of a case file in their order; those of unknown forms are left out."""
    documents = ReadCaseFile(case, forms).documents
    names = {each.id: each.form.short_name for each in documents}
    return tuple(_document(case, each, names) for each in documents)


def _document(case: CaseFile, read: ReadDocument, names: Mapping[str, str]) -> DocumentText:
    party = case.person(read.document.about) if read.document.about else None
    return DocumentText(
        read.id,
        read.form.code,
        read.form.short_name,
        party.who.name if party else _speaks(read),
        day_words(read.document.issued_on),
        tuple(_field(read, field, names) for field in read.form.fields),
    )


def _speaks(read: ReadDocument) -> str:
    """Whom a record speaks with, or what a proof of delivery delivers: several of one form are told apart by it."""
    for key in ("asked", "person"):
        field = read.form.by_key.get(key)
        if field is not None and field.type is FieldType.PERSON and (who := read.value(key)) is not None:
            return str(who.name)
    if "docs" in read.form.by_key and read.form.by_key["docs"].type is FieldType.ROWS:
        return "、".join(str(row.get("name") or "") for row in read.rows("docs"))
    return ""


def _field(read: ReadDocument, field: FormField, names: Mapping[str, str]) -> FieldText:
    value = shown(field, read.value(field.key))
    words = "\n".join(_rows(field, value, names)) if isinstance(value, list) else str(value)
    return FieldText(field.key, field.label, words, field.prints)


def _rows(field: FormField, rows: list[dict[str, Any]], names: Mapping[str, str]) -> Iterator[str]:
    """The rows in words; a document of the file is told by its name, since its id is for the program."""
    documents = {each.key for each in field.columns if each.type is FieldType.DOCUMENT}
    for number, row in enumerate(rows, start=1):
        told = {key: names.get(str(value), value) if key in documents else value for key, value in row.items()}
        cells = [f"{each.label}：{told[each.key]}" for each in field.columns if told.get(each.key)]
        yield f"{number}. {'；'.join(cells)}"
