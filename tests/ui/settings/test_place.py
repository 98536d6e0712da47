"""Settings are everybody's."""

from collections.abc import Callable

from app.domain.roster.account import Account
from app.services.base import DEMONSTRATION_NOTE, Base
from app.ui.desk import Desk
from app.ui.settings.place import settings_places


def test_everybody_has_settings_at_the_foot(desk_for: Callable[[Account], Desk], trainee: Account) -> None:
    (place,) = settings_places(desk_for(trainee))
    assert place.foot


def test_only_who_manages_a_demonstration_is_led_out_of_it(
    base: Base, desk_for: Callable[[Account], Desk], trainee: Account, administrator: Account
) -> None:
    assert [place.id for place in settings_places(desk_for(administrator))] == ["settings"]
    with base.records.writing() as unit:
        unit.notes.put(DEMONSTRATION_NOTE, "1")
    assert [place.id for place in settings_places(desk_for(administrator))] == ["settings", "own_base"]
    assert [place.id for place in settings_places(desk_for(trainee))] == ["settings"]
