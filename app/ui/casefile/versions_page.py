"""The versions of a case file; an earlier one can be made the newest again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from app.domain.casefile.case_file import Revision
from app.domain.errors import KnownError
from app.services.case_versions import kept_versions, restore_version
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, clear, column, row, rule
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

    def _show(self, versions: list[Revision]) -> None:
        clear(self._body)
        card = Card(self.tr("Versions"), hint=self.tr("restoring one keeps all the others"))
        for index, version in enumerate(versions[:MOST]):
            card.put(rule(), self._row(version, newest=index == 0))
        if len(versions) > MOST:
            hint = self.tr("{0} older ones lie in the folder beside the file.").format(len(versions) - MOST)
            card.put(rule(), label(hint, "dense", "text3"))
        self._body.addWidget(card)
        self._body.addStretch(1)

    def _row(self, version: Revision, *, newest: bool) -> Item:
        number = label(self.tr("Version {0}").format(version.number), "strong")
        when = label(f"{version.saved_at:%Y-%m-%d %H:%M}", "dense", "text2")
        about = label(" · ".join(part for part in (version.by, version.note) if part), "dense", "text2")
        if newest:
            return row(number, when, (about, 1), Badge(self.tr("newest"), "ok", "check"), gap=16)
        restore = button(self.tr("Restore"), "", "clock-counter-clockwise", "dense")
        restore.setAccessibleName(self.tr("Restore version {0}").format(version.number))
        restore.clicked.connect(partial(self._restore, version.number))
        return row(number, when, (about, 1), restore, gap=16)

    def _restore(self, number: int, _checked: bool = False) -> None:
        assert self._path is not None
        base, who, path = self._desk.base, self._desk.who, self._path
        run_in_background(self, lambda _p: restore_version(base, who, path, number), self._restored, self._fail)

    def _restored(self, newest: int) -> None:
        self.say(Message(self.tr("Restored; it is now version {0}.").format(newest)))
        self.go.emit("case", self._path)
