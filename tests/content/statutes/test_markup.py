"""Pages become lines; hostile ones cost no time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.statutes.markup import text_of_page

PAGE = """<!DOCTYPE html><html><head><title>演示网</title><style>p{}</style></head><body>
<nav>首页 &gt; 法规</nav><!-- 第九条 不算 --><h1>演示办法</h1>
<p>（2020年1月2日公布）</p><p><b>第一条</b>&nbsp;为了演示，
制定本办法。</p><p>第二条&#12288;1 &lt; 2。<br/>另起一行。</p>
<script>第三条 不算</script><footer>主办单位</footer></body></html>"""


def test_a_page_gives_a_line_for_each_block() -> None:
    assert text_of_page(PAGE).splitlines() == [
        "演示办法",
        "（2020年1月2日公布）",
        "第一条\xa0为了演示，制定本办法。",
        "第二条\u30001 < 2。",
        "另起一行。",
    ]


@pytest.mark.parametrize("piece", ["<", "<a ", "<!--", "<script>", "</", "<!", "&", "&#", "<p>", "<?"])
def test_a_page_of_one_piece_repeated_is_read_in_one_pass(piece: str) -> None:
    start = time.monotonic()
    text_of_page(piece * 100_000)
    assert time.monotonic() - start < 20


@given(st.text("<>/!-&;p第一条scriptb \n\"'", max_size=60))
def test_any_page_is_read(page: str) -> None:
    assert text_of_page(page).endswith("\n")
