"""OpenXR's functions of every frame, called past pyopenxr's wrappers: plain numbers back, structures made once.

The wrappers make a structure, a named result and an exception object with each call, which costs more than most of the
calls themselves.
"""

from __future__ import annotations

import ctypes
from typing import Any

import xr


def direct(instance: Any, name: str) -> Any:
    """A function of the runtime that answers with a number: `direct(instance, "xrWaitFrame")`."""
    return ctypes.cast(xr.get_instance_proc_addr(instance, name), getattr(xr, f"PFN_{name}"))


def check(result: int) -> None:
    """Raise pyopenxr's exception for an answer that is not success itself, as its wrappers do."""
    if result:
        checked = xr.exception.check_result(xr.Result(result))
        if checked.is_exception():
            raise checked
