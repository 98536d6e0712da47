"""Four questions about how wearing the headset was, asked when the trainee leaves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from scenarios.headset.comfort import ANSWERS, QUESTIONS, ComfortLog
from scenarios.trainee.screens import Item, ListScreen
from scenarios.trainee.sheets import Row


def ask_comfort(log: ComfortLog, show: Callable[[ListScreen], None], refuse: Callable[[str], None],
                done: Callable[[], None]) -> None:  # fmt: skip
    """Show the first question that has no answer; `done` is called when all are answered."""
    wanted = next((entry for entry in QUESTIONS if entry[0] not in log.answers), None)
    if wanted is None:
        done()
        return
    name, words = wanted
    number = 1 + [entry[0] for entry in QUESTIONS].index(name)

    def take(answer: int) -> None:
        log.answers[name] = answer
        ask_comfort(log, show, refuse, done)

    items = [Item(f"comfort:{k}", Row(title), partial(take, k)) for k, title in enumerate(ANSWERS)]
    title = f"戴着感觉怎么样？（{number}/{len(QUESTIONS)}）"
    show(ListScreen(title, f"{words} 只用来改进训练，不影响得分。", lambda: items, refuse))
