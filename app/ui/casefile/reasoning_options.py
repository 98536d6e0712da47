"""What is chosen for a step of the reasoning: facts, the illegal act, circumstances with the evidence they rest on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.casefile.case_file import Fact
from app.domain.law.discretion import Factor
from app.services.case_acts import ChoosableAct, ProposedAct
from app.services.case_law import Choosable
from app.ui.casefile.controls import ChoicesControl
from app.ui.pieces.buttons import button
from app.ui.pieces.choice import Choice
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, boxed, clear, column, row
from app.ui.pieces.search_completer import SearchCompleter

Chosen = tuple[tuple[str, tuple[int, ...]], ...]


class FactOptions(QWidget):
    """The facts of the case, each to be ticked; all are until somebody takes one out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[Fact, ...] = ()
        self._ticks: dict[str, QCheckBox] = {}
        self._lines = column(gap=4)
        self.setLayout(self._lines)

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Offer facts; those that were there before stay as they are ticked."""
        if facts == self._facts:
            return
        out = {id_ for id_, tick in self._ticks.items() if not tick.isChecked()}
        self._facts, self._ticks = facts, {}
        clear(self._lines)
        for fact in facts:
            tick = QCheckBox()
            tick.setAccessibleName(fact.words)
            tick.setChecked(fact.id not in out)
            tick.toggled.connect(lambda _on: self.changed.emit())
            self._ticks[fact.id] = tick
            self._lines.addLayout(row(column(tick, None), (label(fact.words, "dense", wrap=True), 1), gap=4))

    def chosen(self) -> tuple[str, ...]:
        """The ids of the facts that are ticked."""
        return tuple(id_ for id_, tick in self._ticks.items() if tick.isChecked())

    def tick(self, fact_id: str, *, on: bool) -> None:
        """Tick as a click does; KeyError for an unknown fact."""
        self._ticks[fact_id].setChecked(on)


class ActCompleter(SearchCompleter[ChoosableAct]):
    """Finds acts by title, id, pinyin and its initials."""

    def __init__(self, acts: Sequence[ChoosableAct]) -> None:
        super().__init__((each, f"{each.id}　{each.title}", each.search) for each in acts)

    def written(self, found: ChoosableAct) -> str:
        """The act by id and title."""
        return f"{found.id} {found.title}"


class ActOptions(QWidget):
    """The illegal act, searched in the library by the day of the case; `changed` when another is picked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._act = ""
        self._edit = QLineEdit()
        self._edit.setPlaceholderText(self.tr("Act: words, pinyin initials or number"))
        self._edit.setAccessibleName(self.tr("Illegal act"))
        self._edit.textEdited.connect(self._edited)
        self._edit.textChanged.connect(self._emptied)
        self._about = column(gap=3)
        self.setLayout(column(self._edit, self._about, gap=6))
        self._shown: tuple[ProposedAct | None, tuple[tuple[str, str], ...]] | None = None

    def show_acts(self, acts: Sequence[ChoosableAct]) -> None:
        """Offer acts."""
        completer = ActCompleter(acts)
        completer.setParent(self._edit)
        self._edit.setCompleter(completer)
        completer.activated[QModelIndex].connect(  # type: ignore[index]  # missing in the stubs
            lambda index: self._picked(completer.found(index))
        )

    def field(self) -> QLineEdit:
        """Where the act is searched."""
        return self._edit

    def act(self) -> str:
        """The id of the act that was picked, nothing where none was."""
        return self._act

    def pick(self, act_id: str, title: str) -> None:
        """Pick an act."""
        self._act = act_id
        self._edit.setText(f"{act_id} {title}")
        self._edit.setCursorPosition(0)
        self.changed.emit()

    def show_act(self, act: ProposedAct | None, likely: tuple[tuple[str, str], ...]) -> None:
        """Show the provisions of the act that was picked, else the acts that the document's own provisions mean."""
        if self._shown == (act, likely):
            return
        self._shown = act, likely
        clear(self._about)
        if act is not None:
            self._about.addWidget(label(self.tr("Forbidden by"), "caption", "text3"))
            self._show_provisions(act.violated)
            self._about.addWidget(label(self.tr("Penalised by"), "caption", "text3"))
            self._show_provisions(act.penalty)
            for note in act.notes:
                self._about.addWidget(label(note, "caption", "warn", wrap=True))
            return
        for id_, title in likely:
            self._about.addWidget(
                label(self.tr("The provisions here mean {0} {1}").format(id_, title), "caption", "text2", wrap=True)
            )

    def _show_provisions(self, provisions: Sequence[Choosable]) -> None:
        for each in provisions:
            self._about.addWidget(label(each.words, "dense", "cite", wrap=True))
            version = self.tr("version of {0}").format(each.version) if each.version else self.tr("version not known")
            words = f"{version} · {each.gist}" if each.gist else version
            self._about.addWidget(label(words, "caption", "text3", wrap=True))
        if not provisions:
            self._about.addWidget(label(self.tr("The library names none."), "caption", "warn", wrap=True))

    def _picked(self, act: ChoosableAct) -> None:
        # The completer still writes its own words after this signal.
        QTimer.singleShot(0, self, lambda: self.pick(act.id, act.title))

    def _edited(self, _text: str) -> None:
        """What is typed over a pick is a new search; the pick counts no more."""
        if self._act:
            self._act = ""
            self.changed.emit()

    def _emptied(self, text: str) -> None:
        if not text and self._act:
            self._act = ""
            self.changed.emit()


class FactorOptions(QWidget):
    """Circumstances of the case: one is added from the list, and says on which evidence it rests."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._factors: tuple[Factor, ...] = ()
        self._numbers: tuple[int, ...] = ()
        self._chosen: dict[str, ChoicesControl] = {}
        self._add = Choice([], name=self.tr("Add a circumstance"))
        self._add.setMinimumContentsLength(8)
        self._add.chosen.connect(self.add)
        self._lines = column(gap=6)
        self._outcome = label("", "caption", "text2", wrap=True)
        self._notes = label("", "caption", "text3", wrap=True)
        self.setLayout(column(self._lines, self._add, self._outcome, self._notes, gap=6))

    def show_factors(self, factors: tuple[Factor, ...], numbers: tuple[int, ...]) -> None:
        """Offer circumstances, and evidence by number; what can no longer be chosen is let go."""
        if (factors, numbers) == (self._factors, self._numbers):
            return
        kept = {id_: evidence for id_, evidence in self.chosen() if any(id_ == each.id for each in factors)}
        self._factors, self._numbers = factors, numbers
        self._show(kept)

    def show_outcome(self, words: str, notes: Sequence[str]) -> None:
        """Say to which tier the circumstances lead, and what is to be known of it."""
        for shown, text in ((self._outcome, words), (self._notes, "\n".join(notes))):
            shown.setText(text)
            shown.setVisible(bool(text))

    def chosen(self) -> Chosen:
        """The circumstances that were added, each with the numbers of its evidence."""
        return tuple((id_, tuple(control.value() or ())) for id_, control in self._chosen.items())

    def add(self, factor_id: str) -> None:
        """Add a circumstance; nothing for one that is there or not known."""
        if factor_id in self._chosen or not any(factor_id == each.id for each in self._factors):
            self._add.select("")
            return
        self._show({**dict(self.chosen()), factor_id: ()})
        self.changed.emit()

    def prove(self, factor_id: str, numbers: Sequence[int]) -> None:
        """Say on which evidence a circumstance rests; KeyError for one that was not added."""
        self._chosen[factor_id].put(list(numbers))
        self.changed.emit()

    def take_out(self, factor_id: str) -> None:
        """Take a circumstance out again; KeyError for one that was not added."""
        kept = dict(self.chosen())
        del kept[factor_id]
        self._show(kept)
        self.changed.emit()

    def _show(self, chosen: dict[str, tuple[int, ...]]) -> None:
        clear(self._lines)
        self._chosen = {}
        for factor in self._factors:
            if factor.id in chosen:
                self._lines.addWidget(self._row(factor, chosen[factor.id]))
        left = [(each.id, each.label) for each in self._factors if each.id not in chosen]
        self._add.show_choices([("", self.tr("Add a circumstance…")), *left])
        self._add.setVisible(bool(left))

    def _row(self, factor: Factor, evidence: tuple[int, ...]) -> QWidget:
        rests = self.tr("{0} rests on evidence").format(factor.label)
        control = ChoicesControl(rests, [(number, str(number)) for number in self._numbers])
        control.put(list(evidence))
        control.changed.connect(self.changed)
        self._chosen[factor.id] = control
        away = button("", "ghost", "trash", "square", tip=self.tr("Take out {0}").format(factor.label))
        away.clicked.connect(lambda: self.take_out(factor.id))
        items: list[Item] = [row((label(factor.label, "dense", wrap=True), 1), away, gap=4)]
        items += [label(self.tr("Rests on evidence"), "caption", "text3"), control]
        return boxed(column(*items, margins=(10, 4, 6, 8), gap=3), card="sunken")
