"""A code is used up once, dies after a while, and guessing is limited for each client."""

from __future__ import annotations

import datetime as dt

import pytest

from app.services.errors import SignInRefusedError
from app.services.one_time_codes import (
    CODE_LENGTH,
    CODE_LIVES,
    MOST_CODES,
    TRIES,
    TRIES_WITHIN,
    OneTimeCodes,
    TooManyTriesError,
    Tries,
)
from tests.services.conftest import Clock


def test_a_code_works_once_however_it_is_typed(clock: Clock) -> None:
    codes = OneTimeCodes(clock)
    code = codes.new().code
    assert len(code) == CODE_LENGTH
    assert codes.use_up(f"{code[:5].lower()} - {code[5:]}")
    assert not codes.use_up(code)
    assert not codes.use_up("")


def test_an_old_code_is_none(clock: Clock) -> None:
    codes = OneTimeCodes(clock)
    made = codes.new()
    assert made.until == clock.now + CODE_LIVES
    clock.pass_time(seconds=CODE_LIVES.total_seconds() + 1)
    assert not codes.use_up(made.code)


def test_not_endlessly_many_are_kept(clock: Clock) -> None:
    codes = OneTimeCodes(clock)
    first = codes.new().code
    last = [codes.new().code for _ in range(MOST_CODES)][-1]
    assert not codes.use_up(first)
    assert codes.use_up(last)


def test_who_fails_too_often_waits(clock: Clock) -> None:
    tries = Tries(clock)
    for _ in range(TRIES):
        tries.check("a")
        tries.note_failure("a")
    with pytest.raises(TooManyTriesError, match="分钟后再试"):
        tries.check("a")
    tries.check("b")
    clock.pass_time(seconds=(TRIES_WITHIN + dt.timedelta(seconds=1)).total_seconds())
    tries.check("a")


def test_only_a_refusal_counts_as_a_failed_try(clock: Clock) -> None:
    tries = Tries(clock)
    for _ in range(TRIES):
        with tries.one_more("a"):
            pass
        with pytest.raises(ValueError, match="odd"), tries.one_more("a"):
            raise ValueError("odd")
    for _ in range(TRIES):
        with pytest.raises(SignInRefusedError, match="不对"), tries.one_more("a"):
            raise SignInRefusedError("不对")
    with pytest.raises(TooManyTriesError), tries.one_more("a"):
        pytest.fail("nobody may try now")
    with tries.one_more("b"):
        pass
