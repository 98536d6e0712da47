"""Guides, typical cases, questions, clocks and forms in memory, found by id, act or topic. Pure, without files."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.law.clock import ProcedureClock
from app.domain.law.form import Form
from app.domain.law.grounds import Topic
from app.domain.law.guide import Guide
from app.domain.law.question import Question
from app.domain.law.typical_case import TypicalCase


class Practice:
    """Everything that puts the law to use; immutable once made, each list in the order of its ids."""

    def __init__(
        self,
        guides: Iterable[Guide] = (),
        cases: Iterable[TypicalCase] = (),
        questions: Iterable[Question] = (),
        clocks: Iterable[ProcedureClock] = (),
        forms: Iterable[Form] = (),
    ) -> None:
        self._guides = {guide.id: guide for guide in sorted(guides, key=lambda each: each.id)}
        self._cases = {case.id: case for case in sorted(cases, key=lambda each: each.id)}
        self._questions = {question.id: question for question in sorted(questions, key=lambda each: each.id)}
        self._clocks = {clock.id: clock for clock in sorted(clocks, key=lambda each: each.id)}
        self._forms = {form.id: form for form in forms}

    def with_changes(self, guides: Iterable[Guide] = (), cases: Iterable[TypicalCase] = ()) -> Practice:
        """The same with more guides and cases, which take the place of those of their ids."""
        return Practice(
            {**self._guides, **{guide.id: guide for guide in guides}}.values(),
            {**self._cases, **{case.id: case for case in cases}}.values(),
            self._questions.values(),
            self._clocks.values(),
            self._forms.values(),
        )

    def guides(self, topic: Topic | None = None) -> tuple[Guide, ...]:
        """The guides, of one topic where given."""
        return tuple(guide for guide in self._guides.values() if topic in (None, guide.topic))

    def guide(self, guide_id: str) -> Guide:
        """Return the guide; raises KeyError if the id is unknown."""
        return self._guides[guide_id]

    def cases(self, topic: Topic | None = None) -> tuple[TypicalCase, ...]:
        """The cases, of one topic where given."""
        return tuple(case for case in self._cases.values() if topic in (None, case.topic))

    def case(self, case_id: str) -> TypicalCase:
        """Return the case; raises KeyError if the id is unknown."""
        return self._cases[case_id]

    def questions(self, topic: Topic | None = None, *, scored_only: bool = False) -> tuple[Question, ...]:
        """The questions, of one topic where given; `scored_only` leaves out those whose key is still to be checked."""
        wanted = (each for each in self._questions.values() if topic in (None, each.topic))
        return tuple(question for question in wanted if question.scored or not scored_only)

    def question(self, question_id: str) -> Question:
        """Return the question; raises KeyError if the id is unknown."""
        return self._questions[question_id]

    def clocks(self) -> tuple[ProcedureClock, ...]:
        """All clocks."""
        return tuple(self._clocks.values())

    def clock(self, clock_id: str) -> ProcedureClock:
        """Return the clock; raises KeyError if the id is unknown."""
        return self._clocks[clock_id]

    def forms(self) -> tuple[Form, ...]:
        """All forms, in the order of the ministry's list."""
        return tuple(self._forms.values())

    def form(self, form_id: str) -> Form:
        """Return the form; raises KeyError if the id is unknown."""
        return self._forms[form_id]
