"""How a form is set on paper, as data: the PDF of record and the .docx template are both made from it.

Texts hold places for values, `{act}` or `{amount.capitals}`; beside the form's own fields there are `{bureau.name}`,
`{issued_on}` and the other names in `SHARED_PLACES`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from app.domain.casefile.form import CaseForm, FieldKey, FieldType, NeededWhen
from app.domain.frozen import Frozen
from app.domain.law.grounds import FormId
from app.domain.law.statute import Phrase

PLACE = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z_]+)?)\}")
Words = Annotated[str, Field(max_length=1000)]

PARTS: dict[FieldType, tuple[str, ...]] = {
    FieldType.SUM: ("figures", "capitals"),
    FieldType.MOMENTS: ("start", "end"),
    FieldType.DAYS: ("start", "end"),
    FieldType.OFFICER: ("name", "number"),
    FieldType.PERSON: ("name", "sex", "age", "id_number", "address", "phone", "work"),
    FieldType.ORGANISATION: ("name", "legal_representative", "address", "phone", "credit_code"),
    FieldType.PARTY: ("name",),
    FieldType.SIGNATURE: ("name", "signer", "opinion", "day", "title", "refused", "witness"),
    FieldType.SEAL: ("authority",),
    FieldType.REMEDY: ("review_body", "review_days", "court", "litigation_months"),
    FieldType.CHOICE: ("id",),
}
"""What a place may name below a field of each type."""
SHARED_PLACES = (
    "bureau.name",
    "bureau.unit",
    "bureau.address",
    "bureau.postcode",
    "bureau.contact",
    "bureau.phone",
    "case.title",
    "case.number",
    "issued_on",
)
"""The places that every form has beside its own fields."""


class _Block(Frozen):
    when: NeededWhen | None = Field(default=None, description="只在这一栏填了或选了这些值时才印")


class Line(_Block):
    """A line of labels and values, not indented."""

    kind: Literal["line"]
    text: Words


class Paragraph(_Block):
    """A paragraph of prose with values in it."""

    kind: Literal["text"]
    text: Words


class Long(_Block):
    """A long value as paragraphs, its label on a line before it."""

    kind: Literal["long"]
    field: FieldKey
    label: Phrase | None = None


class PartyTable(_Block):
    """The party as a ruled table, person above organisation."""

    kind: Literal["party"]
    field: FieldKey


class Grid(_Block):
    """A ruled table: in each row label and content by turns, the content a field's key or a text with places."""

    kind: Literal["grid"]
    rows: tuple[tuple[Words, ...], ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _goes_by_pairs(self) -> Grid:
        if any(len(row) not in (2, 4) for row in self.rows):
            raise ValueError("表格的每一行写一对或两对：名称、内容、名称、内容")
        return self


class RowsTable(_Block):
    """A field of rows as a ruled table with its head on every page."""

    kind: Literal["rows"]
    field: FieldKey
    title: Phrase | None = None
    numbered: bool = True


class Dialogue(_Block):
    """Questions and answers."""

    kind: Literal["dialogue"]
    field: FieldKey


class Options(_Block):
    """All choices of a field, the chosen ones ticked."""

    kind: Literal["options"]
    field: FieldKey
    title: Phrase | None = None


class Tick(_Block):
    """A statement with a box that is ticked where the field says yes."""

    kind: Literal["tick"]
    field: FieldKey
    text: Words


class RemedyText(_Block):
    """How to seek review or go to court, in the words that fit what the field says."""

    kind: Literal["remedy"]
    field: FieldKey


class Signatures(_Block):
    """Lines for signatures: label and field by turns."""

    kind: Literal["signs"]
    items: tuple[tuple[Words, FieldKey], ...] = Field(min_length=1)


class SealPlace(_Block):
    """The authority, the place of its seal and the date of issue, at the right."""

    kind: Literal["seal"]
    field: FieldKey


class Note(_Block):
    """A small line at the foot of the document."""

    kind: Literal["note"]
    text: Words


Block = Annotated[
    Line
    | Paragraph
    | Long
    | PartyTable
    | Grid
    | RowsTable
    | Dialogue
    | Options
    | Tick
    | RemedyText
    | Signatures
    | SealPlace
    | Note,
    Field(discriminator="kind"),
]


class FormLayout(Frozen):
    """The layout of one form; `number_label` stands before the document's number at the top right."""

    form: FormId
    number_label: str = Field(default="案号", max_length=10)
    blocks: tuple[Block, ...] = Field(min_length=1)

    def problems(self, form: CaseForm) -> list[str]:
        """What in this layout does not fit the form: unknown places, blocks of a wrong type, fields never printed."""
        found = [message for index, block in enumerate(self.blocks) for message in _misfits(form, index, block)]
        shown = {key for block in self.blocks for key in shown_keys(block)} | {"case_no"}
        found += [
            f"“{field.label}”（{field.key}）没有印出来：放进一个块，或在文书表里写 prints: false"
            for field in form.fields
            if field.prints and field.key not in shown
        ]
        return found


class LayoutsFile(Frozen):
    """Layouts of one file."""

    schema_version: Literal["1"]
    layouts: tuple[FormLayout, ...] = Field(min_length=1)


def places(text: str) -> list[str]:
    """The places in a text, in their order."""
    return PLACE.findall(text)


def shown_keys(block: Block) -> Iterator[str]:
    """The keys of the fields that a block prints."""
    if isinstance(block, Grid):
        for row in block.rows:
            for content in row[1::2]:
                yield from (name.split(".")[0] for name in places(content)) if "{" in content else (content,)
    elif isinstance(block, Signatures):
        yield from (key for _, key in block.items)
    elif isinstance(block, Line | Paragraph | Note):
        yield from (name.split(".")[0] for name in places(block.text))
    elif isinstance(block, Tick):
        yield block.field
        yield from (name.split(".")[0] for name in places(block.text))
    else:
        yield block.field


def auto_layout(form: CaseForm) -> FormLayout:
    """A plain ruled table of every printed field, for a paper that has no layout of its own."""
    simple: list[tuple[str, str]] = []
    after: list[Block] = []
    for field in form.fields:
        if not field.prints or field.type is FieldType.CASE_NUMBER:
            continue
        if field.type is FieldType.ROWS:
            after.append(RowsTable(kind="rows", field=field.key, title=field.label))
        elif field.type is FieldType.SEAL:
            after.append(SealPlace(kind="seal", field=field.key))
        else:
            simple.append((field.label, field.key))
    return FormLayout(form=form.id, blocks=(Grid(kind="grid", rows=tuple(simple)), *after))


_TYPES: dict[type[_Block], tuple[FieldType, ...]] = {
    PartyTable: (FieldType.PARTY,),
    RowsTable: (FieldType.ROWS,),
    Dialogue: (FieldType.ROWS,),
    Options: (FieldType.CHOICE, FieldType.CHOICES),
    Tick: (FieldType.YES_NO,),
    RemedyText: (FieldType.REMEDY,),
    SealPlace: (FieldType.SEAL,),
    Signatures: (FieldType.SIGNATURE, FieldType.SIGNATURES),
    Long: (FieldType.LONG, FieldType.LINES),
}


def _misfits(form: CaseForm, index: int, block: Block) -> Iterator[str]:
    wanted = _TYPES.get(type(block))
    for key in shown_keys(block):
        field = form.by_key.get(key)
        if isinstance(block, Tick) and key != block.field:
            wanted = None
        if field is None and not any(shared.split(".")[0] == key for shared in SHARED_PLACES):
            yield f"第 {index + 1} 块提到“{key}”，{form.name}没有这一栏"
        elif field is not None and wanted and field.type not in wanted:
            yield f"第 {index + 1} 块不能印“{field.label}”：这种块印的是别的类型的栏"
    if block.when and block.when.field not in {None, *form.by_key}:
        yield f"第 {index + 1} 块的 when 提到“{block.when.field}”，{form.name}没有这一栏"
    for text in _texts(block):
        for name in places(text):
            if "." in name and name not in SHARED_PLACES and not _has_part(form, name):
                yield f"第 {index + 1} 块的“{{{name}}}”没有这一部分"


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Grid):
        yield from (content for row in block.rows for content in row[1::2])
    elif isinstance(block, Line | Paragraph | Note | Tick):
        yield block.text


def _has_part(form: CaseForm, name: str) -> bool:
    key, part = name.split(".")
    field = form.by_key.get(key)
    return field is not None and part in PARTS.get(field.type, ())
