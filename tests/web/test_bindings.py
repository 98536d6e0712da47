"""What rests on a provision leads to pages that are there."""

from __future__ import annotations

import datetime as dt

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.domain.law.fulltext.asked import AskedPlace, read_asked
from app.web.bindings import uses_of
from app.web.state import Hub

pytestmark = pytest.mark.xdist_group("web")
TODAY = dt.date(2026, 11, 26)


def test_an_article_leads_to_acts_guides_cases_forms_and_deadlines(open_app: FastAPI, client: TestClient) -> None:
    hub: Hub = open_app.state.hub
    found: dict[str, str] = {}
    for cite in ("road_transport_regulation.63", "administrative_penalty_law.55", "administrative_penalty_law.56"):
        for label, uses in uses_of(hub, cite.partition(".")[0], read_asked(cite), TODAY):
            found[label] = uses[0].path
    assert set(found) == {"违法行为", "检查指引", "典型案例", "期限", "文书"}
    for path in found.values():
        assert client.get(path).status_code == 200, path


def test_a_statute_of_nobodys_and_a_whole_statute_have_none(open_app: FastAPI) -> None:
    hub: Hub = open_app.state.hub
    assert uses_of(hub, "", AskedPlace("演示运输条例", 2), TODAY) == []
    assert uses_of(hub, "road_transport_regulation", AskedPlace("道条"), TODAY) == []
