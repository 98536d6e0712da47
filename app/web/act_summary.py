"""An act in a few lines: what is written over it in lists and among what was found."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.domain.law.act import Act, Authority, Domain
from app.domain.law.milder import penalty_on
from app.services.base import Base
from app.services.bureau_law import BureauLaw, law_on
from app.web.words import yuan_range


@dataclass(frozen=True, slots=True)
class ActSummary:
    """An act by the law of a day; `range` is empty where no fine is given in figures, `transfer`: others punish it."""

    id: str
    title: str
    penalty_label: str
    range: str
    rule: str
    authority: str
    transfer: bool
    status: str


def summarise(held: BureauLaw, act_id: str, on: dt.date) -> ActSummary | None:
    """The act of an id as it is punished on a day; None where there is no such act or no law for that day is known."""
    law = held.law
    if act_id not in law.act_ids():
        return None
    try:
        basis, penalty = law.choose_by_act_date(act_id, on), penalty_on(law, act_id, on)
    except LookupError:
        return None
    fine = penalty.fine_span
    return ActSummary(
        id=act_id,
        title=basis.act.title,
        penalty_label=law.label(basis.penalty[0], on, digits=True) if basis.penalty else "",
        range=yuan_range(fine.min_yuan, fine.max_yuan) if fine else "",
        rule=penalty.rule,
        authority=basis.authority.value,
        transfer=basis.authority is not Authority.TRANSPORT,
        status=basis.status.value,
    )


def acts_by_field(base: Base, on: dt.date) -> list[tuple[str, list[Act]]]:
    """All acts that answer for a day, by field of enforcement."""
    law = law_on(base, on).law
    found: dict[str, list[Act]] = {field.value: [] for field in Domain}
    for act in law.acts(on):
        found[law.domain_of(act.id).value].append(act)
    return [(field, acts) for field, acts in found.items() if acts]
