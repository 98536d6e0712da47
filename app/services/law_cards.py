"""What the search finds beside articles: acts, typical cases, guides, questions and forms, each as a card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.domain.law.citation import Citation
    from app.domain.law.form import Form
    from app.domain.law.library import LawLibrary
    from app.domain.law.practice import Practice
    from app.domain.law.thesaurus import Thesaurus


class Kind(StrEnum):
    """What a hit is."""

    ARTICLE = "article"
    ACT = "act"
    CASE = "case"
    GUIDE = "guide"
    QUESTION = "question"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Card:
    """One of them: `topic` is its field of enforcement, `basis` the provisions that it rests on.

    `since` and `until` are the first and the last day on which it reads so, None without an end; `note` marks what a
    bureau maintains itself.
    """

    kind: Kind
    id: str
    title: str
    text: str
    topic: str
    basis: tuple[str, ...]
    note: str = ""
    since: dt.date | None = None
    until: dt.date | None = None

    def covers(self, day: dt.date) -> bool:
        """Tell whether it reads so on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def as_row(self) -> list[Any]:
        """The card as JSON keeps it."""
        days = [day.isoformat() if day else None for day in (self.since, self.until)]
        return [self.kind.value, self.id, self.title, self.text, self.topic, list(self.basis), self.note, *days]

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> Card:
        """Read what `as_row` wrote."""
        kind, card_id, title, text, topic, basis, note, *days = row
        since, until = (dt.date.fromisoformat(day) if day else None for day in days)
        return cls(Kind(kind), card_id, title, text, topic, tuple(basis), note, since, until)


@dataclass(frozen=True, slots=True)
class CardsInForce:
    """The cards of some days; `since` and `until` are the first and the last of them, None without an end."""

    since: dt.date | None
    until: dt.date | None
    cards: Sequence[Card]


def by_day(periods: Iterable[CardsInForce]) -> list[Card]:
    """The cards of periods that follow one another, each once for as long as it reads the same."""
    found: dict[tuple[Kind, str], list[Card]] = {}
    for period in periods:
        for card in period.cards:
            versions = found.setdefault((card.kind, card.id), [])
            dated = replace(card, since=period.since, until=period.until)
            if versions and replace(versions[-1], since=period.since, until=period.until) == dated:
                versions[-1] = replace(versions[-1], until=period.until)
            else:
                versions.append(dated)
    return [card for versions in found.values() for card in versions]


def cards_of(library: LawLibrary, practice: Practice, thesaurus: Thesaurus | None) -> Iterator[Card]:
    """Make the cards of everything that the library holds beside statutes."""
    said: dict[str, list[str]] = {}
    for entry in thesaurus.entries if thesaurus else ():
        for act_id in entry.acts:
            said.setdefault(act_id, []).append(entry.say)
    for act in library.acts():
        text = "；".join((act.rule, *act.measures, *said.get(act.id, ())))
        basis = tuple(str(each) for each in act.citations)
        yield Card(Kind.ACT, act.id, act.title, text, library.domain_of(act.id).value, basis)
    for case in practice.cases():
        parts = (case.facts, case.issue, case.handling, case.reasoning, *case.teaching_points)
        basis = tuple(str(each) for each in case.basis)
        yield Card(Kind.CASE, case.id, case.title, "\n".join(parts), case.topic.value, basis)
    for guide in practice.guides():
        basis = tuple(dict.fromkeys(str(each) for step in guide.steps for each in step.basis))
        yield Card(
            Kind.GUIDE, guide.id, guide.title, "\n".join(step.do for step in guide.steps), guide.topic.value, basis
        )
    for question in practice.questions():
        text = "\n".join((*question.options.values(), question.why))
        basis = tuple(str(each) for each in question.basis)
        yield Card(Kind.QUESTION, question.id, question.stem, text, question.topic.value, basis)
    for form in practice.forms():
        yield _form_card(library, practice, form)


def _form_card(library: LawLibrary, practice: Practice, form: Form) -> Card:
    """A form is asked for by what it is made for: its provisions, the deadlines and the steps that name it."""
    from app.domain.law.grounds import Topic

    told = [_gist(library, each) for each in form.basis]
    told += [f"{clock.title}：{clock.what}" for clock in practice.clocks() if form.id in clock.forms]
    told += [step.do for guide in practice.guides() for step in guide.steps if form.id in step.forms]
    text = "\n".join(dict.fromkeys(each for each in (*told, form.basis_note, form.note) if each))
    return Card(Kind.FORM, form.id, form.name, text, Topic.DOCUMENTS.value, tuple(str(each) for each in form.basis))


def _gist(library: LawLibrary, place: Citation) -> str:
    """What the newest version of a statute says at a place; empty where nothing is known."""
    if place.key not in library.statute_keys():
        return ""
    cited = library.provision(place, library.statute(place.key).versions[-1].in_force_from)
    return cited.provision.gist if cited else ""


def noted(cards: Iterable[Card], notes: Mapping[tuple[str, str], str]) -> Iterator[Card]:
    """The cards with the notes on some of them, by kind and id."""
    for card in cards:
        note = notes.get((card.kind.value, card.id), "")
        yield replace(card, note=note) if note else card
