"""Acts as a card: what is violated, what it costs and who punishes it, by the law of a day; found in many ways."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.law.act import Act, Authority, Domain, Evidence, FineRange, IncomeMultiple, Penalty
from app.domain.law.bureau import TableKind
from app.domain.law.citation import Citation
from app.domain.law.discretion import Discretion, DiscretionStandard
from app.domain.law.fulltext.asked import read_asked
from app.domain.law.library import ApplicableBasis, LawLibrary
from app.domain.law.milder import Comparison, compare_days, penalty_on
from app.domain.law.practice import Practice
from app.domain.law.statute import Status
from app.services.base import Base
from app.services.bureau_law import law_on
from app.services.errors import NotFoundError
from app.services.law_cards import Kind
from app.services.law_hits import SearchWish
from app.services.law_lookup import look_up
from app.services.law_text import show

if TYPE_CHECKING:
    from app.services.law_search import LawSearch

MOST_OTHERS = 5
_ID = re.compile(r"([A-Za-z]{2})[-\s]?(\d{1,2})")
_SEARCHED = 20


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """A provision of the act: gist with its standing, and the official text where it was imported."""

    citation: str
    label: str
    gist: str
    status: Status
    in_force: bool
    official: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedEntry:
    """Something by its id and title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ActView:
    """An act by the law of the day `on`; `transfer` where another authority punishes it, with what goes before.

    `comparison` sets that law beside the one of `decided_on` where they differ. `bureau` marks data of the bureau's
    own. Amounts are in yuan.
    """

    id: str
    title: str
    domain: Domain
    on: dt.date
    decided_on: dt.date
    earlier_law: bool
    topic: str
    violated: tuple[CitedPlace, ...]
    penalty: tuple[CitedPlace, ...]
    fine: FineRange | None
    serious_fine: FineRange | None
    overdue_fine: FineRange | None
    person_fine: FineRange | None
    income_multiple: IncomeMultiple | None
    rule: str
    measures: tuple[str, ...]
    authority: Authority
    authority_name: str
    transfer: bool
    transfer_rule: str
    transfer_basis: tuple[str, ...]
    liable: str
    forms: tuple[NamedEntry, ...]
    discretion: tuple[DiscretionStandard, ...]
    guides: tuple[NamedEntry, ...]
    cases: tuple[NamedEntry, ...]
    comparison: Comparison | None
    valid_from: dt.date | None
    valid_until: dt.date | None
    status: Status
    violated_status: Status
    evidence: Evidence
    note: str
    bureau: str
    others: tuple[NamedEntry, ...]


def find_act(
    base: Base, query: str, on: dt.date, decided_on: dt.date | None = None, search: LawSearch | None = None
) -> ActView:
    """The act that a question means, by the law of the day `on`; raises NotFoundError with what looks like it.

    Whoever asks often hands in the search that he keeps.
    """
    if _ID.fullmatch(query.strip()):
        return act_on(base, query, on, decided_on)
    # Whoever knows the id, fines and deadlines among them, should not wait for the search.
    from app.services.law_search import LawSearch

    law = law_on(base, on).law
    used = search or LawSearch(base)
    try:
        found = matching_acts(base, used, law, query, on)
    finally:
        if search is None:
            used.close()
    if not found:
        raise NotFoundError(_nothing_found(law, query))
    return replace(act_on(base, found[0].id, on, decided_on), others=found[1:])


def act_on(base: Base, act_id: str, on: dt.date, decided_on: dt.date | None = None) -> ActView:
    """The act of an id by the law of the day on which it was committed; raises NotFoundError."""
    held = law_on(base, on)
    law, practice = held.law, held.practice
    act = known_act(law, act_id)
    today = decided_on or base.clock().date()
    try:
        basis, penalty = law.choose_by_act_date(act.id, on), penalty_on(law, act.id, on)
    except LookupError:
        raise NotFoundError(_not_covered(law, act, on)) from None
    mark = held.mark(TableKind.ACT, act.id)
    chosen = _Chosen(act, basis, penalty, held.discretion, on, today, mark.words if mark else "")
    return _view(base, law, practice, chosen)


def known_act(law: LawLibrary, act_id: str) -> Act:
    """The act of an id, in capitals or not; raises NotFoundError with ids that look like it."""
    written = _ID.fullmatch(act_id.strip())
    wanted = f"{written[1].upper()}-{int(written[2]):02d}" if written else act_id.strip()
    if wanted in law.act_ids():
        return law.act(wanted)
    # Only somebody who mistyped waits for it.
    from rapidfuzz import process

    near = [found[0] for found in process.extract(wanted[:20], sorted(law.act_ids()), limit=3)]
    raise NotFoundError(f"没有编号为“{act_id[:20]}”的违法行为。相近的编号：{'、'.join(near)}。")


def matching_acts(base: Base, search: LawSearch, law: LawLibrary, query: str, on: dt.date) -> tuple[NamedEntry, ...]:
    """Acts that a citation or everyday words mean, the likeliest first; only such as answer on that day."""
    acts = [act for act in law.acts() if _answers_on(law, act, on)]
    cited = _by_place(base, law, query)
    found = [act for act in acts if cited and any(_touches(each, cited) for each in act.citations)]
    found = found or _by_words(search, query, on, acts)
    return tuple(NamedEntry(act.id, act.title) for act in found[: MOST_OTHERS + 1])


@dataclass(frozen=True, slots=True)
class _Chosen:
    """An act with the law that answers for it."""

    act: Act
    basis: ApplicableBasis
    penalty: Penalty
    discretion: Discretion
    on: dt.date
    decided_on: dt.date
    bureau: str


def _view(base: Base, law: LawLibrary, practice: Practice, chosen: _Chosen) -> ActView:
    act, basis, penalty = chosen.act, chosen.basis, chosen.penalty
    split = base.shelf.authority_split()
    remit = split.remit_of(basis.authority) if split else None
    transfer = basis.authority is not Authority.TRANSPORT
    earlier = law.earlier_basis(act.id) if basis.earlier_law else None
    guides = [
        guide for guide in practice.guides() if act.id in guide.acts or any(act.id in step.acts for step in guide.steps)
    ]
    form_ids = {form for guide in guides for step in guide.steps for form in step.forms}
    return ActView(
        id=act.id,
        title=act.title,
        domain=law.domain_of(act.id),
        on=chosen.on,
        decided_on=chosen.decided_on,
        earlier_law=basis.earlier_law,
        topic=earlier.topic if earlier else "",
        violated=tuple(_place(base, law, each, chosen.on) for each in basis.violated),
        penalty=tuple(_place(base, law, each, chosen.on) for each in basis.penalty),
        fine=penalty.fine,
        serious_fine=penalty.serious_fine,
        overdue_fine=penalty.overdue_fine,
        person_fine=penalty.person_fine,
        income_multiple=penalty.income_multiple,
        rule=penalty.rule,
        measures=penalty.measures,
        authority=basis.authority,
        authority_name=remit.name if remit else "",
        transfer=transfer,
        transfer_rule=split.transfer_rule if split and transfer else "",
        transfer_basis=tuple(law.label(each, chosen.on) for each in split.transfer_basis) if split and transfer else (),
        liable=act.liable,
        forms=tuple(NamedEntry(form.id, form.name) for form in practice.forms() if form.id in form_ids),
        discretion=() if basis.earlier_law else law_on(base, chosen.on).discretion.standards(act.id, chosen.on),
        guides=tuple(NamedEntry(guide.id, guide.title) for guide in guides),
        cases=tuple(NamedEntry(case.id, case.title) for case in practice.cases() if case.act == act.id),
        comparison=compare_days(law, act.id, chosen.on, chosen.decided_on),
        valid_from=earlier.committed_from if earlier else act.valid_from,
        valid_until=earlier.committed_before - dt.timedelta(days=1) if earlier else act.valid_until,
        status=basis.status,
        violated_status=basis.status if earlier else act.violated_status,
        evidence=act.evidence,
        note=earlier.note if earlier else act.note,
        bureau=chosen.bureau,
        others=(),
    )


def _place(base: Base, law: LawLibrary, citation: Citation, on: dt.date) -> CitedPlace:
    gist = look_up(base, str(citation), on)
    try:
        official = show(base, str(citation), on).official
    except NotFoundError:
        official = ()
    return CitedPlace(str(citation), law.label(citation, on), gist.gist, gist.status, gist.in_force, official)


def _answers_on(law: LawLibrary, act: Act, on: dt.date) -> bool:
    earlier = law.earlier_basis(act.id)
    return act.covers(on) or (earlier is not None and earlier.covers(on))


def _by_place(base: Base, law: LawLibrary, query: str) -> Citation | None:
    """The place that a question names; None where it names none."""
    asked = read_asked(query)
    if asked.article is None:
        return None
    try:
        key = show(base, query, base.clock().date()).key
    except NotFoundError:
        key = asked.name if asked.name in law.statute_keys() else law.key_of(asked.name) or ""
    return asked.citation(key) if key else None


def _touches(one: Citation, other: Citation) -> bool:
    return one.lies_in(other) or other.lies_in(one)


def _by_words(search: LawSearch, query: str, on: dt.date, acts: Collection[Act]) -> list[Act]:
    """The acts of that day that the search finds for the question, the likeliest first."""
    by_id = {act.id: act for act in acts}
    answer = search.search(query, on, SearchWish(limit=_SEARCHED, kinds=(Kind.ACT,)))
    return [by_id[hit.id] for hit in answer.acts if hit.id in by_id]


def _nothing_found(law: LawLibrary, query: str) -> str:
    # Only somebody whose question found nothing waits for it.
    from rapidfuzz import fuzz, process

    titles = {act.id: act.title for act in law.acts()}
    near = [f"{found[2]}（{found[0]}）" for found in process.extract(query[:60], titles, scorer=fuzz.WRatio, limit=3)]
    return f"没有找到与“{query[:60]}”对应的违法行为。相近的有：{'；'.join(near)}。也可以写编号，例如 HA-01。"


def _not_covered(law: LawLibrary, act: Act, on: dt.date) -> str:
    spans = [f"{act.valid_from or '最早'} 起" + (f"到 {act.valid_until}" if act.valid_until else "")]
    earlier = law.earlier_basis(act.id)
    if earlier:
        spans.insert(0, f"{earlier.committed_from} 起到 {earlier.committed_before - dt.timedelta(days=1)}（旧法）")
    return f"本库没有 {act.id}（{act.title}）在 {on} 的处罚依据；有依据的行为日：{'；'.join(spans)}。"
