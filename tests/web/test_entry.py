"""Letting a phone in, by code or account, and out again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import BrowserContext, expect

from app.services.base import Base
from app.services.hub_access import HubAccess
from app.services.one_time_codes import TRIES
from app.web.entry import own_path
from app.web.hub import create_hub
from app.web.state import COOKIE, HubSettings
from tests.web.conftest import PHONES, few_words, no_sideways_scroll, served

pytestmark = pytest.mark.xdist_group("web")


@pytest.mark.parametrize("path", ["/", "/search?q=x", "/article?cite=x", "/pack.json", "/kept", "/compare", "/acts"])
def test_a_closed_hub_asks_everybody_in_first(closed_client: TestClient, path: str) -> None:
    answer = closed_client.get(path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/in?to=%2F")


def test_a_closed_hub_answers_programs_with_401_and_parts_of_pages_with_the_way_in(closed_client: TestClient) -> None:
    answer = closed_client.get("/api/v1/search?q=x")
    assert (answer.status_code, "二维码" in answer.json()["error"]) == (401, True)
    part = closed_client.get("/search?q=x", headers={"hx-request": "true"})
    assert part.headers["hx-redirect"] == "/in"


def test_looking_at_the_link_does_not_use_the_code_up(closed_client: TestClient, access: HubAccess) -> None:
    code = access.new_code().code
    for _ in range(3):
        page = closed_client.get(f"/in?code={code}&to=/guides")
        assert "把法规库交给这部手机" in page.text
    answer = closed_client.post("/in", data={"code": code, "to": "/guides"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/guides")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "检查指引" in closed_client.get("/guides").text or "指引" in closed_client.get("/guides").text
    assert closed_client.post("/in", data={"code": code}).status_code == 403


def test_out_again(closed_client: TestClient, access: HubAccess) -> None:
    closed_client.post("/in", data={"code": access.new_code().code})
    assert closed_client.get("/guides").status_code == 200
    left = closed_client.post("/out")
    assert left.headers["clear-site-data"] == '"cache", "storage"'
    assert closed_client.get("/guides").status_code == 303


def test_guessing_ends_in_429_with_words(closed_client: TestClient) -> None:
    for _ in range(TRIES):
        answer = closed_client.post("/in", data={"code": "WRONGWRONG"})
        assert answer.status_code == 403
        assert "再扫一次" in answer.text
    assert closed_client.post("/in", data={"code": "WRONGWRONG"}).status_code == 429


def test_a_wrong_password_says_so_and_keeps_the_login(closed_client: TestClient) -> None:
    answer = closed_client.post("/in", data={"login": "nobody", "password": "x"})
    assert answer.status_code == 403
    assert "登录名或密码不对" in answer.text
    assert 'value="nobody"' in answer.text


def test_a_form_with_too_many_fields_is_none(closed_client: TestClient) -> None:
    answer = closed_client.post("/in", content="&".join(f"a{n}=1" for n in range(50)))
    assert answer.status_code == 403


def test_a_phone_is_handed_over_by_the_code_of_a_picture(
    web_base: Base, access: HubAccess, new_phone: Callable[..., BrowserContext]
) -> None:
    app = create_hub(web_base, access, HubSettings(open=False), few_words)
    with served(app) as address:
        first, second = (new_phone(name).new_page() for name in PHONES)
        first.goto(f"{address}/guides")
        expect(first.locator("#code")).to_be_visible()
        link = f"{address}/in?code={access.new_code().code}"
        first.goto(link)
        assert no_sideways_scroll(first)
        first.get_by_role("button", name="进入").click()
        expect(first.locator("#q")).to_be_visible()
        first.goto(f"{address}/guides")
        expect(first.locator(".rows a").first).to_be_visible()
        second.goto(link)
        second.get_by_role("button", name="进入").click()
        expect(second.locator(".notice.bad")).to_contain_text("已经用过")
        first.goto(f"{address}/about")
        first.locator("#leave").click()
        expect(first.locator("#code")).to_be_visible()


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "https://evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "javascript:x",
        "",
        "http://[",
        "/a\nb",
    ],
)
def test_nobody_is_sent_elsewhere(target: str) -> None:
    assert own_path(target) == "/"


@given(st.text(max_size=40))
def test_wherever_one_is_sent_is_a_path_of_this_hub(target: str) -> None:
    path = own_path(target)
    assert path.startswith("/")
    assert not path.startswith("//")
    assert "\\" not in path
