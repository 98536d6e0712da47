"""Dates, numbers, bodies and ranks as heads tell them."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.law.fulltext.history import (
    date_in_force,
    date_of_version,
    date_stated,
    document_number,
    issuing_body,
    rank,
    read_date,
    read_history,
    repealed_titles,
)
from app.domain.law.fulltext.text import Article, EventKind, Paragraph
from app.domain.law.statute import Level

PACKED = (
    "（2004年4月30日中华人民共和国国务院令第406号公布　根据2012年11月9日"
    "《国务院关于修改和废止部分演示法规的决定》第一次修订"
    "　根据２０１６年２月６日《国务院关于修改部分演示法规的决定》第二次修订）"
)


def article(text: str) -> Article:
    return Article(9, None, "第九条", "", (Paragraph(text),), 1)


def test_every_date_has_its_kind_also_in_one_line() -> None:
    events = read_history([PACKED])
    assert [(event.on.isoformat(), event.kind) for event in events] == [
        ("2004-04-30", EventKind.PUBLISHED),
        ("2012-11-09", EventKind.REVISED),
        ("2016-02-06", EventKind.REVISED),
    ]
    assert date_of_version(events) == dt.date(2016, 2, 6)
    assert document_number(events, []) == "中华人民共和国国务院令第406号"


def test_dates_in_chinese_numerals_and_wrong_ones() -> None:
    assert read_date("二○一九年十一月二十八日公布") == dt.date(2019, 11, 28)
    assert read_date("2019年2月30日") is None
    assert read_date("2022-03-15") == dt.date(2022, 3, 15)


@pytest.mark.parametrize(
    ("line", "body", "level"),
    [
        ("2020年1月1日第九届全国人民代表大会常务委员会第一次会议通过", "全国人民代表大会常务委员会", Level.LAW),
        (
            "2020年1月1日 演示省第九届人民代表大会常务委员会第一次会议通过",
            "演示省人民代表大会常务委员会",
            Level.LOCAL_REGULATION,
        ),
        ("2020年1月1日中华人民共和国国务院令第9号公布", "国务院", Level.ADMINISTRATIVE_REGULATION),
        ("2020年1月1日交通运输部令2020年第9号公布", "交通运输部", Level.DEPARTMENT_RULE),
        ("2020年1月1日演示市人民政府令第9号公布", "演示市人民政府", Level.LOCAL_RULE),
        ("2020年1月1日最高人民法院公布", "最高人民法院", None),
        ("2020年1月1日", "", None),
    ],
)
def test_body_and_rank(line: str, body: str, level: Level | None) -> None:
    events = read_history([line])
    assert issuing_body(events, []) == body
    assert rank("演示条例", body) == level


def test_the_day_in_force_is_the_stated_one_or_the_versions_own() -> None:
    events = read_history(["2020年3月1日 演示市人民政府令第9号公布"])
    version = dt.date(2020, 3, 1)
    assert date_in_force(events, [article("本办法自2020年5月1日起施行。")], version) == (dt.date(2020, 5, 1), True)
    assert date_in_force(events, [article("本办法自公布之日起施行。")], version) == (version, True)
    assert date_in_force(events, [article("本办法自2004年5月1日起施行。")], version) == (version, False)
    assert date_stated([article("本办法自2004年5月1日起施行。")]) == dt.date(2004, 5, 1)
    assert date_stated([article("演示。")]) is None


def test_repealed_titles_are_named() -> None:
    ends = [article("《甲办法》和《关于〈乙〉的规定》同时废止。《丙条例》另行制定。")]
    assert repealed_titles(ends) == ("甲办法", "关于〈乙〉的规定")
