"""Counting by eye, number by number."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from app.domain.attempt.events import ItemsCounted
from app.domain.scenario.things import StationAction
from scenarios.director.permitted import ActionChoice
from scenarios.trainee.counting import count
from scenarios.trainee.screens import TextEntry
from scenarios.trainee.work import Work
from tests.director.small_scenario import small_scenario


class CountingWork:
    """What counting asks of the work; remembers what was opened, refused and told."""

    def __init__(self, takes: bool = True) -> None:
        self.session = SimpleNamespace(now_ms=lambda: 7000)
        self.screens: list[TextEntry] = []
        self.refused: list[str] = []
        self.told: list[ItemsCounted] = []
        self._takes = takes

    def open(self, screen: TextEntry) -> None:
        self.screens.append(screen)

    def close_all(self) -> None:
        self.screens.clear()

    def refuse(self, words: str) -> None:
        self.refused.append(words)

    def do(self, event: Any) -> bool:
        self.told.append(event)
        return self._takes

    def answer(self, text: str) -> None:
        self.screens[-1].search = text
        self.screens[-1].items[0].act()


def choice() -> ActionChoice:
    station = small_scenario().scene.stations[2]
    kinds = [{"id": name, "title": name, "value": "plate"} for name in ("full", "empty")]
    action = StationAction.model_validate({"id": "count", "title": "清点", "tool": "checklist", "counts": kinds})
    return ActionChoice("S3.count", station, action, "", False)


def test_each_kind_is_asked_for_and_told_together() -> None:
    work, went_on = CountingWork(), []
    count(cast(Work, work), choice(), lambda: went_on.append(True))
    work.answer("30")
    assert not work.told
    work.answer("0")
    assert work.told == [ItemsCounted(t_ms=7000, station="S3", action="count", counts={"full": 30, "empty": 0})]
    assert went_on == [True]
    assert not work.screens


def test_only_whole_numbers_are_taken() -> None:
    work = CountingWork()
    count(cast(Work, work), choice(), lambda: None)
    for words in ("三十", "-1", "3.5", "10000"):
        work.answer(words)
    assert work.refused == ["请写一个整数。"] * 4
    assert len(work.screens) == 1


def test_what_is_refused_goes_no_further() -> None:
    work = CountingWork(takes=False)
    count(cast(Work, work), choice(), lambda: (_ for _ in ()).throw(AssertionError("went on")))
    work.answer("1")
    work.answer("2")
    assert len(work.told) == 1
