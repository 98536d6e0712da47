"""What the pages of one hub share: the open base, the search, access, the offline pack, and the templates."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.services.base import Base
from app.services.hub_access import HubAccess, Visitor
from app.services.law_pack import PackShelf, SearchWords, shipped_words
from app.services.law_search import LawSearch
from app.services.live_stations import LiveRegistry
from app.services.station_access import StationAccess
from app.web.words import FILTERS, icon

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"
COOKIE = "zhixing_phone"


@dataclass(frozen=True, slots=True)
class HubSettings:
    """`open`: reading needs no session; `names`: host names besides numbers; `secure`: the hub speaks https."""

    open: bool = True
    names: tuple[str, ...] = ()
    any_address: bool = False
    secure: bool = False


@dataclass
class Hub:
    """One hub over one base; threads share it."""

    base: Base
    access: HubAccess
    settings: HubSettings
    words: Callable[[], SearchWords] = shipped_words
    search: LawSearch = field(init=False)
    packs: PackShelf = field(init=False)
    stations: StationAccess = field(init=False)
    live: LiveRegistry = field(default_factory=LiveRegistry)

    def __post_init__(self) -> None:
        self.stations = StationAccess(self.base)
        self.search = LawSearch(self.base, words=self.words)
        self.packs = PackShelf(self.base, self.words)

    def warm(self) -> None:
        """Read everything that the first phone would otherwise wait for."""
        self.base.shelf.discretion()
        self.base.shelf.bindings()
        self.search.refresh()
        self.packs.current()

    @property
    def today(self) -> dt.date:
        """The day whose law counts where no other was chosen."""
        return self.base.clock().date()

    @cached_property
    def is_demonstration(self) -> bool:
        """Whether the base is the invented one; that never changes while a hub runs on it."""
        return self.base.is_demonstration

    @cached_property
    def static_digest(self) -> str:
        """Changes whenever a script, a style or the offline page does."""
        digest = hashlib.sha256()
        for path in sorted((*STATIC.rglob("*"), *(FOLDER / "templates").rglob("*"))):
            if path.is_file():
                digest.update(path.read_bytes())
        return digest.hexdigest()[:16]

    @cached_property
    def templates(self) -> Environment:
        """The pages' templates; everything put into them is escaped."""
        loader = FileSystemLoader(FOLDER / "templates")
        templates = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
        templates.lstrip_blocks = True
        templates.filters.update(FILTERS)
        templates.globals["asset"] = lambda name: f"/static/{name}?v={self.static_digest}"
        templates.globals["link"] = link
        templates.globals["icon"] = icon
        return templates

    def page(
        self,
        request: Request,
        template: str,
        values: Mapping[str, object] | None = None,
        *,
        status: int = 200,
        **more: object,
    ) -> HTMLResponse:
        """A page of a template; it also knows who reads and the day whose law counts."""
        known: dict[str, object] = {
            "visitor": getattr(request.state, "visitor", None),
            "open_hub": self.settings.open,
            "demonstration": self.is_demonstration,
            "today": self.today,
            "on": self.today,
            "query": "",
            "tab": "",
        }
        text = self.templates.get_template(template).render({**known, **(values or {}), **more})
        return HTMLResponse(text, status, headers={"Vary": "Cookie, HX-Request"})


class NeedsSession(Exception):
    """The page is not for whoever has no session."""


def link(path: str, **values: object) -> str:
    """An address with a query; empty values are left out."""
    kept = {name: str(value) for name, value in values.items() if value not in (None, "")}
    return f"{path}?{urlencode(kept)}" if kept else path


def hub_of(request: Request) -> Hub:
    """The hub that a request came to."""
    hub: Hub = request.app.state.hub
    return hub


def visitor_of(request: Request) -> Visitor | None:
    """Who reads; None for an open hub without a session. Raises NeedsSession where one is needed."""
    hub = hub_of(request)
    token = request.cookies.get(COOKIE, "")
    visitor = hub.access.visitor(token) if token else None
    if visitor is None and not hub.settings.open:
        raise NeedsSession
    request.state.visitor = visitor
    return visitor


TheHub = Annotated[Hub, Depends(hub_of)]
Reader = Annotated[Visitor | None, Depends(visitor_of)]
