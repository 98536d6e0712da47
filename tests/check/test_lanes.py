"""How a lane is run and counted."""

from pathlib import Path

import pytest

from app.check.lanes import Lane, check_structure, python_lane, read_report, run_benches, run_lane, run_tests, run_xr


def test_a_lane_passes_where_its_program_exits_with_zero(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    result = run_lane(python_lane("greet", "says hello", "-c", "print('hello')"), tmp_path)
    assert (result.ok, result.passed, result.failed) == (True, 1, 0)
    out = capfd.readouterr().out
    assert out.startswith("== greet: says hello\nhello\n")
    assert "ok" in out


def test_a_lane_fails_where_its_program_does_not(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    result = run_lane(python_lane("break", "exits with 3", "-c", "raise SystemExit(3)"), tmp_path)
    assert (result.ok, result.failed) == (False, 1)
    assert "FAILED" in capfd.readouterr().out


def test_extra_arguments_reach_the_work(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    seen: list[str] = []

    def work(root: Path, extra: object) -> tuple[int, int, int]:
        seen.append(str(extra))
        return 3, 0, 1

    result = run_lane(Lane("count", "counts", work), tmp_path, ["-k", "plates"])
    assert seen == ["['-k', 'plates']"]
    assert (result.passed, result.skipped) == (3, 1)


def test_a_run_without_tests_is_a_failure(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run_tests(tmp_path, ()) == (0, 1, 0)


def test_structure_without_a_clone_is_told_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check_structure(tmp_path, ()) == (0, 1, 0)
    assert "needs git and a clone" in capsys.readouterr().out


def test_tests_are_counted_by_the_report(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    report.write_text(
        '<testsuites><testsuite name="a" tests="9" failures="1" errors="1" skipped="2"/></testsuites>', encoding="utf-8"
    )
    assert read_report(report) == (5, 2, 2)
    assert read_report(tmp_path / "absent.xml") == (0, 0, 0)


def test_every_bench_runs_and_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "tests" / "bench"
    folder.mkdir(parents=True)
    (folder / "fast.py").write_text("print('1 ms')\n")
    (folder / "broken.py").write_text("raise SystemExit(1)\n")
    assert run_benches(tmp_path, ()) == (1, 1, 0)
    assert run_benches(tmp_path, ("fast",)) == (1, 0, 0)
    assert "-- fast" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("status", "counts"),
    [(77, (0, 0, 1)), (0, (3, 0, 0)), (1, (3, 1, 0))],
)
def test_the_runtimes_lane_counts_and_says_where_it_cannot_run(
    tmp_path: Path, status: int, counts: tuple[int, int, int]
) -> None:
    lane = tmp_path / "tests" / "xr_live" / "lane.py"
    lane.parent.mkdir(parents=True)
    report = '<testsuites><testsuite tests="3" failures="0" errors="0" skipped="0"/></testsuites>'
    lane.write_text(
        "import sys\n"
        "path = next(a for a in sys.argv if a.startswith('--junitxml='))[len('--junitxml='):]\n"
        f"open(path, 'w').write('{report}')\n"
        f"sys.exit({status})\n"
    )
    assert run_xr(tmp_path, ()) == counts
