"""Two versions of a statute side by side, word by word."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QTextBrowser

from app.domain.errors import KnownError
from app.services.law_reading import Comparison, Reading, compare_versions, read_statute
from app.ui.background import Job, run_in_background
from app.ui.desk import Desk
from app.ui.law.article_html import comparison_html
from app.ui.law.words import days_line
from app.ui.pieces.buttons import toggle
from app.ui.pieces.card import Card
from app.ui.pieces.choice import Choice
from app.ui.pieces.commands import Command
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import column, row, rule
from app.ui.pieces.notice import Notice
from app.ui.shell.page import Page
from app.ui.theme.state import current


class ComparePage(Page):
    """Opened with (name, earlier date, later date)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._name = ""
        self._found: Comparison | None = None
        self._job: Job[tuple[Reading, Comparison]] | None = None
        self._earlier, self._later = (
            Choice([], name=self.tr("Earlier version")),
            Choice([], name=self.tr("Later version")),
        )
        for choice in (self._earlier, self._later):
            choice.chosen.connect(lambda _id: self._ask())
        self._only = toggle(self.tr("Only what changed"), True, icon_name="funnel", density="dense")
        self._only.clicked.connect(self._render)
        self._count = label("", "dense", "text2")
        self._days = Elided("", "caption", "text3")
        self._text = QTextBrowser()
        self._text.setProperty("reader", "true")
        self._text.setAccessibleName(self.tr("Both versions"))
        self._problem = Notice("", "warn")
        self._problem.hide()
        words = self.tr("Struck through: taken out. Underlined: put in.")
        head = row(self._earlier, label("→", "body", "text3"), self._later, 6, self._only, self._count, None,
                   label(words, "caption", "text3"), gap=8)  # fmt: skip
        card = Card(gap=8).put(head, self._days, rule(), self._problem, (self._text, 1))
        self.setLayout(column((card, 1), margins=(14, 2, 14, 12)))
        self.setFocusProxy(self._text)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Compare versions")

    def crumb(self) -> str:
        """Which statute."""
        return self._found.title if self._found is not None else ""

    def commands(self) -> list[Command]:
        """Show everything, or only what changed."""
        return [Command("compare.only", self.tr("Only what changed"), self._only.click, "funnel", "C", pinned=True)]

    def enter(self, argument: object = None) -> None:
        """Compare the versions that come in."""
        if isinstance(argument, tuple):
            self._name, earlier, later = argument
            self._load(earlier, later)

    def restyle(self) -> None:
        """Write the text in the colours in force."""
        self._render()

    def _ask(self) -> None:
        earlier, later = self._earlier.selected(), self._later.selected()
        self._load(*sorted((dt.date.fromisoformat(earlier), dt.date.fromisoformat(later))))

    def _load(self, earlier: dt.date, later: dt.date) -> None:
        if self._job is not None:
            self._job.cancel()
        base, name = self._desk.base, self._name

        def work(_progress: object) -> tuple[Reading, Comparison]:
            return read_statute(base, name, later, later), compare_versions(base, name, earlier, later)

        self._job = run_in_background(self, work, self._show, self._failed)

    def _show(self, result: tuple[Reading, Comparison]) -> None:
        reading, self._found = result
        self._job = None
        dates = [(day := each.version_date.isoformat(), day) for each in reading.versions if each.imported]
        self._earlier.show_choices(dates, self._found.earlier.version_date.isoformat())
        self._later.show_choices(dates, self._found.later.version_date.isoformat())
        self._count.setText(
            self.tr("{0} of {1} articles differ").format(self._found.changes, len(self._found.articles))
        )
        self._days.set_whole(f"{days_line(self._found.earlier)}  →  {days_line(self._found.later)}")
        self._problem.hide()
        self._render()
        self.changed.emit()

    def _render(self) -> None:
        if self._found is not None:
            self._text.document().setDocumentMargin(current().px(8))
            self._text.setHtml(comparison_html(self._found, only_changed=self._only.isChecked()))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._problem.show_words(str(error), "warn")
        self._problem.show()
        self._text.clear()
