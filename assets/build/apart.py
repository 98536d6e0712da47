"""Works in a process of its own whose matrix products don't go by the processor, so that bytes don't either."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

ARITHMETIC = {
    "OPENBLAS_CORETYPE": "Prescott",
    "OPENBLAS_NUM_THREADS": "1",
    "NPY_DISABLE_CPU_FEATURES": "AVX512F AVX512CD AVX512_KNL AVX512_KNM AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL",
}
"""numpy's matrix products take the newest kernel that the processor has, and newer ones round once where others round
twice: 6e-20 m instead of 0. This kernel runs on all of them. Its sines differ too where there is AVX-512, which is
therefore left alone. Both are chosen when numpy is first imported."""


@contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def apart(work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """What a function gives in a fresh process: nothing done before can matter there."""
    spawn = multiprocessing.get_context("spawn")
    with _environment(ARITHMETIC), ProcessPoolExecutor(1, mp_context=spawn) as one:
        return one.submit(work, *given, **named).result()
