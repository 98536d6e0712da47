"""A process at two pipes, told line by line and answering so: how it is started, and how one hangs up."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Sequence
from pathlib import Path


def start_piped(command: Sequence[str], folder: Path) -> subprocess.Popen[str]:
    """Start a process in a folder, without a window, with pipes for what it is told and answers; raises OSError."""
    return subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # What goes wrong there stands in its own log.
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def hang_up(process: subprocess.Popen[str], patience_s: float) -> bool:
    """Tell a process no more, which ends it; whether it has ended within that time."""
    if process.stdin is not None:
        # One that is dead may not take what was still on its way.
        with contextlib.suppress(OSError):
            process.stdin.close()
    try:
        process.wait(patience_s)
    except subprocess.TimeoutExpired:
        return False
    return True
