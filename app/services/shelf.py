"""The content in use: scenarios and law, loaded once and kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from app.content.content_cache import ROOT, ContentCache, Contents
from app.domain.problems import Problem, Severity, has_errors
from app.services.errors import ContentError

if TYPE_CHECKING:
    from app.content.appraisal import AppraisalContents
    from app.content.briefs import BriefContents
    from app.content.cached_case_forms import CaseFormsContents
    from app.content.cached_law import LibraryContents
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
    from app.domain.law.thesaurus import Thesaurus
    from app.domain.law.typical_case import TypicalCase
    from app.domain.scenario.scenario import Scenario
    from app.domain.scoring.provisions import ProvisionSource

LIBRARY = ROOT / "courses" / "library"
CASE_FORMS = ROOT / "courses" / "forms"
LoadScenario = Callable[[str], tuple["Scenario | None", Sequence[Problem]]]
ContentsT = TypeVar("ContentsT", bound=Contents)
ValueT = TypeVar("ValueT")


class _Shipped(Generic[ValueT]):
    """A part of the library as it ships, read once a process: its shelves share it, whichever asks first."""

    def __init__(self, read: Callable[[ContentCache | None], ValueT]) -> None:
        self._read = read
        self._found: ValueT | None = None
        self._lock = Lock()

    def __call__(self, cache: ContentCache | None = None) -> ValueT:
        with self._lock:
            if self._found is None:
                self._found = self._read(cache)
            return self._found


def usable(contents: ContentsT) -> ContentsT:
    """The contents, where nothing is wrong with them; raises ContentError."""
    if has_errors(contents.problems):
        first = next(problem.text() for problem in contents.problems if problem.severity is Severity.ERROR)
        raise ContentError(f"法规库有错误，不能使用。请运行 zhixing content check 查看。{first}")
    return contents


# The models of the library are many: they come with the first thing that is read, for a search reads its index alone.
def _read_contents(cache: ContentCache | None) -> LibraryContents:
    from app.content.cached_law import read_library

    return usable(read_library(LIBRARY, cache))


def _read_practice(cache: ContentCache | None) -> Practice:
    from app.content.cached_law import read_practice

    return usable(read_practice(LIBRARY, _contents(cache), cache)).practice()


def _read_discretion(cache: ContentCache | None) -> Discretion:
    from app.content.cached_law import read_discretion

    return usable(read_discretion(LIBRARY, _contents(cache), cache)).discretion()


def _read_case_forms(cache: ContentCache | None) -> CaseFormsContents:
    from app.content.cached_case_forms import read_case_forms

    return usable(read_case_forms(CASE_FORMS, _practice(cache).forms(), cache))


def _read_appraisal(cache: ContentCache | None) -> AppraisalContents:
    from app.content.cached_appraisal import read_appraisal

    return usable(read_appraisal(_law(cache), _case_forms(cache).forms(), cache))


def _read_briefs(cache: ContentCache | None) -> BriefContents:
    from app.content.cached_appraisal import read_briefs

    return usable(read_briefs(_law(cache), _case_forms(cache).forms(), cache))


def _read_bindings(cache: ContentCache | None) -> Bindings:
    from app.content.cached_law import read_uses

    return read_uses(ROOT, _contents(cache), cache).bindings()


_contents = _Shipped(_read_contents)
_law = _Shipped(lambda cache: _contents(cache).law())
_practice = _Shipped(_read_practice)
_discretion = _Shipped(_read_discretion)
_bindings = _Shipped(_read_bindings)
_case_forms = _Shipped(_read_case_forms)
_appraisal = _Shipped(_read_appraisal)
_briefs = _Shipped(_read_briefs)


def _switches(cache: ContentCache | None = None) -> tuple[LegalSwitch, ...]:
    switches = _contents(cache).switches
    return switches.switches if switches else ()


def _authority_split(cache: ContentCache | None = None) -> AuthoritySplit | None:
    return _contents(cache).authority_split


def _thesaurus(cache: ContentCache | None = None) -> Thesaurus | None:
    return _contents(cache).thesaurus


def _scenario_ids() -> Sequence[str]:
    # With the scenarios comes the YAML engine, which a question about the law does not need.
    from app.content.scenario_files import scenario_ids

    return scenario_ids()


def _scenario(scenario_id: str, cache: ContentCache | None = None) -> tuple[Scenario | None, Sequence[Problem]]:
    from app.content.cached_scenarios import read_scenario

    return read_scenario(scenario_id, cache=cache)


@dataclass
class Shelf:
    """Scenarios and law by demand; threads may share it."""

    ids: Callable[[], Sequence[str]] = _scenario_ids
    load: LoadScenario = _scenario
    load_law: Callable[[], LawLibrary] = _law
    load_practice: Callable[[], Practice] = _practice
    load_bindings: Callable[[], Bindings] = _bindings
    load_discretion: Callable[[], Discretion] = _discretion
    load_switches: Callable[[], tuple[LegalSwitch, ...]] = _switches
    load_authority_split: Callable[[], AuthoritySplit | None] = _authority_split
    load_thesaurus: Callable[[], Thesaurus | None] = _thesaurus
    load_case_forms: Callable[[], CaseFormsContents] = _case_forms
    load_appraisal: Callable[[], AppraisalContents] = _appraisal
    load_briefs: Callable[[], BriefContents] = _briefs
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

    def thesaurus(self) -> Thesaurus | None:
        """How people put things; raises ContentError where the library cannot be used."""
        return self.load_thesaurus()

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

    def case_forms(self) -> CaseFormsContents:
        """The forms of case files with their layouts; raises ContentError where they cannot be used."""
        return self.load_case_forms()

    def appraisal(self) -> AppraisalContents:
        """Rules of appraisal and tracks of procedure; raises ContentError where they cannot be used."""
        return self.load_appraisal()

    def briefs(self) -> BriefContents:
        """The exercise briefs of case files; raises ContentError where they cannot be used."""
        return self.load_briefs()

    def provisions(self) -> ProvisionSource:
        """The law as scoring sees it."""
        # Scoring knows scenarios, which a question about the law does not need.
        from app.domain.scoring.provisions import LibraryProvisions

        return LibraryProvisions(self.law())


def shelf_with_cache(folder: Path) -> Shelf:
    """The content as it ships, read from the cache in `folder` where that fits and kept there where it does not."""
    cache = ContentCache(folder)
    return Shelf(
        load=partial(_scenario, cache=cache),
        load_law=partial(_law, cache),
        load_practice=partial(_practice, cache),
        load_bindings=partial(_bindings, cache),
        load_discretion=partial(_discretion, cache),
        load_switches=partial(_switches, cache),
        load_authority_split=partial(_authority_split, cache),
        load_thesaurus=partial(_thesaurus, cache),
        load_case_forms=partial(_case_forms, cache),
        load_appraisal=partial(_appraisal, cache),
        load_briefs=partial(_briefs, cache),
    )
