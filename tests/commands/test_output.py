"""What commands print."""

import json
from typing import Any

import pytest

from app.commands.output import number_range, print_json, print_lines, say
from app.domain.errors import KnownError


def test_json_keeps_chinese_and_sorts_keys(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"b": "记录", "a": 1})
    text = capsys.readouterr().out
    assert json.loads(text) == {"a": 1, "b": "记录"}
    assert text.index('"a"') < text.index('"b"')
    assert "记录" in text


def test_lines_and_progress_go_to_their_streams(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines(["一", "二"])
    say("三")
    assert capsys.readouterr() == ("一\n二\n", "三\n")


def test_seed_ranges() -> None:
    assert list(number_range("3..5")) == [3, 4, 5]
    assert list(number_range("7")) == [7]


@pytest.mark.parametrize("text", ["", "a..b", "5..3", "-1..2", "0..1000001"])
def test_what_is_no_range_is_refused(text: Any) -> None:
    with pytest.raises(KnownError):
        number_range(text)
