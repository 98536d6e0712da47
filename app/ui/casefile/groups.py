"""Values made of parts, such as a person, and values of which there may be several, such as signatures or rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.ui.casefile.controls import Control
from app.ui.pieces.buttons import Button, button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import boxed, column, row
from app.ui.theme.metrics import space_layout

Make = Callable[[], Control]
WIDE = 2


@dataclass(frozen=True)
class Part:
    """A part of a value: its key, its label, how its control is made, and whether it takes a whole line."""

    key: str
    label: str
    make: Make
    wide: bool = False


class Group(Control):
    """Parts side by side in two columns; what the parts do not know of the value is kept."""

    def __init__(self, parts: Sequence[Part], kept: dict[str, Any] | None = None, *, framed: bool = True) -> None:
        super().__init__()
        self._kept = dict(kept or {})
        self._rest: dict[str, Any] = {}
        self._parts: dict[str, Control] = {}
        grid = QGridLayout()
        margins = (12, 8, 12, 12) if framed else (0, 0, 0, 0)
        space_layout(grid, margins, 8)
        line, place = 0, 0
        for part in parts:
            control = part.make()
            control.changed.connect(self.changed)
            self._parts[part.key] = control
            name = label(part.label, "caption", "text2")
            name.setBuddy(control)
            cell = QWidget()
            cell.setLayout(column(name, control, gap=2))
            if part.wide and place:
                line, place = line + 1, 0
            grid.addWidget(cell, line, place, 1, WIDE if part.wide else 1)
            place += WIDE if part.wide else 1
            if place >= WIDE:
                line, place = line + 1, 0
        for each in range(WIDE):
            grid.setColumnStretch(each, 1)
        self.setLayout(column(boxed(grid, card="sunken")) if framed else grid)
        if self._parts:
            self.setFocusProxy(next(iter(self._parts.values())))

    def part(self, key: str) -> Control:
        """The control of a part; KeyError where there is none."""
        return self._parts[key]

    def put(self, value: Any) -> None:
        """Show a value's parts."""
        given = value if isinstance(value, dict) else {}
        self._rest = {key: each for key, each in given.items() if key not in self._parts}
        for key, control in self._parts.items():
            control.put(given.get(key))

    def value(self) -> Any:
        """The parts that say something, None where none does."""
        parts = {key: value for key, control in self._parts.items() if (value := control.value()) is not None}
        return {**self._kept, **self._rest, **parts} if parts else None

    def lock(self) -> None:
        """Lock every part."""
        for control in self._parts.values():
            control.lock()


class Repeated(Control):
    """Any number of values of one kind, one under the other, with buttons to add and to take away."""

    def __init__(self, make: Make, add_words: str) -> None:
        super().__init__()
        self._make = make
        self._items: list[Control] = []
        self._places: list[QFrame] = []
        self._aways: list[Button] = []
        self._locked = False
        self._lines = column(gap=6)
        self._add = button(add_words, "", "plus", "dense")
        self._add.clicked.connect(self.append)
        self.setLayout(column(self._lines, row(self._add, None), gap=6))

    def append(self) -> None:
        """One more, empty, with the keyboard in it."""
        self._grow()
        self._items[-1].setFocus()

    def put(self, value: Any) -> None:
        """Show the values; controls that are there already stay, so that the keyboard does too."""
        given = value if isinstance(value, list) else []
        if len(given) < len(self._items) and given == self.value():
            return  # an item that was just added and is still empty
        while len(self._items) > len(given):
            self._drop(len(self._items) - 1)
        while len(self._items) < len(given):
            self._grow()
        for control, each in zip(self._items, given, strict=True):
            control.put(each)

    def value(self) -> Any:
        """All values that say something, in their order."""
        return [value for control in self._items if (value := control.value()) is not None] or None

    def lock(self) -> None:
        """Lock every value; none can be added or taken away."""
        self._locked = True
        self._add.hide()
        for control, away in zip(self._items, self._aways, strict=True):
            control.lock()
            away.hide()

    def take_away(self, control: Control) -> None:
        """Remove one value."""
        self._drop(self._items.index(control))
        self.changed.emit()

    def _grow(self) -> None:
        control = self._make()
        control.changed.connect(self.changed)
        away = button("", "ghost", "trash", "square", tip=self.tr("Take away"))
        away.clicked.connect(lambda: self.take_away(control))
        place = boxed(row((control, 1), away, gap=4))
        if self._locked:
            control.lock()
            away.hide()
        self._items.append(control)
        self._places.append(place)
        self._aways.append(away)
        self._lines.addWidget(place)

    def _drop(self, index: int) -> None:
        self._items.pop(index)
        self._aways.pop(index)
        place = self._places.pop(index)
        self._lines.removeWidget(place)
        place.hide()
        place.deleteLater()


class PartyControl(Control):
    """A person or an organisation; changing from one to the other keeps what both have."""

    def __init__(self, kind: Control, groups: dict[str, Group]) -> None:
        super().__init__()
        self._kind, self._groups = kind, groups
        self._kind.changed.connect(self._switch)
        for group in groups.values():
            group.changed.connect(self.changed)
        self.setLayout(column(kind, *groups.values(), gap=6))
        self.setFocusProxy(kind)
        self.put(None)

    def _chosen(self) -> str:
        return str(self._kind.value() or next(iter(self._groups)))

    def _switch(self) -> None:
        old = next((each.value() for each in self._groups.values() if not each.isHidden()), None) or {}
        shared = {key: value for key, value in old.items() if key != "kind"}
        self._groups[self._chosen()].put(shared)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for id_, group in self._groups.items():
            group.setHidden(id_ != self._chosen())

    def put(self, value: Any) -> None:
        """Show the one or the other."""
        given = value if isinstance(value, dict) else {}
        self._kind.put(given.get("kind") if given.get("kind") in self._groups else next(iter(self._groups)))
        self._groups[self._chosen()].put({key: each for key, each in given.items() if key != "kind"})
        self._show()

    def value(self) -> Any:
        """The parts of the one that is chosen."""
        parts = self._groups[self._chosen()].value()
        return {"kind": self._chosen(), **parts} if parts else None

    def lock(self) -> None:
        """Lock it."""
        self._kind.lock()
        for group in self._groups.values():
            group.lock()
