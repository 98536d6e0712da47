"""A law library that knows nothing, for scenarios that cite nothing."""

from __future__ import annotations

import datetime as dt

from app.domain.scoring.sheet import ProvisionRef


class NoLaw:
    """Every citation is unknown."""

    def describe(self, citation: str, on: dt.date) -> ProvisionRef:
        """The citation itself, to be verified."""
        return ProvisionRef(citation=citation, label=citation, version="", to_verify=True)

    def in_force(self, citation: str, on: dt.date) -> bool:
        """Never."""
        return False
