"""The act card: range, measures, who punishes, and the ladder that follows the ticks."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

from app.services.base import Base

pytestmark = pytest.mark.xdist_group("web")


def test_the_card_says_what_it_costs_and_on_what_it_rests(client: TestClient) -> None:
    page = client.get("/act/HA-01").text
    for words in (
        "3 – 10 万元",
        "道路运输条例第六十三条第（三）项",
        "超过 2 万元的，2 – 10 倍",
        "责令停止经营",
        "交通运输部门",
    ):
        assert words in page, words
    assert client.get("/act/ha1").status_code == 200


def test_an_act_of_another_authority_says_to_whom_it_goes(client: TestClient, web_base: Base) -> None:
    law = web_base.shelf.law()
    act = next(each for each in law.acts(web_base.clock().date()) if each.authority.value == "police")
    page = client.get(f"/act/{act.id}").text
    assert "不由交通处罚：移送公安" in page


def test_ticks_without_scripts_and_contradictions_in_words(client: TestClient) -> None:
    lighter = client.get("/act/HA-01?f=first_time&f=no_harm").text
    assert "<b>较轻</b>" in lighter
    part = client.get("/act/HA-01?f=first_time&f=third_or_more", headers={"hx-request": "true", "hx-target": "ladder"})
    assert part.status_code == 200
    assert "notice bad" in part.text
    assert "<html" not in part.text
    assert "不予处罚" in client.get("/act/HA-01?f=under_fourteen").text


def test_the_day_of_the_act_chooses_the_law(client: TestClient) -> None:
    then = client.get("/act/HA-10?on=2025-06-01")
    now = client.get("/act/HA-10?on=2026-06-01")
    assert then.status_code == now.status_code == 200
    assert "适用旧法" in then.text
    assert "适用旧法" not in now.text
    assert client.get("/act/HA-10?on=1950-01-01").status_code == 404


def test_every_act_has_its_card(client: TestClient, web_base: Base) -> None:
    listed = client.get("/acts").text
    for act in web_base.shelf.law().acts(web_base.clock().date()):
        assert f"/act/{act.id}" in listed
        assert client.get(f"/act/{act.id}").status_code == 200, act.id


def test_the_ladder_follows_the_thumb(address: str, phone_page: Page) -> None:
    phone_page.goto(f"{address}/act/HA-01")
    before = phone_page.locator("#ladder .figure").inner_text()
    expect(phone_page.locator("#bars b")).to_have_text("一般")
    phone_page.locator("label.tick", has_text="一年内三次以上").click()
    expect(phone_page.locator("#ladder .figure")).not_to_have_text(before)
    expect(phone_page.locator("#bars b")).to_have_text("较重")
    assert phone_page.url.endswith("/act/HA-01")
