"""What can be done here and now, and the search through it by words, letters and pinyin initials."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Initials = Callable[[str], str]
"""Gives the pinyin initials of a text in lower case; passed in, so that no piece knows a dictionary."""


@dataclass(frozen=True)
class Command:
    """Something the user can do: id, words, what it does, icon, key (`Ctrl P`, `R`), words beside it.

    `pinned` shows it in the status bar, by `short` if the title is long; `enabled` is asked each time.
    """

    id: str
    title: str
    run: Callable[[], None]
    icon: str = "command"
    key: str = ""
    hint: str = ""
    short: str = ""
    pinned: bool = False
    enabled: Callable[[], bool] = lambda: True


@dataclass(frozen=True)
class CommandGroup:
    """Commands under a heading of the palette."""

    title: str
    commands: tuple[Command, ...]


CommandSearch = Callable[[str], Sequence[CommandGroup]]
"""Finds commands for what was typed: the port behind which laws, people and scenarios are searched."""


def find_commands(commands: Iterable[Command], query: str, initials: Initials) -> list[Command]:
    """Commands that fit, best first; an empty query gives all in their order."""
    wanted = query.casefold().split()
    if not wanted:
        return [command for command in commands if command.enabled()]
    ranked = []
    for order, command in enumerate(commands):
        ranks = [_rank(command, word, initials) for word in wanted]
        if command.enabled() and all(rank is not None for rank in ranks):
            ranked.append((sum(rank for rank in ranks if rank is not None), order, command))
    return [command for _rank_sum, _order, command in sorted(ranked, key=lambda entry: entry[:2])]


def _rank(command: Command, word: str, initials: Initials) -> int | None:
    title, hint = command.title.casefold(), command.hint.casefold()
    letters = initials(command.title).casefold()
    fits = (
        title.startswith(word),
        letters.startswith(word),
        word in title,
        word in letters,
        word in hint,
        word in initials(command.hint).casefold(),
    )
    return next((rank for rank, fit in enumerate(fits) if fit), None)
