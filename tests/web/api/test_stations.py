"""What stations send comes in by a token only, is checked at the door, and is told as it was kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis.core.result import Ok

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.events import AttemptEnded, PhotoTaken, VestOn
from app.domain.station.messages import API, MOST_BATCH_BYTES, MOST_PICTURE_BYTES, Lines
from app.services.base import Base
from app.services.hub_access import HubAccess
from app.services.ingest import verify_attempt
from app.services.law_pack import SearchWords
from app.web.guards import MOST_BODY_BYTES
from app.web.hub import create_hub
from app.web.state import Hub, HubSettings
from tests.records.sample_scenario import sample_scenario
from tests.services.conftest import base as base
from tests.services.conftest import clock as clock
from tests.services.test_station_attempts import JPEG, played
from tests.web.api.test_routes import CHECKS

pytestmark = pytest.mark.xdist_group("web")
STATE: dict[str, Any] = {
    "attempt": "A1", "scenario": "sample_stop", "trainee": "学员甲", "phase": "running", "device": "flat",
    "t_ms": 5, "kept": 3,
}  # fmt: skip
HOST = "http://10.1.2.3"


def no_words() -> SearchWords:
    raise AssertionError("nobody searches here")


@pytest.fixture
def app(base: Base) -> FastAPI:
    """A hub for the network over the sample scenario."""
    return create_hub(base, HubAccess(base), HubSettings(open=False, any_address=True), no_words)


@pytest.fixture
def hub(app: FastAPI) -> Hub:
    found: Hub = app.state.hub
    return found


@pytest.fixture
def stranger(app: FastAPI) -> Iterator[TestClient]:
    """Somebody in the network."""
    with TestClient(app, base_url=HOST, follow_redirects=False) as client:
        yield client


@pytest.fixture
def station(app: FastAPI, hub: Hub) -> Iterator[TestClient]:
    """A station that was let in."""
    joined = hub.stations.let_in("一号站")
    with TestClient(app, base_url=HOST, headers={"Authorization": f"Bearer {joined.token}"}) as client:
        yield client


def begin(station: TestClient) -> Assignment:
    wish = {
        "scenario": "sample_stop", "content_hash": sample_scenario().content_hash, "trainee": "trainee", "seed": 7,
    }  # fmt: skip
    answer = station.post(f"{API}/attempts", json=wish)
    assert answer.status_code == 200, answer.text
    return Assignment.model_validate_json(answer.content)


def test_a_station_joins_by_a_code_and_no_other_way(stranger: TestClient, hub: Hub) -> None:
    code = hub.stations.new_code().code
    assert stranger.post(f"{API}/state", json=STATE).status_code == 401
    assert "登录" not in stranger.post(f"{API}/join", json={"code": "AAAAAAAAAA", "name": "站"}).json()["error"]
    joined = stranger.post(f"{API}/join", json={"code": code, "name": "一号站"}).json()
    told = stranger.post(f"{API}/state", json=STATE, headers={"Authorization": f"Bearer {joined['token']}"})
    assert told.json() == {"picture_wanted": False, "wishes": []}
    assert stranger.post(f"{API}/join", json={"code": code, "name": "一号站"}).status_code == 403


def test_a_run_is_begun_pushed_and_left(station: TestClient, base: Base, hub: Hub, tmp_path: Path) -> None:
    begun = begin(station)
    path = f"{API}/attempts/{begun.attempt_id}"
    assert Assignment.model_validate_json(station.get(f"{path}/assignment").content) == begun
    photo = PhotoTaken(t_ms=2500, photo="photo_001", sha256=hashlib.sha256(JPEG).hexdigest())
    lines = played(begun, tmp_path / "there", [VestOn(t_ms=1000), photo, AttemptEnded(t_ms=9000, reason="finished")])
    station.post(f"{API}/state", json={**STATE, "attempt": begun.attempt_id})
    refused = station.post(f"{path}/lines", json={"lines": lines[1:]})
    assert refused.status_code == 409
    assert refused.json()["head"]["seq"] == 0
    told = station.post(f"{path}/lines", content=Lines(lines=tuple(lines)).model_dump_json())
    assert told.json() == {"head": {"seq": len(lines), "h": told.json()["head"]["h"]}, "accepted": 4, "problem": None}
    assert station.put(f"{path}/photos/photo_001", content=JPEG + b"!").status_code == 422
    assert station.put(f"{path}/photos/photo_001", content=JPEG).status_code == 204
    assert station.post(f"{path}/poses?at=0", content=b"ZXPOSE1\n").json()["poses"] == 8
    kept = station.get(path).json()
    assert (kept["head"]["seq"], kept["photos"], kept["poses"]) == (len(lines), ["photo_001"], 8)
    assert station.post(f"{path}/left").status_code == 204
    assert verify_attempt(base, begun.attempt_id) == []


def test_an_attempt_that_is_not_there_is_told_so(station: TestClient) -> None:
    assert station.get(f"{API}/attempts/A-none").status_code == 404
    assert station.post(f"{API}/attempts/A-none/lines", json={"lines": ["{}"]}).status_code == 404
    assert station.get(f"{API}/attempts/..%2Fbase").status_code in {404, 422}


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", '{"lines": []}', '{"lines": [5]}', '{"lines": "{}"}', '{"lines": ["{}"], "more": 1}', "\x00"],
)
def test_a_batch_that_is_none_is_refused_in_words(station: TestClient, body: str) -> None:
    begun = begin(station)
    refused = station.post(f"{API}/attempts/{begun.attempt_id}/lines", content=body)
    assert refused.status_code == 422
    assert "填得不对" in refused.json()["error"]
    assert "Traceback" not in refused.text


@pytest.mark.parametrize("changed", [{"phase": "asleep"}, {"t_ms": -1}, {"score": 100}, {"attempt": "../x"}])
def test_a_state_that_cannot_be_is_refused(station: TestClient, changed: dict[str, Any]) -> None:
    assert station.post(f"{API}/state", json={**STATE, **changed}).status_code == 422


def test_only_a_station_may_send_much(stranger: TestClient, station: TestClient) -> None:
    much = b"x" * (MOST_BODY_BYTES + 1)
    assert stranger.post(f"{API}/picture", content=much).status_code == 413
    forged = {"Authorization": "Bearer abc.def"}
    assert stranger.post(f"{API}/picture", content=much, headers=forged).status_code == 413
    assert station.post(f"{API}/picture", content=much).status_code == 400, "let in, but no picture"
    assert station.post(f"{API}/state", content=much).status_code == 413
    assert station.post(f"{API}/picture", content=b"x" * (MOST_PICTURE_BYTES + 1)).status_code == 413
    begun = begin(station)
    lines = f"{API}/attempts/{begun.attempt_id}/lines"
    assert station.post(lines, content=b"x" * (MOST_BATCH_BYTES + 1)).status_code == 413
    assert station.post("/in", content=much).status_code == 413, "elsewhere a station is nobody special"


def test_live_pictures_are_jpeg(station: TestClient) -> None:
    station.post(f"{API}/state", json=STATE)
    assert station.post(f"{API}/picture", content=b"GIF89a").status_code == 400
    assert station.post(f"{API}/picture", content=b"\xff\xd8\xff\xe0 picture").json()["picture_wanted"] is False


@pytest.mark.soak
def test_nothing_that_a_station_sends_breaks_it(
    app: FastAPI, station: TestClient, hub: Hub, sized: Callable[[int, int], int]
) -> None:
    headers = {"host": "10.1.2.3", "Authorization": station.headers["Authorization"]}
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=headers)
    tried = 0
    for found in schema.get_all_operations():
        assert isinstance(found, Ok), found
        operation = found.ok()
        if not operation.path.startswith(API + "/"):
            continue

        @settings(max_examples=sized(10, 800), deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def check(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate(headers=headers, checks=CHECKS)

        check()
        tried += 1
    assert tried == 10
