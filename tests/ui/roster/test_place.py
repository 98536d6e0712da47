"""Who sees people, and the palette."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.roster.place import PEOPLE, find_people, people_places

MakeDesk = Callable[[Account], Desk]


def test_trainees_do_not_see_the_roster(desk_for: MakeDesk, trainee: Account, instructor: Account) -> None:
    assert people_places(desk_for(trainee)) == []
    assert find_people(desk_for(trainee), lambda _place, _argument: None, "t") == []
    assert [place.id for place in people_places(desk_for(instructor))] == [PEOPLE]


def test_the_palette_opens_a_person(desk_for: MakeDesk, instructor: Account) -> None:
    went: list[tuple[str, object]] = []
    found = find_people(desk_for(instructor), lambda place, argument: went.append((place, argument)), "manager")
    found[0].commands[0].run()
    assert went == [(PEOPLE, "manager")]
