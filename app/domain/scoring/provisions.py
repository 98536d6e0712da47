"""What scoring must know of the law: the version that held on a day, and whether a provision is settled."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary
from app.domain.scoring.sheet import ProvisionRef


class ProvisionSource(Protocol):
    """The law as read on a day."""

    def describe(self, citation: str, on: dt.date) -> ProvisionRef:
        """The provision with its label and the date of the version in force on that day."""

    def in_force(self, citation: str, on: dt.date) -> bool:
        """Whether the statute cited was in force on that day."""


class LibraryProvisions:
    """The law library as scoring sees it."""

    def __init__(self, library: LawLibrary) -> None:
        self._library = library

    def describe(self, citation: str, on: dt.date) -> ProvisionRef:
        """The provision with its label; one that the library cannot settle is marked to be verified (待核)."""
        place = Citation.parse(citation)
        cited = self._library.provision(place, on)
        if cited is None:
            return ProvisionRef(citation=citation, label=self._library.label(place), version="", to_verify=True)
        return ProvisionRef(
            citation=citation,
            label=self._library.label(place, on),
            version=f"{cited.version.in_force_from:%Y-%m-%d}施行",
            to_verify=not cited.may_deduct,
        )

    def in_force(self, citation: str, on: dt.date) -> bool:
        """Whether the statute cited was in force on that day."""
        return self._library.is_in_force(Citation.parse(citation), on)
