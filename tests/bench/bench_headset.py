"""CPU time of a headset's frame: our layer beside panda3d-openxr on the same scene, and both eyes beside one.

It needs the Debian root of `./check xr`, and says so where there can be none. Rounds take turns, so that a busy machine
disturbs both sides alike.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.xr_live.monado_root import INSIDE, NoMonado, default_root, ensure_root, enter

LIMIT_S = 900.0


def main() -> int:
    """Build the root where it is missing, and measure in it."""
    try:
        root = default_root()
        ensure_root(root)
    except NoMonado as reason:
        print(f"headset: not measured: {reason}")
        return 0
    return enter(root, ["python3", f"{INSIDE}/tests/xr_live/bench_rounds.py"], LIMIT_S)


if __name__ == "__main__":
    sys.exit(main())
