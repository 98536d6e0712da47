"""The gate's command line."""

import pytest

from app.check.__main__ import closing_line, main
from app.check.lanes import LANES, LaneResult


def test_the_closing_line_adds_tests_and_lanes() -> None:
    results = [LaneResult("lint", True, 0.1, 1, 0), LaneResult("tests", False, 9.0, 40, 2, 3)]
    assert closing_line(results) == "41 passed, 2 failed, 3 skipped"
    assert closing_line(results[:1]) == "1 passed, 0 failed"


def test_help_names_every_lane(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert all(lane.name in out for lane in LANES)


def test_arguments_without_a_lane_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--fast"])
    assert stopped.value.code == 2
    assert "--fast" in capsys.readouterr().err


def test_one_lane_runs_alone_and_the_last_line_is_plain(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--quiet", "--exclude", "*"]) == 0
    assert capfd.readouterr().out.splitlines()[-1] == "1 passed, 0 failed"
