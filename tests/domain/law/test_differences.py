"""Differences between wordings, and which article became which."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.law.differences import Part, compare_words, pair_articles

WORDS = st.text(alphabet="甲乙丙丁一二三元处罚 19.", max_size=60)


def said(earlier: str, later: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    change = compare_words(earlier, later)
    return [(p.part, p.words) for p in change.earlier], [(p.part, p.words) for p in change.later]


def test_an_insertion_is_marked_only_where_it_was_made() -> None:
    left, right = said("没有违法所得的，处罚款", "没有违法所得或者不足1万元的，处罚款")
    assert {part for part, _words in left} == {Part.SAME}
    assert [words for part, words in right if part is Part.ADDED] == ["或者不足1万元"]


def test_a_figure_changes_as_a_whole() -> None:
    left, right = said("处3000元以上10000元以下罚款", "处5000元以上30000元以下罚款")
    assert [words for part, words in left if part is Part.REMOVED] == ["3000", "10000"]
    assert [words for part, words in right if part is Part.ADDED] == ["5000", "30000"]


def test_small_islands_join_the_change_around_them() -> None:
    left, _right = said("吊销经营许可证件", "责令停业整顿")
    assert [part for part, _words in left] == [Part.REMOVED]


def test_the_width_of_punctuation_is_no_change_but_both_sides_keep_theirs() -> None:
    change = compare_words("站(场)经营；", "站（场）经营;")
    assert not change.changed
    assert [piece.words for piece in (*change.earlier, *change.later)] == ["站(场)经营；", "站（场）经营;"]


def test_equal_texts_have_no_change() -> None:
    assert not compare_words("处罚款", "处罚款").changed
    assert compare_words("处罚款", "").changed


@given(WORDS, WORDS)
def test_the_pieces_are_the_wordings_again(earlier: str, later: str) -> None:
    change = compare_words(earlier, later)
    assert "".join(piece.words for piece in change.earlier) == earlier
    assert "".join(piece.words for piece in change.later) == later
    assert change.changed == (earlier != later)
    assert all(piece.part is not Part.ADDED for piece in change.earlier)


def test_an_inserted_article_leaves_the_others_paired() -> None:
    before = ["立法目的条款", "未取得许可经营的处罚款", "自公布之日起施行"]
    after = ["立法目的条款", "安全责任制度新设", "未取得许可擅自经营的处罚款", "自公布之日起施行"]
    assert pair_articles(before, after) == [(0, 0), (None, 1), (1, 2), (2, 3)]
    assert pair_articles(after, before) == [(0, 0), (1, None), (2, 1), (3, 2)]


@given(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6))
def test_every_article_stands_once_and_in_order(earlier: list[str], later: list[str]) -> None:
    pairs = pair_articles(earlier, later)
    assert [left for left, _right in pairs if left is not None] == list(range(len(earlier)))
    assert [right for _left, right in pairs if right is not None] == list(range(len(later)))
