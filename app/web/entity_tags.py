"""Entity tags: a page that the browser already has is not sent again."""

from __future__ import annotations

import hashlib

from starlette.datastructures import Headers, MutableHeaders

from app.web.guards import App, Message, Receive, Scope, Send


class EntityTags:
    """Wrap an application that answers in one piece; whatever comes in several goes through as it is."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        known = {each.strip() for each in Headers(scope=scope).get("if-none-match", "").split(",")}
        held: list[Message] = []

        async def send_tagged(message: Message) -> None:
            if message["type"] == "http.response.start":
                if message["status"] == 200 and "etag" not in MutableHeaders(raw=message["headers"]):
                    held.append(message)
                    return
            elif held:
                start = held.pop()
                if not message.get("more_body", False):
                    message = _tagged(start, message, known)
                await send(start)
            await send(message)

        await self._app(scope, receive, send_tagged)


def _tagged(start: Message, message: Message, known: set[str]) -> Message:
    headers = MutableHeaders(raw=start["headers"])
    # Weak, because the same page is also sent compressed.
    tag = f'W/"{hashlib.sha256(message.get("body", b"")).hexdigest()[:24]}"'
    headers["ETag"] = tag
    if tag not in known:
        return message
    start["status"] = 304
    for name in ("content-length", "content-type"):
        if name in headers:
            del headers[name]
    return {**message, "body": b""}
