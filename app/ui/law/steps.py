"""A calculation step by step, each with the provision it rests on, and its result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLayout, QWidget

from app.domain.deadlines.deadline import Deadline
from app.domain.fines.calculation import Calculation
from app.domain.law.citation import Citation as Place
from app.domain.law.library import LawLibrary
from app.domain.law.statute import Status
from app.ui.law.faces import citation_words
from app.ui.law.words import figure_words, yuan
from app.ui.pieces.badge import Badge
from app.ui.pieces.citation import Citation
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, clear, column, put, row, rule
from app.ui.pieces.painted import RIGHT, TOP


@dataclass(frozen=True)
class ShownStep:
    """A step: words, the value that comes out with its unit, the provision, and whether it was read in the text."""

    words: str
    value: str = ""
    unit: str = ""
    place: Place | None = None
    sure: bool = True


@dataclass(frozen=True)
class ShownResult:
    """What came out: a name, the value with its unit, the steps, measures and notes."""

    name: str
    value: str
    unit: str
    steps: Sequence[ShownStep]
    measures: Sequence[str] = ()
    notes: Sequence[str] = ()
    sure: bool = True

    def text(self, law: LawLibrary) -> str:
        """As plain text, for a case file."""
        lines = [f"{number}. {_line(step, law)}" for number, step in enumerate(self.steps, start=1)]
        lines.append(f"{self.name}：{self.value} {self.unit}".strip())
        return "\n".join([*lines, *self.measures, *self.notes])


def _line(step: ShownStep, law: LawLibrary) -> str:
    value = f" = {step.value} {step.unit}".rstrip() if step.value else ""
    place = f"（{law.label(step.place)}）" if step.place is not None else ""
    return f"{step.words}{value}{place}"


def fine_result(name: str, fine: Calculation) -> ShownResult:
    """A fine as it is shown."""
    steps = [
        ShownStep(
            step.words,
            "" if step.figure is None else figure_words(step.figure),
            step.unit,
            step.citation,
            step.status.may_deduct,
        )
        for step in fine.steps
    ]
    value = yuan(fine.low) if fine.low == fine.high else f"{yuan(fine.low)} – {yuan(fine.high)}"
    unit = QCoreApplication.translate("Law", "yuan")
    return ShownResult(name, value, unit, steps, fine.measures, fine.notes, fine.status is Status.CONFIRMED)


def deadline_result(name: str, found: Deadline) -> ShownResult:
    """A deadline as it is shown."""
    steps = [
        ShownStep(step.words, step.day.isoformat() if step.day else "", "", step.citation, step.status.may_deduct)
        for step in found.steps
    ]
    value = f"{found.at:%Y-%m-%d %H:%M}" if found.at is not None else found.last_day.isoformat()
    if found.moved_to is not None:
        value = QCoreApplication.translate("Law", "{0} (or {1})").format(value, found.moved_to.isoformat())
    return ShownResult(name, value, "", steps, (), found.notes, found.status is Status.CONFIRMED)


class StepsView(QWidget):
    """`place_opened` carries the provision of a step that was clicked."""

    place_opened = Signal(object)

    def __init__(self, law: LawLibrary) -> None:
        super().__init__()
        self._law = law
        self._lines = column(gap=7)
        self.setLayout(self._lines)

    def show_result(self, result: ShownResult) -> None:
        """Show another calculation."""
        clear(self._lines)
        for step in result.steps:
            self._lines.addLayout(self._step(step))
        self._lines.addWidget(rule())
        total: list[Item] = [label(result.name, "strong"), None, label(result.value, "h1", align=RIGHT)]
        if result.unit:
            total.append(label(result.unit, "dense", "text3"))
        self._lines.addLayout(row(*total, gap=4))
        if not result.sure:
            badge = Badge(self.tr("Contains steps to be verified"), "neutral", "question", dense=True)
            self._lines.addLayout(row(badge, None))
        for words in result.measures:
            self._lines.addLayout(
                row((Glyph("stamp", "text2", 15), 0, TOP), (label(words, "dense", wrap=True), 1), gap=7)
            )
        for words in result.notes:
            line = label(words, "caption", "text3", wrap=True)
            self._lines.addLayout(row((Glyph("info-fill", "text3", 14), 0, TOP), (line, 1), gap=7))
        put(self._lines, None)

    def _step(self, step: ShownStep) -> QLayout:
        first: list[Item] = [(label(step.words, "dense", "text2", wrap=True), 1)]
        if step.value:
            first.append((label(step.value, "dense", align=RIGHT), 0, TOP))
        if step.unit:
            first.append((label(step.unit, "dense", "text3"), 0, TOP))
        below: list[Item] = []
        if step.place is not None:
            chip = Citation(citation_words(self._law, step.place), str(step.place), verified=step.sure)
            chip.clicked.connect(lambda _on=False, place=step.place: self.place_opened.emit(place))
            below.append(chip)
        if not step.sure:
            below.append(Badge(self.tr("To be verified"), "neutral", dense=True))
        lines: list[Item] = [row(*first, gap=6)]
        return column(*lines, *([row(*below, None, gap=5)] if below else []), gap=3)
