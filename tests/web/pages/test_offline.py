"""After the first visit the library is on the phone: searched and read with the network gone."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import BrowserContext, Page, expect

from app.domain.figures import FigureError
from app.domain.fines.gross_limit import Drive, VehicleForm
from app.services.base import Base
from app.services.fines import OverloadWish, overload

pytestmark = pytest.mark.xdist_group("web")


def visit(page: Page, address: str) -> None:
    """A first visit that has put the pack on the phone."""
    page.goto(address)
    expect(page.locator("html[data-pack]")).to_be_attached()
    page.evaluate(
        """async () => {
          await navigator.serviceWorker.ready;
          while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20));
        }"""
    )


def test_search_and_reading_go_on_without_a_network(address: str, new_phone: Callable[..., BrowserContext]) -> None:
    context = new_phone()
    page = context.new_page()
    visit(page, address)
    context.set_offline(True)
    page.goto(f"{address}/search?q=拉一车汽油没带运单怎么罚")
    expect(page.locator("#offline-strip")).to_contain_text("离线，资料截至 20")
    expect(page.locator("#answer .card.cited h2").first).to_contain_text("运单")
    page.locator("#q").fill("处罚法55")
    expect(page.locator("#answer h3").first).to_have_text("行政处罚法第五十五条")
    page.locator("#answer a.card").first.click()
    expect(page.locator("#answer .gist").first).to_contain_text("亮证")
    page.goto(f"{address}/guide/G01")
    expect(page.locator("#answer .steps li").first).to_be_visible()
    page.locator("#q").fill("证据登记保存清单")
    page.locator("#answer a.card", has_text="登记保存清单").first.click()
    expect(page.locator("#answer")).to_contain_text("部颁文书第 6 种")
    expect(page.locator("#answer .rows a").first).to_be_visible()
    page.goto(f"{address}/compare?name=x")
    expect(page.locator("#answer")).to_contain_text("这一页要有网络才能看")
    context.set_offline(False)
    page.goto(address)
    expect(page.locator("#offline-strip")).to_be_hidden()


def test_a_search_that_loses_the_network_on_the_way_goes_on_offline(
    address: str, new_phone: Callable[..., BrowserContext]
) -> None:
    context = new_phone("iPhone 13")
    page = context.new_page()
    visit(page, address)
    context.set_offline(True)
    page.locator("#q").fill("网约车没证")
    expect(page.locator("#offline-strip")).to_contain_text("离线")
    expect(page.locator("#answer .card").first).to_be_visible()
    assert page.locator("#q").input_value() == "网约车没证"


def test_offline_search_finds_what_the_examples_ask_for(address: str, phone_page: Page) -> None:
    visit(phone_page, address)
    found = phone_page.evaluate(
        """async (questions) => {
          const { PackSearch } = await import("/static/search.js");
          const { loadPack } = await import("/static/pack.js");
          const search = new PackSearch((await loadPack()).pack);
          return questions.map((question) =>
            search.search(question, 5).articles.map(({ law, article }) => `${law.title}${article.label}`));
        }""",
        ["处罚法55", "危化法一百零九条", "cff56", "hazchem_safety_law.67", "不亮证的检查能拒绝吗", "先行登记保存几天"],
    )
    assert [each[0] for each in found[:4]] == [
        "行政处罚法第五十五条", "危险化学品安全法第一百零九条", "行政处罚法第五十六条", "危险化学品安全法第六十七条",
    ]  # fmt: skip
    assert "行政处罚法第五十五条" in found[4]
    assert "行政处罚法第五十六条" in found[5]


def test_an_overload_is_worked_out_on_the_phone_as_on_the_hub(
    address: str, new_phone: Callable[..., BrowserContext], web_base: Base
) -> None:
    on = web_base.clock().date()
    vehicles = [
        (axles, str(gross / 10), form, drive)
        for axles in (2, 3, 4, 5, 6)
        for form in ("truck", "train")
        for drive in ("single", "double")
        for gross in (*range(1, 1400, 37), 180, 216, 270, 490, 588, 735, 736, 9999, 10000)
    ] + [(6, "62.123456", "", "single"), (6, "10000.1", "", ""), (6, "x", "", ""), (4, "41.67", "", "")]
    wanted: list[tuple[float, float, int] | None] = []
    for axles, gross, form, drive in vehicles:
        wish = OverloadWish(str(axles), gross, on, Drive(drive) if drive else None, VehicleForm(form) if form else None)
        try:
            found = overload(web_base, wish)
            wanted.append((float(found.limit_t), float(found.over_t), int(found.low * 100)))
        except FigureError:
            wanted.append(None)
    context = new_phone()
    page = context.new_page()
    visit(page, address)
    got = page.evaluate(
        """async (vehicles) => {
          const { overloadFine } = await import("/static/overload.js");
          const { loadPack } = await import("/static/pack.js");
          const figures = (await loadPack()).pack.overload;
          return vehicles.map(([axles, gross, form, drive]) => {
            try {
              const found = overloadFine(figures, { axles, gross, form, drive });
              return [found.limit / 1e6, found.over / 1e6, found.cents];
            } catch { return null; }
          });
        }""",
        vehicles,
    )
    for vehicle, hub, phone in zip(vehicles, wanted, got, strict=True):
        assert hub == (phone and tuple(phone)), vehicle
    context.set_offline(True)
    page.goto(f"{address}/reckon/overload?axles=6&gross_t=70")
    expect(page.locator("#answer .figure")).to_contain_text("元")
    expect(page.locator("#answer")).to_contain_text("离线只按今天的浙江省公路条例算")
    expect(page.locator("#answer")).to_contain_text("没有写明驱动轴")
    page.locator("#gross_t").fill("9 吨")
    expect(page.locator("#answer .notice.bad")).to_contain_text("总质量应为")
    page.goto(f"{address}/reckon/deadline")
    expect(page.locator("#answer")).to_contain_text("这一页要有网络才能看")


def test_without_a_first_visit_the_page_says_so(address: str, phone_page: Page) -> None:
    phone_page.goto(f"{address}/offline")
    expect(phone_page.locator("#answer")).to_contain_text("还没有离线资料")


def test_the_pack_is_what_its_state_says_and_an_older_one_is_gone(client: TestClient) -> None:
    state = client.get("/pack.json").json()
    answer = client.get(state["path"])
    assert answer.headers["cache-control"].endswith("immutable")
    assert len(answer.json()["laws"]) > 30
    assert client.get("/pack/0000.json").status_code == 404
    with client.stream("GET", state["path"]) as raw:
        body = b"".join(raw.iter_raw())
    assert len(body) == state["bytes"] < 1_500_000
    assert json.loads(gzip.decompress(body)) == answer.json()


def test_the_worker_keeps_files_that_are_there(client: TestClient) -> None:
    text = client.get("/sw.js").text
    listed = json.loads(text[text.index("const FILES = ") + len("const FILES = ") : text.index("];") + 1])
    assert "/offline" in listed
    for path in listed:
        assert client.get(path).status_code == 200, path


def test_the_manifest_names_the_library(client: TestClient) -> None:
    manifest = client.get("/manifest.webmanifest").json()
    assert manifest["short_name"] == "查法"
    assert client.get(manifest["icons"][0]["src"]).headers["content-type"].startswith("image/svg")
