"""Names find their statute, and never a near one of another sort."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.law.library import LawLibrary
from app.domain.law.search.volume import Volume
from app.services.errors import NotFoundError
from app.services.law_names import LawNames, resolve
from tests.domain.law.sample_law import NEW, OLD

LAW = LawLibrary((OLD, NEW))
TITLES = {"演示省公路条例": "演示省公路条例", "道路运输车辆管理办法": "道路运输车辆管理办法", "演示法": "演示法"}


@pytest.mark.parametrize(
    ("name", "title", "key"),
    [
        ("new_law", "演示法", "new_law"),
        ("演法", "演示法", "new_law"),
        ("中华人民共和国演示法", "演示法", "new_law"),
        ("演示 旧条例", "演示旧条例", "old_rules"),
        ("旧条例", "演示旧条例", "old_rules"),
        ("演旧条", "演示旧条例", "old_rules"),
        ("公路条例", "演示省公路条例", None),
        ("演公条", "演示省公路条例", None),
        ("道运办法", "道路运输车辆管理办法", None),
    ],
)
def test_a_name_is_found(name: str, title: str, key: str | None) -> None:
    assert resolve(name, LAW, TITLES) == (title, key)


@pytest.mark.parametrize("name", ["道路运输法", "", "没有", "条例"])
def test_a_name_that_fits_none_is_refused_with_what_looks_alike(name: str) -> None:
    with pytest.raises(NotFoundError, match="没有找到"):
        resolve(name, LAW, TITLES)


def test_alike_titles_are_named() -> None:
    with pytest.raises(NotFoundError, match="《演示省公路条例》"):
        resolve("演示县公路条例", LAW, TITLES)


def test_a_mistyped_name_is_nearly_known() -> None:
    names = LawNames.of(LAW, TITLES)
    assert names.nearly("中华人民共和国演示发") == ("演示法", "new_law")
    assert names.nearly("完全不同的名称") is None
    assert names.nearly("演") is None


def test_the_names_of_volumes_are_those_of_the_library() -> None:
    since = dt.date(2026, 5, 1)
    volumes = [
        Volume(1, "new_law", "演示法", ("演示法", "演法"), None, None, since, None),
        Volume(2, "", "演示省公路条例", ("演示省公路条例",), None, None, since, None),
    ]
    names = LawNames.of_volumes(volumes)
    assert names.resolve("演法") == ("演示法", "new_law")
    assert names.resolve("演公条") == ("演示省公路条例", None)


def test_of_two_abbreviated_titles_the_shorter_is_meant() -> None:
    titles = {each: each for each in ("演示省危险货物运输管理办法", "演示省危险货物道路运输监督管理办法")}
    assert resolve("危货运输办法", LawLibrary(), titles) == ("演示省危险货物运输管理办法", None)


def test_the_end_of_a_title_that_tells_no_sort_is_enough_where_only_one_ends_so() -> None:
    titles = {each: each for each in ("演示省公路名录", "演示省水路目录", "演示省公路条例")}
    assert resolve("路名录", LawLibrary(), titles) == ("演示省公路名录", None)
    with pytest.raises(NotFoundError):
        resolve("录", LawLibrary(), titles)
