"""The desktop starts the hub, takes a code for a phone, and the hub goes when the desktop does."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from PIL import Image

from app.services.data_home import DataHome
from app.services.hub_process import HubProcess, HubProcessError, PhoneLink
from app.services.open_base import open_base
from app.services.station_watch import HubWatch

LINK = PhoneLink("http://10.1.2.3:8000/in?code=ABCDEFGHJK", "ABCDEFGHJK", "2026-11-26T10:00:00+08:00", "")


def fetch(address: str) -> str:
    """What a plain browser gets."""
    with urllib.request.urlopen(address, timeout=60) as answer:
        text: str = answer.read().decode("utf-8")
        return text


def is_over(hub: HubProcess) -> bool:
    """Whether its process has ended."""
    return not hub.running


def test_a_hub_from_start_to_end(tmp_path: Path) -> None:
    open_base(DataHome(tmp_path)).close()
    hub = HubProcess.start(DataHome(tmp_path))
    try:
        assert hub.running
        assert hub.address.startswith("http://127.0.0.1:")
        assert "只有这台电脑" in hub.reach
        first, second = hub.phone_link(), hub.phone_link()
        assert first.url == f"{hub.address}/in?code={first.code}"
        assert first.code != second.code
        assert "把法规库交给这部手机" in fetch(first.url)
        link = hub.station_link()
        assert (link.url, link.reach) == (hub.address, hub.reach)
        assert link.code not in {first.code, second.code}
        place = hub.own_station("教员机\n自己的站")
        assert (place.url, place.name) == (hub.local, "教员机 自己的站")
        assert hub.local == hub.address
        assert HubWatch(hub.local, hub.watch_token()).stations() == ()
    finally:
        hub.stop()
    assert is_over(hub)
    hub.stop()
    with pytest.raises(HubProcessError, match="已经停了"):
        hub.phone_link()
    with pytest.raises(urllib.error.URLError):
        fetch(hub.address)


def test_a_hub_that_cannot_start_says_why(tmp_path: Path) -> None:
    with pytest.raises(HubProcessError, match="本机没有地址 203.0.113.77"):
        HubProcess.start(DataHome(tmp_path), host="203.0.113.77")


def test_a_hub_does_not_outlive_its_desktop(tmp_path: Path) -> None:
    open_base(DataHome(tmp_path)).close()
    hub = HubProcess.start(DataHome(tmp_path))
    stdin = hub._process.stdin
    assert stdin is not None
    stdin.close()
    until = time.monotonic() + 30
    while not is_over(hub) and time.monotonic() < until:
        time.sleep(0.05)
    assert is_over(hub)
    hub.stop()


def test_pictures_of_the_code(tmp_path: Path) -> None:
    svg = LINK.picture_svg(dark="#000000")
    assert svg.startswith("<svg")
    assert 'stroke="#000"' in svg or "#000" in svg
    path = tmp_path / "code.png"
    path.write_bytes(LINK.picture_png(scale=4))
    with Image.open(path) as picture:
        width, height = picture.size
    assert width == height > 100
    assert "█" in LINK.picture_text()
