"""Snippets and the words that were found."""

from __future__ import annotations

from app.domain.law.search.query import read_query
from app.services.law_answers import SNIPPET, same_words, snippet_of
from app.services.law_ranking import Asked


def test_the_snippet_is_the_line_with_most_of_the_words() -> None:
    assert snippet_of("第一行\n没带运单的\n运单", frozenset({"带运", "运单"})) == "没带运单的"
    assert snippet_of("", frozenset({"运单"})) == ""
    assert (
        snippet_of("\n第一行\n第二行", frozenset()) == snippet_of("\n第一行\n第二行", frozenset({"没有"})) == "第一行"
    )
    long = "字" * 200 + "运单" + "字" * 200
    cut = snippet_of(long, frozenset({"运单"}))
    assert len(cut) == SNIPPET
    assert "运单" in cut


def test_what_was_typed_decides_the_line_and_where_it_is_cut() -> None:
    shown = frozenset({"收集", "证据", "登记", "保存"})
    text = "收集证据" + "字" * 200 + "登记保存" + "字" * 200
    assert "登记保存" in snippet_of(text, shown, frozenset({"登记", "保存"}))
    assert snippet_of("收集证据\n登记", shown, frozenset({"登记"})) == "收集证据"
    assert snippet_of("收集\n登记", shown, frozenset({"登记"})) == "登记"


def test_words_that_were_found_are_named_whole() -> None:
    asked = Asked(read_query("没带运单"), said=("没带运单",))
    assert same_words(asked, ["带运", "运单"]) == ["词语相同：带运单"]
    assert same_words(asked, []) == []


def test_tokens_are_those_of_all_words() -> None:
    asked = Asked(read_query("运单"))
    asked.add("运单", 1.0)
    asked.add("电子运单", 0.5)
    assert asked.shown == {"运单", "电子", "子运"}
