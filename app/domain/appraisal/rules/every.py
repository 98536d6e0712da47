"""All sections together: whoever asks here finds every rule function registered."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.appraisal.registry import DocumentFunction, RuleFunction, registered, registered_by_document
from app.domain.appraisal.rules import (
    amounts,
    delivery,
    evidence,
    forms,
    identity,
    measures,
    no_penalty,
    officers,
    overload,
    procedure,
    provisions,
    reasoning,
    recordings,
    remedies,
    resting,
    times,
    volume,
)

SECTIONS = (
    identity, officers, times, measures, amounts, overload, provisions, remedies, evidence, recordings, delivery,
    volume, forms, procedure, no_penalty, resting, reasoning,
)  # fmt: skip
"""The modules whose functions are the rules."""


def rule_functions() -> Mapping[str, RuleFunction]:
    """Every function over the whole file, by rule id."""
    return registered()


def document_functions() -> Mapping[str, DocumentFunction]:
    """Every function over one document, by rule id."""
    return registered_by_document()
