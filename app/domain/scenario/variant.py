"""Seed → variant: which faults are hidden, and what every paper, plate and valve says."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterable, Mapping

from app.domain.frozen import Frozen
from app.domain.scenario.draws import ChoiceDraw, DayDraw, Draw, RangeDraw, ScaledDraw, SetDraw, SumDraw
from app.domain.scenario.faults import Base, Fault, FaultBank
from app.domain.scenario.scenario import Scenario

TRIES = 500
"""A bank by which so many draws fail cannot keep its promises."""

_SLOT = re.compile(r"\{([A-Za-z][A-Za-z0-9_\-]*)\}")


class Variant(Frozen):
    """What a seed made of a scenario: base situation, hidden faults (bank order), all values by name.

    `base` is empty where the scenario has no base situations.
    """

    seed: int
    faults: tuple[str, ...]
    values: dict[str, str]
    base: str = ""


def render(template: str, values: Mapping[str, str]) -> str:
    """The template with each `{name}` replaced; raises KeyError for a name that has no value."""
    return _SLOT.sub(lambda match: values[match.group(1)], template)


def slots(template: str) -> set[str]:
    """The names a template refers to."""
    return set(_SLOT.findall(template))


def draw_variant(scenario: Scenario, seed: int, act_date: dt.date | None = None) -> Variant:
    """The variant of a seed; the same on every machine and Python version that we support.

    `act_date` is the day of the act, by default the scenario's own; only values that count days from it follow it.
    Base, faults and values come from generators of their own, so that adding a value does not change which faults a
    seed hides.
    """
    base = draw_base(scenario.bank, random.Random(f"{scenario.id}:{seed}:base"))
    faults = draw_faults(scenario.bank, random.Random(f"{scenario.id}:{seed}:faults"), base)
    return variant_with(scenario, seed, faults, act_date, base)


def variant_with(
    scenario: Scenario, seed: int, faults: Iterable[Fault], act_date: dt.date | None = None, base: Base | None = None
) -> Variant:
    """The variant of a seed's values with faults and base of one's own choice, the faults in bank order."""
    faults = sorted(faults, key=scenario.bank.faults.index)
    overrides: dict[str, str] = dict(base.sets) if base is not None else {}
    for fault in faults:
        overrides.update(fault.sets)
    rng = random.Random(f"{scenario.id}:{seed}:values")
    values = _draw_values(scenario.scene.values, rng, overrides, act_date or scenario.scene.in_force_on)
    return Variant(seed=seed, faults=tuple(f.id for f in faults), values=values, base=base.id if base else "")


def draw_base(bank: FaultBank, rng: random.Random) -> Base | None:
    """One of the bank's base situations by weight; None where it has none."""
    return rng.choices(bank.bases, [base.weight for base in bank.bases])[0] if bank.bases else None


def draw_faults(bank: FaultBank, rng: random.Random, base: Base | None = None) -> list[Fault]:
    """The base's standing faults and 0 to `at_most` others that keep the bank's promises, in bank order."""
    standing = _standing(bank, base)
    for wanted in range(rng.randint(0, bank.draw.at_most), 0, -1):
        drawn = draw_so_many(bank, wanted, rng, base)
        if drawn is not None:
            return sorted([*standing, *drawn], key=bank.faults.index)
    return standing


def draw_so_many(bank: FaultBank, wanted: int, rng: random.Random, base: Base | None = None) -> list[Fault] | None:
    """So many faults by the bank's rules, or None where that cannot be done (a scenario check refuses such a bank)."""
    choices, standing = bank.drawable(base), _standing(bank, base)
    for _ in range(TRIES):
        drawn = _compatible(rng.sample(choices, len(choices)), wanted, standing)
        if len(drawn) == wanted and keeps_promises(bank, drawn, base):
            return sorted(drawn, key=bank.faults.index)
    return None


def keeps_promises(bank: FaultBank, drawn: list[Fault], base: Base | None) -> bool:
    """Whether drawn faults, the standing ones apart, are such as bank and base promise."""
    if base is not None and base.one_of and drawn and not {fault.id for fault in drawn} & set(base.one_of):
        return False
    rules = bank.draw
    if rules.one_of_low_visibility and drawn and all(f.visibility == "far" for f in drawn):
        return False
    return len(drawn) < rules.police_one_from or any(f.key.authority == "police" for f in drawn)


def _standing(bank: FaultBank, base: Base | None) -> list[Fault]:
    wanted = set(base.standing) if base is not None else set[str]()
    return [fault for fault in bank.faults if fault.id in wanted]


def _compatible(order: list[Fault], wanted: int, standing: list[Fault]) -> list[Fault]:
    drawn: list[Fault] = []
    for fault in order:
        if len(drawn) == wanted:
            break
        if not any(other.id in fault.excludes or fault.id in other.excludes for other in (*standing, *drawn)):
            drawn.append(fault)
    return drawn


def _draw_values(
    draws: Mapping[str, Draw], rng: random.Random, overrides: Mapping[str, str], act_date: dt.date
) -> dict[str, str]:
    values: dict[str, str] = {}
    for name, draw in draws.items():
        if isinstance(draw, SetDraw):
            drawn = rng.choice(draw.sets)
        elif isinstance(draw, DayDraw):
            drawn = {name: _day(draw, act_date)}
        else:
            drawn = {name: _draw_one(draw, rng, values)}
        for key, text in drawn.items():
            values[key] = render(overrides.get(key, text), values)
    return values


def _draw_one(draw: Draw, rng: random.Random, values: Mapping[str, str]) -> str:
    if isinstance(draw, ChoiceDraw):
        return rng.choice(draw.of)
    if isinstance(draw, RangeDraw):
        steps = int((draw.high - draw.low) / draw.step + 1e-9)
        return _number(draw.low + rng.randint(0, steps) * draw.step)
    if isinstance(draw, SumDraw):
        return _number(sum(float(values[name]) for name in draw.of))
    if isinstance(draw, ScaledDraw):
        return f"{float(values[draw.of]) * draw.by:.{draw.decimals}f}"
    assert not isinstance(draw, SetDraw | DayDraw)  # handled by the caller
    return draw.text


def _day(draw: DayDraw, act_date: dt.date) -> str:
    day = act_date + dt.timedelta(days=draw.offset)
    if draw.form == "chinese":
        return f"{day.year}年{day.month}月{day.day}日"
    return day.isoformat() if draw.form == "dashed" else f"{day:%Y%m%d}"


def _number(value: float) -> str:
    return f"{round(value, 6):g}" if abs(value) < 1e6 else f"{value:.0f}"
