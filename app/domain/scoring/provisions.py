"""What scoring must know of the law: the version that held on a day, and whether a provision is settled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Protocol

from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary
from app.domain.scenario.rubric import Grounded
from app.domain.scoring.sheet import ProvisionRef


class ProvisionSource(Protocol):
    """The law as read on a day."""

    def describe(self, citation: str, on: dt.date) -> ProvisionRef:
        """The provision with its label and the date of the version in force on that day."""

    def in_force(self, citation: str, on: dt.date) -> bool:
        """Whether the statute cited was in force on that day."""


def describe_basis(provisions: ProvisionSource, basis: Iterable[str], on: dt.date) -> tuple[ProvisionRef, ...]:
    """The provisions among `basis` that were in force on the day; all of them, marked, where none was.

    Authors name the old law beside the new one, so that a run counts under either.
    """
    named = tuple(basis)
    current = tuple(citation for citation in named if provisions.in_force(citation, on))
    return tuple(provisions.describe(citation, on) for citation in current or named)


def describe_grounds(provisions: ProvisionSource, grounded: Grounded, on: dt.date) -> tuple[ProvisionRef, ...]:
    """The provisions of the day, then the operating rule as a reference without a citation."""
    rule = (ProvisionRef(citation="", label=grounded.basis_note, version=""),) if grounded.basis_note else ()
    return (*describe_basis(provisions, grounded.basis, on), *rule)


def is_unsettled(grounds: Iterable[ProvisionRef]) -> bool:
    """Whether law is cited and all of it is unsettled (待核); an operating rule beside it does not make up for that."""
    cited = [ref for ref in grounds if ref.citation]
    return bool(cited) and all(ref.to_verify for ref in cited)


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
