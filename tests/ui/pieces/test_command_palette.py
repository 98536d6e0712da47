"""The palette."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.pieces.command_palette import CommandPalette
from app.ui.pieces.commands import Command, CommandGroup

Done = list[str]


@pytest.fixture
def done() -> Done:
    return []


@pytest.fixture
def palette(qtbot: QtBot, done: Done) -> CommandPalette:
    def command(id_: str) -> Command:
        return Command(id_, id_, lambda: done.append(id_), hint="hint", key="Ctrl P")

    def search(query: str) -> Sequence[CommandGroup]:
        found = [each for each in ("apple", "pear", "plum") if query in each]
        return [CommandGroup("Fruit", tuple(command(each) for each in found)), CommandGroup("Empty", ())]

    made = CommandPalette(search, "Search")
    qtbot.addWidget(made)
    made.show()
    return made


def test_typing_finds(qtbot: QtBot, palette: CommandPalette) -> None:
    qtbot.keyClicks(palette.field, "p")
    assert [command.id for command in palette.shown()] == ["apple", "pear", "plum"]
    qtbot.keyClicks(palette.field, "l")
    assert [command.id for command in palette.shown()] == ["apple", "plum"]


def test_arrows_and_enter_run_and_close(qtbot: QtBot, palette: CommandPalette, done: Done) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.closed):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["pear"]


def test_nothing_found_is_said_and_enter_does_nothing(qtbot: QtBot, palette: CommandPalette, done: Done) -> None:
    qtbot.keyClicks(palette.field, "zzz")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert (list(palette.shown()), done) == ([], [])


def test_escape_closes(qtbot: QtBot, palette: CommandPalette) -> None:
    with qtbot.waitSignal(palette.closed):
        qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
