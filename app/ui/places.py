"""The places of the desktop in their order on the rail, and what the palette searches."""

from __future__ import annotations

from collections.abc import Sequence

from app.ui.case_practice.place import practice_places
from app.ui.case_review.place import review_places
from app.ui.casefile.place import case_places
from app.ui.debrief.place import result_places
from app.ui.desk import Desk, Finder, Open, PlaceMaker
from app.ui.law.place import find_law, law_places
from app.ui.marking.place import marking_places
from app.ui.pieces.commands import CommandGroup
from app.ui.results.place import find_attempts, history_places
from app.ui.roster.place import find_people, people_places
from app.ui.settings.place import settings_places
from app.ui.shell.place import Place
from app.ui.sign_in.place import account_places
from app.ui.stations.place import station_places
from app.ui.today.place import today_places
from app.ui.training.place import find_scenarios, training_places

PLACE_MAKERS: tuple[PlaceMaker, ...] = (
    today_places,
    training_places,
    station_places,
    history_places,
    marking_places,
    case_places,
    review_places,
    practice_places,
    law_places,
    people_places,
    settings_places,
    result_places,
    account_places,
)
FINDERS: tuple[Finder, ...] = (find_law, find_scenarios, find_attempts, find_people)


def places(desk: Desk) -> list[Place]:
    """All places for the person at the desk; Alt+1 to Alt+9 follow this order."""
    return [place for maker in PLACE_MAKERS for place in maker(desk)]


def find(desk: Desk, open_place: Open, query: str) -> Sequence[CommandGroup]:
    """What the palette finds beyond places and commands."""
    return [group for finder in FINDERS for group in finder(desk, open_place, query) if group.commands]
