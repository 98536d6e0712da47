"""A page that has not changed isn't sent again, compressed or not."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

pytestmark = pytest.mark.xdist_group("web")


def test_the_same_page_is_sent_once(client: TestClient) -> None:
    first = client.get("/guides")
    assert first.headers["content-encoding"] == "gzip"
    again = client.get("/guides", headers={"if-none-match": f'"other", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/cases", headers={"if-none-match": first.headers["etag"]}).status_code == 200


def test_failures_and_posts_carry_no_tag(client: TestClient) -> None:
    assert "etag" not in client.get("/nowhere").headers
    assert "etag" not in client.post("/in", content=b"code=x").headers
