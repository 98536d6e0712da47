"""The places of training, and what the palette finds."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.training.place import RUN, TASK, TRAINING, find_scenarios, training_places

DeskFor = Callable[[Account], Desk]


def test_only_the_catalogue_is_on_the_rail(desk_for: DeskFor, trainee: Account) -> None:
    found = training_places(desk_for(trainee))
    assert [place.id for place in found] == [TRAINING, TASK, RUN]
    assert [place.on_rail for place in found] == [True, False, False]


def test_nothing_is_found_for_other_words(desk_for: DeskFor, trainee: Account) -> None:
    (group,) = find_scenarios(desk_for(trainee), lambda *_: None, "qqq")
    assert group.commands == ()
