"""The content in use: scenarios and law, loaded once and kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Lock

from app.content.library import LoadedLibrary, load_library
from app.content.library_discretion import load_discretion
from app.content.practice import load_practice
from app.content.scenarios import load_scenario, scenario_ids
from app.content.uses import all_uses
from app.domain.law.authority_split import AuthoritySplit
from app.domain.law.bindings import Bindings
from app.domain.law.clock import ProcedureClock
from app.domain.law.discretion import Discretion
from app.domain.law.form import Form
from app.domain.law.guide import Guide
from app.domain.law.library import LawLibrary
from app.domain.law.open_points import LegalSwitch
from app.domain.law.practice import Practice
from app.domain.law.question import Question
from app.domain.law.typical_case import TypicalCase
from app.domain.problems import Problem, Severity, has_errors
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.provisions import LibraryProvisions, ProvisionSource
from app.services.errors import ContentError

LIBRARY = Path(__file__).resolve().parents[2] / "courses" / "library"
LoadScenario = Callable[[str], tuple[Scenario | None, Sequence[Problem]]]


@cache
def _loaded() -> LoadedLibrary:
    """The library as it ships; several shelves of one process share it."""
    loaded = load_library(LIBRARY)
    _refuse_errors(loaded.problems)
    return loaded


def _library() -> LawLibrary:
    return _loaded().law


@cache
def _practice() -> Practice:
    loaded = load_practice(LIBRARY, _loaded())
    _refuse_errors(loaded.problems)
    return loaded.practice


@cache
def _discretion() -> Discretion:
    loaded = load_discretion(LIBRARY, _library())
    _refuse_errors(loaded.problems)
    return loaded.discretion


def _switches() -> tuple[LegalSwitch, ...]:
    switches = _loaded().switches
    return switches.switches if switches else ()


def _authority_split() -> AuthoritySplit | None:
    return _loaded().authority_split


@cache
def _bindings() -> Bindings:
    return Bindings(all_uses(_library()))


def _refuse_errors(problems: Sequence[Problem]) -> None:
    if has_errors(problems):
        first = next(problem.text() for problem in problems if problem.severity is Severity.ERROR)
        raise ContentError(f"法规库有错误，不能使用。请运行 zhixing content check 查看。{first}")


@dataclass
class Shelf:
    """Scenarios and law by demand; threads may share it."""

    ids: Callable[[], Sequence[str]] = scenario_ids
    load: LoadScenario = load_scenario
    load_law: Callable[[], LawLibrary] = _library
    load_practice: Callable[[], Practice] = _practice
    load_bindings: Callable[[], Bindings] = _bindings
    load_discretion: Callable[[], Discretion] = _discretion
    load_switches: Callable[[], tuple[LegalSwitch, ...]] = _switches
    load_authority_split: Callable[[], AuthoritySplit | None] = _authority_split
    _scenarios: dict[str, Scenario] = field(default_factory=dict)
    _law: LawLibrary | None = None
    _practice: Practice | None = None
    _bindings: Bindings | None = None
    _lock: Lock = field(default_factory=Lock)

    def scenario_ids(self) -> list[str]:
        """The ids of all scenarios there are."""
        return list(self.ids())

    def scenario(self, scenario_id: str) -> Scenario:
        """The scenario of an id; raises ContentError with the first problem where it cannot be used."""
        with self._lock:
            if scenario_id not in self._scenarios:
                if scenario_id not in self.ids():
                    raise ContentError(f"没有名为“{scenario_id}”的场景。可用 zhixing drill list 查看有哪些场景。")
                scenario, problems = self.load(scenario_id)
                if scenario is None or has_errors(problems):
                    first = next((problem.text() for problem in problems), "")
                    raise ContentError(f"场景“{scenario_id}”的内容有错误，不能使用：{first}")
                self._scenarios[scenario_id] = scenario
            return self._scenarios[scenario_id]

    def law(self) -> LawLibrary:
        """The law library; raises ContentError where it cannot be used."""
        with self._lock:
            if self._law is None:
                self._law = self.load_law()
            return self._law

    def practice(self) -> Practice:
        """What puts the law to use, found by id or topic; raises ContentError where it cannot be used."""
        with self._lock:
            if self._practice is None:
                self._practice = self.load_practice()
            return self._practice

    def bindings(self) -> Bindings:
        """Who cites which provision and names which act; takes seconds the first time, so not on a page's thread."""
        with self._lock:
            if self._bindings is None:
                self._bindings = self.load_bindings()
            return self._bindings

    def discretion(self) -> Discretion:
        """The discretion standards that ship; raises ContentError where they cannot be used."""
        return self.load_discretion()

    def switch(self, switch_id: str) -> LegalSwitch | None:
        """A reading of the law that the bureau chooses; None where there is no such choice."""
        return next((each for each in self.load_switches() if each.id == switch_id), None)

    def authority_split(self) -> AuthoritySplit | None:
        """Which authority answers for what, and what goes before a transfer."""
        return self.load_authority_split()

    def guides(self) -> tuple[Guide, ...]:
        """All guides, by id."""
        return self.practice().guides()

    def cases(self) -> tuple[TypicalCase, ...]:
        """All typical cases, by id."""
        return self.practice().cases()

    def questions(self) -> tuple[Question, ...]:
        """All questions, by id; `scored` says which may count."""
        return self.practice().questions()

    def clocks(self) -> tuple[ProcedureClock, ...]:
        """All procedure clocks, by id."""
        return self.practice().clocks()

    def forms(self) -> tuple[Form, ...]:
        """All forms, in the order of the ministry's list."""
        return self.practice().forms()

    def provisions(self) -> ProvisionSource:
        """The law as scoring sees it."""
        return LibraryProvisions(self.law())
