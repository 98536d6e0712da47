"""The reasons of a document in steps, made of what the file holds: fact, evidence, law, discretion, remedy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from pydantic import JsonValue
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.reasoned import Draft, numbers_in_words
from app.domain.casefile.reasoning import Step
from app.services.case_reasoning import ReasoningView, ReasoningWish
from app.ui.casefile.reasoning_options import ActOptions, FactOptions, FactorOptions
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.buttons import button
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import boxed, clear, column, row, rule, scrolled

MOST_CHARS = 400


class StepBox(QFrame):
    """One step: what is chosen, what would be written, what is missing; `wanted` when it is to be written.

    With `told` the options tell the lists that would be added, so that they are not told again.
    """

    wanted = Signal()

    def __init__(self, number: int, title: str, options: QWidget | None, *, told: bool = False) -> None:
        super().__init__()
        self.title, self._told = title, told
        self._draft = Draft()
        self._done = Badge("", "neutral", dense=True)
        self._words, self._missing = column(gap=4), column(gap=3)
        self._write = button(self.tr("Write into the document"), "", "pencil-simple", "dense")
        self._write.setAccessibleName(self.tr("Write into the document: {0}").format(title))
        self._write.clicked.connect(self.wanted)
        head = row(label(f"{number}", "h3", "text3"), label(title, "h3"), None, self._done, gap=8)
        chosen = [options] if options else []
        self.setLayout(
            column(
                column(
                    head, *chosen, self._words, self._missing, row(None, self._write), margins=(16, 12, 16, 12), gap=8
                ),
                rule(),
                gap=0,
            )
        )

    def show_draft(self, draft: Draft, labels: Mapping[str, str], *, written: bool, locked: bool) -> None:
        """Show what would be written in which field, and whether something stands there already."""
        done, tone = (self.tr("written"), "ok") if written else (self.tr("still empty"), "neutral")
        self._done.show_face(BadgeFace(done, tone, "check" if written else "", dense=True))
        self._write.setEnabled(bool(draft.values) and not locked)
        replaces = written and not self._told
        words = self.tr("Replace what stands there") if replaces else self.tr("Write into the document")
        # The gap between icon and text is a leading space.
        self._write.setText(f" {words}")
        if draft == self._draft:
            return
        self._draft = draft
        clear(self._words)
        for key, value in draft.values.items():
            if self._told and isinstance(value, list):
                continue
            lines = [label(line, "dense", wrap=True) for line in _lines(value)]
            head = label(labels.get(key, key), "caption", "text3")
            self._words.addWidget(boxed(column(head, *lines, margins=(10, 6, 10, 8), gap=3), card="sunken"))
        clear(self._missing)
        for each in draft.missing:
            mark = column(2, Glyph("warning-circle", "warn", 14), None, gap=0)
            self._missing.addLayout(row(mark, (label(each, "caption", "warn", wrap=True), 1), gap=6))

    def draft(self) -> Draft:
        """What would be written."""
        return self._draft

    def press(self) -> None:
        """Write as a click does."""
        self._write.click()


class ReasoningPanel(QWidget):
    """`changed` when something else is chosen, `wanted` carries the step that is to be written."""

    changed = Signal()
    wanted = Signal(object)

    def __init__(self, *, locked: bool) -> None:
        super().__init__()
        self._locked = locked
        self._view: ReasoningView | None = None
        self.facts, self.acts, self.factors = FactOptions(), ActOptions(), FactorOptions()
        titles = {
            Step.FACT: (self.tr("Fact"), self.facts),
            Step.EVIDENCE: (self.tr("Evidence"), None),
            Step.LAW: (self.tr("Law"), self.acts),
            Step.DISCRETION: (self.tr("Discretion"), self.factors),
            Step.REMEDY: (self.tr("Remedy"), None),
        }
        self.boxes: dict[Step, StepBox] = {}
        body = column(gap=0)
        for number, (step, (title, options)) in enumerate(titles.items(), start=1):
            box = StepBox(number, title, options, told=step is Step.LAW)
            box.wanted.connect(partial(self._ask, step))
            self.boxes[step] = box
            body.addWidget(box)
        for each in (self.facts, self.acts, self.factors):
            each.changed.connect(self.changed)
        inner = QWidget()
        inner.setLayout(column(body, None, margins=(2, 0, 2, 16)))
        self._steps = scrolled(inner)
        why = self.tr("Choose a decision, a report, a notice or an order: those give their reasons here.")
        self._none = EmptyState("scales", self.tr("This document gives no reasons"), why)
        self._steps.hide()
        self.setLayout(column((self._none, 1), (self._steps, 1), gap=0))

    def wish(self, document: str) -> ReasoningWish:
        """What is chosen; it stays from document to document, since they are all of one case."""
        return ReasoningWish(document, self.facts.chosen(), self.acts.act(), self.factors.chosen())

    def view(self) -> ReasoningView | None:
        """What is shown, None where the document gives no reasons."""
        return self._view

    def show_view(self, view: ReasoningView | None, case: CaseFile) -> None:
        """Show the steps of a document."""
        self._view = view
        self._none.setVisible(view is None)
        self._steps.setVisible(view is not None)
        if view is None:
            return
        known = self.facts.chosen()
        self.facts.show_facts(view.facts)
        self.acts.show_act(view.act, view.likely)
        self.factors.show_factors(view.ladder.factors, tuple(each.number for each in case.evidence))
        self.factors.show_outcome(view.ladder.words, view.ladder.notes)
        for step, box in self.boxes.items():
            box.setVisible(step in view.steps)
            box.show_draft(view.drafts[step], view.labels, written=view.written.get(step, False), locked=self._locked)
        if self.facts.chosen() != known:
            self.changed.emit()

    def _ask(self, step: Step) -> None:
        self.wanted.emit(step)


def _lines(value: JsonValue) -> Iterator[str]:
    """What a value says, a line for each part that a reader cares for."""
    translate = QCoreApplication.translate
    if isinstance(value, str):
        yield from (value if len(value) <= MOST_CHARS else f"{value[:MOST_CHARS]}…").split("\n")
    elif value is True:
        yield translate("ReasoningPanel", "Yes")
    elif isinstance(value, dict):
        words = {
            "review_body": translate("ReasoningPanel", "Review by {0}"),
            "review_days": translate("ReasoningPanel", "within {0} days"),
            "review_first": translate("ReasoningPanel", "Review goes before court"),
            "court": translate("ReasoningPanel", "Court: {0}"),
            "litigation_months": translate("ReasoningPanel", "within {0} months"),
        }
        yield from (words[key].format(value[key]) for key in words if key in value)
    elif isinstance(value, list) and all(isinstance(each, int) for each in value):
        yield numbers_in_words([each for each in value if isinstance(each, int)])
    elif isinstance(value, list):
        for each in value:
            if isinstance(each, dict):
                yield _row_words(each)


def _row_words(row_: dict[str, JsonValue]) -> str:
    parts = []
    for key, value in row_.items():
        if isinstance(value, list):
            numbers = numbers_in_words([each for each in value if isinstance(each, int)])
            parts.append(QCoreApplication.translate("ReasoningPanel", "(evidence {0})").format(numbers))
        elif key not in ("citation", "effect") and value not in (None, ""):
            parts.append(str(value))
    return " ".join(parts)
