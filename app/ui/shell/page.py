"""What a page is to the frame around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.pieces.commands import Command
from app.ui.pieces.confirm import Question
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.toast import Message


@dataclass(frozen=True)
class KeyUse:
    """Keys that work on a page without being a command, such as `J K` for next and previous row."""

    keys: str
    meaning: str


@dataclass(frozen=True)
class RecordState:
    """What is recorded, at the right of the status bar: the words, and whether all is well."""

    words: str
    well: bool = True


class Page(QWidget):
    """A page: subclass it, fill it in `__init__`, and override what differs.

    Emit `changed` when title, crumb, trail, commands, keys or record state are different, `go(place, argument)` to open
    another place; `say` shows a toast, `ask` asks once more.
    """

    changed = Signal()
    go = Signal(str, object)
    said = Signal(object)
    asked = Signal(object)

    def title(self) -> str:
        """The name of the page in the top bar."""
        return ""

    def crumb(self) -> str:
        """What it is about, beside the title."""
        return ""

    def trail(self) -> Sequence[QWidget]:
        """New badges after the crumb; the top bar owns and deletes them."""
        return ()

    def commands(self) -> Sequence[Command]:
        """What can be done here; keys work while the page is open, and the palette lists them."""
        return ()

    def key_uses(self) -> Sequence[KeyUse]:
        """Keys that work here without being a command."""
        return ()

    def record_state(self) -> RecordState | None:
        """What is recorded, None where nothing is."""
        return None

    def enter(self, argument: object = None) -> None:
        """The page is being shown; `argument` is what `go` carried. Load here, in the background if it is long."""

    def leave(self) -> bool:
        """The user wants to go elsewhere; False keeps the page open, which should then say why."""
        return True

    def drawer(self) -> RightDrawer | None:
        """The right column that F7 opens, None where there is none."""
        return self.findChild(RightDrawer)

    def ask(self, question: Question) -> None:
        """Ask once more, naming the consequence, before something that cannot be taken back."""
        self.asked.emit(question)

    def say(self, message: Message) -> None:
        """Show a toast."""
        self.said.emit(message)
