"""The places of the program as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.shell.page import Page


@dataclass(frozen=True)
class Place:
    """A place: id, icon, title, how its page is made (once, when first opened), and where it stands on the rail.

    `on_rail=False` for pages reached from others, such as a result; `foot` puts it at the lower end; `parent` is the
    place that stays lit on the rail while it is open.
    """

    id: str
    icon: str
    title: str
    make: Callable[[], Page]
    on_rail: bool = True
    foot: bool = False
    parent: str = ""


@dataclass(frozen=True)
class Person:
    """Who is signed in: name, and role in words."""

    name: str
    role: str = ""
