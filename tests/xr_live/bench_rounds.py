"""Runs `bench_frame.py` in turns, each in a process of its own, and prints the middle of what the rounds gave.

What runs beside it disturbs a frame's time by a half; it disturbs two runs that follow each other nearly alike. So the
ratio is taken within each round, and the middle of the ratios counts. Mesa draws by zink, which hands a frame to other
threads to be painted, as the driver of a graphics card does: llvmpipe would work out every corner on the thread that is
measured.
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

FRAMES, ROUNDS, EYES, LIMIT_S = "60", 5, "800", 180
PEER_GOAL, EYES_GOAL = 0.6, 1.3


def measure(what: str, frames: str = FRAMES) -> dict[str, float]:
    """What one process measured, in milliseconds."""
    given = dict(os.environ)
    if what in ("nodes", "naive"):
        # It is of 2024 and wants the binding of that year.
        given["PYTHONPATH"] = "/opt/peer:" + given["PYTHONPATH"]
    if what == "eyes":
        given |= {"EGL_PLATFORM": "surfaceless", "GALLIUM_NOOP": "true"}
    else:
        given["MESA_LOADER_DRIVER_OVERRIDE"] = "zink"
    program = str(Path(__file__).with_name("bench_frame.py"))
    done = subprocess.run(
        [sys.executable, program, what, frames], env=given, capture_output=True, text=True, timeout=LIMIT_S
    )
    found = [line for line in done.stdout.splitlines() if line.startswith("RESULT ")]
    if not found:
        raise RuntimeError(f"{what} gave nothing ({done.returncode}):\n{done.stderr[-2000:]}")
    result: dict[str, float] = json.loads(found[-1].removeprefix("RESULT "))
    return result


def tell(what: str, middle: float, low: float, high: float, goal: float | None = None) -> None:
    """One line: the middle ratio, and between what the middle half of them lies."""
    aim = "no goal" if goal is None else f"goal: at most {goal}"
    print(f"{what:<44} {middle:5.2f}  (middle half {low:.2f} to {high:.2f}; {aim})", flush=True)


def main() -> None:
    """Measure everything."""
    monado = Monado()
    screen = Screen(Path(tempfile.mkdtemp(prefix="screen")))
    try:
        sides = ("naive", "nodes", "ours")
        measured = [{side: measure(side) for side in sides} for _ in range(ROUNDS)]
    finally:
        screen.close()
        monado.close()
    rounds = [{side: found["median_ms"] for side, found in each.items()} for each in measured]
    life = statistics.median(each["ours"]["before_ms"] for each in measured)
    naive, nodes, ours = (statistics.median(each[side] for each in rounds) for side in sides)
    print(f"the tanker scene by panda3d-openxr: {naive:.2f} ms, of our nodes {nodes:.2f} ms; by us {ours:.2f} ms")
    print(f"what brings our scene to life, before a frame and in none of them: {life:.2f} ms")
    for what, side, goal in (("ours to panda3d-openxr with simplepbr", "naive", PEER_GOAL),
                             ("ours to panda3d-openxr with our nodes", "nodes", None)):  # fmt: skip
        low, middle, high = statistics.quantiles([each["ours"] / each[side] for each in rounds], n=4)
        tell(what, middle, low, high, goal)
    eyes = measure("eyes", EYES)
    print(f"mono {eyes['mono_ms']:.2f} ms, stereo {eyes['stereo_ms']:.2f} ms")
    tell("stereo to mono", eyes["ratio"], eyes["from"], eyes["to"], EYES_GOAL)


if __name__ == "__main__":
    main()
