"""A document that somebody wrote, checked at the door: its form, and everything outside of it that it names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from pydantic import ValidationError

from app.domain.law.act import Act
from app.domain.law.bureau import LONGEST_DOCUMENT, TableKind
from app.domain.law.bureau_documents import Document, canonical, parts_of, read_document
from app.domain.law.citation import Citation
from app.domain.law.discretion import DiscretionStandard, StandardRole
from app.domain.law.document_changes import Place
from app.domain.law.document_words import place_words
from app.domain.law.library import LawLibrary
from app.domain.plain_text import unseen_within
from app.services.errors import InvalidInputError, NotFoundError
from app.services.input_wording import invalid_input
from app.services.shelf import Shelf

_OWN_ID = {TableKind.GUIDE: re.compile(r"G9\d\d"), TableKind.CASE: re.compile(r"C9\d\d")}
OWN_IDS = {TableKind.GUIDE: "G900 到 G999", TableKind.CASE: "C900 到 C999"}
"""Which ids a bureau gives to new documents: the program never ships any of these."""


def checked_document(
    shelf: Shelf, law: LawLibrary, kind: TableKind, document_id: str, values: Mapping[str, Any] | str, on: dt.date
) -> Document:
    """Read a document and check it against the library.

    `on` is the day from which it is to be in force, `law` the law as the bureau reads it on that day. Raises
    InvalidInputError with the field's path, NotFoundError for an id that may not be made.
    """
    _check_text(values)
    try:
        document = read_document(kind, values)
    except ValidationError as error:
        raise invalid_input(error, partial(place_words, kind)) from None
    if len(canonical(document)) > LONGEST_DOCUMENT:
        raise InvalidInputError("", f"这份内容超过 {LONGEST_DOCUMENT} 个字，请拆开。")
    if document.id != document_id:
        raise InvalidInputError("id", f"编号应保持 {document_id}，不能改成 {document.id}。")
    _check_id(shelf, kind, document)
    problem = next(_problems(shelf, law, document, on), None)
    if problem:
        place, words = problem
        raise InvalidInputError(".".join(map(str, place)), f"{place_words(kind, place)}：{words}。")
    return document


def shipped_document(shelf: Shelf, kind: TableKind, document_id: str) -> Document | None:
    """The document as the program ships it; None where it ships none of that id.

    Discretion standards that ship are examples or practice elsewhere, which no bureau edits: it makes its own.
    """
    if kind is TableKind.DISCRETION:
        return None
    try:
        if kind is TableKind.ACT:
            return shelf.law().act(document_id)
        return shelf.practice().guide(document_id) if kind is TableKind.GUIDE else shelf.practice().case(document_id)
    except KeyError:
        return None


def _check_text(values: Mapping[str, Any] | str) -> None:
    try:
        found = unseen_within(values)
    except RecursionError:
        raise InvalidInputError("", "内容嵌套太深，无法核对。请检查写法。") from None
    if found:
        raise InvalidInputError("", f"文字里有看不见的控制字符（{found}），请删掉重新输入。")


def _check_id(shelf: Shelf, kind: TableKind, document: Document) -> None:
    shipped = shipped_document(shelf, kind, document.id)
    if shipped is not None:
        if isinstance(shipped, Act) and document.title != shipped.title:
            raise InvalidInputError("title", "违法行为的名称各处都在引用，不能改；请改处罚内容或写说明。")
        return
    if isinstance(document, DiscretionStandard):
        _check_standard(shelf, document)
    elif kind not in _OWN_ID:
        raise NotFoundError(f"违法行为表里没有 {document.id}。本单位只能修改已有的违法行为。")
    elif not _OWN_ID[kind].fullmatch(document.id):
        raise InvalidInputError("id", f"本单位新增内容的编号应在 {OWN_IDS[kind]} 之间，以免与以后随程序发布的重号。")


def standard_id(act_id: str) -> str:
    """The id of the bureau's own discretion standard for an act; there is one, with versions by day."""
    return f"bureau_{act_id.lower().replace('-', '_')}"


def _check_standard(shelf: Shelf, standard: DiscretionStandard) -> None:
    if standard.act_id not in shelf.law().act_ids():
        words = _suggesting(f"违法行为表里没有“{standard.act_id}”", standard.act_id, shelf.law().act_ids())
        raise InvalidInputError("act_id", f"违法行为：{words}。")
    if standard.id != standard_id(standard.act_id):
        raise InvalidInputError("id", f"{standard.act_id} 的本单位基准编号应为 {standard_id(standard.act_id)}。")
    if standard.role is not StandardRole.BUREAU:
        raise InvalidInputError("role", "本单位的裁量基准，性质应为“本单位适用”（bureau）。")


def _standard_problems(shelf: Shelf, law: LawLibrary, standard: DiscretionStandard) -> Iterator[tuple[Place, str]]:
    """Tiers lie in what the act threatens, and factors are known ones."""
    known = frozenset(shelf.discretion().factors(standard))
    for index, factor in enumerate(standard.factors):
        for place, name in enumerate(factor.excludes):
            if name not in known:
                yield ("factors", index, "excludes", place), _suggesting(f"没有情节“{name}”", name, known)
    act = law.act(standard.act_id)
    ranges = [each for each in (act.fine, act.serious_fine, act.overdue_fine) if each]
    for index, tier in enumerate(standard.tiers):
        for line, names in enumerate(tier.when):
            for name in names:
                if name not in known:
                    yield ("tiers", index, "when", line), _suggesting(f"没有情节“{name}”", name, known)
        if not any(each.holds(tier.amount_low) and each.holds(tier.amount_high) for each in ranges):
            yield ("tiers", index, "amount_high"), f"“{tier.words}”的数额超出 {standard.act_id} 的法定幅度，请核对"


def _problems(shelf: Shelf, law: LawLibrary, document: Document, on: dt.date) -> Iterator[tuple[Place, str]]:
    """What the document names and the library does not know; citations must be in force on a day that counts."""
    if isinstance(document, DiscretionStandard):
        yield from _standard_problems(shelf, law, document)
    own_days = (getattr(document, name, None) for name in ("act_date", "valid_from"))
    days = [on, *(day for day in own_days if day)]
    acts, forms = law.act_ids(), frozenset(form.id for form in shelf.forms())
    for place, value in parts_of(document):
        if isinstance(value, Citation):
            if value.key not in law.statute_keys():
                yield place, _suggesting(f"法规库里没有“{value.key}”", value.key, law.statute_keys())
            elif not any(law.is_in_force(value, day) for day in days):
                yield place, f"{law.label(value)}在 {on} 不在施行期内，请换成有效的法条"
        elif isinstance(value, str):
            names = {part for part in place if isinstance(part, str)}
            if names & {"act", "acts"} and value not in acts:
                yield place, _suggesting(f"违法行为表里没有“{value}”", value, acts)
            if "forms" in names and value not in forms:
                yield place, _suggesting(f"文书表里没有“{value}”", value, forms)


def _suggesting(message: str, word: str, choices: Iterable[str]) -> str:
    # The checks of content bring the YAML engine; whoever only reads the bureau's law has no need of them.
    from app.content.validate import with_suggestion

    return with_suggestion(message, word, choices)
