"""All sections together, so that every rule function is registered."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.appraisal.registry import RuleFunction
from app.domain.appraisal.rule import RuleBook
from app.domain.appraisal.rules import (
    amounts,
    delivery,
    evidence,
    forms,
    identity,
    measures,
    officers,
    overload,
    procedure,
    provisions,
    reasoning,
    remedies,
    times,
    volume,
)

SECTIONS = (
    identity, officers, times, measures, amounts, overload, provisions, remedies, evidence, delivery, volume, forms,
    procedure, reasoning,
)  # fmt: skip
"""The modules whose functions are the rules."""


def registered_rules(functions: Mapping[str, RuleFunction], book: RuleBook) -> dict[str, RuleFunction]:
    """The functions of the rules in the book, in its order; a rule without a function is left to people."""
    return {each.id: functions[each.id] for each in book.all() if each.id in functions}
