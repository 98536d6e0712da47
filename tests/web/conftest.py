"""One hub over the real content for all web tests of a process, a browser as two phones, and what WeChat calls itself.

Official texts are invented ones. Browser tests are skipped where the machine has no Chromium.
"""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from app.content.library_wordings import SearchWords, load_search_words
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.hub_access import HubAccess
from app.services.law_library import ImportWish, import_library
from app.services.open_base import open_base
from app.services.shelf import LIBRARY
from app.web.hub import create_hub
from app.web.state import HubSettings

WECHAT = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0"
    " Mobile Safari/537.36 XWEB/1260059 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600 WeChat/arm64 Language/zh_CN"
)
WECHAT_IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"
    " MicroMessenger/8.0.49 NetType/4G Language/zh_CN"
)
PHONES = {"Pixel 7": WECHAT, "iPhone 13": WECHAT_IPHONE}

EARLIER = """# 演示运输条例

2020年3月1日 演示市人民政府令第1号公布

<!-- INFO END -->

## 第一章　总则

**第一条**　为了演示查法，制定本条例。

## 第二章　罚则

**第二条**　运输纸箱不盖布的，处十元以上二十元以下的罚款：

（一）第一次；

（二）又一次。

**第三条**　本条例自2020年5月1日起施行。
"""
LATER = (
    EARLIER.replace("2020年3月1日 演示市人民政府令第1号公布", "2020年3月1日 公布\n\n2024年2月1日 修订")
    .replace("处十元以上二十元以下的罚款", "处三十元以上五十元以下的罚款")
    .replace("自2020年5月1日起", "自2024年5月1日起")
)


@pytest.fixture(scope="session")
def web_base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Base]:
    """A base with the real built-in library and two versions of an invented regulation."""
    folder = tmp_path_factory.mktemp("web")
    base = open_base(DataHome(folder / "home"))
    report = import_library(base, [write_texts(folder / "texts")], ImportWish())
    assert report.counts["added"] == 2, report
    yield base
    base.close()


def write_texts(folder: Path) -> Path:
    """A folder with both versions of the invented regulation."""
    folder.mkdir()
    (folder / "演示运输条例(2020-03-01).md").write_text(EARLIER, encoding="utf-8")
    (folder / "演示运输条例(2024-02-01).md").write_text(LATER, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def open_app(web_base: Base) -> FastAPI:
    """A hub that asks for no code; the first search need not build the index any more."""
    app = create_hub(web_base, HubAccess(web_base), HubSettings(open=True), few_words)
    app.state.hub.warm()
    return app


@cache
def few_words() -> SearchWords:
    """The search's words with the wordings of few statutes: the index of all takes longer than the tests."""
    words = load_search_words(LIBRARY)
    kept = tuple(
        file for file in words.wordings if file.statute in {"administrative_penalty_law", "hazchem_safety_law"}
    )
    return replace(words, wordings=kept)


@pytest.fixture
def client(open_app: FastAPI) -> Iterator[TestClient]:
    """The open hub, without a browser."""
    with TestClient(open_app, base_url="http://127.0.0.1", follow_redirects=False) as client:
        yield client


@pytest.fixture
def access(web_base: Base) -> HubAccess:
    """The access of `closed_client`, to take codes from."""
    return HubAccess(web_base)


@pytest.fixture
def closed_client(web_base: Base, access: HubAccess) -> Iterator[TestClient]:
    """A hub that lets in only who has a session."""
    app = create_hub(web_base, access, HubSettings(open=False, any_address=True), few_words)
    with TestClient(app, base_url="http://10.1.2.3", follow_redirects=False) as client:
        yield client


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Serve an application on this machine; gives its address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=20)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(30)


@pytest.fixture(scope="session")
def address(open_app: FastAPI) -> Iterator[str]:
    """Where a browser finds the open hub."""
    with served(open_app) as found:
        yield found


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium, without a window."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--lang=zh-CN"])
        browser.phones = playwright.devices  # type: ignore[attr-defined]
        yield browser
        browser.close()


@pytest.fixture
def new_phone(chromium: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """`new_phone("Pixel 7")`: a phone with WeChat's name; whatever its pages log as an error fails the test."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def make(name: str = "Pixel 7", **settings: object) -> BrowserContext:
        phone = dict(chromium.phones[name])  # type: ignore[attr-defined]
        phone.pop("default_browser_type", None)
        phone["user_agent"] = PHONES[name]
        phone.update(settings)
        context = chromium.new_context(**phone, locale="zh-CN")
        context.set_default_timeout(10_000)
        context.on("weberror", lambda error: problems.append(str(error.error)))
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert not problems


@pytest.fixture
def phone_page(new_phone: Callable[..., BrowserContext]) -> Page:
    """A page on a Pixel 7."""
    return new_phone().new_page()


def no_sideways_scroll(page: Page) -> bool:
    """Whether nothing on the page is wider than the screen."""
    widths = "Math.max(document.documentElement.scrollWidth, document.getElementById('page').scrollWidth)"
    return bool(page.evaluate(f"{widths} <= innerWidth"))
