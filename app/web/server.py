"""Serve the hub: bind the socket first, say in words who can reach it, then run until told to stop."""

from __future__ import annotations

import errno
import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from app.services.errors import ServiceError
from app.web.guards import App

DRAIN_S = 3
BACKLOG = 128
MOST_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where the hub listens: the bound socket, the address to open, and who can reach it, in words."""

    listener: socket.socket
    address: str
    reach: str
    is_loopback: bool


def listen(host: str, port: int, *, secure: bool = False) -> Place:
    """Bind; port 0 takes a free one. Raises ServiceError with what to do."""
    try:
        family = socket.AF_INET6 if ipaddress.ip_address(host).version == 6 else socket.AF_INET
    except ValueError:
        raise ServiceError(
            f"“{host:.60}”不是本机的 IP 地址。只给本机用写 127.0.0.1，给同一网络用写 0.0.0.0。"
        ) from None
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        raise ServiceError(_why_not(error, host, port)) from error
    is_loopback = ipaddress.ip_address(host).is_loopback
    bound = int(listener.getsockname()[1])
    shown = _own_address(family) if ipaddress.ip_address(host).is_unspecified else host
    address = f"{'https' if secure else 'http'}://{f'[{shown}]' if ':' in shown else shown}:{bound}"
    return Place(listener, address, _reach(is_loopback, secure, address), is_loopback)


def serve(app: App, place: Place, certificate: Path | None, key: Path | None, started: Callable[[Stop], None]) -> None:
    """Serve until a signal, or until `Stop` is called; `started` gets it before the first request is taken."""
    config = uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=DRAIN_S,
        limit_concurrency=MOST_AT_ONCE,
        ssl_certfile=certificate,
        ssl_keyfile=key,
    )
    server = uvicorn.Server(config)
    started(Stop(server))
    server.run(sockets=[place.listener])


class Stop:
    """Ends a running server from any thread."""

    def __init__(self, server: uvicorn.Server) -> None:
        self._server = server

    def __call__(self) -> None:
        self._server.should_exit = True


def _reach(is_loopback: bool, secure: bool, address: str) -> str:
    if is_loopback:
        return "只有这台电脑自己能打开，别的设备打不开。"
    words = f"同一网络里的任何设备都能打开 {address}；防火墙不拦的话，本机其他网卡所在的网络也能。"
    if not secure:
        words += "没有证书（http）：传输不加密，手机也不能离线查阅；需要时用 --certificate 和 --key 给出证书。"
    return words


def _own_address(family: socket.AddressFamily) -> str:
    """The address by which the local network most likely reaches this machine; nothing is sent."""
    target = ("2001:db8::1", 9) if family == socket.AF_INET6 else ("192.0.2.1", 9)
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(target)
        except OSError:
            return "::1" if family == socket.AF_INET6 else "127.0.0.1"
        return str(probe.getsockname()[0])


def _why_not(error: OSError | OverflowError, host: str, port: int) -> str:
    number = getattr(error, "errno", None)
    if number == errno.EADDRINUSE:
        return f"端口 {port} 已被别的程序占用。换一个 --port，或不写 --port 由系统挑。"
    if number == errno.EACCES:
        return f"端口 {port} 不允许普通用户使用。请用 1024 以上的端口。"
    if number == errno.EADDRNOTAVAIL:
        return f"本机没有地址 {host}。只给本机用写 127.0.0.1，给同一网络用写 0.0.0.0。"
    return f"不能在 {host} 的端口 {port} 上提供服务。请换一个 --port 再试。"
