"""The base of all values."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from pydantic import ValidationError, create_model

from app.domain.frozen import Frozen, Id


class Thing(Frozen):
    """A value for the test."""

    id: Id


def test_a_value_does_not_change_and_knows_its_keys() -> None:
    thing = Thing(id="a_1")
    with pytest.raises(ValidationError):
        thing.id = "b"  # type: ignore[misc]  # what the test is about
    with pytest.raises(ValidationError):
        Thing.model_validate({"id": "a", "idd": "b"})


@pytest.mark.parametrize("bad", ["", "1a", "a b", "中", "a" * 81])
def test_an_id_is_plain(bad: Any) -> None:
    with pytest.raises(ValidationError):
        Thing(id=bad)


@pytest.fixture
def _threads_change_often() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("_threads_change_often")
def test_threads_may_be_the_first_to_use_a_model_at_once() -> None:
    """A model is built at its first use, which may come from the window, a worker and the hub at the same moment."""
    threads = 8
    with ThreadPoolExecutor(threads) as pool:
        for _ in range(30):
            inner = create_model("Inner", __base__=Thing, number=(int, ...))
            outer = create_model("Outer", __base__=Frozen, things=(tuple[inner, ...], ...))
            start = Barrier(threads)

            def use(outer: Any = outer, inner: Any = inner, start: Barrier = start) -> tuple[Any, Any]:
                start.wait()
                written = {"id": "a", "number": "7"}
                return outer.model_validate({"things": [written]}).things[0], inner.model_validate(written)

            made = [each.result() for each in [pool.submit(use) for _ in range(threads)]]
            assert {(one.number, other.number) for one, other in made} == {(7, 7)}
