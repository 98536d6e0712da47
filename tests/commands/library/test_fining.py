"""`zhixing library fine`."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main
from tests.commands.library.run_library import document, run


@pytest.fixture(autouse=True)
def _base(texts: Path) -> None:
    assert texts.is_dir()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--axles", "6", "--gross-t", "147"), {"limit_t": 49, "over_t": 98, "over_rate": 2, "fine": 30000}),
        (("--axles", "5", "--gross-t", "53.75"), {"limit_t": 43, "over_t": 10.75, "over_rate": 0.25, "fine": 645}),
        (("--axles", "3", "--gross-t", "27.5"), {"limit_t": 27, "over_t": 0.5, "over_rate": 0.0185, "fine": 0}),
        (("--axles", "6", "--gross-t", "60", "--drive", "single"), {"limit_t": 46, "over_t": 14, "fine": 1440}),
        (("--axles", "3", "--gross-t", "25.5", "--form", "truck"), {"limit_t": 25, "over_t": 0.5}),
        (("--axles", "2", "--gross-t", "54", "--rule", "mot"), {"rule": "mot", "fine": 18000}),
    ],
)
def test_overload(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], expected: dict[str, object]) -> None:
    found = document(capsys, "fine", "overload", *words, "--on", "2026-09-01")
    assert {name: found[name] for name in expected} == expected
    assert found["on"] == "2026-09-01"
    assert found["axles"] == int(words[1])
    assert all(step["article"] for step in found["steps"])
    assert found["steps"][-1]["amount"] == found["fine"]
    assert found["status"] in ("confirmed", "to_verify")


def test_overload_in_lines(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _err = run(capsys, "fine", "overload", "--axles", "6", "--gross-t", "80", "--on", "2026-09-01")
    assert status == 0
    assert "超限率 63.27%，罚款 7660 元" in out
    assert "1. 六轴汽车列车的总质量限值 = 49 吨（超限运输车辆行驶公路管理规定第三条）" in out


def test_income_surcharge_ladder_and_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    income = document(capsys, "fine", "income", "--act", "HA-01", "--income", "25000", "--on", "2026-09-01")
    assert (income["fine_low"], income["fine_high"], income["confiscated"]) == (50000, 250000, 25000)
    late = document(
        capsys, "fine", "surcharge", "--amount", "1000", "--from", "2026-09-30", "--to", "2026-10-10",
        "--pause", "2026-10-01..2026-10-05",
    )  # fmt: skip
    assert (late["days"], late["surcharge"], late["debt"]) == (5, 150, 1150)
    ladder = document(
        capsys, "fine", "ladder", "--act", "HA-01", "--factor", "first_time", "--factor", "no_harm",
        "--on", "2026-09-01",
    )  # fmt: skip
    assert (ladder["tier"], ladder["fine_low"], ladder["standard"]) == ("较轻", 30000, "example_ha01")
    assert ladder["reasons"]
    again = document(capsys, "fine", "repeated", "--fleet", "10", "--overloaded", "2")
    assert "停业整顿" in again["measures"][0]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("overload", "--axles", "六", "--gross-t", "80"), "不是轴数"),
        (("overload", "--axles", "1", "--gross-t", "80"), "轴数"),
        (("overload", "--axles", "6", "--gross-t", "-5"), "车货总质量"),
        (("overload", "--axles", "6", "--gross-t", "80", "--rule", "zhejiang", "--on", "2019-01-01"), "2020-09-01"),
        (("income", "--act", "HA-02", "--income", "5"), "没有罚款"),
        (("ladder", "--act", "HA-01", "--factor", "first_time", "--factor", "second_time"), "不能同时成立"),
        (("surcharge", "--amount", "0", "--from", "2026-01-01", "--to", "2026-02-01"), "罚款数额"),
        (("repeated",), "至少给出"),
    ],
)
def test_what_makes_no_sense_is_a_sentence(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], reason: str
) -> None:
    status, out, err = run(capsys, "fine", *words)
    assert (status, out) == (1, "")
    assert reason in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "words",
    [
        ("overload", "--axles", "6"),
        ("overload", "--axles", "6", "--gross-t", "80", "--drive", "three"),
        ("surcharge", "--amount", "5", "--from", "2026-02-31", "--to", "2026-03-01"),
        ("surcharge", "--amount", "5", "--from", "2026-02-01", "--to", "2026-03-01", "--pause", "heute"),
        ("gift",),
    ],
)
def test_wrong_usage_is_two(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["library", "fine", *words])
    assert left.value.code == 2
    assert "命令用法不对" in capsys.readouterr().err
