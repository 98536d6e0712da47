"""Which screens are photographed."""

from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.ui.shots import LOOKS, screens
from app.ui.theme.tokens import MODES
from tests.services.conftest import do_whole_attempt, person


def test_all_modes_at_both_scales_and_both_ends_of_the_sizes() -> None:
    assert {(look.mode, look.scale) for look in LOOKS} >= {(mode, scale) for mode in MODES for scale in (1.0, 1.5)}
    assert {(1280, 720), (2560, 1440)} <= {look.size for look in LOOKS}
    assert len({look.name for look in LOOKS}) == len(LOOKS)


def test_every_role_is_seen_and_a_waiting_run_is_marked(base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    people = {role.value: person(role.value, role) for role in Role}
    found = list(screens(base, people))
    assert {screen.login for screen in found} == {"", *people}
    assert next(screen for screen in found if screen.place == "mark").argument == record.id
    assert len({screen.name for screen in found}) == len(found)
