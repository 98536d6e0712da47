"""Which screens are pictured."""

from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.ui.shots.camera import Camera
from app.ui.shots.screens import NEWCOMER, cast_of, screens
from tests.services.conftest import do_whole_attempt


def test_every_role_is_seen_and_somebody_new(
    camera: Camera, base: Base, trainee: Account, instructor: Account, manager: Account, administrator: Account
) -> None:
    record = do_whole_attempt(base, trainee)
    names = [str(number).zfill(2) for number in range(20)]
    found = list(screens(camera, base, names))
    nobody = ""
    leading = {each.login for each in (instructor, manager, administrator)}
    assert {screen.login for screen in found} >= {cast_of(base).broke_off.login, NEWCOMER, nobody} | leading
    assert next(screen for screen in found if screen.place == "mark").argument == record.id
    assert len({screen.name for screen in found}) == len(found)


def test_only_what_was_asked_for_is_shown(
    camera: Camera, base: Base, trainee: Account, instructor: Account, manager: Account, administrator: Account
) -> None:
    assert {screen.name[:2] for screen in screens(camera, base, ["12", "13"])} == {"12", "13"}


def test_somebody_new_is_made_once(
    base: Base, trainee: Account, instructor: Account, manager: Account, administrator: Account
) -> None:
    assert cast_of(base).newcomer == cast_of(base).newcomer
    with base.records.reading() as unit:
        assert len([each for each in unit.accounts.all(role=Role.TRAINEE) if each.login == NEWCOMER]) == 1
