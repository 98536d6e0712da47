"""What the search finds beside articles: acts, typical cases, guides and questions, each as a card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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


@dataclass(frozen=True, slots=True)
class Card:
    """One of them: `topic` is its field of enforcement, `basis` the provisions that it rests on."""

    kind: Kind
    id: str
    title: str
    text: str
    topic: str
    basis: tuple[str, ...]

    def as_row(self) -> list[Any]:
        """The card as JSON keeps it."""
        return [self.kind.value, self.id, self.title, self.text, self.topic, list(self.basis)]

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> Card:
        """Read what `as_row` wrote."""
        kind, card_id, title, text, topic, basis = row
        return cls(Kind(kind), card_id, title, text, topic, tuple(basis))


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
