"""The error tells the user what to do."""

from __future__ import annotations

from app.content.statutes.errors import UnreadableFileError
from app.domain.errors import KnownError


def test_it_is_the_users_kind_of_error() -> None:
    assert isinstance(UnreadableFileError("请另存后再导入。"), KnownError)
