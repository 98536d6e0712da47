"""A case file beside its run."""

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_desk import my_cases
from app.services.shelf import Shelf
from app.ui.shots.scene_screens import scene_screens


def test_nobody_without_a_run_is_pictured(base: Base, trainee: Account) -> None:
    object.__setattr__(base, "shelf", Shelf())
    assert list(scene_screens(base, trainee)) == []
    assert my_cases(base, trainee) == []
