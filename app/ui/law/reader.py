"""The reader: a statute in one version, the asked article on top, our gists beside the official text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from app.services.law_reading import ReadArticle, Reading
from app.ui.law.article_html import reading_html
from app.ui.law.law_text import LawText
from app.ui.law.outline import INDENT, Outline
from app.ui.law.place_in_law import LawSpot
from app.ui.law.version_slider import VersionSlider
from app.ui.law.words import standing_face, version_line
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button, toggle
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import clear, column, row, rule
from app.ui.pieces.notice import Notice
from app.ui.theme.state import current

OUTLINE_FROM_PX = 760
"""From this width of the reader on, the chapters stand beside the text."""


class StatuteReader(QFrame):
    """Shows a reading; what is to be opened or kept goes out as signals.

    `article_chosen` carries the article that is now read, None for the whole statute.
    """

    version_wanted = Signal(object)
    compare_wanted = Signal(object, object)
    article_chosen = Signal(object)
    keep_wanted = Signal(bool)
    import_wanted = Signal()
    uses_wanted = Signal(str)
    copied = Signal(str)
    print_wanted = Signal()

    def __init__(self, *, may_import: bool) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._spot = LawSpot("")
        self.setProperty("card", "plain")
        self._text = LawText()
        self._text.setAccessibleName(self.tr("Text of the law"))
        self._text.anchorClicked.connect(self._follow)
        self._slider = VersionSlider()
        self._slider.version_chosen.connect(self.version_wanted)
        self._outline = Outline()
        self._outline.sought.connect(self._seek)
        self._notices = QWidget()
        self._notice_lines = column(gap=6, margins=(20, 0, 16, 8))
        self._notices.setLayout(self._notice_lines)
        self._may_import = may_import
        body = row(self._outline, (self._text, 1), gap=0, margins=(8, 0, 2, 0))
        lines = column(self._head(), self._slider, rule(), 6, self._notices, (body, 1), rule(), self._foot(), gap=0)
        self.setLayout(lines)
        self.setFocusProxy(self._text)

    def _head(self) -> QWidget:
        self._title = Elided("", "h2")
        self._standing = Badge("")
        self._line = Elided("", "dense", "text3")
        self._compare = button(self.tr("Compare"), "", "git-diff", "dense", self.tr("Compare with another version"))
        self._compare.clicked.connect(self._wish_to_compare)
        self._gists = toggle("", True, "ghost", "text-aa", "square")
        self._gists.setToolTip(self.tr("Show our gists"))
        self._gists.setAccessibleName(self.tr("Show our gists"))
        self._gists.clicked.connect(self._render)
        self._chapters = button("", "ghost", "sidebar-simple", "square", self.tr("Chapters"))
        self._chapters.clicked.connect(self._chapter_menu)
        self._keep = toggle("", False, "ghost", "bookmark-simple", "square")
        self._keep.setAccessibleName(self.tr("Favourite"))
        self._keep.setToolTip(self.tr("Favourite"))
        self._keep.clicked.connect(lambda on: self.keep_wanted.emit(on))
        printing = button("", "ghost", "printer", "square", self.tr("Print as PDF"))
        printing.clicked.connect(self.print_wanted)
        first = row(
            (self._title, 1), self._standing, self._compare, self._gists, self._chapters, printing, self._keep, gap=6
        )
        made = QWidget()
        made.setLayout(column(first, self._line, margins=(20, 12, 14, 2), gap=2))
        return made

    def _foot(self) -> QWidget:
        self._uses = FlowLayout()
        uses = QWidget()
        uses.setLayout(self._uses)
        copy = button(self.tr("Copy citation"), "", "copy", "dense")
        copy.clicked.connect(self.copy_citation)
        made = QWidget()
        self._cited_by = label(self.tr("Cited by:"), "caption", "text3")
        made.setLayout(row(self._cited_by, (uses, 1), copy, KeyHint("Y"), margins=(20, 8, 14, 10), gap=6))
        return made

    def show_reading(self, reading: Reading, spot: LawSpot, today: dt.date) -> None:
        """Read a version, with the place `spot` on top."""
        self._reading, self._spot = reading, spot
        self._title.set_whole(reading.title)
        self._standing.show_face(standing_face(reading.standing))
        self._line.set_whole(version_line(reading))
        self._slider.show_versions(reading.versions, reading.version.version_date, reading.as_of, today)
        imported = [each for each in reading.versions if each.imported]
        self._compare.setVisible(len(imported) > 1)
        self._gists.setVisible(reading.version.imported and any(each.gists for each in reading.articles))
        self._outline.show_headings(reading.headings)
        self._arrange()
        self._say_notices(reading)
        self._render()
        self._scroll_to(reading.index_of(spot.number, spot.suffix))
        self.article_chosen.emit(self.article())

    def reading(self) -> Reading | None:
        """What is read, None before the first."""
        return self._reading

    def article(self) -> ReadArticle | None:
        """The article that is read, None where the whole statute is."""
        index = self._reading.index_of(self._spot.number, self._spot.suffix) if self._reading else None
        return self._reading.articles[index] if self._reading and index is not None else None

    def show_kept(self, kept: bool) -> None:
        """Whether the place is a favourite."""
        self._keep.setChecked(kept)
        self._keep.set_icon_name("star" if kept else "bookmark-simple")

    def show_uses(self, uses: Sequence[tuple[str, str, int]]) -> None:
        """What cites the article: (kind, word, count) each."""
        clear(self._uses)
        self._cited_by.setVisible(bool(uses))
        for kind, word, count in uses:
            press = button(f"{word} {count}", "ghost", density="dense")
            press.clicked.connect(lambda _on=False, kind=kind: self.uses_wanted.emit(kind))
            self._uses.addWidget(press)

    def step_version(self, by: int) -> None:
        """Read the next or previous version."""
        self._slider.step(by)

    def citation(self) -> str:
        """The place as a decision would quote it, with the version's date."""
        reading, article = self._reading, self.article()
        if reading is None:
            return ""
        day = reading.version.version_date.isoformat()
        place = article.label if article is not None else ""
        return self.tr("{0}{1} (text of {2})").format(f"《{reading.title}》", place, day)

    def copy_citation(self) -> None:
        """Put the citation into the clipboard."""
        words = self.citation()
        if words:
            QGuiApplication.clipboard().setText(words)
            self.copied.emit(words)

    def restyle(self) -> None:
        """Write the text in the colours in force, and keep the place."""
        self._arrange()
        self._render()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chapters where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= current().px(OUTLINE_FROM_PX) and self._outline.count() > 0
        self._outline.setVisible(beside)
        self._chapters.setVisible(not beside and self._outline.count() > 0)

    def _render(self) -> None:
        if self._reading is not None:
            self._text.write(reading_html(self._reading, self._spot, with_gists=self._gists.isChecked()))

    def _say_notices(self, reading: Reading) -> None:
        clear(self._notice_lines)
        action = self.tr("Import") if self._may_import and not reading.version.imported else ""
        for words in reading.notes:
            notice = Notice(words, "neutral", action)
            notice.acted.connect(self.import_wanted)
            self._notice_lines.addWidget(notice)
            action = ""
        self._notices.setVisible(bool(reading.notes))

    def _seek(self, index: int) -> None:
        self._text.scrollToAnchor(f"p{index}")

    def _scroll_to(self, index: int | None) -> None:
        if index is None:
            self._text.verticalScrollBar().setValue(0)
            return
        self._outline.follow(index)
        self._text.scrollToAnchor(f"p{index}")

    def _follow(self, url: QUrl) -> None:
        reading = self._reading
        if reading is None or url.scheme() != "article":
            return
        article = reading.articles[int(url.path())]
        self._spot = LawSpot(self._spot.name, article.number, article.suffix, version=self._spot.version)
        self._render()
        self._outline.follow(int(url.path()))
        self.article_chosen.emit(article)

    def _chapter_menu(self) -> None:
        if self._reading is None:
            return
        menu = QMenu(self)
        for heading in self._reading.headings:
            action = menu.addAction(f"{INDENT * heading.depth}{heading.words}")
            action.triggered.connect(lambda _on=False, index=heading.index: self._seek(index))
        menu.popup(self._chapters.mapToGlobal(self._chapters.rect().bottomLeft()))
        menu.aboutToHide.connect(menu.deleteLater)

    def _wish_to_compare(self) -> None:
        if self._reading is None:
            return
        dates = [each.version_date for each in self._reading.versions if each.imported]
        shown = self._reading.version.version_date
        at = dates.index(shown) if shown in dates else len(dates) - 1
        earlier, later = (dates[at - 1], dates[at]) if at > 0 else (dates[0], dates[1])
        self.compare_wanted.emit(earlier, later)
