"""The illegal act of a case: found in the library by the day of the act, with the provisions that a document cites."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from app.domain.casefile.case_file import LawSelection
from app.domain.casefile.reasoning import ReasonedForm, Wordings, sentence
from app.domain.law.act import Act
from app.domain.law.citation import Citation
from app.domain.law.library import ApplicableBasis, LawLibrary
from app.domain.law.statute import Status
from app.services.base import Base
from app.services.bureau_law import law_on
from app.services.case_law import Choosable, choosable
from app.services.law_acts import act_on, known_act
from app.services.pinyin import full_pinyin, initials

_PREFIX = re.compile(r"^(【[^】]*】)+")
"""What the library puts before a title for whoever searches; a case is not called so."""


@dataclass(frozen=True, slots=True)
class ChoosableAct:
    """An act that has a basis on the day; `search` is what it is found by: title, id, pinyin and its initials."""

    id: str
    title: str
    search: str


@dataclass(frozen=True, slots=True)
class ProposedAct:
    """An act with the provisions of its day; `notes` say what speaks against it or is still to be checked."""

    id: str
    title: str
    violated: tuple[Choosable, ...]
    penalty: tuple[Choosable, ...]
    notes: tuple[str, ...]


def choosable_acts(law: LawLibrary, day: dt.date) -> tuple[ChoosableAct, ...]:
    """All acts that the library has a basis for on that day, in the order of their ids."""
    acts = [act for act, _basis in _acts(law, day)]
    return tuple(
        ChoosableAct(act.id, act.title, f"{act.title} {act.id} {initials(act.title)} {full_pinyin(act.title)}".lower())
        for act in sorted(acts, key=lambda each: each.id)
    )


def proposed_act(base: Base, act_id: str, day: dt.date) -> ProposedAct:
    """The provisions of an act by the law of a day; raises NotFoundError for an unknown one or one without a basis."""
    law = law_on(base, day).law
    act, view = known_act(law, act_id), act_on(base, act_id, day)
    basis = law.choose_by_act_date(act.id, day)
    notes = []
    if view.transfer:
        notes.append(f"由{view.authority_name or '其他机关'}处罚，本机关应当移送")
    if view.earlier_law:
        notes.append("行为日适用旧法")
    if Status.TO_VERIFY in (view.status, view.violated_status):
        notes.append("条款待核，引用前请对照正式文本")
    if view.note:
        notes.append(view.note)
    return ProposedAct(
        act.id,
        act.title,
        tuple(choosable(law, each, day) for each in basis.violated),
        tuple(choosable(law, each, day) for each in basis.penalty),
        tuple(notes),
    )


def acts_cited(law: LawLibrary, day: dt.date, cited: Mapping[str, Sequence[Citation]]) -> tuple[str, ...]:
    """The ids of acts that the provisions of a document mean: `violated` and `penalty`, whichever are there."""
    found = []
    for act, basis in _acts(law, day):
        wanted = [(cited.get("violated", ()), basis.violated), (cited.get("penalty", ()), basis.penalty)]
        told = [(places, own) for places, own in wanted if places]
        if told and all(any(_same(place, mine) for place in places for mine in own) for places, own in told):
            found.append(act.id)
    return tuple(sorted(found))


def citations_of(value: JsonValue) -> tuple[Citation, ...]:
    """The places of a field of provisions that can be read."""
    found = []
    for row in value if isinstance(value, list) else []:
        written = row.get("citation") if isinstance(row, dict) else None
        try:
            found.append(Citation.parse(str(written or "")))
        except ValueError:
            continue
    return tuple(found)


def act_values(
    form: ReasonedForm, wordings: Wordings, act: ProposedAct, values: Mapping[str, JsonValue], party: str
) -> dict[str, JsonValue]:
    """What choosing an act writes into a document: its provisions after those that are there, a name for a new case.

    A case of two acts cites those of both; a provision that stands there already is not written again.
    """
    written: dict[str, JsonValue] = {}
    for key, provisions in ((form.violated, act.violated), (form.penalty, act.penalty)):
        if key and provisions:
            written[key] = _with(values.get(key), provisions)
    if form.act and not values.get(form.act):
        written[form.act] = sentence(wordings.act, {"party": party, "act": _PREFIX.sub("", act.title)})
    return written


def selections_of(base: Base, acts: Iterable[str], day: dt.date) -> tuple[LawSelection, ...]:
    """Acts as a case file notes them, with the provisions of a day; raises NotFoundError for an unknown one."""
    law = law_on(base, day).law
    found = []
    for act_id in acts:
        act, basis = known_act(law, act_id), law.choose_by_act_date(act_id, day)
        found.append(
            LawSelection(act=act.id, title=act.title, committed_on=day, violated=basis.violated, penalty=basis.penalty)
        )
    return tuple(found)


def _with(there: JsonValue, provisions: Sequence[Choosable]) -> JsonValue:
    kept: list[JsonValue] = [each for each in there if each] if isinstance(there, list) else []
    cited = {str(each) for each in citations_of(kept)}
    return [*kept, *(_as_cited(each) for each in provisions if each.citation not in cited)]


def _as_cited(provision: Choosable) -> JsonValue:
    version = {"version": provision.version} if provision.version else {}
    return {"words": provision.words, "citation": provision.citation, **version}


def _same(place: Citation, own: Citation) -> bool:
    return place == own or place.lies_in(own) or own.lies_in(place)


def _acts(law: LawLibrary, day: dt.date) -> Iterator[tuple[Act, ApplicableBasis]]:
    for act in law.acts():
        try:
            yield act, law.choose_by_act_date(act.id, day)
        except LookupError:
            continue
