"""What a reviewer may say, as pages and commands put it, and the events that it becomes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from app.domain.appraisal.rule import Item, Level
from app.domain.casefile.case_file import CaseFile
from app.domain.hand_in.hand_in import HandIn
from app.domain.hand_in.review import redoable, review_of
from app.domain.hand_in.review_events import (
    Added,
    Commented,
    Confirmed,
    Decided,
    Finished,
    Overruled,
    ReviewEvent,
    SealedReview,
    TakenBack,
)
from app.domain.roster.account import Account
from app.services.appraising import knowledge_of
from app.services.base import Base
from app.services.errors import InvalidInputError, ServiceError


@dataclass(frozen=True, slots=True)
class Confirm:
    """Automatic findings that stand."""

    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overrule:
    """An automatic finding that is set aside."""

    finding: str
    reason: str


@dataclass(frozen=True, slots=True)
class Add:
    """A finding of one's own; `deduction` as typed. `rule` is a rule's id, or empty for none of them.

    With a rule, its item, level, veto and provision are taken; `item` counts only without one.
    """

    document: str
    field: str
    rule: str
    deduction: str
    why: str
    mend: str = ""
    item: str = Item.DOCUMENTS.value


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark that costs nothing."""

    document: str
    field: str
    words: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the newest event that counts, or that of a number."""

    event: int | None = None


@dataclass(frozen=True, slots=True)
class Redo:
    """Make count again what was taken back last."""


@dataclass(frozen=True, slots=True)
class Finish:
    """The review is done; `words` are on the whole."""

    words: str = ""


@dataclass(frozen=True, slots=True)
class Decide:
    """Who is right in a difference."""

    difference: str
    side: Literal["first", "second"]
    reason: str


Saying = Confirm | Overrule | Add | Comment | Undo | Redo | Finish | Decide


def event_of(
    base: Base, who: Account, record: HandIn, case: CaseFile, saying: Saying, chain: Sequence[SealedReview]
) -> ReviewEvent:
    """The event that a saying becomes; raises InvalidInputError, ServiceError, and ValidationError for bad words."""
    said: dict[str, Any] = {"by": who.id, "by_name": who.display_name, "at": base.clock()}
    known = record.appraisal.named()
    if isinstance(saying, Confirm):
        _check_names(saying.findings, known)
        return Confirmed(**said, findings=saying.findings)
    if isinstance(saying, Overrule):
        _check_names((saying.finding,), known)
        return Overruled(**said, finding=saying.finding, reason=saying.reason)
    if isinstance(saying, Add):
        return _added(base, said, case, saying)
    if isinstance(saying, Comment):
        _check_place(case, saying.document)
        name, label = _names(base, case, saying.document, saying.field)
        return Commented(
            **said,
            document=saying.document,
            document_name=name,
            field=saying.field,
            field_label=label,
            words=saying.words,
        )
    if isinstance(saying, Finish):
        return Finished(**said, words=saying.words)
    if isinstance(saying, Decide):
        return Decided(**said, difference=saying.difference, side=saying.side, reason=saying.reason)
    return TakenBack(**said, event=_event_to_take_back(saying, chain))


def _event_to_take_back(saying: Undo | Redo, chain: Sequence[SealedReview]) -> int:
    if isinstance(saying, Redo):
        found = redoable(chain)
        if found is None:
            raise ServiceError("没有可以重做的一步。")
        return found
    review = review_of(chain)
    event = review.last if saying.event is None else saying.event
    if event is None or event not in review.living:
        raise ServiceError("没有可以撤销的一步，请刷新后再试。")
    return event


def _added(base: Base, said: dict[str, Any], case: CaseFile, saying: Add) -> Added:
    _check_place(case, saying.document)
    name, label = _names(base, case, saying.document, saying.field)
    document = case.document(saying.document)
    form = base.shelf.case_forms().forms().get(document.form) if document else None
    place: dict[str, Any] = {
        "document": saying.document,
        "document_name": name,
        "form": form.code if form else "",
        "field": saying.field,
        "field_label": label,
    }
    deduction = _points(saying.deduction)
    if not saying.rule:
        return Added(
            **said, **place, item=Item(saying.item), level=Level.CORRECTABLE, deduction=deduction, why=saying.why,
            mend=saying.mend.strip(),
        )  # fmt: skip
    known = knowledge_of(base.shelf)
    if saying.rule not in known.book:
        raise InvalidInputError("rule", f"没有编号为“{saying.rule[:20]}”的规则，请重新选择，或选“规则以外”。")
    rule = known.book.get(saying.rule)
    labels = tuple(known.law.label(each) for each in rule.basis)
    return Added(
        **said, **place, rule=rule.id, item=rule.item, level=rule.level, veto=rule.veto, deduction=deduction,
        provision="、".join(labels)[:400] or rule.basis_note, basis=tuple(str(each) for each in rule.basis),
        why=saying.why, mend=saying.mend.strip() or rule.mend,
    )  # fmt: skip


def _points(written: str) -> Decimal:
    try:
        return Decimal(written.strip())
    except InvalidOperation:
        raise InvalidInputError("deduction", "扣分请填 0 到 100 之间的数，最多一位小数。") from None


def _check_names(names: Sequence[str], known: Collection[str]) -> None:
    if not names or any(name not in known for name in names):
        raise InvalidInputError("finding", "没有这一处发现，请刷新后再评。")


def _check_place(case: CaseFile, document: str) -> None:
    if document and case.document(document) is None:
        raise InvalidInputError("document", "卷内没有这份文书，请重新选择。")


def _names(base: Base, case: CaseFile, document_id: str, key: str) -> tuple[str, str]:
    """The document's and the field's names as people know them."""
    document = case.document(document_id)
    form = base.shelf.case_forms().forms().get(document.form) if document else None
    if form is None:
        return document_id, ""
    field = form.by_key.get(key)
    if key and field is None:
        raise InvalidInputError("field", f"《{form.name}》没有这一栏，请重新选择。")
    return form.name, field.label if field else ""
