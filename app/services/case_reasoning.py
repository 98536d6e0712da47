"""The reasoning of a document step by step: what the case file holds for each, what it would write, what is missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import JsonValue

from app.domain.casefile.case_file import CaseFile, Fact, FromBrief, LawSelection, Procedure
from app.domain.casefile.reasoned import ChosenFactor, ChosenTier, Draft, Reasoning
from app.domain.casefile.reasoning import ReasonedForm, Step
from app.domain.figures import FigureError
from app.domain.fines.ladder import Ladder, Outcome
from app.domain.law.discretion import Effect, Factor
from app.services.base import Base
from app.services.bureau_law import law_on
from app.services.case_acts import ProposedAct, act_values, acts_cited, citations_of, proposed_act, selections_of
from app.services.errors import NotFoundError
from app.services.fines import ladder

if TYPE_CHECKING:
    from app.content.cached_case_forms import CaseFormsContents

_EFFECTS = {
    Effect.LIGHTER: "lighter",
    Effect.MUST_RELIEVE: "lighter",
    Effect.MAY_RELIEVE: "lighter",
    Effect.NO_PENALTY: "neutral",
    Effect.HEAVIER: "heavier",
    Effect.SEVERER: "heavier",
    Effect.SERIOUS: "heavier",
    Effect.OVERDUE: "heavier",
}
"""How a form names an effect; whether relief is a reduction the law leaves open, so that nobody is led to it."""


@dataclass(frozen=True, slots=True)
class ReasoningWish:
    """What was chosen: facts by id, an act by id, and circumstances by id with the numbers of their evidence."""

    document: str
    facts: tuple[str, ...] = ()
    act: str = ""
    factors: tuple[tuple[str, tuple[int, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class LadderView:
    """The circumstances that can be chosen for an act, what those chosen lead to, and what is to be known of it."""

    factors: tuple[Factor, ...] = ()
    words: str = ""
    notes: tuple[str, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class ReasoningView:
    """The steps that the document takes with what each would write; `likely` are acts that its provisions mean.

    `selections` are what the case itself notes as its acts once the law is written; an exercise brief keeps its own.
    """

    document: str
    steps: tuple[Step, ...]
    facts: tuple[Fact, ...]
    drafts: Mapping[Step, Draft]
    likely: tuple[tuple[str, str], ...]
    act: ProposedAct | None
    ladder: LadderView
    selections: tuple[LawSelection, ...]
    written: Mapping[Step, bool]
    """For each step whether its fields hold something already."""
    labels: Mapping[str, str]
    """What the fields of the document are called."""


def reason(base: Base, contents: CaseFormsContents, case: CaseFile, wish: ReasoningWish) -> ReasoningView | None:
    """What the steps of a document would write now; None for one that carries no reasoning.

    Raises NotFoundError for an act that the library does not have on the day of the case.
    """
    document, file = case.document(wish.document), contents.reasoning
    form = file.of(document.form) if document and file else None
    known = contents.forms().get(document.form) if document else None
    if document is None or file is None or form is None or known is None:
        return None
    day = case.in_force_on
    maker = Reasoning(form, file.wordings, case, document)
    facts = [each for each in case.facts if each.id in wish.facts]
    act = proposed_act(base, wish.act, day) if wish.act else None
    likely = _likely(base, form, document.values, day)
    act_id = act.id if act else likely[0][0] if len(likely) == 1 else ""
    held = {each.number for each in case.evidence}
    # What rests on no evidence of the file leads to no tier either.
    proven = [id_ for id_, evidence in wish.factors if held.intersection(evidence)]
    climbed, seen = _climb(base, act_id, proven, day)
    drafts = {
        Step.FACT: maker.fact(facts),
        Step.EVIDENCE: maker.evidence(facts),
        Step.LAW: _law(maker, act, document.values),
        Step.DISCRETION: _discretion(maker, wish, climbed, seen),
        Step.REMEDY: _remedy(base, maker, case.procedure),
    }
    keys = _keys(form)
    return ReasoningView(
        document.id,
        form.steps(),
        case.facts,
        drafts,
        likely,
        act,
        seen,
        () if isinstance(case.origin, FromBrief) else _selected(base, form, document.values, drafts[Step.LAW], day),
        {step: any(document.values.get(key) for key in keys[step]) for step in form.steps()},
        {key: each.label for key, each in known.by_key.items()},
    )


def _keys(form: ReasonedForm) -> dict[Step, tuple[str, ...]]:
    return {
        Step.FACT: (form.facts,),
        Step.EVIDENCE: (form.evidence or "",),
        Step.LAW: (form.violated or "", form.penalty or ""),
        Step.DISCRETION: (form.discretion or "",),
        Step.REMEDY: (form.remedy or "",),
    }


def _likely(
    base: Base, form: ReasonedForm, values: Mapping[str, JsonValue], day: dt.date
) -> tuple[tuple[str, str], ...]:
    """The acts that the document's own provisions mean: never those of the brief, which are the answer."""
    law = law_on(base, day).law
    cited = {
        "violated": citations_of(values.get(form.violated or "")),
        "penalty": citations_of(values.get(form.penalty or "")),
    }
    return tuple((each, law.act(each).title) for each in acts_cited(law, day, cited))


def _selected(
    base: Base, form: ReasonedForm, values: Mapping[str, JsonValue], draft: Draft, day: dt.date
) -> tuple[LawSelection, ...]:
    """The acts that the document's provisions mean once the draft is written."""
    if not draft.values:
        return ()
    return selections_of(base, (each for each, _title in _likely(base, form, {**values, **draft.values}, day)), day)


def _law(maker: Reasoning, act: ProposedAct | None, values: Mapping[str, JsonValue]) -> Draft:
    form = maker.form
    if act is not None:
        return Draft(act_values(form, maker.wordings, act, values, maker.party()))
    lacking = [
        words
        for words, key in (("违反的规定", form.violated), ("处罚依据", form.penalty))
        if key and not values.get(key)
    ]
    return Draft(missing=tuple(f"还没有写{each}" for each in lacking))


def _climb(base: Base, act_id: str, proven: Sequence[str], day: dt.date) -> tuple[Ladder | None, LadderView]:
    if not act_id:
        return None, LadderView(refused="先选违法行为，或者在文书里写上违反的规定和处罚依据。")
    discretion = law_on(base, day).discretion
    factors = tuple(discretion.factors(discretion.standard_for(act_id, day)).values())
    try:
        climbed = ladder(base, act_id, proven, day)
    except (FigureError, NotFoundError) as error:
        return None, LadderView(factors, refused=str(error))
    return climbed, LadderView(factors, "；".join(step.words for step in climbed.steps[:2]), climbed.notes)


def _discretion(maker: Reasoning, wish: ReasoningWish, climbed: Ladder | None, seen: LadderView) -> Draft:
    if maker.form.discretion is None:
        return Draft()
    if climbed is None:
        return Draft(missing=(seen.refused,))
    if climbed.outcome is Outcome.NO_PENALTY:
        return Draft(missing=("选定的情节应当不予处罚，不能写成罚款", *climbed.reasons))
    known = {each.id: each for each in seen.factors}
    chosen = [
        ChosenFactor(known[id_].label, known[id_].words, _EFFECTS[known[id_].effect], evidence)
        for id_, evidence in wish.factors
        if id_ in known
    ]
    standard = f"{climbed.standard.title}（{climbed.standard.version}）" if climbed.standard else ""
    tier = ChosenTier(standard, climbed.tier.words if climbed.tier else "", climbed.low, climbed.high)
    return maker.discretion(chosen, tier)


def _remedy(base: Base, maker: Reasoning, procedure: Procedure) -> Draft:
    """The periods as the procedure of the case counts them; where none runs to court, review goes first."""
    clocks = {
        clock.id: clock
        for track in base.shelf.appraisal().tracks
        if not track.side and procedure.value in track.applies
        for clock in track.clocks
    }
    review, court = clocks.get("reconsideration"), clocks.get("litigation")
    return maker.remedy(
        review.number if review else None,
        court.number if court else None,
        review_first=review is not None and court is None,
    )
