"""Result and report are reached from lists, not from the rail."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.ui.debrief.page import DebriefPage
from app.ui.debrief.place import REPORT, RESULT, result_places
from app.ui.debrief.report_page import ReportPage
from app.ui.desk import Desk


def test_both_belong_to_the_results(desk_for: Callable[[Account], Desk], trainee: Account) -> None:
    result, report = result_places(desk_for(trainee))
    assert (result.id, report.id) == (RESULT, REPORT)
    assert (result.parent, report.parent) == ("results", "results")
    assert not result.on_rail
    assert not report.on_rail


def test_each_makes_its_page(qtbot: QtBot, desk_for: Callable[[Account], Desk], trainee: Account) -> None:
    made = [place.make() for place in result_places(desk_for(trainee))]
    for page in made:
        qtbot.addWidget(page)
    assert [type(page) for page in made] == [DebriefPage, ReportPage]
    assert made[0].commands() == []
