"""The demonstration base: invented people, real runs, the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Role
from app.services import accounts, demonstration, demonstration_plan, grading, history, training
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.demonstration import demonstration_logins, make_demonstration
from app.services.ingest import verify_attempt
from app.services.open_base import open_base
from app.services.progress import Silent
from app.services.shelf import Shelf
from records.stores.attempts import AttemptFilter
from tests.services.conftest import Clock

SHELF = Shelf()


class Watcher(Silent):
    """Remembers what was reported."""

    def __init__(self) -> None:
        self.fractions: list[float] = []

    def report(self, fraction: float | None, text: str = "") -> None:
        """Remember."""
        assert text
        self.fractions.append(fraction or 0.0)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Base]:
    """The whole demonstration base, made once."""
    watcher = Watcher()
    home = DataHome(tmp_path_factory.mktemp("demo"))
    base = open_base(home, shelf=SHELF, fill=make_demonstration, progress=watcher)
    assert watcher.fractions == sorted(watcher.fractions)
    assert watcher.fractions[-1] == 1.0
    yield base
    base.close()


def test_a_dozen_people_in_four_roles_and_two_classes(demo: Base) -> None:
    logins = demonstration_logins(demo)
    assert len(logins) == 12
    assert {each.role for each in logins} == set(Role)
    assert len(accounts.all_classes(demo)) == 2
    who = accounts.sign_in(demo, logins[0].login, logins[0].password)
    assert (who.role, who.must_change_password) == (Role.TRAINEE, False)
    accounts.check_password(logins[0].password, who.login)


def test_about_thirty_runs_over_eight_weeks_scored_and_partly_marked(demo: Base) -> None:
    instructor = accounts.sign_in(demo, "zhou", demonstration_plan.demonstration().password)
    lines = history.history(demo, instructor)
    states = [line.record.state for line in lines]
    assert 30 <= len(lines) <= 40
    assert states.count(AttemptState.INTERRUPTED) == 1
    assert states.count(AttemptState.ASSIGNED) == 1
    assert states.count(AttemptState.MARKED) >= 15
    waiting = grading.awaiting_marks(demo, instructor)
    assert 2 <= len(waiting) <= 12
    assert {len(grading.graded(demo, instructor, each.id).still_empty) for each in waiting} <= {3, 4}
    figures = history.statistics(lines)
    assert figures.pass_rate is not None
    assert 0.2 < figures.pass_rate < 0.9
    assert figures.critical_fails >= 3
    span = lines[1].record.started_at, lines[-1].record.started_at
    assert span[0] is not None
    assert span[1] is not None
    assert 45 <= (span[0] - span[1]).days <= 60


def test_trainees_get_better(demo: Base) -> None:
    instructor = accounts.sign_in(demo, "zhou", demonstration_plan.demonstration().password)
    points = history.progress_of(demo, instructor, "p_demo_lin")
    assert points[-1].share > points[0].share + 0.2


def test_every_run_proves_itself_and_scores_the_same_again(demo: Base) -> None:
    with demo.records.reading() as unit:
        records = unit.attempts.find(AttemptFilter())
        before = {each.id: unit.sheets.get(each.id, each.head) for each in records}
    for record in records:
        assert verify_attempt(demo, record.id) == []
    for record in records[2:6]:
        assert grading.derive_sheet(demo, record.id) == before[record.id]


def test_the_interrupted_run_can_be_closed_with_what_was_done(demo: Base) -> None:
    with demo.records.reading() as unit:
        (record,) = unit.attempts.find(AttemptFilter(states=[AttemptState.INTERRUPTED]))
        trainee = unit.accounts.get(record.actor)
    assert trainee is not None
    assert training.settle_after_start(demo).interrupted == ()
    training.assignment_file(demo, trainee, record.id)
    closed = training.close_interrupted(demo, trainee, record.id)
    assert closed.state is AttemptState.ENDED
    assert grading.graded(demo, trainee, record.id).sheet.ended == "closed_after_crash"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan of two trainees with a run each."""
    plan = demonstration_plan.demonstration()
    people = [p.model_copy(update={"runs": p.runs[:1], "interrupted": False, "waiting": False}) for p in plan.people]
    less = plan.model_copy(update={"people": (*people[:2], *people[8:])})
    monkeypatch.setattr(demonstration, "demonstration", lambda: less)


@pytest.mark.usefixtures("small")
def test_another_day_gives_the_same_results(tmp_path: Path) -> None:
    def made(name: str, days: int) -> list[tuple[str, float]]:
        def fill(base: Base, progress: object) -> None:
            clock = Clock()
            clock.pass_time(days=days)
            make_demonstration(replace(base, clock=clock), Silent())

        base = open_base(DataHome(tmp_path / name), shelf=SHELF, fill=fill)
        with base.records.reading() as unit:
            found = [(each.actor, unit.sheets.get(each.id, each.head)) for each in unit.attempts.find(AttemptFilter())]
        base.close()
        return sorted((actor, sheet.share) for actor, sheet in found if sheet is not None)

    first = made("a", 0)
    assert len(first) == 2
    assert made("b", 1) == made("c", 45) == first


@pytest.mark.usefixtures("small")
def test_the_same_day_gives_the_same_base(tmp_path: Path) -> None:
    def made(name: str) -> list[str]:
        def fill(base: Base, progress: object) -> None:
            make_demonstration(replace(base, clock=Clock()), Silent())

        base = open_base(DataHome(tmp_path / name), shelf=SHELF, fill=fill)
        with base.records.reading() as unit:
            found = [line for each in unit.attempts.find(AttemptFilter()) for line in unit.events.lines(each.id)]
        base.close()
        return found

    first = made("a")
    assert len(first) > 100
    assert first == made("b")


def test_a_real_base_offers_no_logins(base: Base) -> None:
    assert demonstration_logins(base) == []
