"""The versions of a case file; an earlier one can be made the newest again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from app.domain.errors import KnownError
from app.services.case_versions import KeptVersion, kept_versions, name_version, restore_version
from app.ui.background import run_in_background
from app.ui.casefile.version_row import VersionRow
from app.ui.desk import Desk
from app.ui.pieces.card import Card
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, rule
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page

MOST = 60
"""Older versions stay in the folder beside the file; a list of hundreds helps nobody."""


class VersionsPage(Page):
    """Opened with the path of a case file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._path: Path | None = None
        self._body = column(gap=0)
        self.setLayout(column((self._body, 1), margins=(20, 8, 20, 14)))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Versions of the case file")

    def enter(self, argument: object = None) -> None:
        """Read the versions."""
        if isinstance(argument, Path):
            self._path = argument
        if self._path is not None:
            path = self._path
            run_in_background(self, lambda _p: kept_versions(path), self._show, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))

    def _show(self, versions: list[KeptVersion]) -> None:
        clear(self._body)
        card = Card(self.tr("Versions"), hint=self.tr("restoring one keeps all the others"))
        named = [each for each in versions[MOST:] if not each.mark.empty]
        for index, version in enumerate((*versions[:MOST], *named)):
            card.put(rule(), self._row(version, newest=index == 0))
        more = len(versions) - MOST - len(named)
        if more > 0:
            hint = self.tr("{0} older ones lie in the folder beside the file.").format(more)
            card.put(rule(), label(hint, "dense", "text3"))
        thinned = self.tr(
            "All versions of the last hour stay, then one of every ten minutes for a day, then one a day. "
            "A version with a name stays for good."
        )
        card.put(rule(), label(thinned, "caption", "text3", wrap=True))
        self._body.addWidget(card)
        self._body.addStretch(1)

    def _row(self, version: KeptVersion, *, newest: bool) -> VersionRow:
        made = VersionRow(version, newest=newest)
        made.restored.connect(partial(self._restore, version.number))
        made.named.connect(partial(self._name, version.number))
        return made

    def _name(self, number: int, name: str) -> None:
        assert self._path is not None
        path = self._path
        run_in_background(self, lambda _p: name_version(path, number, name), lambda _none: self.enter(), self._fail)

    def _restore(self, number: int) -> None:
        assert self._path is not None
        base, who, path = self._desk.base, self._desk.who, self._path
        run_in_background(self, lambda _p: restore_version(base, who, path, number), self._restored, self._fail)

    def _restored(self, newest: int) -> None:
        self.say(Message(self.tr("Restored; it is now version {0}.").format(newest)))
        self.go.emit("case", self._path)
