"""What every page is made from: the open base, who is signed in, and the look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.settings import MachineSettings
from app.ui.phone_service import PhoneService
from app.ui.pieces.commands import CommandGroup
from app.ui.shell.look import Look
from app.ui.shell.place import Place
from app.ui.station_process import Stations

if TYPE_CHECKING:
    from app.services.law_search import LawSearch

Open = Callable[[str, object], None]
"""Opens a place with an argument, as a page's `go` does."""


@dataclass
class Warmth:
    """Whether the index of the law search is being brought up to date, and whether it is ready to answer at once."""

    begun: bool = False
    ready: bool = False


@dataclass(frozen=True)
class Desk:
    """Passed to everything that makes a page; `stations` and `phones` are what runs on this machine."""

    base: Base
    who: Account
    look: Look
    machine: MachineSettings
    stations: Stations
    moved: Callable[[Base], None] = lambda base: None
    """Told when `base` has been replaced by another, on which somebody is to sign in."""
    phones: PhoneService = field(default_factory=PhoneService)

    @cached_property
    def law_search(self) -> LawSearch:
        """The search in the law library: one for all pages, since it holds the library's outline in memory."""
        # Only who searches waits for numpy.
        from app.services.law_search import LawSearch

        return LawSearch(self.base)

    def close(self) -> None:
        """Let go of what was held for the person; work that still asks the search opens it again for itself."""
        if "law_search" in self.__dict__:
            self.law_search.close()

    @cached_property
    def law_warmth(self) -> Warmth:
        """How far the index of the law search is."""
        return Warmth()


PlaceMaker = Callable[[Desk], Sequence[Place]]
"""The places that an area adds for the person at the desk: none where the role does not allow it."""

Finder = Callable[[Desk, Open, str], Sequence[CommandGroup]]
"""What an area finds for the words typed in the palette."""
