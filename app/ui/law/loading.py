"""What the library's page reads off the window's thread."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from app.domain.law.act import Act
from app.domain.law.bureau import TableKind
from app.domain.law.desk import KeptPlace, PlaceKind
from app.domain.law.discretion import DiscretionStandard, Factor
from app.domain.law.guide import Guide
from app.domain.law.library import LawLibrary
from app.domain.law.question import Question
from app.domain.law.typical_case import TypicalCase
from app.domain.law.uses import UseKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_law import BureauMark, law_on
from app.services.errors import NotFoundError
from app.services.law_acts import ActView, act_on
from app.services.law_bindings import Binding, bindings, bound_to
from app.services.law_desk import NoteView, favourites, notes_on, recent
from app.services.law_forms import FormView, form_on
from app.services.law_hits import SearchAnswer, SearchWish
from app.services.law_reading import Reading, read_statute
from app.services.law_search import LawSearch
from app.services.law_suggest import Suggestion
from app.ui.background import Progress
from app.ui.law.place_in_law import LawSpot, LawTarget

MOST_SUGGESTED = 6
MOST_ACTS = 4
_ENTRIES = {PlaceKind.CASE: UseKind.CASE, PlaceKind.GUIDE: UseKind.GUIDE, PlaceKind.QUESTION: UseKind.QUESTION}


@dataclass(frozen=True)
class Found:
    """The answer to a question, what its words may become, and how long it took in milliseconds."""

    answer: SearchAnswer
    suggested: Sequence[Suggestion]
    took_ms: float


@dataclass(frozen=True)
class KeptPlaces:
    """What somebody has kept and read last."""

    kept: Sequence[KeptPlace]
    read: Sequence[KeptPlace]


@dataclass(frozen=True)
class Context:
    """What belongs to a place: acts that rest on it, everything that cites or names it, notes, and whether it is kept.

    `acts` are as the bureau reads them on the day.
    """

    kind: PlaceKind
    id: str
    acts: Sequence[Act] = ()
    bound: Sequence[Binding] = ()
    notes: Sequence[NoteView] = ()
    kept: bool = False

    def counts(self) -> list[tuple[str, int]]:
        """How many entries of each kind are bound to it."""
        kinds = dict.fromkeys(binding.kind for binding in self.bound)
        return [(kind.value, sum(each.kind is kind for each in self.bound)) for kind in kinds]


def find(search: LawSearch, question: str, day: dt.date, wish: SearchWish, progress: Progress) -> Found:
    """Search, and suggest for the same words."""
    began = time.perf_counter()
    answer = search.search(question, day, wish, progress)
    took_ms = (time.perf_counter() - began) * 1000
    return Found(answer, search.suggest(question, MOST_SUGGESTED), took_ms)


def load_kept(base: Base, who: Account) -> KeptPlaces:
    """What somebody has kept and read last."""
    return KeptPlaces(favourites(base, who), recent(base, who))


def load_context(base: Base, who: Account, kind: PlaceKind, place_id: str, day: dt.date, exact: str = "") -> Context:
    """Everything that belongs to an article (`key.number`), a statute or an act.

    `exact` is the citation of the paragraph or item, where only what touches that is wanted.
    """
    bound: Sequence[Binding] = ()
    if kind in (PlaceKind.ARTICLE, PlaceKind.ACT):
        try:
            bound = bindings(base, exact or place_id).bindings
        except NotFoundError:
            # An article of a statute that is not in our own library: nothing of ours can cite it.
            bound = ()
    bureau = law_on(base, day)
    law = bureau.law
    named = [each.id for each in bound if each.kind is UseKind.ACT]
    if kind in _ENTRIES:
        named = list(dict.fromkeys(use.act for use in bound_to(base, _ENTRIES[kind], place_id) if use.act))
    if kind is PlaceKind.FORM:
        named = [act for act, _title in form_on(bureau, place_id, day).acts]
    acts = [law.act(each) for each in named if each in law.act_ids()]
    kept = any((each.kind, each.id) == (kind, place_id) for each in favourites(base, who))
    return Context(kind, place_id, acts[:MOST_ACTS], bound, notes_on(base, who, kind, place_id), kept)


@dataclass(frozen=True)
class Opened:
    """What a target leads to: a statute that is read, an act, a guide, a case, a question or a form.

    `law` is the bureau's, `near` are the questions before and after it in its topic.
    """

    target: LawTarget
    day: dt.date
    law: LawLibrary
    reading: Reading | None = None
    act: ActView | None = None
    standard: DiscretionStandard | None = None
    factors: Mapping[str, Factor] = field(default_factory=dict)
    guide: Guide | None = None
    case: TypicalCase | None = None
    question: Question | None = None
    form: FormView | None = None
    mark: BureauMark | None = None
    form_names: Mapping[str, str] = field(default_factory=dict)
    near: tuple[str, str] = ("", "")


def open_target(base: Base, target: LawTarget, day: dt.date) -> Opened:
    """Read what a target names, by the law of a day; raises NotFoundError where it is not there."""
    day = target.day or day
    bureau = law_on(base, day)
    opened = Opened(target, day, bureau.law)
    if target.spot is not None:
        reading = read_statute(base, target.spot.name, day, target.spot.version)
        return replace(opened, reading=reading)
    if target.kind == "act":
        return _open_act(base, opened)
    if target.kind == "form":
        return replace(opened, form=form_on(bureau, target.id, day))
    try:
        if target.kind == "guide":
            names = {form.id: form.name for form in bureau.practice.forms()}
            mark = bureau.mark(TableKind.GUIDE, target.id)
            return replace(opened, guide=bureau.practice.guide(target.id), mark=mark, form_names=names)
        if target.kind == "case":
            mark = bureau.mark(TableKind.CASE, target.id)
            return replace(opened, case=bureau.practice.case(target.id), mark=mark)
        question = bureau.practice.question(target.id)
    except KeyError:
        words = QCoreApplication.translate("Law", "The library does not hold {0}. It may have been taken out.")
        raise NotFoundError(words.format(target.id)) from None
    ids = [each.id for each in bureau.practice.questions(question.topic)]
    at = ids.index(question.id)
    return replace(opened, question=question, near=(ids[at - 1], ids[(at + 1) % len(ids)]))


def _open_act(base: Base, opened: Opened) -> Opened:
    act = act_on(base, opened.target.id, opened.day)
    discretion = law_on(base, opened.day).discretion
    standard = None if act.earlier_law else discretion.standard_for(act.id, opened.day)
    return replace(opened, act=act, standard=standard, factors=discretion.factors(standard))


def place_id(spot: LawSpot) -> tuple[PlaceKind, str]:
    """How favourites, recent places and notes name a place in a statute."""
    if not spot.number:
        return PlaceKind.STATUTE, spot.name
    suffix = f"-{spot.suffix}" if spot.suffix else ""
    return PlaceKind.ARTICLE, f"{spot.name}.{spot.number}{suffix}"


def spot_of(kind: PlaceKind, kept_id: str) -> LawSpot:
    """The place in a statute that `place_id` named."""
    if kind is PlaceKind.STATUTE:
        return LawSpot(kept_id)
    name, _, place = kept_id.rpartition(".")
    number, _, suffix = place.partition("-")
    return LawSpot(name, int(number), int(suffix) if suffix else 0)
