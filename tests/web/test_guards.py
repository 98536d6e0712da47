"""What is turned away before any page is reached, and the headers that every answer carries."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from app.web.guards import HEADERS, MOST_BODY_BYTES, MOST_TARGET_BYTES

pytestmark = pytest.mark.xdist_group("web")


def test_every_answer_carries_the_headers(client: TestClient) -> None:
    for path in ("/", "/nowhere", "/api/v1/show?q=没有这部法", "/static/phone.css"):
        headers = client.get(path).headers
        assert {name: headers[name] for name in HEADERS} == HEADERS
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "10.1.2.3", "localhost.evil.example", "", "[::2]"])
def test_a_foreign_name_gets_nothing_from_a_hub_for_this_machine(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "地址打开" in answer.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:81", "127.0.0.1:9", "[::1]:80"])
def test_names_of_this_machine_are_known(client: TestClient, host: str) -> None:
    assert client.get("/health", headers={"host": host}).text == "ok"


def test_a_hub_for_the_network_answers_to_numbers_but_not_to_names(closed_client: TestClient) -> None:
    assert closed_client.get("/health", headers={"host": "192.168.1.9:80"}).status_code == 200
    assert closed_client.get("/health", headers={"host": "evil.example"}).status_code == 421


def test_what_is_too_large_is_refused_whether_it_says_so_or_not(client: TestClient) -> None:
    body = b"x" * (MOST_BODY_BYTES + 1)
    assert client.post("/in", content=body).status_code == 413
    assert client.post("/in", content=iter([body[:9000], body[9000:]])).status_code == 413
    assert client.post("/in", content=b"x", headers={"content-length": "-1"}).status_code == 413
    answer = client.get("/search?q=" + "x" * MOST_TARGET_BYTES)
    assert answer.status_code == 414
    assert "网址太长" in answer.text


def test_the_interface_is_refused_in_its_own_language(client: TestClient) -> None:
    answer = client.get("/api/v1/search?q=x", headers={"host": "evil.example"})
    assert answer.json()["error"].startswith("这个网址不是本机的")
