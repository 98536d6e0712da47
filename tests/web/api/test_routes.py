"""Search, suggestions and provisions through the JSON interface, and whatever else may come in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
import schemathesis.specs.openapi.checks as described
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis import checks
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.schemas import OpenApiSchema

from app.services.law_hits import SearchWish
from app.services.law_search import LawSearch

CHECKS = [
    checks.not_a_server_error,
    described.status_code_conformance,
    described.content_type_conformance,
    described.response_schema_conformance,
]
pytestmark = pytest.mark.xdist_group("web")


def test_a_search_gives_what_the_service_finds(client: TestClient, open_app: FastAPI) -> None:
    question = "拉一车汽油没带运单怎么罚"
    found = client.get("/api/v1/search", params={"q": question, "limit": 5}).json()
    search: LawSearch = open_app.state.hub.search
    answer = search.search(question, None, SearchWish(limit=5))
    assert [each["id"] for each in found["articles"]] == [hit.id for hit in answer.articles]
    assert [each["id"] for each in found["acts"]] == [hit.id for hit in answer.acts]
    assert found["articles"][0]["why"]


def test_a_provision_by_day(client: TestClient) -> None:
    then = client.get("/api/v1/show", params={"q": "演示运输条例第二条", "on": "2023-01-01"}).json()
    now = client.get("/api/v1/show", params={"q": "演示运输条例第二条", "on": "2026-01-01"}).json()
    assert "十元以上二十元" in then["official"][0]
    assert "三十元以上五十元" in now["official"][0]
    assert now["version"]["version_date"] == "2024-02-01"
    assert client.get("/api/v1/show", params={"q": "没有这部法1"}).status_code == 404


def test_suggestions(client: TestClient) -> None:
    found = client.get("/api/v1/suggest", params={"q": "处罚法5", "limit": 3}).json()
    assert [each["text"] for each in found["suggestions"]][0].startswith("行政处罚法第五")


def test_the_interface_is_described(client: TestClient) -> None:
    described = client.get("/api/v1/openapi.json").json()
    assert set(described["paths"]) == {
        "/api/v1/search",
        "/api/v1/suggest",
        "/api/v1/show",
        "/api/v1/act",
        "/api/v1/acts/{act_id}",
        "/api/v1/fine/overload",
        "/api/v1/fine/income",
        "/api/v1/fine/surcharge",
        "/api/v1/deadline",
        "/api/v1/clocks/{clock_id}",
        "/api/v1/station/join",
        "/api/v1/station/attempts",
        "/api/v1/station/attempts/{attempt}",
        "/api/v1/station/attempts/{attempt}/assignment",
        "/api/v1/station/attempts/{attempt}/lines",
        "/api/v1/station/attempts/{attempt}/photos/{photo}",
        "/api/v1/station/attempts/{attempt}/poses",
        "/api/v1/station/attempts/{attempt}/left",
        "/api/v1/station/state",
        "/api/v1/station/picture",
        "/api/v1/stations",
        "/api/v1/stations/{station}/picture",
        "/api/v1/stations/{station}/wishes",
    }


@pytest.mark.soak
def test_nothing_that_comes_in_breaks_it(open_app: FastAPI, sized: Callable[[int, int], int]) -> None:
    """Each path with made-up parameters: an answer as described, never a failure of ours."""
    host = {"host": "127.0.0.1"}
    schema: OpenApiSchema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", open_app, headers=host)
    rounds = sized(12, 1500)
    tried = 0
    for found in schema.get_all_operations():
        assert isinstance(found, Ok), found
        operation = found.ok()

        @settings(max_examples=rounds, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def check(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate(headers=host, checks=CHECKS)

        check()
        tried += 1
    assert tried == 23
