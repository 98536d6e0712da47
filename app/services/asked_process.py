"""A process of our own that is asked one thing and ends: it loads what no desktop process may."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from assets.paths import ASSETS

ANSWERS_WITHIN_S = 60.0


def ask_process(command: Sequence[str], within_s: float = ANSWERS_WITHIN_S) -> subprocess.CompletedProcess[str] | None:
    """What a command says and how it ended, run from the program's folder and without a window of its own.

    None where it cannot be started or has not ended in time.
    """
    try:
        return subprocess.run(
            command,
            cwd=ASSETS.parent,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=within_s,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
