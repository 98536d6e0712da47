"""Which states of the law library are pictured."""

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.law_reading import shelf_size
from app.services.shelf import Shelf
from app.ui.shots.law_screens import law_screens


def test_every_page_is_there_and_each_picture_has_its_own_name(
    base: Base, instructor: Account, manager: Account, trainee: Account
) -> None:
    object.__setattr__(base, "shelf", Shelf())
    assert not shelf_size(base).imported
    found = list(law_screens(base, instructor, manager, trainee))
    assert {screen.place for screen in found} == {
        "law",
        "law_calculators",
        "law_compare",
        "law_import",
        "law_tables",
    }
    assert len({screen.name for screen in found}) == len(found)
    assert {screen.login for screen in found} == {instructor.login, manager.login, trainee.login}
    assert shelf_size(base).imported
