"""A console sees live stations and their pictures; nobody else does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.domain.station.messages import API
from app.web.api.watching import NUMBER_HEADER
from app.web.state import Hub
from tests.services.conftest import base as base
from tests.services.conftest import clock as clock
from tests.web.api.test_stations import HOST, STATE
from tests.web.api.test_stations import app as app
from tests.web.api.test_stations import hub as hub
from tests.web.api.test_stations import station as station
from tests.web.api.test_stations import stranger as stranger

pytestmark = pytest.mark.xdist_group("web")
PICTURE = b"\xff\xd8\xff\xe0 picture"
STATIONS = "/api/v1/stations"


@pytest.fixture
def console(app: FastAPI, hub: Hub) -> Iterator[TestClient]:
    headers = {"Authorization": f"Bearer {hub.stations.watch_token()}"}
    with TestClient(app, base_url=HOST, headers=headers) as client:
        yield client


def test_only_a_console_sees_stations(stranger: TestClient, station: TestClient) -> None:
    station.post(f"{API}/state", json=STATE)
    for client in (stranger, station):
        assert client.get(STATIONS).status_code == 401
        assert client.get(f"{STATIONS}/S-00000000/picture").status_code == 401
        assert client.post(f"{STATIONS}/S-00000000/wishes", json={"deed": "stop"}).status_code == 401


def test_a_console_sees_what_the_trainee_sees(console: TestClient, station: TestClient) -> None:
    assert console.get(STATIONS).json() == {"stations": []}
    station.post(f"{API}/state", json=STATE)
    (found,) = console.get(STATIONS).json()["stations"]
    assert (found["name"], found["state"]["trainee"], found["pictures"]) == ("一号站", "学员甲", 0)
    path = f"{STATIONS}/{found['station']}/picture"
    assert console.get(path).status_code == 204
    assert station.post(f"{API}/state", json=STATE).json()["picture_wanted"] is True
    station.post(f"{API}/picture", content=PICTURE)
    shown = console.get(path)
    assert (shown.content, shown.headers[NUMBER_HEADER], shown.headers["content-type"]) == (PICTURE, "1", "image/jpeg")
    assert console.get(f"{path}?after=1").status_code == 204


def test_a_wish_reaches_the_station(console: TestClient, station: TestClient) -> None:
    station.post(f"{API}/state", json=STATE)
    name = console.get(STATIONS).json()["stations"][0]["station"]
    assert console.post(f"{STATIONS}/{name}/wishes", json={"deed": "pause"}).status_code == 204
    assert console.post(f"{STATIONS}/{name}/wishes", json={"deed": "explode"}).status_code == 422
    assert console.post(f"{STATIONS}/S-00000000/wishes", json={"deed": "stop"}).status_code == 404
    told = station.post(f"{API}/state", json=STATE).json()
    assert told["wishes"] == [{"number": 1, "deed": "pause"}]
