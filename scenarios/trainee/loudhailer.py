"""What can be called out from afar: lines of the trait `loud`, to people beyond a cordon."""

from __future__ import annotations

from functools import partial

from scenarios.director.permitted import ExchangeChoice
from scenarios.trainee.screens import Item, ListScreen
from scenarios.trainee.sheets import Row
from scenarios.trainee.work import Work


def calls(work: Work) -> list[Item]:
    """One entry for each person who can be called to now."""
    found = []
    for person, choices in work.session.permitted.exchanges.items():
        loud = _loud(choices)
        if loud:
            row = Row(f"喊话：{work.person_title(person)}", f"{len(loud)} 句", "megaphone")
            found.append(Item(f"call:{person}", row, partial(_open, work, person)))
    return found


def _open(work: Work, person: str) -> None:
    def items() -> list[Item]:
        choices = _loud(work.session.permitted.exchanges.get(person, ()))
        return [
            Item(
                f"ask:{c.exchange.id}",
                Row(work.text(c.exchange.say), f"说过 {c.asked} 次" if c.asked else "", "", done=bool(c.asked)),
                partial(work.ask, c.exchange),
            )
            for c in choices
        ]

    work.open(ListScreen(f"喊话：{work.person_title(person)}", "用喊话器，隔着警戒线也听得到", items, work.refuse))


def _loud(choices: tuple[ExchangeChoice, ...]) -> list[ExchangeChoice]:
    return [choice for choice in choices if "loud" in choice.exchange.traits]
