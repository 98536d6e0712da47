"""Calling out from afar."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from scenarios.director.permitted import ExchangeChoice
from scenarios.trainee.loudhailer import calls
from scenarios.trainee.screens import ListScreen
from scenarios.trainee.work import Work
from tests.director.small_scenario import small_scenario


class FarWork:
    """What the loudhailer asks of the work; remembers what was opened and said."""

    def __init__(self) -> None:
        exchanges = {e.id: e for e in small_scenario().people.exchanges}
        loud = exchanges["engine_off"].model_copy(update={"traits": ("order", "loud")})
        choices = {
            "driver": (ExchangeChoice(loud, 2), ExchangeChoice(exchanges["where_bill"], 0)),
            "escort": (ExchangeChoice(exchanges["threaten"], 0),),
        }
        self.session = SimpleNamespace(permitted=SimpleNamespace(exchanges=choices))
        self.screens: list[ListScreen] = []
        self.said: list[str] = []

    def person_title(self, name: str) -> str:
        return f"〈{name}〉"

    def text(self, template: str) -> str:
        return template

    def open(self, screen: ListScreen) -> None:
        self.screens.append(screen)

    def ask(self, exchange: Any) -> None:
        self.said.append(exchange.id)

    def refuse(self, words: str) -> None:
        raise AssertionError(words)


def test_only_who_can_be_called_is_listed_with_the_loud_lines_alone() -> None:
    work = FarWork()
    (item,) = calls(cast(Work, work))
    assert (item.id, item.row.title, item.row.note) == ("call:driver", "喊话：〈driver〉", "1 句")
    item.act()
    (line,) = work.screens[0].items
    assert (line.id, line.row.done) == ("ask:engine_off", True)
    line.act()
    assert work.said == ["engine_off"]
