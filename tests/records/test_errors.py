"""Every error of the records is one the user can be told."""

from __future__ import annotations

import inspect

from app.domain.errors import KnownError
from records import errors


def test_all_errors_are_records_errors() -> None:
    found = [each for _, each in inspect.getmembers(errors, inspect.isclass)]
    classes = [each for each in found if each.__module__ == errors.__name__]
    assert len(classes) > 5
    assert all(issubclass(each, errors.RecordsError) and issubclass(each, KnownError) for each in classes)
