"""Runs the live tests in the Debian root: `python tests/xr_live/lane.py [pytest's arguments]`.

Exit status 77 tells that this machine cannot, with the reason on one line; else it is pytest's.
"""

from __future__ import annotations

import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))

from tests.xr_live.conftest import INSIDE  # noqa: E402
from tests.xr_live.monado_root import NoMonado, default_root, ensure_root, enter  # noqa: E402

CANNOT = 77
LIMIT_S = 1500.0
PYTEST = (
    "env", f"{INSIDE}=1", "EGL_PLATFORM=surfaceless", "ALSOFT_DRIVERS=null", "LP_NUM_THREADS=2",
    "python3", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "tests/xr_live/pytest.ini",
    "--rootdir", ".", "--confcutdir", "tests/xr_live",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Build the root where it is not there, and run the tests in it."""
    out = Path(next((a.partition("=")[2] for a in arguments if a.startswith("--junitxml=")), "")).parent
    given = [
        a if not a.startswith("--junitxml=") else f"--junitxml=/out/{Path(a.partition('=')[2]).name}" for a in arguments
    ]
    tests = [] if any("test_" in a and a.endswith(".py") for a in given) else ["tests/xr_live"]
    try:
        root = default_root()
        ensure_root(root)
    except NoMonado as reason:
        print(f"xr: not run: {reason}", flush=True)
        return CANNOT
    return enter(root, [*PYTEST, *tests, *given], LIMIT_S, {out.resolve(): "/out"})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
