"""Where rule functions are found by the id of the rule they check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.casefile_procedure.case_reader import CaseReader

RuleFunction = Callable[[CaseReader, Knowledge], Iterator[Hit]]

_FUNCTIONS: dict[str, RuleFunction] = {}


def rule(rule_id: str) -> Callable[[RuleFunction], RuleFunction]:
    """Register a function under the id of its rule; raises ValueError where the id is taken."""

    def register(function: RuleFunction) -> RuleFunction:
        if rule_id in _FUNCTIONS:
            raise ValueError(f"{rule_id} is registered twice")
        _FUNCTIONS[rule_id] = function
        return function

    return register


def registered() -> Mapping[str, RuleFunction]:
    """All rule functions by rule id, in the order they were registered; the sections must have been imported."""
    return MappingProxyType(_FUNCTIONS)
