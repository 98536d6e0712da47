"""Invented factors, exemptions and one standard of three tiers for the act HA-08."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from app.domain.law.citation import Citation
from app.domain.law.discretion import (
    Discretion,
    DiscretionStandard,
    Effect,
    Exemption,
    Factor,
    StandardRole,
    Tier,
)
from app.domain.law.statute import Status


def factor(name: str, effect: Effect, group: str | None = None, basis: str = "", *excludes: str) -> Factor:
    """A factor whose words are its name."""
    places = (Citation.parse(basis),) if basis else ()
    return Factor(
        id=name, label=f"情节{name}", effect=effect, group=group, excludes=excludes, basis=places, words=f"有{name}"
    )


FACTORS = (
    factor("first", Effect.LIGHTER, "count"),
    factor("again", Effect.HEAVIER, "count"),
    factor("no_harm", Effect.LIGHTER, "harm"),
    factor("slight_harm", Effect.LIGHTER, "harm"),
    factor("harm", Effect.HEAVIER, "harm"),
    factor("corrected", Effect.LIGHTER),
    factor("trivial", Effect.LIGHTER, None, "", "harm"),
    factor("removed", Effect.MUST_RELIEVE, None, "administrative_penalty_law.32.1.1"),
    factor("weak", Effect.MAY_RELIEVE, None, "administrative_penalty_law.31"),
    factor("child", Effect.NO_PENALTY, None, "administrative_penalty_law.30"),
    factor("emergency", Effect.SEVERER, None, "administrative_penalty_law.49"),
    factor("grave", Effect.SERIOUS),
    factor("overdue", Effect.OVERDUE),
)
EXEMPTIONS = (
    Exemption(
        factors=("first", "slight_harm", "corrected"), must=False, words="可以不予处罚",
        basis=(Citation.parse("administrative_penalty_law.33.1"),),
    ),
    Exemption(
        factors=("trivial", "no_harm", "corrected"), must=True, words="依法不予处罚",
        basis=(Citation.parse("administrative_penalty_law.33.1"),),
    ),
)  # fmt: skip


def tier(words: str, low: int, high: int, *when: tuple[str, ...], default: bool = False) -> Tier:
    """A tier of whole yuan."""
    return Tier(words=words, when=when, default=default, amount_low=Decimal(low), amount_high=Decimal(high))


STANDARD = DiscretionStandard(
    id="sample_ha08",
    act_id="HA-08",
    title="演示基准",
    role=StandardRole.BUREAU,
    place="甬州市",
    authority="甬州市交通运输局",
    source="invented",
    version="2026 版",
    valid_from=dt.date(2026, 5, 1),
    status=Status.CONFIRMED,
    tiers=(
        tier("较轻", 50_000, 200_000, ("first", "no_harm"), ("corrected", "no_harm")),
        tier("一般", 200_000, 350_000, default=True),
        tier("较重", 350_000, 500_000, ("again",), ("harm",)),
    ),
)


def sample_discretion(*standards: DiscretionStandard) -> Discretion:
    """The factors and exemptions with some standards."""
    return Discretion(FACTORS, EXEMPTIONS, standards or (STANDARD,))
