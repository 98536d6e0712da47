"""Pictures of the phone pages, light and dark, on a hub of its own; tells of each by a line of JSON."""

from __future__ import annotations

import argparse
import json
import shutil
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import uvicorn

from app.domain.errors import KnownError
from app.services.base import Base
from app.services.demonstration import make_demonstration
from app.services.durable_file import write_durably
from app.services.hub_access import HubAccess
from app.services.law_pack import SearchWords, shipped_words
from app.services.open_base import open_base
from app.web.hub import create_hub
from app.web.state import HubSettings

if TYPE_CHECKING:
    from playwright.sync_api import Page

PHONES = ("Pixel 7", "iPhone 13")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PAGES = {
    "01_start": "/",
    "02_answer": "/search?q=拉一车汽油没带运单怎么罚",
    "03_nothing": "/search?q=龘靐齉",
    "04_article": "/article?cite=道条63(三)",
    "05_statute": "/law?name=处罚法",
    "06_act": "/act/HA-01?f=first_time&f=corrected",
    "07_acts": "/acts",
    "08_overload": "/reckon/overload?axles=6&gross_t=62.5",
    "09_deadline": "/reckon/deadline?clock=K16&start=2026-11-26",
    "10_surcharge": "/reckon/surcharge?amount=10000&due=2026-11-01&until=2026-11-26",
    "11_guide": "/guide/G01",
    "12_case": "/case/C01",
    "13_kept": "/kept",
    "14_about": "/about",
    "15_entry": "/in?code=SAMPLE2345",
    "16_offline": "/search?q=网约车没证罚多少",
    "17_offline_overload": "/reckon/overload?axles=6&gross_t=70",
    "18_form": "/form/on_site_record",
}
OFFLINE = ("16_offline", "17_offline_overload")
SETTLES_MS = 400


def main(argv: Sequence[str] | None = None) -> int:
    """Make the pictures; 1 where they cannot be made, with the reason on standard error."""
    parser = argparse.ArgumentParser(prog="app.web.shots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--screen", nargs="+", default=[""])
    arguments = parser.parse_args(argv)
    base = open_base(fill=make_demonstration)
    try:
        for line in take(base, arguments.folder, arguments.screen):
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
            sys.stdout.flush()
    except KnownError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        base.close()
    return 0


def count(screens: Sequence[str]) -> int:
    """How many pictures `take` makes."""
    return len(_wanted(screens)) * len(PHONES) * len(SCHEMES)


def _wanted(screens: Sequence[str]) -> dict[str, str]:
    return {name: path for name, path in PAGES.items() if name.startswith(tuple(screens))}


def take(
    base: Base, folder: Path, screens: Sequence[str], words: Callable[[], SearchWords] = shipped_words
) -> Iterator[dict[str, str]]:
    """Photograph every page whose name begins with one of `screens`; raises KnownError without a browser."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise KnownError("拍手机页面要用 playwright，它只随开发环境安装（uv sync）。") from error
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        raise KnownError("拍手机页面要有 Chromium：请先执行 sudo apt-get install chromium。")
    with served(base, words) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--lang=zh-CN"])
        for phone in PHONES:
            for scheme in SCHEMES:
                settings = dict(playwright.devices[phone])
                settings.pop("default_browser_type", None)
                context = browser.new_context(**settings, color_scheme=scheme, locale="zh-CN")
                page = context.new_page()
                look = f"{phone.lower().replace(' ', '_')}_{scheme}"
                for name, path in _wanted(screens).items():
                    _open(page, address, path, offline=name in OFFLINE)
                    file = f"{name}_{look}.png"
                    write_durably(folder / file, page.screenshot())
                    yield {"screen": name, "look": look, "file": file}
                context.close()
        browser.close()


def _open(page: Page, address: str, path: str, *, offline: bool) -> None:
    if not offline:
        page.goto(address + path)
        page.wait_for_timeout(SETTLES_MS)
        return
    page.goto(address)
    page.locator("html[data-pack]").wait_for(state="attached")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.context.set_offline(True)
    page.goto(address + path)
    page.locator("html[data-ready]").wait_for(state="attached")
    page.wait_for_timeout(SETTLES_MS)
    page.context.set_offline(False)


@contextmanager
def served(base: Base, words: Callable[[], SearchWords]) -> Iterator[str]:
    """An open hub over a base on this machine, for as long as the block lasts; gives its address."""
    app = create_hub(base, HubAccess(base), HubSettings(open=True), words)
    app.state.hub.warm()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=20)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="hub", daemon=True)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


if __name__ == "__main__":
    sys.exit(main())
