"""Search as it is typed."""

import pytest

from app.services.pinyin import full_pinyin, initials, matches


def test_pinyin_of_a_title() -> None:
    assert initials("紧急切断阀") == "jjqdf"
    assert full_pinyin("汽油 A1") == "qiyou a1"


@pytest.mark.parametrize(
    ("query", "found"),
    [("切断", True), ("JJQD", True), ("jinjiqie", True), ("阀 jj", True), ("fx", False), ("", True), ("阀门", False)],
)
def test_a_query_finds(query: str, found: bool) -> None:
    assert matches(query, "紧急切断阀") is found
