"""Problems as text, as JSON and in order."""

from __future__ import annotations

from app.domain.problems import Problem, Severity, as_text, has_errors

LATER = Problem("b.yaml", 18, 18, "steps[1].seconds", "应大于 0")
EARLIER = Problem("b.yaml", 2, 1, "", "文件是空的", Severity.WARNING)


def test_text_is_sorted_by_place_and_clickable() -> None:
    lines = as_text([LATER, EARLIER]).splitlines()
    assert lines == ["b.yaml:2:1 （提醒）文件是空的", "b.yaml:18:18 steps[1].seconds: 应大于 0"]


def test_json_keeps_every_part() -> None:
    assert LATER.as_json() == {
        "file": "b.yaml",
        "line": 18,
        "column": 18,
        "path": "steps[1].seconds",
        "message": "应大于 0",
        "severity": "error",
    }


def test_only_errors_stop() -> None:
    assert has_errors([EARLIER, LATER])
    assert not has_errors([EARLIER])
