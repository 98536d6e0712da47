"""Case files for those who train."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.casefile.editor_page import EditorPage
from app.ui.casefile.place import case_places
from app.ui.desk import Desk


def test_who_trains_has_case_files(
    desk_for: Callable[[Account], Desk], trainee: Account, administrator: Account
) -> None:
    places = {place.id: place for place in case_places(desk_for(trainee))}
    assert list(places) == ["cases", "case_new", "case_versions", "case_output", "case"]
    assert isinstance(places["case"].make(), EditorPage)
    assert case_places(desk_for(administrator)) == []
