"""What tells the documents of a case file apart: whose each is, when it was made, what it delivers or replies to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.casefile.case_file import CaseDocument, CaseFile
from app.domain.casefile.form import CaseForm, CaseForms, FieldType


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document by its form's name; `apart` tells it from others of its form: whose, or of what, and when."""

    id: str
    name: str
    apart: str

    @property
    def title(self) -> str:
        """The name with what tells it apart in brackets."""
        return f"{self.name}（{self.apart}）" if self.apart else self.name


def named_documents(case: CaseFile, forms: CaseForms) -> dict[str, NamedDocument]:
    """The documents of known forms by id, in the order of the file."""
    known = [(each, form) for each in case.documents if (form := forms.get(each.form)) is not None]
    times = Counter(form.id for _document, form in known)
    short = {each.id: form.short_name for each, form in known}
    return {
        each.id: NamedDocument(each.id, form.short_name, _apart(case, each, form, short, alike=times[form.id] > 1))
        for each, form in known
    }


def _apart(case: CaseFile, document: CaseDocument, form: CaseForm, short: dict[str, str], *, alike: bool) -> str:
    """Whom it is said to concern; where the file has others of the form, whatever else tells them apart."""
    party = case.person(document.about) if document.about else None
    about = party.who.name if party else ""
    if not alike:
        return about
    about = about or next(_people(document, form), "")
    about = about or "、".join(dict.fromkeys(short[each] for each in document.replies_to if each in short))
    return " ".join(part for part in (about, _when(document, form)) if part)


def _people(document: CaseDocument, form: CaseForm) -> Iterator[str]:
    """The person that the document is about by its fields: the first of a type that is nobody of the bureau."""
    for field in form.fields:
        value = document.values.get(field.key)
        if field.type is FieldType.PERSON and isinstance(value, dict) and isinstance(value.get("name"), str):
            yield str(value["name"])


def _when(document: CaseDocument, form: CaseForm) -> str:
    """The first moment in the document as month, day and time, else the day of issue."""
    for field in form.fields:
        value = document.values.get(field.key)
        if field.type is FieldType.MOMENT and isinstance(value, str) and len(value) >= len("2026-09-08T10:20"):
            return f"{value[5:10]} {value[11:16]}"
    return f"{document.issued_on:%m-%d}" if document.issued_on else ""
