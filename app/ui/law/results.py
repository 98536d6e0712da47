"""The left column: the field, suggestions, kinds with counts, and the hits or what stands in their stead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.domain.law.library import LawLibrary
from app.services.law_hits import SearchAnswer, SearchWish
from app.services.law_suggest import Suggestion
from app.ui.law.faces import KINDS, faces_of, kind_word
from app.ui.law.filter_bar import FilterBar
from app.ui.law.hit_list import HitGroup, HitList
from app.ui.law.hit_row import HitFace
from app.ui.law.narrow_bar import NarrowBar
from app.ui.law.search_field import SearchField
from app.ui.pieces.buttons import button
from app.ui.pieces.commands import Command
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, put, row, rule, scrolled

FIRST_OF_ALL = {"article": 6, "act": 4, "case": 3, "guide": 3, "form": 3, "question": 3}
"""So many of each kind stand in the list of all kinds."""
MOST_SUGGESTED = 4
MOST_HITS = 40
FIRST_MS = 1000


class ResultsColumn(QFrame):
    """`asked` carries the words, `shown` and `opened` a row; `day_wanted` asks for another day.

    `narrowed` tells that the same words are to be searched with another `wish`.
    """

    asked = Signal(str)
    shown = Signal(object)
    opened = Signal(object)
    day_wanted = Signal()
    narrowed = Signal()

    def __init__(self, law: LawLibrary, tools: Sequence[Command]) -> None:
        super().__init__()
        self._law, self._tools = law, tools
        self._answer: SearchAnswer | None = None
        self._suggested: tuple[Suggestion, ...] = ()
        self._open_soon = False
        self.setProperty("card", "plain")
        self.field = SearchField(self.tr("Ask in your own words, or type a citation or pinyin initials"))
        self.hits = HitList()
        self._filter = FilterBar([("", self.tr("All")), *((kind.value, kind_word(kind.value)) for kind in KINDS)])
        self._filter.select("")
        self._count = label("", "caption", "text3")
        self._day = button("", "link", "clock-counter-clockwise", "dense")
        self._day.clicked.connect(self.day_wanted)
        self._narrow = NarrowBar()
        self._narrow_press = button(self.tr("Filter"), "link", "funnel", "dense", self.tr("Narrow the search"))
        self._narrow_press.clicked.connect(self.toggle_narrowing)
        self._chips = FlowLayout(gap=4)
        self._chip_line = QWidget()
        self._chip_line.setLayout(self._chips)
        self._start_lines = column(gap=4, margins=(14, 10, 14, 14))
        self._nothing_lines = column(gap=8, margins=(14, 10, 14, 14))
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.field)

    def _lay_out(self) -> None:
        self._filters = QWidget()
        self._filters.setLayout(column(self._filter, margins=(8, 0, 8, 0)))
        head = column(
            row((self.field, 1), margins=(12, 12, 12, 4)),
            row((self._chip_line, 1), margins=(12, 0, 12, 0)),
            self._filters,
            row(self._count, None, self._narrow_press, self._day, margins=(14, 2, 8, 4)),
            row((self._narrow, 1), margins=(8, 0, 8, 6)),
            gap=2,
        )
        start, nothing = QWidget(), QWidget()
        start.setLayout(self._start_lines)
        nothing.setLayout(self._nothing_lines)
        for page in (scrolled(start), self.hits, scrolled(nothing)):
            self._stack.addWidget(page)
        self.setLayout(column(head, rule(), (self._stack, 1), rule(), self._foot(), gap=0))
        self._chip_line.hide()
        self._filters.hide()
        self._narrow.hide()

    def _foot(self) -> QWidget:
        """The pages beside this one."""
        foot = QWidget()
        presses = []
        for command in self._tools:
            press = button(command.title, "ghost", command.icon, "dense")
            press.clicked.connect(lambda _on=False, command=command: command.run())
            presses.append(press)
        foot.setLayout(row(*presses, None, margins=(8, 6, 8, 6), gap=2))
        return foot

    def _connect(self) -> None:
        self.field.asked.connect(self.asked)
        self.field.down.connect(self._go_down)
        self.field.entered.connect(self._open_first)
        self.field.completed.connect(self._complete)
        self._filter.chosen.connect(lambda _id: self._show_hits())
        self._narrow.narrowed.connect(self._say_narrowed)
        self._narrow.narrowed.connect(self.narrowed)
        self._narrow.closed.connect(self.toggle_narrowing)
        self.hits.shown.connect(self.shown)
        self.hits.opened.connect(self.opened)
        self.hits.left.connect(lambda: self.field.setFocus(Qt.FocusReason.BacktabFocusReason))
        self.hits.more_wanted.connect(self._more)

    def show_day(self, words: str) -> None:
        """Say by which day's law is searched."""
        self._day.setText(f" {words}")
        self._day.setAccessibleName(words)

    def wish(self) -> SearchWish:
        """What is to be searched."""
        return SearchWish(limit=MOST_HITS, levels=self._narrow.levels(), topics=self._narrow.topics())

    def toggle_narrowing(self) -> None:
        """Show or put away what the search can be narrowed to; what is chosen stays chosen."""
        self._narrow.setVisible(self._narrow.isHidden())
        after = self._narrow_press if self._narrow.isHidden() else self._narrow
        after.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_narrowed(self) -> None:
        count = self._narrow.count()
        words = self.tr("Filter: {0}").format(count) if count else self.tr("Filter")
        self._narrow_press.setText(f" {words}")
        self._narrow_press.setAccessibleName(words)

    def show_start(self, groups: Sequence[HitGroup], examples: Sequence[str]) -> None:
        """Before a question: what was read last, what is kept, and how one may ask."""
        self._answer = None
        self._filters.hide()
        self._count.setText("")
        clear(self._start_lines)
        for group in groups:
            self._start_lines.addWidget(label(group.title, "caption", "text3"))
            for face in group.faces:
                press = button(face.title, "link", density="dense")
                press.setToolTip(face.title)
                press.clicked.connect(lambda _on=False, face=face: self.opened.emit(face))
                self._start_lines.addLayout(row(press, None))
            put(self._start_lines, 8)
        self._start_lines.addWidget(label(self.tr("You can ask like this"), "caption", "text3"))
        for words in examples:
            press = button(words, "link", density="dense")
            press.clicked.connect(lambda _on=False, words=words: self.field.put(words))
            self._start_lines.addLayout(row(press, None))
        put(self._start_lines, None)
        self._stack.setCurrentIndex(0)

    def show_answer(self, answer: SearchAnswer, took_ms: float) -> None:
        """Show what was found, or what may have been meant."""
        self._answer = answer
        counts = {kind.value: len(answer.of(kind)) for kind in KINDS}
        counts[""] = sum(counts.values())
        # A second or more was spent on the index, once; it says nothing of a search.
        words = self.tr("{0} hits · {1} ms") if took_ms < FIRST_MS else self.tr("{0} hits")
        self._count.setText(words.format(counts[""], round(took_ms)))
        if not answer.found:
            self._show_nothing(answer)
            return
        if self._filter.selected() and not counts[self._filter.selected()]:
            self._filter.select("")
        self._filter.show_counts(counts)
        self._filters.show()
        self._show_hits()
        self._stack.setCurrentIndex(1)
        self.hits.show_first()
        if self._open_soon:
            self._open_first()

    def show_waiting(self, words: str) -> None:
        """Say what the answer waits for."""
        self._count.setText(words)

    def show_suggestions(self, suggested: Sequence[Suggestion]) -> None:
        """Show what the words may become; Right at the end of the field takes the first."""
        self._suggested = tuple(each for each in suggested if each.text != self.field.text().strip())[:MOST_SUGGESTED]
        clear(self._chips)
        for each in self._suggested:
            chip = button(each.text, "ghost", density="dense", tip=each.detail)
            chip.clicked.connect(lambda _on=False, words=each.text: self.field.put(words))
            self._chips.addWidget(chip)
        self._chip_line.setVisible(bool(self._suggested))

    def _complete(self) -> None:
        if self._suggested:
            self.field.put(self._suggested[0].text)

    def _show_hits(self) -> None:
        if self._answer is None:
            return
        chosen, groups = self._filter.selected(), []
        for kind in KINDS:
            faces = faces_of(self._answer, kind, self._law)
            if chosen not in ("", kind.value) or not faces:
                continue
            most = FIRST_OF_ALL[kind.value] if not chosen else len(faces)
            groups.append(HitGroup(kind.value, kind_word(kind.value), faces[:most], len(faces) - len(faces[:most])))
        self.hits.show_groups(groups)

    def _more(self, kind: str) -> None:
        self._filter.select(kind)
        self._show_hits()

    def _show_nothing(self, answer: SearchAnswer) -> None:
        self._filters.hide()
        clear(self._nothing_lines)
        why = self.tr("No article, act, case, guide, question or form fits. Try fewer words, or the words of the law.")
        if self._narrow.count():
            why = self.tr("The filter leaves nothing that fits.")
        self._nothing_lines.addWidget(EmptyState("magnifying-glass", self.tr("Nothing found"), why))
        if self._narrow.count():
            press = button(self.tr("Search everything"), "", density="dense")
            press.clicked.connect(self._narrow.widen)
            self._nothing_lines.addLayout(row(None, press, None))
        if answer.near:
            self._nothing_lines.addWidget(label(self.tr("Did you mean"), "caption", "text3"))
            flow, chips = FlowLayout(gap=4), QWidget()
            for words in answer.near:
                chip = button(words, "", density="dense")
                chip.clicked.connect(lambda _on=False, words=words: self.field.put(words))
                flow.addWidget(chip)
            chips.setLayout(flow)
            self._nothing_lines.addWidget(chips)
        put(self._nothing_lines, None)
        self._stack.setCurrentIndex(2)

    def _go_down(self) -> None:
        if self._stack.currentIndex() == 1:
            self.hits.enter()

    def _open_first(self) -> None:
        """Open the row that is marked; where the answer to what was typed is still on its way, as soon as it comes."""
        words = self.field.text().strip()
        self._open_soon = bool(words) and (self._answer is None or self._answer.question != words)
        face: HitFace | None = self.hits.chosen_face() if self._stack.currentIndex() == 1 else None
        if face is not None and not self._open_soon:
            self.opened.emit(face)
