"""`python -m app.check [LANE [ARGS…]]`: run the gate's lanes in order and close with what passed."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from app.check.lanes import LANES, LaneResult, run_lane, summary_line

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str]) -> int:
    """Run the named lane, or every default lane; a failed lane does not stop the ones after it."""
    parser = _parser()
    given, extra = parser.parse_known_args(arguments)
    chosen = [lane for lane in LANES if lane.name == given.lane or (given.lane is None and lane.by_default)]
    if extra and given.lane is None:
        parser.error(f"unknown arguments: {' '.join(extra)}")
    start = time.monotonic()
    results = [run_lane(lane, ROOT, extra) for lane in chosen]
    print("== summary")
    for result in results:
        print(summary_line(result))
    print(f"-- total {time.monotonic() - start:.1f} s")
    print(closing_line(results))
    return 0 if all(result.ok for result in results) else 1


def closing_line(results: Sequence[LaneResult]) -> str:
    """Tests and lanes that passed and failed; a lane other than tests counts as one."""
    passed, failed, skipped = (
        sum(getattr(result, count) for result in results) for count in ("passed", "failed", "skipped")
    )
    return f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else "")


def _parser() -> argparse.ArgumentParser:
    lines = [f"  {lane.name:<10} {lane.purpose}{'' if lane.by_default else ' (only by name)'}" for lane in LANES]
    parser = argparse.ArgumentParser(
        prog="./check",
        description="The gate. Without a lane: every lane, in this order.",
        epilog="lanes:\n"
        + "\n".join(lines)
        + "\n\nWhat follows a lane goes to its tool: ./check tests tests/content -k plates",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("lane", nargs="?", choices=[lane.name for lane in LANES], metavar="LANE")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
