"""An article as it stood on a day, with its status and where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.ui.pieces.badge import Badge
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import column, restate, row
from app.ui.pieces.painted import TOP
from app.ui.theme.state import current


@dataclass(frozen=True)
class Provision:
    """Law, article, gist in our own words, days in force, and status with its tone."""

    law: str
    article: str
    gist: str
    in_force: str
    status: str
    status_tone: str = "ok"


class ProvisionCard(QFrame):
    """A provision on a card; `chosen` draws the ring."""

    def __init__(self, provision: Provision, *, chosen: bool = False) -> None:
        super().__init__()
        self.set_chosen(chosen)
        self._provision = provision
        self._name = label("", "strong", wrap=True)
        self._name.setTextFormat(Qt.TextFormat.RichText)
        badge = Badge(provision.status, provision.status_tone, dense=True)
        head = row(Glyph("scales-fill", "cite", 16), (self._name, 1), (badge, 0, TOP), gap=6)
        gist = label(provision.gist, "dense", "text2", wrap=True)
        body = column(
            head, gist, label(provision.in_force, "caption", "text3", wrap=True), margins=(14, 10, 14, 10), gap=5
        )
        self.setLayout(body)
        self.restyle()
        self.setAccessibleName(f"{provision.law} {provision.article} {provision.status}: {provision.gist}")

    def restyle(self) -> None:
        """Write law and article in the colours of the theme in force."""
        law, article = escape(self._provision.law), escape(self._provision.article)
        self._name.setText(f'{law}&nbsp; <span style="color: {current().hex("cite")}">{article}</span>')

    def set_chosen(self, chosen: bool) -> None:
        """Draw or remove the ring."""
        restate(self, "card", "chosen" if chosen else "plain")
