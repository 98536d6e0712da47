"""A hub is asked over one connection; what went wrong is told as gone for now or refused for good."""

from __future__ import annotations

import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from app.domain.station.messages import API
from app.services.base import Base
from app.services.station_joining import begin_at_hub
from scenarios.link.hub_caller import CONFLICT, HubCaller, HubGoneError, HubRefusedError
from tests.link.hub_at_hand import HubAtHand, StationRun
from tests.services.test_station_attempts import wish


def test_answers_come_and_conflicts_are_answers(hub: HubAtHand, run: StationRun) -> None:
    caller = hub.caller()
    assert caller.call("GET", f"{API}/attempts/{run.attempt}").status == 200
    answer = caller.call("POST", f"{API}/attempts/{run.attempt}/lines", b'{"lines": ["{}"]}')
    assert answer.status == CONFLICT


def test_what_is_refused_for_good_comes_with_the_hubs_words(hub: HubAtHand) -> None:
    stranger = hub.hang_up_later(HubCaller(hub.place.model_copy(update={"token": "x" * 40})))
    with pytest.raises(HubRefusedError) as refused:
        stranger.call("GET", f"{API}/attempts/A1")
    assert refused.value.status == 401
    known = hub.caller()
    with pytest.raises(HubRefusedError, match="没有编号为 A1 的训练") as missing:
        known.call("GET", f"{API}/attempts/A1")
    assert missing.value.status == 404


def test_a_connection_that_died_meanwhile_is_made_anew(hub: HubAtHand, run: StationRun) -> None:
    caller = hub.caller()
    caller.call("GET", f"{API}/attempts/{run.attempt}")
    hub.stop()
    hub.start()
    assert caller.call("GET", f"{API}/attempts/{run.attempt}").status == 200
    hub.stop()
    with pytest.raises(HubGoneError):
        caller.call("GET", f"{API}/attempts/{run.attempt}")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate with")
def test_a_hub_with_a_certificate_is_asked_only_where_it_is_trusted(
    base: Base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = tmp_path / "hub.pem", tmp_path / "key.pem"
    make = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    make += ["-subj", "/CN=hub", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
    subprocess.run([*make, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    hub = HubAtHand(base, (certificate, key))
    try:
        with pytest.raises(HubGoneError, match="certificate verify failed"):
            hub.caller().call("GET", f"{API}/attempts/A1")
        # How a bureau's own authority is told to a station.
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        with pytest.raises(HubRefusedError, match="没有编号"):
            hub.caller().call("GET", f"{API}/attempts/A1")
        assert begin_at_hub(hub.place, wish()).actor == "trainee"
    finally:
        hub.close()


def test_a_hub_that_says_nothing_is_gone(hub: HubAtHand) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        place = hub.place.model_copy(update={"url": f"http://127.0.0.1:{mute.getsockname()[1]}"})
        with pytest.raises(HubGoneError):
            HubCaller(place, timeout_s=0.2).call("GET", f"{API}/attempts/A1")
