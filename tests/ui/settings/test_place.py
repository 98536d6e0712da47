"""Settings are everybody's."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.settings.place import settings_places


def test_everybody_has_settings_at_the_foot(desk_for: Callable[[Account], Desk], trainee: Account) -> None:
    (place,) = settings_places(desk_for(trainee))
    assert place.foot
