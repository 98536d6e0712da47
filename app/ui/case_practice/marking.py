"""The right column while one practises: a mark that is being made, and the marks so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QWidget

from app.domain.appraisal.practising import Mark
from app.services.case_rules import ChoosableRule
from app.ui.case_practice.rule_picker import RulePicker
from app.ui.case_practice.titles import Titles
from app.ui.pieces.buttons import button
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import clear, column, row, rule, scrolled
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.verdicts import minutes

MAKE, MADE = "make", "made"
MOST_WORDS = 200


class MarkPanel(QFrame):
    """`marked` carries a new mark, `changed` the number of one and what it is now, `removed` the number.

    `place_wanted` carries document and field.
    """

    marked = Signal(object)
    changed = Signal(int, object)
    removed = Signal(int)
    place_wanted = Signal(str, str)
    hand_in_wanted = Signal()

    def __init__(self, rules: Sequence[ChoosableRule], titles: Titles) -> None:
        super().__init__()
        self._titles = titles
        self._rules: Mapping[str, ChoosableRule] = {each.id: each for each in rules}
        self._place, self._rule, self._editing = ("", ""), "", -1
        self.setProperty("card", "plain")
        self._tabs = Segmented([(MAKE, self.tr("Mark")), (MADE, self.tr("Marks made"))], MAKE, self.tr("What is shown"))
        self._tabs.chosen.connect(self.show_tab)
        self._time = label("", "dense", "text2")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._maker(rules))
        self._list, inner = column(gap=0), QWidget()
        inner.setLayout(column(self._list, None, margins=(0, 0, 0, 10)))
        self._stack.addWidget(scrolled(inner))
        hand_in = button(self.tr("Hand in"), "primary", "paper-plane-right")
        hand_in.clicked.connect(self.hand_in_wanted)
        head = row(self._tabs, None, Glyph("timer", "text3", 16), self._time, margins=(14, 10, 14, 8))
        self._count = label("", "dense", "text2")
        foot = row(self._count, None, hand_in, margins=(14, 10, 14, 10))
        self.setLayout(column(head, rule(), (self._stack, 1), rule(), foot, margins=(1, 1, 1, 1), gap=0))
        self.look_at("", "", "")

    def _maker(self, rules: Sequence[ChoosableRule]) -> QWidget:
        self._where = label("", "strong", wrap=True)
        self._picker = RulePicker(rules)
        self._picker.chosen.connect(self._choose)
        self._chosen_words, self._chosen_about = label("", "dense", wrap=True), label("", "caption", "text3", wrap=True)
        other = button(self.tr("Another rule"), "ghost", "x", "dense")
        other.clicked.connect(lambda: self._choose(None))
        chosen = QWidget()
        chosen.setLayout(column(self._chosen_words, self._chosen_about, row(None, other), None, gap=4))
        self._rule_stack = QStackedWidget()
        self._rule_stack.addWidget(self._picker)
        self._rule_stack.addWidget(chosen)
        self._points, self._words = QLineEdit(), QLineEdit()
        self._points.setMaxLength(5)
        self._words.setMaxLength(MOST_WORDS)
        self._points_field = FormField(
            self.tr("Points you would take off"), self._points, note=self.tr("may stay empty")
        )
        words = FormField(self.tr("In your own words"), self._words, note=self.tr("may stay empty"))
        self._put = button(self.tr("Mark it"), "", "flag")
        self._put.clicked.connect(self.put)
        self._cancel = button(self.tr("Cancel"), "ghost")
        self._cancel.clicked.connect(self.begin_anew)
        self._words.returnPressed.connect(self.put)
        self._points.returnPressed.connect(self.put)
        made = QWidget()
        made.setLayout(
            column(
                label(self.tr("Place"), "caption", "text3"), self._where, 2,
                label(self.tr("Rule that is broken"), "caption", "text3"), (self._rule_stack, 1),
                self._points_field, words, row(None, self._cancel, self._put),
                margins=(14, 10, 14, 10), gap=6,
            )
        )  # fmt: skip
        return made

    def show_tab(self, tab: str) -> None:
        """Show the mark that is being made, or those made."""
        self._tabs.select(tab)
        self._stack.setCurrentIndex(0 if tab == MAKE else 1)

    def look_at(self, document: str, field: str, form: str) -> None:
        """The next mark is about this place; an empty document stands for the whole file."""
        self._place = (document, field)
        self._where.setText(self._titles.place(document, field))
        self._picker.look_at(form)
        self._show_maker()

    def begin_anew(self) -> None:
        """Empty what is being made."""
        self._rule, self._editing = "", -1
        self._points.clear()
        self._words.clear()
        self._points_field.set_problem("")
        self._picker.clear()
        self._show_maker()

    def put(self) -> None:
        """Make the mark, if it says something: a rule, or at least a field."""
        points = self._read_points()
        if not self._ready() or points is None and self._points.text().strip():
            return
        document, field = self._place
        mark = Mark(
            document=document, field=field, rule=self._rule or None, words=self._words.text().strip(), deduction=points
        )
        if self._editing >= 0:
            self.changed.emit(self._editing, mark)
        else:
            self.marked.emit(mark)
        self.begin_anew()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show the marks made so far."""
        self._count.setText(self.tr("{0} marks").format(len(marks)))
        clear(self._list)
        for place, mark in enumerate(marks):
            self._list.addWidget(self._row(place, mark))
            self._list.addWidget(rule())
        if not marks:
            why = self.tr("Choose a document, then the field that is wrong, and the rule that it breaks.")
            self._list.addWidget(EmptyState("flag", self.tr("No mark yet"), why))

    def show_time(self, seconds: int) -> None:
        """Show the time worked."""
        self._time.setText(minutes(seconds * 1000))

    def find_rule(self) -> None:
        """Give the search for rules the keyboard."""
        self.show_tab(MAKE)
        self._choose(None)
        self._picker.search.setFocus()

    def _row(self, place: int, mark: Mark) -> SelectableRow:
        made = SelectableRow()
        known = self._rules.get(mark.rule or "")
        points = "" if mark.deduction is None else f"−{mark.deduction.normalize():f}"
        change = button("", "ghost", "pencil-simple", "square", tip=self.tr("Change this mark"))
        change.clicked.connect(lambda: self._edit(place, mark))
        remove = button("", "ghost", "trash", "square", tip=self.tr("Take this mark out"))
        remove.clicked.connect(partial(self.removed.emit, place))
        title = Elided(self._titles.place(mark.document, mark.field), "strong")
        words = [known.words if known else self.tr("No rule named"), mark.words]
        lines = [label(each, "dense", "text2", wrap=True) for each in words if each]
        about = label(" · ".join(part for part in (mark.rule or "", points) if part), "caption", "text3")
        body = column(title, *lines, row(about, None, change, remove, gap=4), gap=2)
        made.setLayout(row(column(2, Glyph("flag-fill", "accent", 16), None, gap=0), (body, 1),
                           margins=(12, 9, 8, 6), gap=9))  # fmt: skip
        made.setAccessibleName(f"{self._titles.place(mark.document, mark.field)} {mark.rule or ''} {mark.words}")
        made.chosen.connect(partial(self.place_wanted.emit, mark.document, mark.field))
        return made

    def _edit(self, place: int, mark: Mark) -> None:
        self.place_wanted.emit(mark.document, mark.field)
        self._editing = place
        self._points.setText("" if mark.deduction is None else f"{mark.deduction.normalize():f}")
        self._words.setText(mark.words)
        self.show_tab(MAKE)
        self._choose(self._rules.get(mark.rule or ""))

    def _choose(self, chosen: ChoosableRule | None) -> None:
        self._rule = chosen.id if chosen else ""
        if chosen is not None:
            self._chosen_words.setText(chosen.words)
            self._chosen_about.setText(f"{chosen.id} · {chosen.provision}")
            if self._rule_stack.isVisible():
                self._points.setFocus()
        self._show_maker()

    def _show_maker(self) -> None:
        self._rule_stack.setCurrentIndex(1 if self._rule else 0)
        self._put.setEnabled(self._ready())
        self._put.setToolTip("" if self._ready() else self.tr("Choose a rule, or a field of a document, first."))
        self._put.setText(self.tr("Change it") if self._editing >= 0 else self.tr("Mark it"))
        self._cancel.setVisible(self._editing >= 0)

    def _ready(self) -> bool:
        return bool(self._rule or self._place[1])

    def _read_points(self) -> Decimal | None:
        """The points as typed, None where there are none; what is no such number is told under the field."""
        text = self._points.text().strip().replace("。", ".").lstrip("-−")
        self._points_field.set_problem("")
        if not text:
            return None
        try:
            points = Decimal(text)
        except InvalidOperation:
            points = Decimal(-1)
        if not points.is_finite() or not 0 <= points <= 100 or points != round(points, 1):
            self._points_field.set_problem(self.tr("Write a number from 0 to 100, such as 3 or 0.5."))
            return None
        return round(points, 1)
