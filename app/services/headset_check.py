"""What headset this computer has: another process looks, since no desktop process opens one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from app.services.asked_process import ask_process

CHECK = (sys.executable, "-m", "scenarios", "--check-headset")
NO_ANSWER = "查不到头显的情况。请重启电脑，打开头显的运行时（如 SteamVR、Oculus、PICO 互联）后再看。"
GOOD, BAD = "✓ ", "✗ "


@dataclass(frozen=True, slots=True)
class HeadsetCheck:
    """What was found: lines that are as they should be, and lines that tell what is missing and what to do."""

    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()


def check_headset(command: Sequence[str] = CHECK) -> HeadsetCheck:
    """Look for a headset for some seconds; a process that fails or hangs is told as what is missing."""
    done = ask_process(command)
    if done is None:
        return HeadsetCheck(bad=(NO_ANSWER,))
    lines = done.stdout.splitlines()
    good = tuple(line.removeprefix(GOOD) for line in lines if line.startswith(GOOD))
    bad = tuple(line.removeprefix(BAD) for line in lines if line.startswith(BAD))
    if good or bad:
        return HeadsetCheck(good, bad)
    # It could not even open a picture: its last words say why, unless the interpreter said them.
    said = [line for line in done.stderr.splitlines() if any("\u4e00" <= sign <= "\u9fff" for sign in line)]
    return HeadsetCheck(bad=(said[-1] if said else NO_ANSWER,))
