"""Answers of the runtime that are errors are raised as pyopenxr raises them."""

import pytest
import xr

from scenarios.headset.direct_calls import check


def test_success_is_silent_and_an_error_is_raised_under_its_name() -> None:
    check(xr.Result.SUCCESS.value)
    with pytest.raises(xr.exception.SessionLostError):
        check(xr.Result.ERROR_SESSION_LOST.value)
    with pytest.raises(xr.exception.RuntimeFailureError):
        check(xr.Result.ERROR_RUNTIME_FAILURE.value)


def test_answers_between_the_two_are_told_too() -> None:
    with pytest.raises(xr.exception.SessionNotFocused):
        check(xr.Result.SESSION_NOT_FOCUSED.value)
