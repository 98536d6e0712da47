"""Statutes, articles and comparisons as pages."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.xdist_group("web")


def test_an_article_shows_gist_status_and_what_rests_on_it(client: TestClient) -> None:
    page = client.get("/article?cite=处罚法55").text
    assert "要旨" in page
    assert "已核对原文" in page
    assert "官方文本还没有导入" in page
    assert "/guide/" in page


def test_official_text_stands_beside_and_the_asked_item_is_marked(client: TestClient) -> None:
    page = client.get("/article?cite=演示运输条例第二条第二项").text
    assert re.search(r'<p class="item asked">（二）又一次', page)
    assert "三十元以上五十元以下" in page
    assert "第二章　罚则" in page


def test_the_day_and_the_version_choose_the_text(client: TestClient) -> None:
    assert "十元以上二十元" in client.get("/article?cite=演示运输条例第二条&on=2023-01-01").text
    law = client.get("/law?name=演示运输条例&version=2020-03-01").text
    assert "已失效" in law
    links = re.findall(r'href="(/article\?[^"]+)"', law)
    assert "十元以上二十元" in client.get(links[1].replace("&amp;", "&")).text


def test_a_statute_leads_to_its_articles_and_neighbours(client: TestClient) -> None:
    law = client.get("/law?name=演示运输条例").text
    assert "第一章　总则" in law
    assert "施行中" in law
    page = client.get("/article?cite=演示运输条例第二条").text
    assert "第一条</a>" in page
    assert ">第三条" in page


def test_two_versions_compared(client: TestClient) -> None:
    page = client.get("/compare?name=演示运输条例&earlier=2024-02-01&later=2020-03-01").text
    assert "2 条有变化" in page
    assert "处<ins>三</ins>十元以上<del>二</del><ins>五</ins>十元以下" in page
    one = client.get("/compare?name=演示运输条例&earlier=2020-03-01&later=2024-02-01&n=3").text
    assert "只看第 3 条" in one
    assert "纸箱" not in one


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/article?cite=没有这部法55", 404),
        ("/article?cite=演示运输条例第九十九条", 404),
        ("/article?cite=演示运输条例第二条&version=x", 404),
        ("/law?name=", 404),
        ("/law?name=演示运输条例&version=1999-01-01", 404),
        ("/compare?name=演示运输条例", 404),
        ("/compare?name=处罚法&earlier=2017-09-01&later=2021-01-22", 404),
        ("/article?cite=演示运输条例", 303),
    ],
)
def test_what_is_not_there_is_said(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert status == 303 or "。" in answer.text


def test_the_list_of_statutes_is_whole(client: TestClient) -> None:
    page = client.get("/laws").text
    assert "行政处罚法" in page
    assert "现已失效" in page


def test_favourites_and_what_was_opened_stay_on_the_phone(address: str, phone_page: Page) -> None:
    phone_page.goto(f"{address}/article?cite=处罚法55")
    phone_page.locator("button.keep").click()
    expect(phone_page.locator("button.keep")).to_have_attribute("aria-pressed", "true")
    phone_page.goto(f"{address}/search?q=运单")
    phone_page.locator("#answer a.card").first.click()
    expect(phone_page.locator("button.keep")).to_be_visible()
    phone_page.goto(f"{address}/kept")
    expect(phone_page.locator("#favourite-rows a").first).to_contain_text("行政处罚法第五十五条")
    assert phone_page.locator("#opened-rows a").count() >= 2
    expect(phone_page.locator("#recent-chips a").first).to_have_text("运单")
    phone_page.locator("#favourite-rows a").first.click()
    phone_page.locator("button.keep").click()
    phone_page.goto(f"{address}/kept")
    expect(phone_page.locator("#favourites")).to_be_hidden()
    phone_page.locator("#forget").click()
    expect(phone_page.locator("#nothing")).to_be_visible()


def test_what_lies_in_the_storage_is_no_markup_and_no_foreign_address(address: str, phone_page: Page) -> None:
    phone_page.goto(f"{address}/kept")
    phone_page.evaluate(
        """() => localStorage.setItem("zhixing.favourites", JSON.stringify([
          {path: "//evil.example", title: "x"}, {path: "javascript:alert(1)", title: "y"}, null, 7,
          {path: "/guides", title: "<img src=x onerror=alert(1)>"}]))"""
    )
    phone_page.reload()
    rows = phone_page.locator("#favourite-rows a")
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("<img src=x")
    phone_page.evaluate("localStorage.setItem('zhixing.favourites', '{broken')")
    phone_page.reload()
    expect(phone_page.locator("#favourites")).to_be_hidden()
