"""Files become plain text values with places, and every bad way of writing becomes a problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.source import MAX_BYTES, MAX_DEPTH, MAX_LINE, Place, Source, parse_source, path_text, read_source


def parse(text: str) -> Source:
    return parse_source(text.encode(), "a.yaml")


def messages(source: Source) -> list[str]:
    return [problem.text() for problem in source.problems]


def test_scalars_stay_text() -> None:
    source = parse("at: 12:30\nyes: no\narticle: 1.10\nflow: {at: 12:30, n: 007}\nquoted: 'null'\n")
    assert source.value == {
        "at": "12:30",
        "yes": "no",
        "article": "1.10",
        "flow": {"at": "12:30", "n": "007"},
        "quoted": "null",
    }
    assert not source.problems


def test_only_bare_empty_values_are_none() -> None:
    assert parse("a:\nb: ~\nc: null\nd: ''\ne: Null\n").value == {"a": None, "b": None, "c": None, "d": "", "e": "Null"}


def test_places_of_keys_and_values() -> None:
    source = parse("标题: 甲\nsteps:\n  - id: a\n    done: [x, 中文]\n")
    assert source.place_of(("标题",), key=True) == Place(1, 1)
    assert source.place_of(("标题",)) == Place(1, 5)
    assert source.place_of(("steps", 0)) == Place(3, 5)
    assert source.place_of(("steps", 0, "done", 1)) == Place(4, 15)
    assert source.place_of(("steps", 0, "done", 9)) == Place(4, 11)
    assert source.place_of(("steps", 0, "gone")) == Place(3, 5)
    assert source.problem(("steps", 0, "id"), "不对").text() == "a.yaml:3:9 steps[0].id: 不对"


def test_a_duplicate_key_names_both_places() -> None:
    assert messages(parse("a: 1\nb: {x: 1, x: {y: 2}}\na: 2\n")) == [
        "a.yaml:2:11 b.x: “x”重复了，第一次写在第 2 行第 5 列，请留一个",
        "a.yaml:3:1 a: “a”重复了，第一次写在第 1 行第 1 列，请留一个",
    ]


def test_a_byte_order_mark_is_forgiven() -> None:
    assert parse_source(b"\xef\xbb\xbfa: 1", "a.yaml").value == {"a": "1"}


@pytest.mark.parametrize(
    ("raw", "place", "words"),
    [
        (b"a: 1\nb: \xff\xfe", "2:4", "UTF-8"),
        ("a: 1".encode("utf-16"), "1:1", "UTF-8"),
        (b"a: 1\r\nb: x\x00y", "2:5", "U+0000"),
        ("a: x\u2028b".encode(), "1:5", "U+2028"),
        (b"", "1:1", "文件是空的"),
        (b"# only a comment\n", "1:1", "文件是空的"),
        (b"a: 1\n---\nb: 2\n", "2:1", "一个文件只能有一份内容"),
        (b"a: &x 1\n", "1:4", "锚点"),
        (b"a: 1\nb: *x\n", "2:4", "锚点"),
        (b"a: !!str 1\n", "1:4", "类型标记"),
        (b"? [a]\n: 1\n", "1:3", "栏目名只能是一段文字"),
        (b": 1\n", "1:1", "栏目名是空的"),
        (b"a: [1, 2\n", "2:1", "方括号没有配对"),
        (b"a: {b: 1\n", "2:1", "花括号没有配对"),
        (b"a:\n\tb: 1\n", "2:1", "制表符"),
        (b"a: 'x\n", "2:1", "引号没有成对"),
        (b"a: b: c\n", "1:5", "多了一个冒号"),
        (b"- a\nb: 1\n", "2:1", "缩进与上文不齐"),
        (b"a: @x\n", "1:4", "请加引号"),
        (b'a: "\\q"\n', "1:6", "反斜杠"),
        (b'a: "\\UFFFFFFFF"\n', "1:2", "读不懂"),
        (b"%YAML 9.9\n---\na: 1\n", "1:1", "版本不支持"),
    ],
)
def test_bad_writing_is_a_problem_at_its_place(raw: bytes, place: str, words: str) -> None:
    first = parse_source(raw, "a.yaml").problems[0].text()
    assert first.startswith(f"a.yaml:{place} ")
    assert words in first


def test_deep_nesting_is_refused() -> None:
    assert not parse("[" * (MAX_DEPTH - 1) + "x" + "]" * (MAX_DEPTH - 1)).problems
    for depth in (MAX_DEPTH + 1, MAX_LINE):
        assert "嵌套超过" in messages(parse("[" * depth))[0]


def test_an_alias_bomb_is_refused_without_growing() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    source = parse("\n".join(lines))
    assert all("锚点" in text for text in messages(source))


def test_problems_are_capped() -> None:
    assert "问题已超过" in messages(parse("\n".join("a: 1" for _ in range(5000))))[-1]


def test_too_many_values_are_refused() -> None:
    assert "拆成几个文件" in messages(parse("[" + "a,\n" * 250_000 + "]"))[-1]


def test_a_long_line_is_refused() -> None:
    assert not parse("a: 1\nb: " + "x" * (MAX_LINE - 3)).problems
    assert messages(parse("a: 1\n" + "!" * (MAX_LINE + 1))) == ["a.yaml:2:1 这一行超过 20000 个字，请分成几行"]


def test_a_long_tag_ends_the_reading() -> None:
    assert len(parse("- !a 1\n- !b 2\n").problems) == 2
    assert len(parse(("- " + "!" * 10_000 + "\n") * 20).problems) == 1


def test_a_big_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"a: " + b"x" * MAX_BYTES)
    assert "4 MB" in messages(read_source(path))[0]
    assert "4 MB" in messages(parse_source(b"x" * (MAX_BYTES + 1), "a.yaml"))[0]


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.yaml", tmp_path):
        assert "文件打不开" in messages(read_source(path, tmp_path))[0]


def test_names_are_relative_to_the_root(tmp_path: Path) -> None:
    path = tmp_path / "law" / "a.yaml"
    path.parent.mkdir()
    path.write_text("a: 1\n", encoding="utf-8")
    assert read_source(path, tmp_path).file == "law/a.yaml"


def test_path_text_quotes_odd_keys() -> None:
    assert path_text(("steps", 1, "done_when", 0, "a b.c")) == "steps[1].done_when[0]['a b.c']"
