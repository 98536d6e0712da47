"""Which states of case files are pictured."""

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_desk import my_cases
from app.services.shelf import Shelf
from app.ui.shots.case_screens import case_screens


def test_every_page_is_there_and_the_files_are_made_once(base: Base, instructor: Account, trainee: Account) -> None:
    object.__setattr__(base, "shelf", Shelf())
    assert my_cases(base, trainee) == []
    found = list(case_screens(base, trainee, instructor))
    assert {screen.place for screen in found} == {"cases", "case_new", "case", "case_versions", "case_output"}
    assert len({screen.name for screen in found}) == len(found)
    assert {screen.login for screen in found} == {trainee.login, instructor.login}
    list(case_screens(base, trainee, instructor))
    assert {(line.documents > 0, line.revision) for line in my_cases(base, trainee)} == {(True, 1), (False, 1)}
