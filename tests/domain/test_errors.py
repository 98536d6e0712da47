"""Whose fault an error is."""

from app.domain.attempt.chain import ChainError
from app.domain.errors import KnownError
from app.domain.scoring.run import JournalMismatchError


def test_what_the_user_can_act_on_is_known() -> None:
    assert issubclass(ChainError, KnownError)
    assert issubclass(JournalMismatchError, KnownError)
    assert str(ChainError(3, "校验值不符")) == "第 3 行：校验值不符"
