"""Asks a hub over one connection that is kept open; everything asked may be asked again."""

from __future__ import annotations

import contextlib
import http.client
import json
import ssl
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.domain.errors import KnownError
from app.domain.station.messages import HubPlace

TIMEOUT_S = 5.0
JSON = "application/json"
BYTES = "application/octet-stream"
CONFLICT = 409
FOR_GOOD = frozenset({401, 403, 404, 413, 422})
"""Statuses that asking again would not change."""
MOST_ANSWER_BYTES = 1024 * 1024


class HubGoneError(Exception):
    """The hub was not reached or could not answer just now; what was asked may be asked again."""


class HubRefusedError(KnownError):
    """The hub will not do it, however often it is asked; the message is its own."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


@dataclass(frozen=True, slots=True)
class HubAnswer:
    """What a hub answered."""

    status: int
    body: bytes


class HubCaller:
    """Calls one hub; to be used by one thread."""

    def __init__(self, place: HubPlace, timeout_s: float = TIMEOUT_S) -> None:
        self._place, self._timeout_s = place, timeout_s
        self._connection: http.client.HTTPConnection | None = None

    def call(self, method: str, path: str, body: bytes | None = None, kind: str = JSON) -> HubAnswer:
        """Ask, once more where the open connection had died meanwhile; raises HubGoneError, HubRefusedError."""
        reused = self._connection is not None
        try:
            try:
                answer = self._ask(method, path, body, kind)
            except (http.client.HTTPException, OSError):
                self.close()
                if not reused:
                    raise
                answer = self._ask(method, path, body, kind)
        except (http.client.HTTPException, OSError) as error:
            self.close()
            raise HubGoneError(str(error)) from error
        if answer.status in FOR_GOOD:
            raise HubRefusedError(answer.status, _words(answer))
        if not 200 <= answer.status < 300 and answer.status != CONFLICT:
            raise HubGoneError(f"{answer.status} {_words(answer)}")
        return answer

    def close(self) -> None:
        """Hang up; the next call connects anew."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(OSError):
                connection.close()

    def _ask(self, method: str, path: str, body: bytes | None, kind: str) -> HubAnswer:
        if self._connection is None:
            self._connection = self._connect()
        headers = {"Authorization": f"Bearer {self._place.token}", "Content-Type": kind}
        self._connection.request(method, path, body, headers)
        response = self._connection.getresponse()
        answer = HubAnswer(response.status, response.read(MOST_ANSWER_BYTES))
        if response.will_close:
            self.close()
        return answer

    def _connect(self) -> http.client.HTTPConnection:
        parts = urlsplit(self._place.url)
        host = parts.hostname or ""
        if parts.scheme == "https":
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(host, parts.port, timeout=self._timeout_s, context=context)
        return http.client.HTTPConnection(host, parts.port, timeout=self._timeout_s)


def _words(answer: HubAnswer) -> str:
    try:
        said = json.loads(answer.body)["error"]
    except (ValueError, KeyError, TypeError):
        said = ""
    return str(said)[:200] or f"教员机没有照办（{answer.status}）。"
