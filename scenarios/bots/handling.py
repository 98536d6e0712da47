"""How a player handles a finding: by the key, or wrongly in one of the ways trainees do."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

from app.domain.scenario.faults import Fault
from app.domain.scenario.scenario import Scenario


def right_handling(fault: Fault, act_date: dt.date, proven_yuan: float = 0) -> dict[str, Any]:
    """The key's answer for an act of that day and a proven income in yuan, as fields of FindingDisposed."""
    law = fault.key.on(act_date) or fault.key.law[0]
    right = {
        "act": law.acts[0],
        "basis": law.basis[:1],
        "disposal": fault.key.disposals[0],
        "authority": fault.key.authority,
    }
    span = fault.key.fine_span(act_date, proven_yuan) if fault.key.income is not None else None
    return right if span is None else {**right, "fine_yuan": span[0]}


def wrong_handling(scenario: Scenario, fault: Fault, act_date: dt.date, rng: random.Random) -> dict[str, Any]:
    """An answer with one typical mistake: the other version of the law, another act, or keeping what is others'."""
    right = right_handling(fault, act_date)
    mistakes = [_as_another_act(scenario, fault, act_date, rng, right), _as_ones_own(right)]
    stale = [law for law in fault.key.law if not law.covers(act_date)]
    if stale:
        mistakes.append({**right, "act": stale[0].acts[0], "basis": stale[0].basis[:1]})
    return rng.choice(mistakes)


def imagined_handling() -> dict[str, Any]:
    """What is done about a finding that is none."""
    return {"disposal": "educate", "authority": "transport"}


def _as_another_act(
    scenario: Scenario, fault: Fault, act_date: dt.date, rng: random.Random, right: dict[str, Any]
) -> dict[str, Any]:
    others = [f for f in scenario.bank.faults if f.id != fault.id]
    if not others:
        return {**right, "act": "", "basis": ()}
    other = right_handling(rng.choice(others), act_date)
    return {**right, "act": other["act"], "basis": other["basis"]}


def _as_ones_own(right: dict[str, Any]) -> dict[str, Any]:
    return {**right, "authority": "transport", "disposal": "open_case", "fine_yuan": 50_000}
