"""A forked child that works until it is killed, and what it acknowledged on a pipe until then."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable

import pytest

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def killed(work: Callable[[int], object], after_s: float, meanwhile: Callable[[], object] = lambda: None) -> bytes:
    """Let a child work, kill it with SIGKILL a while after its first word, and return everything it had said.

    `work` gets the pipe to acknowledge on; `meanwhile` is what happens here in the meantime.
    """
    told, acknowledge = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(acknowledge)
        finally:
            os._exit(1)
    os.close(acknowledge)
    said = os.read(told, 64)
    meanwhile()
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(told, 65536):
        said += more
    os.close(told)
    return said


def last_number(said: bytes) -> int:
    """The last number of a child that acknowledges by numbers, a line each."""
    return int(said.split(b"\n")[-2])
