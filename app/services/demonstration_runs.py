"""The runs of a demonstration base: bots really play them through the director, and they are scored and marked."""

from __future__ import annotations

import datetime as dt
import random

from app.domain.attempt.record import AttemptRecord, AttemptState
from app.domain.roster.account import Role
from app.domain.scenario.scenario import Scenario
from app.services import grading
from app.services.base import Base
from app.services.demonstration_plan import Demonstration, DemoPerson, DemoRun
from app.services.progress import Progress
from app.services.settings import write_whole
from app.services.training import assignment_of, keep_attempt
from scenarios.bots.performer import Performer
from scenarios.bots.personas import Persona, persona_named
from scenarios.bots.player import act_out
from scenarios.director.index import ScenarioIndex
from scenarios.director.journal import JOURNAL_NAME, MemoryJournal
from scenarios.director.run import AttemptRun

MODEL_PERSONA = "by_the_book"
LUCK = "training"
"""Which runs the bots have; with this one a base looks like a school: some pass, most learn."""
CUT_SHARE = 0.55
"""Where the interrupted run broke off, as a share of its journal's lines."""


def play_runs(base: Base, plan: Demonstration, progress: Progress) -> None:
    """Play, keep, score and mark the runs of the plan in a base that has its people, and leave tasks waiting."""
    maker = _Maker(base, plan)
    runs = sorted(((run, person) for person in plan.people for run in person.runs), key=lambda each: -each[0].days_ago)
    for number, (run, person) in enumerate(runs):
        progress.report(number / len(runs), f"演练 {number + 1}/{len(runs)}")
        last = run.days_ago == min(each.days_ago for each in person.runs)
        maker.play(person, run, cut=person.interrupted and last)
    for person in plan.people:
        if person.waiting:
            maker.leave_waiting(person)


def learned_persona(persona: Persona, model: Persona, share: float) -> Persona:
    """The persona on its way to the model: each habit moved towards the model's by `share`, 0 to 1."""

    def between(own: float, aim: float) -> float:
        return own + (aim - own) * share

    changes: dict[str, object] = {}
    for name in type(persona).model_fields:
        own, aim = getattr(persona, name), getattr(model, name)
        if isinstance(own, dict):
            changes[name] = {key: between(own.get(key, 0.0), aim.get(key, 0.0)) for key in sorted({*own, *aim})}
        elif isinstance(own, bool):
            changes[name] = own if share < 0.5 else aim
        elif isinstance(own, int | float):
            changes[name] = between(own, aim)
    return persona.model_copy(update=changes)


class _Maker:
    """Plays, keeps, scores and marks the runs."""

    def __init__(self, base: Base, plan: Demonstration) -> None:
        self._base = base
        self._plan = plan
        self._indices: dict[str, ScenarioIndex] = {}
        self._today = base.clock().replace(hour=0, minute=0, second=0, microsecond=0)
        self._rng = random.Random("demonstration")
        with base.records.reading() as unit:
            self._accounts = {account.id: account for account in unit.accounts.all()}
        self._markers = [each for each in self._accounts.values() if each.role is Role.INSTRUCTOR]

    def play(self, person: DemoPerson, run: DemoRun, *, cut: bool) -> None:
        """One run of a person; `cut` leaves it interrupted."""
        minutes = self._rng.randrange(510, 1000, 5)
        began = self._today - dt.timedelta(days=run.days_ago) + dt.timedelta(minutes=minutes)
        index = self._index(run.scenario or self._plan.scenario)
        record = self._keep(person, index.scenario, began)
        lines = self._played(record, person, run, index, began)
        if cut:
            lines = lines[: int(len(lines) * CUT_SHARE)]
        folder = self._base.home.attempt_folder(record.folder)
        write_whole(folder / JOURNAL_NAME, "".join(line + "\n" for line in lines))
        with self._base.records.writing() as unit:
            unit.events.append_lines(record.id, lines, began + dt.timedelta(minutes=15))
            if cut:
                unit.attempts.set_state(record.id, AttemptState.INTERRUPTED)
        if not cut:
            grading.derive_sheet(self._base, record.id)
            self._mark(record, index.scenario, run.days_ago)

    def leave_waiting(self, person: DemoPerson) -> None:
        """A task that waits for its trainee."""
        self._keep(person, self._index(self._plan.scenario).scenario, self._today + dt.timedelta(hours=8))

    def _index(self, scenario: str) -> ScenarioIndex:
        if scenario not in self._indices:
            self._indices[scenario] = ScenarioIndex(self._base.shelf.scenario(scenario))
        return self._indices[scenario]

    def _keep(self, person: DemoPerson, scenario: Scenario, began: dt.datetime) -> AttemptRecord:
        marker = self._rng.choice(self._markers)
        attempt_id = f"A{began:%Y%m%d}-{self._rng.randrange(16**6):06x}"
        days = (scenario.scene.in_force_on, *scenario.scene.other_act_dates)
        record = AttemptRecord(
            id=attempt_id,
            scenario=scenario.id,
            seed=self._rng.randrange(10_000),
            content_hash=scenario.content_hash,
            rubric_version=scenario.rubric.version,
            act_date=self._rng.choice((days[0], days[0], days[-1])),
            actor=person.id,
            actor_name=person.name,
            mode="practice",
            assigned_by=marker.id,
            assigned_at=began - dt.timedelta(minutes=10),
            folder=f"attempts/{attempt_id}",
        )
        assignment = assignment_of(self._base, record, self._accounts[person.id])
        keep_attempt(self._base, record, assignment, scenario)
        return record

    def _played(
        self, record: AttemptRecord, person: DemoPerson, plan: DemoRun, index: ScenarioIndex, began: dt.datetime
    ) -> list[str]:
        own = persona_named(person.persona or MODEL_PERSONA)
        persona = learned_persona(own, persona_named(MODEL_PERSONA), plan.learned)
        journal = MemoryJournal()
        assignment = assignment_of(self._base, record, self._accounts[person.id])
        run = AttemptRun(index.scenario, assignment, journal, index)
        run.begin(began.isoformat())
        # Not from the run's id, which bears the day: a base that is made tomorrow shows the same people.
        rng = random.Random(f"{LUCK}:{person.id}:{plan.days_ago}")
        act_out(Performer(run, journal, persona, rng), rng)
        return [entry.line() for entry in journal.entries]

    def _mark(self, record: AttemptRecord, scenario: Scenario, days_ago: int) -> None:
        """Most runs are marked; some of the last fortnight's are not yet, or only begun."""
        marker = self._accounts[record.assigned_by]
        graded = grading.graded(self._base, marker, record.id)
        chance = self._rng.random()
        if days_ago <= 14 and chance < 0.45:
            return
        begun_only = days_ago <= 14 and chance < 0.65
        marks = []
        for criterion in scenario.rubric.manual[: 1 if begun_only else None]:
            level = self._level(graded.sheet.share)
            marks.append(grading.Mark(criterion.id, level, self._rng.choice(self._plan.comments[level])))
        if not begun_only:
            # Nobody calls a run that failed critically more than borderline.
            most = 1 if graded.sheet.critical_fails else 4
            marks.append(grading.Mark(grading.GLOBAL_RATING, 1 + min(most, self._level(graded.sheet.share))))
        grading.mark_all(self._base, marker, record.id, graded.head, marks)

    def _level(self, share: float) -> int:
        """Marks go with the automatic score, as a fair instructor's would, give or take one; 0 to 4."""
        return min(4, max(0, round((share - 0.3) / 0.7 * 4 + self._rng.uniform(-0.7, 0.7))))
