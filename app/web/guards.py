"""What stands before every page: known host names, limits of size, security headers."""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Refuse = Callable[[Scope, int, str], tuple[bytes, str]]
Largest = Callable[[Scope], int]

MOST_BODY_BYTES = 16 * 1024
MOST_TARGET_BYTES = 4 * 1024
LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
}


class Guards:
    """Wrap an application; `refuse` makes the page or document for what is turned away before it is reached.

    `names` are the host names that the hub answers to besides numbers; a page of another site that points its own name
    at this machine must get nothing. `largest` tells how many bytes a request may bring where that is more than a form.
    """

    def __init__(
        self, app: App, *, names: Iterable[str], any_address: bool, refuse: Refuse,
        largest: Largest = lambda scope: MOST_BODY_BYTES,
    ) -> None:  # fmt: skip
        self._app = app
        self._largest = largest
        self._names = LOCAL_NAMES | {name.lower() for name in names}
        self._any_address = any_address
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = self._largest(scope)
        refused = self._refused(scope, most)
        if refused:
            await self._answer(scope, send, *refused)
            return
        body = await _whole_body(receive, most)
        if body is None:
            await self._answer(scope, send, 413, "提交的内容太大，没有处理。")
            return
        await self._app(scope, _once(body, receive), _with_headers(send))

    def _refused(self, scope: Scope, most: int) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        if not self._knows(headers.get("host", "")):
            return 421, "这个网址不是本机的。请用二维码或程序里显示的地址打开。"
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > MOST_TARGET_BYTES:
            return 414, "网址太长，没有处理。请缩短要查的话。"
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > most:
            return 413, "提交的内容太大，没有处理。"
        return None

    def _knows(self, host: str) -> bool:
        name = host.lower().rsplit(":", 1)[0] if not host.endswith("]") else host
        name = name.strip("[]")
        if name in self._names:
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return self._any_address

    async def _answer(self, scope: Scope, send: Send, status: int, words: str) -> None:
        body, kind = self._refuse(scope, status, words)
        headers = [(b"content-type", kind.encode()), (b"content-length", str(len(body)).encode())]
        await _with_headers(send)({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


async def _whole_body(receive: Receive, most: int) -> bytes | None:
    """The body as it comes, whatever its length was said to be; None where it is too large."""
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(parts)
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > most:
            return None
        if not message.get("more_body", False):
            return b"".join(parts)


def _once(body: bytes, receive: Receive) -> Receive:
    given = False

    async def receive_body() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive_body


def _with_headers(send: Send) -> Send:
    async def send_guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("Cache-Control", "private, no-cache")
        await send(message)

    return send_guarded
