"""Errors of the services are known errors."""

from app.domain.errors import KnownError
from app.services.errors import InvalidInputError


def test_an_input_error_names_its_field() -> None:
    error = InvalidInputError("login", "登录名不对")
    assert isinstance(error, KnownError)
    assert (error.field, str(error)) == ("login", "登录名不对")
