"""A document read with its form: typed values by key, and a problem wherever a value has not the shape of its field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import Annotated, Any, TypeVar

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from app.domain.casefile.case_file import CaseDocument, CaseFile
from app.domain.casefile.form import CaseForm, CaseForms, Column, FieldType, FormField
from app.domain.casefile.values import (
    CitedLaw,
    DaySpan,
    Line,
    MomentSpan,
    OfficerValue,
    Organisation,
    PartyValue,
    Person,
    Prose,
    Remedy,
    Seal,
    Signature,
    Sum,
    WrittenMoment,
    Yuan,
)
from app.domain.written_time import WrittenDate

ValueT = TypeVar("ValueT")
Row = Mapping[str, Any]
"""A row of a field of rows: a typed value, or None where nothing is filled in, for each column."""

MOST_ROWS = 500
_Number = Annotated[Decimal, Field(ge=-1_000_000_000, le=1_000_000_000, max_digits=15, decimal_places=4)]
_Whole = Annotated[int, Field(strict=True, ge=-1_000_000, le=1_000_000)]
_Id = Annotated[str, StringConstraints(max_length=120)]
_EvidenceNumber = Annotated[int, Field(strict=True, ge=1, le=999)]

VALUE_MODELS: dict[FieldType, Any] = {
    FieldType.TEXT: Line,
    FieldType.LONG: Prose,
    FieldType.DATE: WrittenDate,
    FieldType.MOMENT: WrittenMoment,
    FieldType.MOMENTS: MomentSpan,
    FieldType.DAYS: DaySpan,
    FieldType.INTEGER: _Whole,
    FieldType.NUMBER: _Number,
    FieldType.YUAN: Yuan,
    FieldType.SUM: Sum,
    FieldType.CHOICE: _Id,
    FieldType.CHOICES: tuple[_Id, ...],
    FieldType.YES_NO: Annotated[bool, Field(strict=True)],
    FieldType.PARTY: PartyValue,
    FieldType.PERSON: Person,
    FieldType.ORGANISATION: Organisation,
    FieldType.OFFICER: OfficerValue,
    FieldType.OFFICERS: Annotated[tuple[OfficerValue, ...], Field(max_length=MOST_ROWS)],
    FieldType.LAW: Annotated[tuple[CitedLaw, ...], Field(max_length=MOST_ROWS)],
    FieldType.LINES: Annotated[tuple[Prose, ...], Field(max_length=MOST_ROWS)],
    FieldType.EVIDENCE: Annotated[tuple[_EvidenceNumber, ...], Field(max_length=MOST_ROWS)],
    FieldType.SIGNATURE: Signature,
    FieldType.SIGNATURES: Annotated[tuple[Signature, ...], Field(max_length=MOST_ROWS)],
    FieldType.SEAL: Seal,
    FieldType.CASE_NUMBER: _Id,
    FieldType.DOCUMENT: _Id,
    FieldType.REMEDY: Remedy,
}
"""The model of each type's value; a field of rows is read column by column."""


@dataclass(frozen=True, slots=True)
class ValueProblem:
    """A value that has not the shape of its field; `path` leads below the field, as in `[2].quantity`."""

    document: str
    field: str
    path: str
    message: str


class ReadDocument:
    """A document's typed values by field key; a field that is missing, empty or misshapen reads as None."""

    def __init__(self, document: CaseDocument, form: CaseForm) -> None:
        self.document = document
        self.form = form
        self.problems: list[ValueProblem] = []
        self._values = {key: self._read(field) for key, field in form.by_key.items()}
        self._note_unknown_keys()

    def __repr__(self) -> str:
        return f"ReadDocument({self.document.id}: {self.form.code} {self.form.name})"

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    def value(self, key: str) -> Any:
        """The typed value of a field, or None; raises KeyError for a key that the form has not."""
        return self._values[key]

    def has(self, key: str) -> bool:
        """Whether the form has that field and something is filled in."""
        return is_filled(self._values.get(key))

    def text(self, key: str) -> str:
        """A text, or an empty one; numbers of a field of a number come as they would be written."""
        value = self._values.get(key)
        return "" if value is None else str(value)

    def lines(self, key: str) -> tuple[str, ...]:
        """The lines of a field of lines."""
        return self._of(key, tuple) or ()

    def moment(self, key: str) -> dt.datetime | None:
        """A date and time."""
        return self._of(key, dt.datetime)

    def day(self, key: str) -> dt.date | None:
        """A date, or the day of a moment."""
        value = self._values.get(key)
        return value.date() if isinstance(value, dt.datetime) else value if isinstance(value, dt.date) else None

    def moments(self, key: str) -> MomentSpan | None:
        """From one moment to another."""
        return self._of(key, MomentSpan)

    def days(self, key: str) -> DaySpan | None:
        """From one day to another."""
        return self._of(key, DaySpan)

    def flag(self, key: str) -> bool | None:
        """A field of yes and no."""
        return self._of(key, bool)

    def integer(self, key: str) -> int | None:
        """A whole number."""
        value = self._values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def number(self, key: str) -> Decimal | None:
        """A decimal number or a sum of yuan."""
        return self._of(key, Decimal)

    def sum(self, key: str) -> Sum | None:
        """A sum in figures and capitals."""
        return self._of(key, Sum)

    def choices(self, key: str) -> tuple[str, ...]:
        """The values chosen in a field of one or several choices."""
        value = self._values.get(key)
        return value if isinstance(value, tuple) else (value,) if isinstance(value, str) and value else ()

    def party(self, key: str = "party") -> Person | Organisation | None:
        """The party, person or organisation in a field."""
        value = self._values.get(key)
        return value if isinstance(value, Person | Organisation) else None

    def officers(self, key: str = "officers") -> tuple[OfficerValue, ...]:
        """The officers in a field of one or several."""
        value = self._values.get(key)
        return (value,) if isinstance(value, OfficerValue) else value if isinstance(value, tuple) else ()

    def law(self, key: str) -> tuple[CitedLaw, ...]:
        """The provisions in a field."""
        return self._of(key, tuple) or ()

    def evidence(self, key: str) -> tuple[int, ...]:
        """The numbers of evidence in a field."""
        return self._of(key, tuple) or ()

    def signatures(self, key: str) -> tuple[Signature, ...]:
        """The signatures in a field of one or several, the refused ones too."""
        value = self._values.get(key)
        return (value,) if isinstance(value, Signature) else value if isinstance(value, tuple) else ()

    def seal(self, key: str = "seal") -> Seal | None:
        """The seal."""
        return self._of(key, Seal)

    def remedy(self, key: str = "remedy") -> Remedy | None:
        """What the document says of review and court."""
        return self._of(key, Remedy)

    def rows(self, key: str) -> tuple[Row, ...]:
        """The rows of a table, each with a value or None for every column."""
        return self._of(key, tuple) or ()

    def _of(self, key: str, kind: type[ValueT]) -> ValueT | None:
        value = self._values.get(key)
        return value if isinstance(value, kind) else None

    def _read(self, field: FormField) -> Any:
        raw = self.document.values.get(field.key)
        if raw is None or raw == "":
            return None
        if field.type is FieldType.ROWS:
            return self._rows(field, raw)
        return self._typed(field.type, raw, field.key, "")

    def _rows(self, field: FormField, raw: Any) -> tuple[Row, ...]:
        if not isinstance(raw, Sequence) or isinstance(raw, str):
            self._note(field.key, "", "应是若干行")
            return ()
        if len(raw) > MOST_ROWS:
            self._note(field.key, "", f"最多 {MOST_ROWS} 行")
        return tuple(self._row(field, index, row) for index, row in enumerate(raw[:MOST_ROWS]))

    def _row(self, field: FormField, index: int, row: Any) -> Row:
        if not isinstance(row, Mapping):
            self._note(field.key, f"[{index}]", "应是一行里的各栏")
            return {}
        columns = {column.key: column for column in field.columns}
        for key in row:
            if key not in columns:
                self._note(field.key, f"[{index}].{key}", "表里没有这一栏")
        return {key: self._cell(field, index, column, row.get(key)) for key, column in columns.items()}

    def _cell(self, field: FormField, index: int, column: Column, raw: Any) -> Any:
        if raw is None or raw == "":
            return None
        return self._typed(column.type, raw, field.key, f"[{index}].{column.key}")

    def _typed(self, kind: FieldType, raw: Any, field: str, path: str) -> Any:
        try:
            return _adapter(kind).validate_python(raw)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            below = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"])
            self._note(field, path + below, _message(kind, first["msg"]))
            return None

    def _note_unknown_keys(self) -> None:
        for key in self.document.values:
            if key not in self.form.by_key:
                self._note(key, "", f"{self.form.name}没有“{key}”这一栏")

    def _note(self, field: str, path: str, message: str) -> None:
        self.problems.append(ValueProblem(self.document.id, field, path, message))


class ReadCaseFile:
    """A case file with all its documents read; one of a form that is not known is told in `problems` and left out."""

    def __init__(self, case: CaseFile, forms: CaseForms) -> None:
        self.case = case
        self.forms = forms
        self.documents: tuple[ReadDocument, ...] = tuple(self._read())

    def _read(self) -> Iterator[ReadDocument]:
        for document in self.case.documents:
            form = self.forms.get(document.form)
            if form is not None:
                yield ReadDocument(document, form)

    @cached_property
    def problems(self) -> tuple[ValueProblem, ...]:
        """Everything that could not be read."""
        unknown = [
            ValueProblem(document.id, "", "", f"没有“{document.form}”这种文书，请在 form 里写文书表里的编号")
            for document in self.case.documents
            if self.forms.get(document.form) is None
        ]
        return (*unknown, *(problem for document in self.documents for problem in document.problems))

    def of(self, *codes: str) -> tuple[ReadDocument, ...]:
        """The documents of some forms by code ("15", "E6a"), in the order of the file."""
        return tuple(document for document in self.documents if document.form.code in codes)

    def first(self, code: str) -> ReadDocument | None:
        """The first document of a form, or None."""
        return next(iter(self.of(code)), None)

    def by_id(self, document_id: str) -> ReadDocument | None:
        """The document of that id, or None."""
        return next((document for document in self.documents if document.id == document_id), None)


def is_filled(value: object) -> bool:
    """Whether a typed value says anything: False and 0 do, an empty text, row, person or signature does not."""
    if value is None:
        return False
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, tuple):
        return any(is_filled(each) for each in value)
    if isinstance(value, Mapping):
        return any(is_filled(each) for each in value.values())
    if isinstance(value, Signature):
        return bool(value.name.strip() or value.refused.strip() or value.opinion.strip())
    if isinstance(value, Person | Organisation | OfficerValue):
        return bool(value.name.strip())
    return True


@cache
def _adapter(kind: FieldType) -> TypeAdapter[Any]:
    return TypeAdapter(VALUE_MODELS[kind])


_EXPECTED = {
    FieldType.DATE: "应是日期，请写成 2026-09-08 的样子",
    FieldType.MOMENT: "应是日期和时间，请写成 2026-09-08T10:20 的样子",
    FieldType.INTEGER: "应是整数",
    FieldType.NUMBER: "应是数字，最多四位小数",
    FieldType.YUAN: "应是金额，请只写数字，最多两位小数",
    FieldType.YES_NO: "应是是或否",
    FieldType.PARTY: "应是当事人：kind 写 person 或 organisation，再写各栏",
    FieldType.EVIDENCE: "应是证据的序号，如 1、3",
}


def _message(kind: FieldType, said: str) -> str:
    own = said.removeprefix("Value error, ")
    if own != said:
        return own
    return _EXPECTED.get(kind, "写法不对，请按这一栏的类型填写")
