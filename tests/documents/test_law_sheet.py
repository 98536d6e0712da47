"""Pages out of the law library on paper."""

from __future__ import annotations

import datetime as dt
import io

from PIL import Image

from app.documents.law_sheet import LawSheet, SheetPart, sheet_data, sheet_pages, sheet_pdf
from tests.documents.pdf_a import pdf_a_problems

MOMENT = dt.datetime(2026, 11, 26, 8, 0, tzinfo=dt.UTC)
SHEET = LawSheet(
    "演示法",
    MOMENT,
    [SheetPart("第一条", ("处罚款：", "（一）甲；"), "第一章　罚则", ("要旨：一",)), SheetPart("第二条", ())],
    ["演示机关"],
    ["没有导入"],
)


def test_the_same_sheet_is_the_same_file() -> None:
    made = sheet_pdf(SHEET)
    assert made == sheet_pdf(SHEET)
    assert pdf_a_problems(made) == []


def test_all_of_it_is_there() -> None:
    data = sheet_data(SHEET)
    assert data["parts"][0] == {
        "label": "第一条",
        "lines": ["处罚款：", "（一）甲；"],
        "heading": "第一章　罚则",
        "gists": ["要旨：一"],
    }
    assert data["foot"].endswith("打印于 2026-11-26")


def test_long_sheets_go_on_on_the_next_page() -> None:
    many = LawSheet("长", MOMENT, [SheetPart(f"第{n}条", ("很长的条文" * 30,)) for n in range(30)])
    pages = sheet_pages(many, 40)
    assert len(pages) > 1
    assert Image.open(io.BytesIO(pages[0])).size[0] > 200
