"""Counting by eye: a number is written for each kind of thing before the action that shows them goes on."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.attempt.events import ItemsCounted
from scenarios.director.permitted import ActionChoice
from scenarios.trainee.screens import TextEntry
from scenarios.trainee.work import Work

MOST = 9999


def count(work: Work, choice: ActionChoice, then: Callable[[], None]) -> None:
    """Ask for one number after another, tell what was counted, then go on."""
    _ask(work, choice, {}, then)


def _ask(work: Work, choice: ActionChoice, given: dict[str, int], then: Callable[[], None]) -> None:
    wanted = next((kind for kind in choice.action.counts if kind.id not in given), None)
    if wanted is None:
        work.close_all()
        fields = {"station": choice.station.id, "action": choice.action.id, "counts": given}
        if work.do(ItemsCounted.model_validate({"t_ms": work.session.now_ms(), **fields})):
            then()
        return

    def take(text: str) -> None:
        if not text.isdigit() or int(text) > MOST:
            work.refuse("请写一个整数。")
            return
        _ask(work, choice, {**given, wanted.id: int(text)}, then)

    work.open(TextEntry(f"清点：{wanted.title}", "自己数过再写，只写数字", take, work.refuse))
