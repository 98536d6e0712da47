"""What scoring must know of the law: the version that held on a day, and whether a provision is settled."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from app.domain.scoring.sheet import ProvisionRef


class ProvisionSource(Protocol):
    """The law as read on a day; the library of statutes is one."""

    def describe(self, citation: str, on: dt.date) -> ProvisionRef:
        """The provision with its label and the date of the version in force on that day."""

    def in_force(self, citation: str, on: dt.date) -> bool:
        """Whether the statute cited was in force on that day."""
