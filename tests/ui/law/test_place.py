"""The library's places and the palette."""

from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.ui.law.place import CALCULATORS, COMPARE, IMPORT, LAW, PHONES, TABLES, find_law, law_places
from app.ui.law.place_in_law import LawSpot, LawTarget
from app.ui.law.warming import warm
from tests.ui.law.conftest import MakeDesk


def test_everybody_reads_and_keepers_import(law_desk: MakeDesk, trainee: Account, administrator: Account) -> None:
    mine = law_places(law_desk(trainee))
    assert [place.id for place in mine] == [LAW, COMPARE, CALCULATORS, TABLES]
    assert [place.id for place in mine if place.on_rail] == [LAW]
    assert {place.parent for place in mine[1:]} == {LAW}
    assert {IMPORT, PHONES} <= {place.id for place in law_places(law_desk(administrator))}


def test_the_palette_finds_articles_and_acts_and_never_waits(
    law_desk: MakeDesk, trainee: Account, qtbot: QtBot
) -> None:
    desk = law_desk(trainee)
    went: list[tuple[str, object]] = []
    assert find_law(desk, lambda place, argument: went.append((place, argument)), "无资格上岗") == []
    warm(desk)
    qtbot.waitUntil(lambda: desk.law_warmth.ready)
    groups = find_law(desk, lambda place, argument: went.append((place, argument)), "无资格上岗")
    commands = [command for group in groups for command in group.commands]
    act = next(each for each in commands if each.title.startswith("HA-08"))
    assert act.hint == "5 ten thousand–50 ten thousand"
    act.run()
    assert went == [(LAW, LawTarget("act", "HA-08"))]
    article = next(
        each for group in find_law(desk, lambda p, a: went.append((p, a)), "演示法66") for each in group.commands
    )
    article.run()
    assert isinstance(went[1][1], LawTarget)
    assert went[1][1].spot == LawSpot("new_law", 66)
