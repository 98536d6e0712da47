"""Search as one types, in a phone's browser and without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import BrowserContext, Page, expect

from tests.web.conftest import PHONES, no_sideways_scroll

pytestmark = pytest.mark.xdist_group("web")

QUESTION = "拉一车汽油没带运单怎么罚"


def test_an_answer_needs_no_script(client: TestClient) -> None:
    page = client.get("/search", params={"q": QUESTION})
    assert "违法行为" in page.text
    assert "运单" in page.text
    assert "元" in page.text
    assert 'href="/act/' in page.text
    assert f'value="{QUESTION}"' in page.text


def test_a_part_is_only_the_part_and_carries_the_hints(client: TestClient) -> None:
    part = client.get("/search", params={"q": "处罚法5"}, headers={"hx-request": "true", "hx-target": "answer"})
    assert "<html" not in part.text
    assert 'id="hints" hx-swap-oob="true"' in part.text
    assert "行政处罚法第五十" in part.text


def test_the_day_changes_the_law_and_a_wrong_day_is_said(client: TestClient) -> None:
    then = client.get("/search", params={"q": "纸箱不盖布", "on": "2023-01-01"}).text
    now = client.get("/search", params={"q": "纸箱不盖布"}).text
    assert "2020-03-01 版" in then
    assert "2024-02-01 版" in now
    for day in ("2023-13-01", "1000-01-01", "昨天"):
        wrong = client.get("/search", params={"q": "纸箱", "on": day})
        assert wrong.status_code == 200
        assert "已按今天的法查" in wrong.text


def test_a_form_is_found_and_can_be_chosen_alone(client: TestClient) -> None:
    page = client.get("/search", params={"q": "先行登记保存用什么文书", "kind": "form"}).text
    assert 'href="/form/evidence_preservation_list"' in page
    assert 'href="/article' not in page


def test_nothing_found_says_what_to_do(client: TestClient) -> None:
    page = client.get("/search", params={"q": "龘靐齉"})
    assert "没有找到" in page.text
    assert "换个说法" in page.text


def test_what_is_typed_is_never_markup(client: TestClient) -> None:
    page = client.get("/search", params={"q": "<script>alert(1)</script>汽油"})
    assert "<script>alert" not in page.text


def test_a_named_place_goes_first(client: TestClient) -> None:
    page = client.get("/search", params={"q": "处罚法55"}).text
    assert page.index("<h3>行政处罚法第五十五条</h3>") < page.index("按条号")
    assert "/article?cite=administrative_penalty_law.55" in page


@pytest.mark.parametrize("phone", PHONES)
def test_typing_searches_once_it_settles(address: str, new_phone: Callable[..., BrowserContext], phone: str) -> None:
    page = new_phone(phone).new_page()
    page.goto(address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/search" in request.url else None)
    page.locator("#q").press_sequentially("xxdjbc", delay=20)
    expect(page.locator("#answer .card").first).to_be_visible()
    assert len(asked) == 1
    assert "/search?q=xxdjbc" in page.url
    assert no_sideways_scroll(page)
    page.locator("#q").fill(QUESTION)
    expect(page.locator("#answer .card.cited h2").first).to_contain_text("运单")
    page.locator("#answer a.card h3").first.click()
    page.wait_for_url("**/article?**")
    assert no_sideways_scroll(page)
    page.locator("[data-back]").click()
    page.wait_for_url("**/search?**")
    expect(page.locator("#answer .card").first).to_be_visible()


def test_nothing_is_asked_while_the_input_method_composes(address: str, phone_page: Page) -> None:
    phone_page.goto(address)
    asked: list[str] = []
    phone_page.on("request", lambda request: asked.append(request.url) if "/search" in request.url else None)
    phone_page.locator("#q").focus()
    ime = phone_page.context.new_cdp_session(phone_page)
    for composed in ("q", "qi", "qi y", "qi you"):
        ime.send(
            "Input.imeSetComposition",
            {"text": composed, "selectionStart": len(composed), "selectionEnd": len(composed)},
        )
        phone_page.wait_for_timeout(120)
    phone_page.wait_for_timeout(400)
    assert asked == []
    ime.send("Input.insertText", {"text": "汽油"})
    expect(phone_page.locator("#answer .card").first).to_be_visible()
    assert len(asked) == 1
    assert phone_page.locator("#q").input_value() == "汽油"


def test_everything_to_tap_is_large_enough(address: str, new_phone: Callable[..., BrowserContext]) -> None:
    page = new_phone("Pixel 7", viewport={"width": 360, "height": 640}).new_page()
    for path in (
        "/",
        f"/search?q={QUESTION}",
        "/article?cite=处罚法55",
        "/law?name=道条",
        "/guide/G01",
        "/reckon/overload",
    ):
        page.goto(address + path)
        small = page.evaluate(
            """() => [...document.querySelectorAll("a, button, input, select, summary")]
              .filter((each) => each.checkVisibility() && each.getClientRects().length && each.type !== "hidden")
              .filter((each) => !each.closest(".law") && !(each.type === "radio" || each.type === "checkbox"))
              .map((each) => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
              .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
              .map(([html, box]) => `${html} ${Math.round(box.width)}x${Math.round(box.height)}`)"""
        )
        assert small == [], path
        assert no_sideways_scroll(page), path
