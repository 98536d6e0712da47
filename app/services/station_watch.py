"""A console's view of a hub's stations: who is live, what a trainee sees, and what is wanted of a station."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from dataclasses import dataclass

from pydantic import ValidationError

from app.domain.station.messages import Deed, LiveStation, LiveStations, Wanted
from app.services.errors import NotFoundError, ServiceError

STATIONS = "/api/v1/stations"
TIMEOUT_S = 5.0
_NUMBER = "X-Picture"


@dataclass(frozen=True, slots=True)
class LivePicture:
    """A station's picture: its number, and JPEG bytes that are empty where there is none newer."""

    number: int
    jpeg: bytes


@dataclass(frozen=True, slots=True)
class HubWatch:
    """Watches the hub at an address by a token; calls take a moment, so make them in the background."""

    url: str
    token: str

    def stations(self) -> tuple[LiveStation, ...]:
        """The stations that were heard of lately; raises ServiceError where the hub does not answer."""
        body, _ = self._ask("GET", STATIONS)
        try:
            return LiveStations.model_validate_json(body).stations
        except ValidationError as error:
            raise ServiceError("教学服务答的话看不懂，请重新打开它。") from error

    def picture(self, station: str, after: int = 0) -> LivePicture:
        """The newest picture where it is newer than number `after`; looking makes the station send more."""
        body, number = self._ask("GET", f"{STATIONS}/{station}/picture?after={after}")
        return LivePicture(number, body)

    def want(self, station: str, deed: Deed) -> None:
        """Want something of a station; raises NotFoundError where it is not there any more."""
        self._ask("POST", f"{STATIONS}/{station}/wishes", Wanted(deed=deed).model_dump_json().encode())

    def _ask(self, method: str, path: str, body: bytes | None = None) -> tuple[bytes, int]:
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        request = urllib.request.Request(self.url + path, body, headers, method=method)
        try:
            # The hub is on this machine; a proxy for the internet would not find it.
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            with opener.open(request, timeout=TIMEOUT_S) as answer:
                return answer.read(), int(answer.headers.get(_NUMBER, 0))
        except urllib.error.HTTPError as error:
            with error:
                if error.code == 404:
                    raise NotFoundError("这台训练站现在不在线。") from None
                raise ServiceError(f"教学服务没有照办（{error.code}），请重新打开它。") from None
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise ServiceError("教学服务没有回应，请重新打开它。") from error
