"""Runs of the small scenario written down by hand, and a law that knows two statutes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from app.domain.attempt.chain import ChainHead, Entry, head_after, seal
from app.domain.attempt.events import event_from
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from app.domain.scoring.provisions import ProvisionSource
from app.domain.scoring.run import Run
from app.domain.scoring.sheet import ProvisionRef
from tests.director.small_scenario import small_scenario

Tell = Callable[..., list[Entry]]


class TwoStatutes:
    """The hazmat law since 2026-05-01, the regulation before, and a measure nobody has verified."""

    def describe(self, citation: str, on: dt.date) -> ProvisionRef:
        """The citation as its own label."""
        return ProvisionRef(citation=citation, label=citation, version="v", to_verify=citation.startswith("unverified"))

    def in_force(self, citation: str, on: dt.date) -> bool:
        """By the day the new law came into force."""
        return citation.startswith("hazchem_safety_law") is (on >= dt.date(2026, 5, 1))


@pytest.fixture
def provisions() -> ProvisionSource:
    """The law of these tests."""
    return TwoStatutes()


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """The small scenario."""
    return small_scenario()


def seed_with(scenario: Scenario, *faults: str) -> int:
    """A seed that hides exactly these faults."""
    return next(seed for seed in range(5000) if set(draw_variant(scenario, seed).faults) == set(faults))


@pytest.fixture
def tell(scenario: Scenario) -> Tell:
    """`tell([(1, "VestOn", {}), …], "leak", ended=True)`: the journal of these events, times in seconds."""

    def entries(
        steps: list[tuple[float, str, dict[str, Any]]], *faults: str, ended: bool = True, act_date: str = "2026-09-16"
    ) -> list[Entry]:
        started = {
            "attempt_id": "A1", "scenario": scenario.id, "seed": seed_with(scenario, *faults), "content_hash": "5" * 64,
            "rubric_version": "1", "act_date": act_date, "started_at": "2026-09-16T09:40:00+08:00", "actor": "t1",
        }  # fmt: skip
        told = [(0.0, "AttemptStarted", started), *steps]
        if ended:
            told.append((max((at for at, _, _ in told), default=0.0), "AttemptEnded", {"reason": "finished"}))
        head, chain = ChainHead(), []
        for at, kind, fields in told:
            entry = seal(head, event_from({"kind": kind, "t_ms": round(at * 1000), **fields}))
            chain.append(entry)
            head = head_after(entry)
        return chain

    return entries


@pytest.fixture
def run_of(scenario: Scenario, tell: Tell) -> Callable[..., Run]:
    """The same, laid out for scoring."""
    return lambda *told, **more: Run(scenario, tell(*told, **more))
