"""What a guide, case, question, clock or form can't know alone: provisions, acts, forms and open points of others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.content.library_checks import check_citation
from app.content.source import PathPart, Source
from app.content.validate import with_suggestion
from app.domain.law.clock import ClocksFile
from app.domain.law.form import FormsFile
from app.domain.law.grounds import Grounds, governing_days
from app.domain.law.guide import GuidesFile
from app.domain.law.library import LawLibrary
from app.domain.law.question import QuestionsFile
from app.domain.law.typical_case import CasesFile
from app.domain.problems import Problem

Path = tuple[PathPart, ...]


@dataclass
class PracticeChecks:
    """Goes through the files and keeps what is wrong between them."""

    law: LawLibrary
    open_points: frozenset[str]
    form_ids: frozenset[str]
    problems: list[Problem] = field(default_factory=list)
    _owners: dict[str, str] = field(default_factory=dict)

    def guides(self, files: Iterable[tuple[Source, GuidesFile]]) -> None:
        """Steps cite what is in force on the file's day."""
        for source, file in files:
            for index, guide in enumerate(file.guides):
                path: Path = ("guides", index)
                self._id(source, path, guide.id)
                self._names(source, (*path, "acts"), guide.acts, self.law.act_ids(), "违法行为表里没有")
                self._points(source, path, guide.open_points)
                for place, step in enumerate(guide.steps):
                    below = (*path, "steps", place)
                    self._grounds(source, below, step, (file.in_force_on,))
                    self._names(source, (*below, "acts"), step.acts, self.law.act_ids(), "违法行为表里没有")
                    self._names(source, (*below, "forms"), step.forms, self.form_ids, "文书表里没有")

    def cases(self, files: Iterable[tuple[Source, CasesFile]]) -> None:
        """Cases cite the law of the act's day or of the decision; the act must have been punishable or known then."""
        for source, file in files:
            for index, case in enumerate(file.cases):
                path: Path = ("cases", index)
                self._id(source, path, case.id)
                self._grounds(source, path, case, governing_days(file.in_force_on, case.act_date))
                self._names(source, (*path, "act"), (case.act,), self.law.act_ids(), "违法行为表里没有", single=True)
                if case.act in self.law.act_ids() and not self._known_on(case.act, case.act_date):
                    words = f"{case.act} 在 {case.act_date} 没有可用的法条，请换成当日的行为"
                    self.problems.append(source.problem((*path, "act"), words))

    def questions(self, files: Iterable[tuple[Source, QuestionsFile]]) -> None:
        """Questions cite the law of the act's day or of the day on which the keys were checked."""
        for source, file in files:
            for index, question in enumerate(file.questions):
                path: Path = ("questions", index)
                self._id(source, path, question.id)
                self._grounds(source, path, question, governing_days(file.in_force_on, question.act_date))
                self._names(source, (*path, "acts"), question.acts, self.law.act_ids(), "违法行为表里没有")

    def clocks(self, files: Iterable[tuple[Source, ClocksFile]]) -> None:
        """Clocks cite what is in force on the file's day."""
        for source, file in files:
            for index, clock in enumerate(file.clocks):
                path: Path = ("clocks", index)
                self._id(source, path, clock.id)
                self._grounds(source, path, clock, (file.in_force_on,))
                self._names(source, (*path, "forms"), clock.forms, self.form_ids, "文书表里没有")

    def forms(self, files: Iterable[tuple[Source, FormsFile]]) -> None:
        """Forms cite what is in force on the file's day."""
        for source, file in files:
            for index, form in enumerate(file.forms):
                path: Path = ("forms", index)
                self._id(source, path, form.id)
                self._grounds(source, path, form, (file.in_force_on,))

    def _known_on(self, act_id: str, day: dt.date) -> bool:
        try:
            self.law.choose_by_act_date(act_id, day)
        except LookupError:
            return False
        return True

    def _id(self, source: Source, path: Path, entry_id: str) -> None:
        first = self._owners.setdefault(entry_id, f"{source.file}:{source.place_of((*path, 'id')).line}")
        here = f"{source.file}:{source.place_of((*path, 'id')).line}"
        if first != here:
            self.problems.append(source.problem((*path, "id"), f"{entry_id} 写了两次，另一处在 {first}"))

    def _grounds(self, source: Source, path: Path, entry: Grounds, days: tuple[dt.date, ...]) -> None:
        before = len(self.problems)
        for index, citation in enumerate(entry.basis):
            found = [list(check_citation(self.law, source, (*path, "basis", index), citation, day)) for day in days]
            if all(found):
                self.problems += found[0]
        broken = len(self.problems) > before
        self._points(source, path, entry.open_points)
        if entry.basis and entry.may_deduct and not broken and not any(self._settled(entry, days)):
            words = "依据都待核，不能用来扣分，请写 status: to_verify"
            self.problems.append(source.problem((*path, "basis"), words))

    def _settled(self, entry: Grounds, days: tuple[dt.date, ...]) -> Iterator[bool]:
        for citation in entry.basis:
            for day in days:
                provision = self.law.provision(citation, day)
                yield provision is not None and provision.may_deduct

    def _points(self, source: Source, path: Path, points: tuple[str, ...]) -> None:
        self._names(source, (*path, "open_points"), points, self.open_points, "待核总表里没有")

    def _names(
        self,
        source: Source,
        path: Path,
        named: Iterable[str],
        known: frozenset[str],
        words: str,
        *,
        single: bool = False,
    ) -> None:
        for index, name in enumerate(named):
            if name not in known:
                place = path if single else (*path, index)
                self.problems.append(source.problem(place, with_suggestion(f"{words}“{name}”", name, known)))
