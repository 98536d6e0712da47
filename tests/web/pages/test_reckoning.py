"""Calculators as pages: without scripts, and following the thumb."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.xdist_group("web")

NAMES = ("overload", "income", "surcharge", "deadline")
FIELDS = ("axles", "gross_t", "drive", "form", "rule", "on", "act", "income", "serious", "amount", "due", "until",
          "clock", "number", "unit", "start", "backwards")  # fmt: skip


def test_overload_step_by_step(client: TestClient) -> None:
    page = client.get("/reckon/overload?axles=6&gross_t=62.5&drive=double&on=2026-11-26").text
    for words in (
        "1\u2009110",
        "13.5 吨（27.55%）",
        "浙江省公路条例",
        "/article?cite=zhejiang_highway_regulation.53.1.2",
    ):
        assert words in page, words
    other = client.get("/reckon/overload?axles=6&gross_t=62.5&rule=mot&on=2026-11-26").text
    assert "超限规定（交通运输部）" in other


def test_the_others(client: TestClient) -> None:
    assert "5 – 25" not in client.get("/reckon/income").text
    assert "250\u2009000" in client.get("/reckon/income?act=HA-01&income=25000").text
    assert "7\u2009500" in client.get("/reckon/surcharge?amount=10000&due=2026-11-01&until=2026-11-26").text
    assert "2026-12-26" in client.get("/reckon/deadline?clock=K16&start=2026-11-26").text
    assert "2026-12-07" in client.get("/reckon/deadline?number=7&unit=working_day&start=2026-11-26").text
    assert "最晚在" in client.get("/reckon/deadline?number=7&start=2026-11-26&backwards=1").text
    assert "11-27 09:30" in client.get("/reckon/deadline?number=24&unit=hour&start=2026-11-26T09:30").text


def test_the_field_that_is_wrong_is_marked_and_said(client: TestClient) -> None:
    page = client.get("/reckon/overload?axles=6&gross_t=六十").text
    assert 'class="input wrong" id="gross_t"' in page
    assert "请只写数字" in page
    assert "算到哪天" in client.get("/reckon/surcharge?amount=1&due=x&until=y").text


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(NAMES),
    fields=st.dictionaries(
        st.sampled_from(FIELDS),
        st.one_of(
            st.text(max_size=20), st.sampled_from(["6", "62.5", "HA-01", "K16", "2026-11-26", "-1", "1e999", "NaN"])
        ),
    ),
)
def test_whatever_is_typed_gets_an_answer(client: TestClient, name: str, fields: dict[str, str]) -> None:
    answer = client.get(f"/reckon/{name}?{urlencode(fields, errors='replace')}")
    assert answer.status_code == 200


def test_the_result_follows_what_is_typed(address: str, phone_page: Page) -> None:
    phone_page.goto(f"{address}/reckon")
    phone_page.get_by_text("超限罚款").click()
    phone_page.locator("#gross_t").press_sequentially("62.5", delay=30)
    expect(phone_page.locator("#result .figure")).to_contain_text("110")
    phone_page.locator(".pick label", has_text="5").click()
    expect(phone_page.locator("#result")).to_contain_text("43 吨")
    assert "gross_t=62.5" in phone_page.url
