"""The palette."""

from collections.abc import Sequence
from functools import partial
from threading import Event, get_ident

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.errors import KnownError
from app.ui.pieces.command_palette import CommandPalette
from app.ui.pieces.commands import Command, CommandGroup, CommandSearch

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


def looking(qtbot: QtBot, done: Done, look_up: CommandSearch) -> CommandPalette:
    def search(query: str) -> Sequence[CommandGroup]:
        found = [each for each in ("apple", "pear") if query in each]
        return [CommandGroup("Fruit", tuple(Command(each, each, partial(done.append, each)) for each in found))]

    made = CommandPalette(search, "Search", look_up=look_up)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_looked_up_comes_later_from_another_thread(qtbot: QtBot, done: Done) -> None:
    threads: list[int] = []
    go = Event()

    def look_up(query: str) -> Sequence[CommandGroup]:
        threads.append(get_ident())
        go.wait(10)
        return [CommandGroup("Law", (Command("law", f"law {query}", lambda: done.append("law")),))]

    palette = looking(qtbot, done, look_up)
    qtbot.keyClicks(palette.field, "a")
    assert [command.id for command in palette.shown()] == ["apple", "pear"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    go.set()
    qtbot.waitUntil(lambda: [command.id for command in palette.shown()] == ["apple", "pear", "law"])
    assert get_ident() not in threads
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["pear"], "what came later moved nothing that was chosen"


def test_enter_before_the_answer_runs_it_when_it_comes(qtbot: QtBot, done: Done) -> None:
    go = Event()

    def look_up(_query: str) -> Sequence[CommandGroup]:
        go.wait(10)
        return [CommandGroup("Law", (Command("law", "law", lambda: done.append("law")),))]

    palette = looking(qtbot, done, look_up)
    palette.field.setText("xyz")
    assert "Searching…" in [each.text() for each in palette.findChildren(QLabel)]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(palette.closed):
        go.set()
    assert done == ["law"]


def test_a_search_that_fails_says_why(qtbot: QtBot, done: Done) -> None:
    def look_up(_query: str) -> Sequence[CommandGroup]:
        raise KnownError("数据库正忙。")

    palette = looking(qtbot, done, look_up)
    palette.field.setText("apple")
    qtbot.waitUntil(lambda: "数据库正忙。" in [each.text() for each in palette.findChildren(QLabel)])
    assert [command.id for command in palette.shown()] == ["apple"]
