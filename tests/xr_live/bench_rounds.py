"""Runs `bench_frame.py` in turns, each in a process of its own, and prints the middle of what the rounds gave.

What runs beside it disturbs a frame's time by a half; it disturbs two runs that follow each other nearly alike. So the
ratio is taken within each round, and the middle of the ratios counts.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.xr_live.monado import Monado, Screen

FRAMES, ROUNDS, EYES, LIMIT_S = "100", 9, "800", 120
PEER_GOAL, EYES_GOAL = 0.6, 1.3


def measure(what: str, frames: str = FRAMES) -> dict[str, float]:
    """What one process measured, in milliseconds."""
    given = dict(os.environ)
    if what == "peer":
        # It is of 2024 and wants the binding of that year.
        given["PYTHONPATH"] = "/opt/peer:" + given["PYTHONPATH"]
    if what == "eyes":
        given |= {"EGL_PLATFORM": "surfaceless", "GALLIUM_NOOP": "true"}
    program = str(Path(__file__).with_name("bench_frame.py"))
    done = subprocess.run(
        [sys.executable, program, what, frames], env=given, capture_output=True, text=True, timeout=LIMIT_S
    )
    found = [line for line in done.stdout.splitlines() if line.startswith("RESULT ")]
    if not found:
        raise RuntimeError(f"{what} gave nothing ({done.returncode}):\n{done.stderr[-2000:]}")
    result: dict[str, float] = json.loads(found[-1].removeprefix("RESULT "))
    return result


def tell(what: str, middle: float, low: float, high: float, goal: float) -> None:
    """One line: the middle ratio, and between what the middle half of them lies."""
    print(f"{what:<16} {middle:5.2f}  (middle half {low:.2f} to {high:.2f}; goal: at most {goal})", flush=True)


def main() -> None:
    """Measure everything."""
    monado = Monado()
    screen = Screen(Path(tempfile.mkdtemp(prefix="screen")))
    try:
        rounds = [(measure("peer")["median_ms"], measure("ours")["median_ms"]) for _ in range(ROUNDS)]
    finally:
        screen.close()
        monado.close()
    low, middle, high = statistics.quantiles([ours / peer for peer, ours in rounds], n=4)
    peer, ours = (statistics.median(each) for each in zip(*rounds, strict=True))
    print(f"peer {peer:.2f} ms, ours {ours:.2f} ms")
    tell("ours to peer", middle, low, high, PEER_GOAL)
    eyes = measure("eyes", EYES)
    print(f"mono {eyes['mono_ms']:.2f} ms, stereo {eyes['stereo_ms']:.2f} ms")
    tell("stereo to mono", eyes["ratio"], eyes["from"], eyes["to"], EYES_GOAL)


if __name__ == "__main__":
    main()
