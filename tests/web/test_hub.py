"""Failures have words, files never change under their version, and hubs on either database answer alike."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.services.base import Base
from app.services.data_home import DataHome
from app.services.hub_access import HubAccess
from app.services.law_library import ImportWish, import_library
from app.services.open_base import open_base
from app.services.settings import MachineSettings
from app.web.hub import create_hub
from app.web.state import COOKIE, HubSettings
from tests.web.conftest import few_words, write_texts

pytestmark = pytest.mark.xdist_group("web")

ASKED = (
    "/api/v1/search?q=纸箱不盖布罚多少",
    "/api/v1/search?q=不亮证的检查能拒绝吗",
    "/api/v1/search?q=演示运输条例2&on=2023-01-01",
    "/api/v1/show?q=演示运输条例第二条",
    "/api/v1/suggest?q=演示运",
    "/api/v1/acts/HA-01",
    "/article?cite=演示运输条例第二条",
    "/law?name=演示运输条例",
    "/compare?name=演示运输条例&earlier=2020-03-01&later=2024-02-01",
)


def test_an_unknown_page_says_so_in_chinese(client: TestClient) -> None:
    answer = client.get("/nowhere")
    assert (answer.status_code, "没有这个页面" in answer.text) == (404, True)
    assert client.get("/static/../state.py").status_code == 404
    assert client.get("/static/%2e%2e/state.py").status_code == 404
    assert client.delete("/search").status_code == 405


def test_our_own_failure_shows_no_traceback_and_is_kept(web_base: Base, zhixing_home: Path) -> None:
    app = create_hub(web_base, HubAccess(web_base), HubSettings())

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("secret detail")

    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        answer = client.get("/broken")
    assert answer.status_code == 500
    assert "程序内部出错" in answer.text
    assert "secret" not in answer.text
    (kept,) = (zhixing_home / "crashes").glob("error-*.txt")
    assert "secret detail" in kept.read_text(encoding="utf-8")


def test_files_are_kept_for_ever_under_their_version_only(client: TestClient) -> None:
    assert client.get("/static/phone.css?v=1").headers["cache-control"].endswith("immutable")
    assert client.get("/static/phone.css").headers["cache-control"] == "private, no-cache"


def test_two_hubs_on_postgresql_and_one_on_sqlite_answer_alike(postgres_database: str, tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    with ExitStack() as stack:
        bases = [
            stack.enter_context(opened(tmp_path / name, database))
            for name, database in (("a", postgres_database), ("b", postgres_database), ("c", ""))
        ]
        for base in (bases[0], bases[2]):
            import_library(base, [texts], ImportWish())
        clients = [stack.enter_context(TestClient(hub_on(base), base_url="http://10.0.0.1")) for base in bases]
        token = HubAccess(bases[0])
        clients[0].cookies.set(COOKIE, token.redeem(token.new_code().code, "x"))
        clients[1].cookies.set(COOKIE, clients[0].cookies[COOKIE])
        other = HubAccess(bases[2])
        clients[2].cookies.set(COOKIE, other.redeem(other.new_code().code, "x"))
        for path in ASKED:
            answers = [client.get(path) for client in clients]
            assert [answer.status_code for answer in answers] == [200, 200, 200], path
            assert answers[0].text == answers[1].text == answers[2].text, path
        packs = [client.get("/pack.json").json() for client in clients]
        assert packs[0] == packs[1] == packs[2], json.dumps(packs)


@contextmanager
def opened(folder: Path, database: str) -> Iterator[Base]:
    """A base of one hub process, with a data folder of its own."""
    base = open_base(DataHome(folder), settings=MachineSettings(database=database))
    yield base
    base.close()


def hub_on(base: Base) -> FastAPI:
    """A closed hub on a base."""
    return create_hub(base, HubAccess(base), HubSettings(open=False, any_address=True), few_words)
