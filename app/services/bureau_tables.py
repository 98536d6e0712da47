"""Changing the library for this bureau: one person proposes, a second one decides, and every step stays.

An approved version is in force from its day until the next one; nothing of it touches scoring (see `bureau_law`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from app.content.validate import with_suggestion
from app.domain.law.bureau import Decision, Draft, Outcome, Proposal, Span, TableKind, digest_of, in_force, spans
from app.domain.law.bureau_documents import canonical, full_values, read_document
from app.domain.law.discretion import StandardRole
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_check import checked_document, standard_id
from app.services.bureau_law import Key, law_within, shipped_text
from app.services.errors import InvalidInputError, NotAllowedError, ServiceError
from app.services.input_wording import invalid_input
from app.services.permissions import Permission, allowed, require
from records.unit_of_work import Unit

OUTCOME_WORDS = {Outcome.APPROVED: "批准", Outcome.REJECTED: "退回", Outcome.WITHDRAWN: "撤回"}
_INPUT_WORDS = {"reason": "修改理由", "basis": "依据法条", "basis_note": "依据文件", "in_force_from": "施行日"}


class AlreadyThereError(ServiceError):
    """What is wished holds already, or has been proposed and waits."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A change somebody wishes: the whole document as JSON values, None to go back to what the program ships.

    `seen` is `Editing.seen` of the form; `basis` are citations, `basis_note` names a document that is no statute.
    """

    kind: TableKind
    id: str
    document: Mapping[str, Any] | None
    in_force_from: dt.date
    reason: str
    seen: str
    basis: Sequence[str] = ()
    basis_note: str = ""


@dataclass(frozen=True, slots=True)
class Editing:
    """What a form starts from: all fields as they hold on the day, and as shipped; None where there is none.

    `version` is the bureau's version that holds, None where the shipped document does. `template` is for a discretion
    standard of one's own where there is none yet: the example that ships, without whose it is.
    """

    document: dict[str, Any] | None
    shipped: dict[str, Any] | None
    template: dict[str, Any] | None
    version: int | None
    seen: str


def editing(base: Base, kind: TableKind, document_id: str, on: dt.date) -> Editing:
    """What holds on a day for a document, to be edited; all None for an id that is new."""
    with base.records.reading() as unit:
        span, before = _before(base, unit, (kind, document_id), on)
    shipped = shipped_text(base, (kind, document_id))
    own = span.proposal.version if span and span.proposal.document is not None else None
    template = _template(base, document_id, on) if kind is TableKind.DISCRETION and before is None else None
    return Editing(_form(kind, before), _form(kind, shipped), template, own, digest_of(before))


def propose(base: Base, who: Account, wish: Wish) -> Proposal:
    """Hand in a change for review; raises InvalidInputError, NotAllowedError or ServiceError, and nothing is kept."""
    require(who, Permission.EDIT_LAW)
    with base.records.writing() as unit:
        return propose_within(base, unit, who, wish)


def propose_within(base: Base, unit: Unit, who: Account, wish: Wish) -> Proposal:
    """As `propose`, inside a unit that is open, for several at once."""
    key = (wish.kind, wish.id)
    document = None
    if wish.document is not None:
        law = law_within(base, unit, wish.in_force_from).law
        document = canonical(checked_document(base.shelf, law, *key, wish.document, wish.in_force_from))
    span, before = _before(base, unit, key, wish.in_force_from)
    if digest_of(before) != wish.seen:
        raise ServiceError(f"{wish.id} 在您打开之后已有新的版本，没有提交。请重新打开，在新版本上修改。")
    if document == before or (document is None and (span is None or span.proposal.document is None)):
        raise AlreadyThereError(f"{wish.id} 没有任何改动，不需要提交。")
    draft = _draft(base, who, wish, document, before)
    _refuse_twin(unit, draft)
    return unit.bureau.add(draft)


def seen_within(base: Base, unit: Unit, kind: TableKind, document_id: str, on: dt.date) -> str:
    """What `Wish.seen` must be for a document as it holds on a day now."""
    return digest_of(_before(base, unit, (kind, document_id), on)[1])


def withdraw(base: Base, who: Account, number: int, reason: str = "") -> Proposal:
    """Take back a proposal of one's own that nobody has decided on."""
    with base.records.writing() as unit:
        proposal = unit.bureau.get(number)
        _refuse_decided(proposal)
        if proposal.author != who.id:
            raise NotAllowedError(f"第 {number} 号提案由{proposal.author_name}提出，只有本人可以撤回。")
        return unit.bureau.decide(proposal, _decision(base, who, Outcome.WITHDRAWN, reason))


def review(base: Base, who: Account, number: int, *, accept: bool, reason: str = "") -> Proposal:
    """Approve or reject as the second person; the document is checked again against the library of today.

    Raises NotAllowedError for the author or a role that may not, InvalidInputError for a rejection without a reason,
    ServiceError where the proposal was decided on or what it changes has moved.
    """
    with base.records.writing() as unit:
        proposal = unit.bureau.get(number)
        refusal = may_review(who, proposal)
        if refusal:
            raise NotAllowedError(refusal)
        _refuse_decided(proposal)
        if not accept and not reason.strip():
            raise InvalidInputError("reason", "退回提案要写明理由，让提出的人知道怎么改。")
        if accept:
            _check_again(base, unit, proposal)
        outcome = Outcome.APPROVED if accept else Outcome.REJECTED
        return unit.bureau.decide(proposal, _decision(base, who, outcome, reason))


def may_review(who: Account, proposal: Proposal) -> str | None:
    """Why somebody may not decide on a proposal; None where they may."""
    if not allowed(who, Permission.REVIEW_LAW):
        return "您的账号不能复核本单位的法规内容。如有需要，请联系管理员。"
    if proposal.author == who.id:
        return "自己提出的修改要由另一个人复核，请同事来审。"
    return None


def proposals(base: Base, who: Account, kind: TableKind | None = None, *, waiting: bool = False) -> list[Proposal]:
    """All proposals, newest first, or only those that wait for the second person; for those who edit or review."""
    if not allowed(who, Permission.REVIEW_LAW):
        require(who, Permission.EDIT_LAW)
    with base.records.reading() as unit:
        found = unit.bureau.find(kind)
    return [each for each in reversed(found) if not waiting or each.decision is None]


def history(base: Base, who: Account, kind: TableKind, document_id: str) -> list[Proposal]:
    """Every step of one document, newest first; who may not edit or review sees the approved versions."""
    with base.records.reading() as unit:
        found = unit.bureau.find(kind, document_id)
    sees_all = allowed(who, Permission.EDIT_LAW) or allowed(who, Permission.REVIEW_LAW)
    return [each for each in reversed(found) if sees_all or each.version]


def versions_in_force(base: Base, kind: TableKind, on: dt.date) -> dict[str, Span]:
    """The bureau's versions that hold on a day, by the id of their documents."""
    with base.records.reading() as unit:
        found = in_force(unit.bureau.approved(), on)
    return {document_id: span for (each, document_id), span in found.items() if each is kind}


def _before(base: Base, unit: Unit, key: Key, on: dt.date) -> tuple[Span | None, str | None]:
    """The approved version that governs a document on a day, if any, and the text that holds then."""
    span = next((each for each in spans(unit.bureau.find(*key)) if each.covers(on)), None)
    own = span.proposal.document if span else None
    return span, own if own is not None else shipped_text(base, key)


def _form(kind: TableKind, text: str | None) -> dict[str, Any] | None:
    """All fields for a form; None for no document, or one that this program no longer understands."""
    try:
        return None if text is None else full_values(read_document(kind, text))
    except ValidationError:
        return None


def _template(base: Base, document_id: str, on: dt.date) -> dict[str, Any] | None:
    acts = (act_id for act_id in base.shelf.law().act_ids() if standard_id(act_id) == document_id)
    act_id = next(acts, None)
    example = base.shelf.discretion().standard_for(act_id, on) if act_id else None
    if example is None:
        return None
    # Whose standard it is, somebody must write; an example's own words would pass unseen.
    whose = dict.fromkeys(("title", "place", "authority", "source", "version"), "")
    return {**full_values(example), **whose, "id": document_id, "role": StandardRole.BUREAU.value}


def _draft(base: Base, who: Account, wish: Wish, document: str | None, before: str | None) -> Draft:
    known = base.shelf.law().statute_keys()
    try:
        draft = Draft(
            kind=wish.kind,
            id=wish.id,
            document=document,
            before=before,
            shipped=digest_of(shipped_text(base, (wish.kind, wish.id))),
            in_force_from=wish.in_force_from,
            reason=wish.reason.strip(),
            basis=tuple(wish.basis),  # type: ignore[arg-type]  # pydantic reads the citations
            basis_note=wish.basis_note.strip(),
            author=who.id,
            author_name=who.display_name,
            created_at=base.clock(),
        )
    except ValidationError as error:
        raise invalid_input(error, lambda place: _INPUT_WORDS.get(str(place[0]), "") if place else "") from None
    for citation in draft.basis:
        if citation.key not in known:
            words = with_suggestion(f"法规库里没有“{citation.key}”", citation.key, known)
            raise InvalidInputError("basis", f"依据法条：{words}。不在库里的文件请写在“依据文件”里。")
    return draft


def _refuse_twin(unit: Unit, draft: Draft) -> None:
    for each in unit.bureau.find(draft.kind, draft.id):
        same = (each.document, each.in_force_from) == (draft.document, draft.in_force_from)
        if each.decision is None and same:
            raise AlreadyThereError(f"同样的修改已由{each.author_name}提出（第 {each.number} 号），正在等待复核。")


def _refuse_decided(proposal: Proposal) -> None:
    decision = proposal.decision
    if decision is not None:
        done = OUTCOME_WORDS[decision.outcome]
        day = decision.at.astimezone().date()
        raise ServiceError(f"第 {proposal.number} 号提案已由{decision.by_name}于 {day} {done}，不能再处理。")


def _check_again(base: Base, unit: Unit, proposal: Proposal) -> None:
    """What the author saw must still hold, and the document must still fit the library of today."""
    _span, before = _before(base, unit, (proposal.kind, proposal.id), proposal.in_force_from)
    if before != proposal.before:
        raise ServiceError(
            f"{proposal.id} 在第 {proposal.number} 号提案提出之后已有变化，不能再批准。"
            "请退回，由提出人在现在的版本上重新提出。"
        )
    if proposal.document is not None:
        law = law_within(base, unit, proposal.in_force_from).law
        checked_document(base.shelf, law, proposal.kind, proposal.id, proposal.document, proposal.in_force_from)


def _decision(base: Base, who: Account, outcome: Outcome, reason: str) -> Decision:
    try:
        return Decision(outcome=outcome, by=who.id, by_name=who.display_name, at=base.clock(), reason=reason.strip())
    except ValidationError as error:
        raise invalid_input(error, lambda _place: "理由") from None
