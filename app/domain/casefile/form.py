"""The forms of a case file as data: fields, their labels and types, when they must be filled in, and how they print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from app.domain.frozen import Frozen
from app.domain.law.grounds import FormId
from app.domain.law.open_points import OpenPointId
from app.domain.law.statute import Phrase

FieldKey = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
ChoiceId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]{0,39}$")]
FormCode = Annotated[str, StringConstraints(pattern=r"^([1-9]\d?|E[1-9][a-e]?|A[1-9]\d?)$")]
"""The place in the list of forms: 1 to 24 official, E1 to E8 of the bureaus, A1 and on for papers that are put in."""


class FieldType(StrEnum):
    """What kind of value a field holds; `VALUE_MODELS` in `reading` gives the model of each."""

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    MOMENT = "moment"
    MOMENTS = "moments"
    DAYS = "days"
    INTEGER = "integer"
    NUMBER = "number"
    YUAN = "yuan"
    SUM = "sum"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    PARTY = "party"
    PERSON = "person"
    ORGANISATION = "organisation"
    OFFICER = "officer"
    OFFICERS = "officers"
    LAW = "law"
    LINES = "lines"
    ROWS = "rows"
    EVIDENCE = "evidence"
    SIGNATURE = "signature"
    SIGNATURES = "signatures"
    SEAL = "seal"
    CASE_NUMBER = "case_number"
    DOCUMENT = "document"
    REMEDY = "remedy"


class FormatRule(StrEnum):
    """A rule that a single value must keep beside its type; `formats` checks them."""

    PLATE = "plate"
    PHONE = "phone"
    HASH = "hash"
    NO_EMPTY_PHRASES = "no_empty_phrases"


class Situation(StrEnum):
    """Something about the whole case file that decides whether a field must be filled in."""

    AFTER_OPENING = "after_opening"
    DEFENCE_MADE = "defence_made"
    HEARING_HELD = "hearing_held"
    MEASURE_TAKEN = "measure_taken"
    SEIZED_GOODS = "seized_goods"


class Needed(StrEnum):
    """Whether a field must be filled in when there is nothing else to decide it."""

    ALWAYS = "always"
    OPTIONAL = "optional"


class NeededWhen(Frozen):
    """Needed where another field is filled in (or has one of the values in `is`), or in a situation of the case."""

    field: FieldKey | None = None
    is_: tuple[str, ...] = Field(default=(), alias="is")
    situation: Situation | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> NeededWhen:
        if (self.field is None) == (self.situation is None) or (self.is_ and self.field is None):
            raise ValueError("请写 field（看本文书的另一栏）或 situation（看全卷），只写一个")
        return self


class Choice(Frozen):
    """One of the values of a field of choices."""

    id: ChoiceId
    label: Phrase


class Column(Frozen):
    """A column of a field of rows; `width` is its share of the table's width."""

    key: FieldKey
    label: Phrase
    type: FieldType = FieldType.TEXT
    choices: tuple[Choice, ...] = ()
    required: bool = False
    width: Annotated[float, Field(gt=0, le=20)] = 1.0

    @model_validator(mode="after")
    def _chooses_among_something(self) -> Column:
        if self.type is FieldType.ROWS:
            raise ValueError("表格里不能再套表格")
        if _chooses(self.type) != bool(self.choices):
            raise ValueError("选择栏要写 choices，其他栏不写")
        return self


class FormField(Frozen):
    """A field of a form: its key, label and type, when it is needed, and the bounds and rules of its value."""

    key: FieldKey
    label: Phrase
    type: FieldType
    needed: Needed | NeededWhen = Needed.ALWAYS
    most_chars: Annotated[int, Field(ge=1, le=20_000)] | None = None
    at_least: int | None = Field(default=None, description="最小的数，或最少几行、几人")
    at_most: int | None = Field(default=None, description="最大的数，或最多几行、几人")
    must_be: bool | None = Field(default=None, description="是非栏必须是哪个")
    rule: FormatRule | None = None
    choices: tuple[Choice, ...] = ()
    columns: tuple[Column, ...] = ()
    hint: str = Field(default="", max_length=200, description="填写说明")
    prints: bool = Field(default=True, description="不印在文书上的栏只供评查")

    @model_validator(mode="after")
    def _holds_together(self) -> FormField:
        if _chooses(self.type) != bool(self.choices):
            raise ValueError("选择栏要写 choices，其他栏不写")
        if (self.type is FieldType.ROWS) != bool(self.columns):
            raise ValueError("表格栏要写 columns，其他栏不写")
        return self

    def choice_label(self, value: str) -> str:
        """The words of a choice, or the value itself where the form does not know it."""
        return next((choice.label for choice in self.choices if choice.id == value), value)


def _chooses(kind: FieldType) -> bool:
    return kind in (FieldType.CHOICE, FieldType.CHOICES)


class Side(StrEnum):
    """The main volume (正卷) or the auxiliary one (副卷)."""

    MAIN = "main"
    AUXILIARY = "auxiliary"


class FormKind(StrEnum):
    """Official forms, the bureaus' own, and papers that come from outside and are put in."""

    OFFICIAL = "official"
    EXTRA = "extra"
    ATTACHMENT = "attachment"


class CaseForm(Frozen):
    """A form: `id` is that of the library's form card, except for an attachment, which has none."""

    id: FormId
    code: FormCode
    name: Phrase
    kind: FormKind
    word: str = Field(default="", max_length=1, description="文号里的字，如立、罚、通；没有文号的留空")
    side: Side = Side.MAIN
    outward: bool = Field(default=False, description="对外文书，要有送达回证")
    copies: str = Field(default="", max_length=120, description="一式几份、各存何处")
    open_points: tuple[OpenPointId, ...] = ()
    fields: tuple[FormField, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _conditions_lead_somewhere(self) -> CaseForm:
        known = {field.key for field in self.fields}
        for field in self.fields:
            if isinstance(field.needed, NeededWhen) and field.needed.field not in {None, *known}:
                raise ValueError(f"{field.key} 的 needed 提到 {field.needed.field}，本文书没有这一栏")
        return self

    @model_validator(mode="after")
    def _keys_are_told_apart(self) -> CaseForm:
        keys = Counter(field.key for field in self.fields)
        twice = sorted(key for key, times in keys.items() if times > 1)
        if twice:
            raise ValueError(f"{'、'.join(twice)} 写了两次，一张文书里每个键只能用一次")
        return self

    @property
    def short_name(self) -> str:
        """The name without another name for it in brackets at its end, as it stands over the document."""
        return self.name.rpartition("（")[0] if self.name.endswith("）") else self.name

    @cached_property
    def by_key(self) -> dict[str, FormField]:
        """The fields by their keys."""
        return {field.key: field for field in self.fields}


class CaseFormsFile(Frozen):
    """Forms of one file, in the order of their codes."""

    schema_version: Literal["1"]
    forms: tuple[CaseForm, ...] = Field(min_length=1)


class CaseForms:
    """All forms by id and by code."""

    def __init__(self, forms: Iterable[CaseForm]) -> None:
        self._by_id = {form.id: form for form in forms}
        self._by_code = {form.code: form for form in self._by_id.values()}

    def __iter__(self) -> Iterator[CaseForm]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, form_id: str) -> CaseForm | None:
        """The form of that id, or None."""
        return self._by_id.get(form_id)

    def of_code(self, code: str) -> CaseForm | None:
        """The form of that code ("15", "E6a"), or None."""
        return self._by_code.get(code)
