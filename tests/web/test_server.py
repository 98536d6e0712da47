"""Where the hub listens, and what it says of who can reach it."""

from __future__ import annotations

import socket

import pytest

from app.services.errors import ServiceError
from app.web.server import listen


def test_this_machine_alone() -> None:
    place = listen("127.0.0.1", 0)
    with place.listener:
        assert place.is_loopback
        assert place.address == f"http://127.0.0.1:{place.listener.getsockname()[1]}"
        assert place.reach == "只有这台电脑自己能打开，别的设备打不开。"


def test_the_network_is_said_in_words_with_an_address_that_can_be_opened() -> None:
    place = listen("0.0.0.0", 0)
    with place.listener:
        assert not place.is_loopback
        assert "0.0.0.0" not in place.address
        assert "同一网络里的任何设备都能打开" in place.reach
        assert "传输不加密" in place.reach
    with listen("0.0.0.0", 0, secure=True).listener as listener:
        assert listener.getsockname()[1]


def test_a_port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServiceError, match=f"端口 {port} 已被别的程序占用"):
            listen("127.0.0.1", port)


@pytest.mark.parametrize("host", ["example.org", "", "999.1.1.1", "203.0.113.77"])
def test_no_address_of_this_machine(host: str) -> None:
    with pytest.raises(ServiceError, match="127.0.0.1"):
        listen(host, 0)
