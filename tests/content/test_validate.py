"""Every problem of a file in one run, at its place, in Chinese, with a hint."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from app.content.source import parse_source
from app.content.validate import did_you_mean, validate, with_suggestion
from tests.content.sample_models import Elapsed, Play

GOOD = """schema_version: 1
id: night
weather: rain
on: 2026-09-01
at: 21:05
steps:
  - id: show_badge
    opened: no
    points: 1.5
    done_when:
      - {kind: elapsed, seconds: 3}
"""


def problems(text: str, model: type[BaseModel] = Play) -> list[str]:
    value, found = validate(model, parse_source(text.encode(), "s.yaml"))
    assert (value is None) == bool(found)
    return [problem.text() for problem in found]


def with_step(line: str) -> str:
    return f"schema_version: 1\nid: a\nsteps:\n  - id: a\n    {line}\n"


def test_a_good_file_gives_the_model() -> None:
    value, found = validate(Play, parse_source(GOOD.encode(), "s.yaml"))
    assert found == []
    assert value is not None
    assert value.at is not None
    assert (value.at.hour, value.steps[0].opened, value.steps[0].done_when[0]) == (
        21,
        False,
        Elapsed(kind="elapsed", seconds=3),
    )


def test_all_problems_come_at_once_and_in_order() -> None:
    text = """schema_version: 1
weather: rian
on: 20260901
at: 12:61
stepz: x
steps:
  - done_when:
      - {kind: elapsed, seconds: 0}
      - {kind: elapsd, seconds: 1}
      - {seconds: 1}
      - {kind: shown, objekt: 1}
      - text
    points: 1.25
  -
"""
    assert problems(text) == [
        "s.yaml:1:1 id: 缺少必填的“id”",
        "s.yaml:2:10 weather: “rian”不在可选的值里，可选：clear、rain，是不是想写“rain”？",
        "s.yaml:3:5 on: “20260901”不是日期，请写成 2026-09-01 的样子",
        "s.yaml:4:5 at: “12:61”不是时间（分钟应在 0 到 59 之间），请写成 12:30 的样子",
        "s.yaml:5:1 stepz: 不认识的栏目“stepz”，是不是想写“steps”？",
        "s.yaml:7:5 steps[0].id: 缺少必填的“id”",
        "s.yaml:8:34 steps[0].done_when[0].seconds: 应大于 0",
        "s.yaml:9:16 steps[0].done_when[1].kind: "
        "不认识的“kind: elapsd”，可选：elapsed、shown、all_of，是不是想写“elapsed”？",
        "s.yaml:10:9 steps[0].done_when[2].kind: 缺少“kind”，要用它说明这一项是哪一种",
        "s.yaml:11:9 steps[0].done_when[3].object: 缺少必填的“object”",
        "s.yaml:11:23 steps[0].done_when[3].objekt: 不认识的栏目“objekt”，是不是想写“object”？",
        "s.yaml:12:9 steps[0].done_when[4]: 这里应写成“栏目: 内容”的写法",
        "s.yaml:13:13 steps[0].points: 小数最多 1 位",
        "s.yaml:14:4 steps[1]: 这里还没有填写。这里应写成“栏目: 内容”的写法",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "done_when: [{kind: all_of, conditions: [{kind: elapsed, seconds: x}]}]",
            "5:70 steps[0].done_when[0].conditions[0].seconds: “x”不是整数",
        ),
        (
            "either: {kind: shown, object: a, elapsed: {kind: elapsed, seconds: 0}}",
            "5:72 steps[0].either.elapsed.seconds: 应大于 0",
        ),
        ("basis: [x]", "5:12 steps[0].basis: 依据里不能写 x"),
        ("basis: x", "5:12 steps[0].basis: 这里应是列表，每项前写“- ”，或用方括号括起来"),
        ("basis: [a, ]\n    points:", "6:5 steps[0].points: 这里还没有填写。这里应是数字"),
        ("names: {abcdefgh: 1}", "5:13 steps[0].names.abcdefgh: 栏目名“abcdefgh”不对：文字太长，最多 6 个字"),
        ("opened: maybe", "5:13 steps[0].opened: “maybe”不是真假值，请写 true 或 false"),
        ("weight: .inf", "5:13 steps[0].weight: “.inf”不是数字"),
        ("weight: inf", "5:13 steps[0].weight: 应是确定的数，不能是无穷大"),
        ("points: nan", "5:13 steps[0].points: 应是确定的数，不能是无穷大"),
    ],
)
def test_places_and_words(line: str, expected: str) -> None:
    assert problems(with_step(line)) == [f"s.yaml:{expected}"]


def test_the_outermost_level_must_be_a_mapping() -> None:
    assert problems("- a\n") == ["s.yaml:1:1 文件的最外层应是“栏目: 内容”的写法"]


def test_problems_of_writing_come_first() -> None:
    assert problems("a: 1\na: 2\n") == ["s.yaml:2:1 a: “a”重复了，第一次写在第 1 行第 1 列，请留一个"]


def test_many_problems_are_capped() -> None:
    text = "schema_version: 1\nid: a\nsteps:\n" + "  - {id: A}\n" * 1000
    found = problems(text)
    assert len(found) == 201
    assert found[-1].endswith("另有 800 处问题，改好上面的再检查即可看到")


def test_suggestions_need_a_close_choice() -> None:
    assert did_you_mean("secnds", ["seconds", "object"]) == "seconds"
    assert did_you_mean("zzz", ["seconds", "object"]) is None
    assert with_suggestion("没有“灯”", "灯", ["门"]) == "没有“灯”"
