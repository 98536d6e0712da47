"""Which control a field of a form gets, by its type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import Column, FieldType, FormField
from app.services.case_law import Choosable
from app.ui.casefile.controls import (
    ChoiceControl,
    ChoicesControl,
    Control,
    LineControl,
    MomentControl,
    ProseControl,
    YesNoControl,
)
from app.ui.casefile.groups import Group, Make, Part, PartyControl, Repeated
from app.ui.casefile.law_control import LawControl
from app.ui.casefile.sum_control import SumControl

DAY_FORM, MOMENT_FORM = "2026-09-08", "2026-09-08 10:20"
LONG_LINES = 3


@dataclass(frozen=True)
class CaseNames:
    """What of the case the controls offer: evidence and documents to choose from, names to complete."""

    evidence: tuple[tuple[int, str], ...] = ()
    documents: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    provisions: tuple[Choosable, ...] = ()

    @classmethod
    def of(cls, case: CaseFile, titles: Sequence[tuple[str, str]], provisions: tuple[Choosable, ...] = ()) -> CaseNames:
        """The names of a case; `titles` are its documents by id, `provisions` the law of its day."""
        people = [party.who.name for party in case.parties]
        places = [party.who.address for party in case.parties] + [fact.place for fact in case.facts]
        own = [case.title, case.bureau.name, case.bureau.review_body, case.bureau.court, case.case_number]
        officers = [each for entry in case.officers for each in (entry.name, entry.number)]
        plates = [vehicle.plate for vehicle in case.vehicles]
        facts = [fact.words for fact in case.facts]
        names = dict.fromkeys(each for each in (*people, *officers, *plates, *places, *own, *facts) if each)
        pieces = tuple((each.number, f"{each.number} {each.name}") for each in case.evidence)
        return cls(pieces, tuple(titles), tuple(names), provisions)


def control_for(asked: FormField | Column, names: CaseNames) -> Control:
    """The control for a field or a column of rows."""
    translate, label, kind = QCoreApplication.translate, asked.label, asked.type
    if kind is FieldType.ROWS and isinstance(asked, FormField):
        parts = [
            Part(each.key, each.label, partial(control_for, each, names), wide=each.type is FieldType.LONG)
            for each in asked.columns
        ]
        return Repeated(partial(Group, parts), translate("CaseFields", "Add a row"))
    if kind is FieldType.LONG:
        return ProseControl(label, LONG_LINES if isinstance(asked, FormField) else 1)
    if kind in (FieldType.CHOICE, FieldType.CHOICES):
        choices = [(each.id, each.label) for each in asked.choices]
        return ChoiceControl(label, choices) if kind is FieldType.CHOICE else ChoicesControl(label, choices)
    return _PLAIN[kind](label, names) if kind in _PLAIN else _composed(kind, label, names)


def is_wide(asked: FormField) -> bool:
    """Whether the field needs the whole width of the form."""
    return asked.type not in _NARROW


def _line(name: str, names: CaseNames) -> Control:
    return LineControl(name, names=names.names)


_PLAIN: dict[FieldType, Callable[[str, CaseNames], Control]] = {
    FieldType.TEXT: _line,
    FieldType.DATE: lambda name, _names: LineControl(name, DAY_FORM),
    FieldType.MOMENT: lambda name, _names: MomentControl(name, MOMENT_FORM),
    FieldType.INTEGER: lambda name, _names: LineControl(name, whole=True),
    FieldType.NUMBER: lambda name, _names: LineControl(name),
    FieldType.YUAN: lambda name, _names: LineControl(name),
    FieldType.YES_NO: lambda name, _names: YesNoControl(name),
    FieldType.CASE_NUMBER: _line,
    FieldType.EVIDENCE: lambda name, names: ChoicesControl(name, names.evidence),
    FieldType.DOCUMENT: lambda name, names: ChoiceControl(name, names.documents),
}
_NARROW = frozenset(_PLAIN) - {FieldType.EVIDENCE} | {FieldType.CHOICE}


def _composed(kind: FieldType, label: str, names: CaseNames) -> Control:
    translate = QCoreApplication.translate
    person, organisation = _person_parts(names), _organisation_parts(names)
    make: dict[FieldType, Make] = {
        FieldType.PARTY: lambda: PartyControl(
            ChoiceControl(
                label,
                [
                    ("person", translate("CaseFields", "Person")),
                    ("organisation", translate("CaseFields", "Organisation")),
                ],
            ),
            {"person": Group(person), "organisation": Group(organisation)},
        ),
        FieldType.PERSON: lambda: Group(person, {"kind": "person"}),
        FieldType.ORGANISATION: lambda: Group(organisation, {"kind": "organisation"}),
        FieldType.OFFICER: lambda: Group(_officer_parts(names)),
        FieldType.OFFICERS: lambda: Repeated(
            partial(Group, _officer_parts(names)), translate("CaseFields", "Add an officer")
        ),
        FieldType.LAW: lambda: Repeated(
            partial(LawControl, _law_parts(), names.provisions), translate("CaseFields", "Add a provision")
        ),
        FieldType.LINES: lambda: Repeated(partial(LineControl, label), translate("CaseFields", "Add a line")),
        FieldType.SIGNATURE: lambda: Group(_signature_parts(names)),
        FieldType.SIGNATURES: lambda: Repeated(
            partial(Group, _signature_parts(names)), translate("CaseFields", "Add a signature")
        ),
        FieldType.MOMENTS: lambda: Group(_span_parts(MOMENT_FORM)),
        FieldType.DAYS: lambda: Group(_span_parts(DAY_FORM)),
        FieldType.SUM: lambda: SumControl(_sum_parts()),
        FieldType.SEAL: lambda: Group(_seal_parts(names)),
        FieldType.REMEDY: lambda: Group(_remedy_parts(names)),
    }
    return make[kind]()


def _text(key: str, label: str, names: CaseNames | None = None, *, wide: bool = False) -> Part:
    known = names.names if names else ()
    return Part(key, label, partial(LineControl, label, names=known), wide)


def _whole(key: str, label: str) -> Part:
    return Part(key, label, partial(LineControl, label, whole=True))


def _yes(key: str, label: str) -> Part:
    return Part(key, label, partial(YesNoControl, label))


def _person_parts(names: CaseNames) -> list[Part]:
    translate = QCoreApplication.translate
    sexes = [("male", translate("CaseFields", "Male")), ("female", translate("CaseFields", "Female"))]
    sex = translate("CaseFields", "Sex")
    return [
        _text("name", translate("CaseFields", "Name"), names),
        Part("sex", sex, partial(ChoiceControl, sex, sexes)),
        _whole("age", translate("CaseFields", "Age")),
        _text("id_number", translate("CaseFields", "Identity number")),
        _text("phone", translate("CaseFields", "Phone")),
        _text("work", translate("CaseFields", "Employer and post")),
        _text("address", translate("CaseFields", "Home address"), names, wide=True),
    ]


def _organisation_parts(names: CaseNames) -> list[Part]:
    translate = QCoreApplication.translate
    return [
        _text("name", translate("CaseFields", "Name of the organisation"), names, wide=True),
        _text("legal_representative", translate("CaseFields", "Legal representative"), names),
        _text("credit_code", translate("CaseFields", "Credit code")),
        _text("phone", translate("CaseFields", "Phone")),
        _text("address", translate("CaseFields", "Address"), names),
    ]


def _officer_parts(names: CaseNames) -> list[Part]:
    translate = QCoreApplication.translate
    return [
        _text("name", translate("CaseFields", "Name"), names),
        _text("number", translate("CaseFields", "Certificate number"), names),
    ]


def _signature_parts(names: CaseNames) -> list[Part]:
    translate = QCoreApplication.translate
    day, opinion = translate("CaseFields", "Signed on"), translate("CaseFields", "Opinion")
    return [
        _text("name", translate("CaseFields", "Signed by"), names),
        Part("on", day, partial(LineControl, day, DAY_FORM)),
        _text("title", translate("CaseFields", "Post or capacity")),
        _text("witness", translate("CaseFields", "Witness"), names),
        Part("opinion", opinion, partial(ProseControl, opinion, 1), True),
        _text("refused", translate("CaseFields", "Why there is no signature"), wide=True),
    ]


def _law_parts() -> list[Part]:
    translate = QCoreApplication.translate
    words = translate("CaseFields", "As the document writes it")
    hint = translate("CaseFields", "Statute, article or subject: the library completes it")
    return [
        Part("words", words, partial(LineControl, words, hint), wide=True),
        _text("citation", translate("CaseFields", "Key in the library")),
        _text("version", translate("CaseFields", "Version (day of adoption)")),
    ]


def _span_parts(form: str) -> list[Part]:
    translate = QCoreApplication.translate
    start, end = translate("CaseFields", "From"), translate("CaseFields", "Until")
    return [
        Part("start", start, partial(MomentControl, start, form)),
        Part("end", end, partial(MomentControl, end, form)),
    ]


def _sum_parts() -> list[Part]:
    translate = QCoreApplication.translate
    return [
        _text("figures", translate("CaseFields", "In figures (yuan)")),
        _text("capitals", translate("CaseFields", "In capitals")),
    ]


def _seal_parts(names: CaseNames) -> list[Part]:
    translate = QCoreApplication.translate
    return [
        _text("authority", translate("CaseFields", "Authority"), names),
        _yes("across_pages", translate("CaseFields", "Across the pages")),
    ]


def _remedy_parts(names: CaseNames) -> list[Part]:
    translate = QCoreApplication.translate
    return [
        _text("review_body", translate("CaseFields", "Reviewing body"), names),
        _whole("review_days", translate("CaseFields", "Days to apply for review")),
        _text("court", translate("CaseFields", "Court"), names),
        _whole("litigation_months", translate("CaseFields", "Months to go to court")),
        _yes("review_first", translate("CaseFields", "Review before court")),
    ]
