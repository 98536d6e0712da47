"""What cites an outdated version of a statute, over all content, built-in and imported versions together."""

from __future__ import annotations

from app.domain.law.staleness import StaleStatute, stale
from app.services.base import Base
from app.services.law_versions import version_lines


def stale_statutes(base: Base) -> tuple[StaleStatute, ...]:
    """Return the statutes of which content cites a version that is no longer the newest known; empty where none is."""
    bindings = base.shelf.bindings()
    with base.records.reading() as unit:
        lines = version_lines(unit, base.shelf.law())
    return stale(bindings.all(), lines)
