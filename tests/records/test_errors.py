"""Every error of the records is one the user can be told."""

from __future__ import annotations

import inspect

from records import errors


def test_all_errors_are_records_errors() -> None:
    classes = [each for _, each in inspect.getmembers(errors, inspect.isclass)]
    assert all(issubclass(each, errors.RecordsError) for each in classes)
