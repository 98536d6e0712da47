"""Where rule functions are found by the id of the rule they check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet

RuleFunction = Callable[[CaseReader, Knowledge], Iterator[Hit]]
DocumentFunction = Callable[[CaseReader, Knowledge, Sheet], Iterator[tuple[str, Hit]]]
"""Checks one document by several rules at once: pairs of rule id and hit."""

_FUNCTIONS: dict[str, RuleFunction] = {}
_BY_DOCUMENT: dict[str, DocumentFunction] = {}


def rule(rule_id: str) -> Callable[[RuleFunction], RuleFunction]:
    """Register a function under the id of its rule; raises ValueError where the id is taken."""

    def register(function: RuleFunction) -> RuleFunction:
        _refuse_twice(rule_id)
        _FUNCTIONS[rule_id] = function
        return function

    return register


def document_rules(*rule_ids: str) -> Callable[[DocumentFunction], DocumentFunction]:
    """Register a function that looks at one document at a time; raises ValueError where an id is taken."""

    def register(function: DocumentFunction) -> DocumentFunction:
        for rule_id in rule_ids:
            _refuse_twice(rule_id)
            _BY_DOCUMENT[rule_id] = function
        return function

    return register


def registered() -> Mapping[str, RuleFunction]:
    """All functions over the whole file by rule id; the sections must have been imported."""
    return MappingProxyType(_FUNCTIONS)


def registered_by_document() -> Mapping[str, DocumentFunction]:
    """All functions over one document by rule id."""
    return MappingProxyType(_BY_DOCUMENT)


def _refuse_twice(rule_id: str) -> None:
    if rule_id in _FUNCTIONS or rule_id in _BY_DOCUMENT:
        raise ValueError(f"{rule_id} is registered twice")
