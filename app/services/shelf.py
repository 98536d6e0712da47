"""The content in use: scenarios and law, loaded once and kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from app.content.library import load_library
from app.content.scenarios import load_scenario, scenario_ids
from app.domain.law.library import LawLibrary
from app.domain.problems import Problem, Severity, has_errors
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.provisions import LibraryProvisions, ProvisionSource
from app.services.errors import ContentError

LIBRARY = Path(__file__).resolve().parents[2] / "courses" / "library"
LoadScenario = Callable[[str], tuple[Scenario | None, Sequence[Problem]]]


def _library() -> LawLibrary:
    loaded = load_library(LIBRARY)
    if has_errors(loaded.problems):
        first = next(problem.text() for problem in loaded.problems if problem.severity is Severity.ERROR)
        raise ContentError(f"法规库有错误，不能使用。请运行 zhixing content check 查看。{first}")
    return loaded.law


@dataclass
class Shelf:
    """Scenarios and law by demand; threads may share it."""

    ids: Callable[[], Sequence[str]] = scenario_ids
    load: LoadScenario = load_scenario
    load_law: Callable[[], LawLibrary] = _library
    _scenarios: dict[str, Scenario] = field(default_factory=dict)
    _law: LawLibrary | None = None
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

    def provisions(self) -> ProvisionSource:
        """The law as scoring sees it."""
        return LibraryProvisions(self.law())
