"""The lanes of the gate, and how one is run."""

import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.check.structure import structure_problems

SCRIPTS = ("run", "check")  # Python without a suffix, so ruff has to be told.
# The installed script carries the path of the folder it was made in; this does not.
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
# What the program of the lane `xr` ends with where this machine can have no such runtime.
XR_CANNOT_RUN = 77
# A worker that died is not replaced: what it left behind would be waited for without end.
PYTEST = ("-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup", "--max-worker-restart", "0")


@dataclass(frozen=True)
class LaneResult:
    """What one lane found: its counts in tests where it ran tests, else one for the lane itself."""

    name: str
    ok: bool
    seconds: float
    passed: int
    failed: int
    skipped: int = 0


@dataclass(frozen=True)
class Lane:
    """One lane: `work(root, extra arguments)` returns (passed, failed, skipped)."""

    name: str
    purpose: str
    work: Callable[[Path, Sequence[str]], tuple[int, int, int]]
    by_default: bool = True


def run_lane(lane: Lane, root: Path, extra: Sequence[str] = ()) -> LaneResult:
    """Run one lane and say on stdout how it went."""
    print(f"== {lane.name}: {lane.purpose}", flush=True)
    start = time.monotonic()
    passed, failed, skipped = lane.work(root, extra)
    result = LaneResult(lane.name, failed == 0, time.monotonic() - start, passed, failed, skipped)
    print(summary_line(result), flush=True)
    return result


def summary_line(result: LaneResult) -> str:
    """The lane in one line."""
    return f"-- {result.name:<10} {'ok' if result.ok else 'FAILED':<7} {result.seconds:7.1f} s"


def python_lane(name: str, purpose: str, *arguments: str) -> Lane:
    """A lane that is one program of the environment; it passes where the program exits with 0."""

    def work(root: Path, extra: Sequence[str]) -> tuple[int, int, int]:
        done = subprocess.run([sys.executable, *arguments, *extra], cwd=root)
        return (1, 0, 0) if done.returncode == 0 else (0, 1, 0)

    return Lane(name, purpose, work)


def check_structure(root: Path, extra: Sequence[str]) -> tuple[int, int, int]:
    """Print what departs from the house's shape."""
    try:
        problems = structure_problems(root)
    except (OSError, subprocess.CalledProcessError) as failure:
        problems = [f"needs git and a clone: {failure}"]
    for problem in problems:
        print(problem)
    return (0, 1, 0) if problems else (1, 0, 0)


def run_tests(root: Path, extra: Sequence[str]) -> tuple[int, int, int]:
    """Run pytest and count by its report, which also tells a run that broke off."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        done = subprocess.run([sys.executable, *PYTEST, f"--junitxml={report}", *extra], cwd=root)
        passed, failed, skipped = read_report(report)
    # Whatever made pytest fail without a failed test, such as no test at all, is a failure here.
    return passed, failed if done.returncode == 0 else max(failed, 1), skipped


def run_soak(root: Path, extra: Sequence[str]) -> tuple[int, int, int]:
    """Run the tests that have a long form, in their long form."""
    return run_tests(root, ("-m", "soak", "--soak", "-o", "faulthandler_timeout=0", *extra))


def run_xr(root: Path, extra: Sequence[str]) -> tuple[int, int, int]:
    """Run the tests against a real OpenXR runtime; one skipped test where this machine can have none."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, str(root / "tests" / "xr_live" / "lane.py"), f"--junitxml={report}", *extra]
        status = subprocess.run(command, cwd=root).returncode
        passed, failed, skipped = read_report(report)
    if status == XR_CANNOT_RUN:
        return 0, 0, 1
    return passed, failed if status == 0 else max(failed, 1), skipped


def run_benches(root: Path, extra: Sequence[str]) -> tuple[int, int, int]:
    """Run every bench one after another; a bench prints what it measured and fails by its exit status."""
    passed = failed = 0
    for bench in sorted((root / "tests" / "bench").glob("*.py")):
        if bench.name == "__init__.py" or (extra and bench.stem not in extra):
            continue
        print(f"-- {bench.stem}", flush=True)
        ok = subprocess.run([sys.executable, str(bench)], cwd=root).returncode == 0
        passed, failed = passed + ok, failed + (not ok)
    return passed, failed, 0


def read_report(report: Path) -> tuple[int, int, int]:
    """Counts (passed, failed, skipped) in a JUnit report; all zero where pytest died before writing one."""
    if not report.is_file():
        return 0, 0, 0
    total = failed = skipped = 0
    for suite in ElementTree.parse(report).iter("testsuite"):
        total += int(suite.get("tests", 0))
        failed += int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped += int(suite.get("skipped", 0))
    return max(total - failed - skipped, 0), failed, skipped


LANES = (
    python_lane("format", "ruff format", "-m", "ruff", "format", "--check", ".", *SCRIPTS),
    python_lane("lint", "ruff rules", "-m", "ruff", "check", "--output-format", "concise", ".", *SCRIPTS),
    python_lane("types", "mypy, strict", "-m", "mypy"),
    python_lane("contracts", "who may import whom", "-c", LINT_IMPORTS),
    python_lane("content", "every content file", "-m", "app.cli", "content", "check"),
    Lane("structure", "sizes, names, a test for every source", check_structure),
    Lane("tests", "pytest", run_tests),
    Lane("bench", "speed and size, printed and not judged", run_benches, by_default=False),
    Lane("xr", "a headset's real runtime, in a Debian root of its own", run_xr, by_default=False),
    Lane("soak", "the long forms of the tests", run_soak, by_default=False),
)
