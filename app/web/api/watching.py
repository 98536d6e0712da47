"""What a console asks: which stations are live, what their trainees see, and what it wants of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from starlette.exceptions import HTTPException

from app.domain.station.messages import LiveStations, Wanted
from app.web.api.routes import FAILURES
from app.web.api.stations import bearer
from app.web.state import TheHub, hub_of

NUMBER_HEADER = "X-Picture"


def watcher(request: Request) -> None:
    """Refuse whoever has no token for watching."""
    if not hub_of(request).stations.may_watch(bearer(request.headers)):
        raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"})


router = APIRouter(prefix="/api/v1/stations", responses=FAILURES, tags=["watching"], dependencies=[Depends(watcher)])
Station = Annotated[str, Path(pattern=r"^S-[0-9a-f]{8}$")]


@router.get("", response_model=LiveStations)
def list_stations(hub: TheHub) -> LiveStations:
    """List the stations that were heard of lately."""
    return LiveStations(stations=hub.live.all())


@router.get("/{station}/picture", responses={204: {"description": "no newer picture"}})
def look(hub: TheHub, station: Station, after: Annotated[int, Query(ge=0)] = 0) -> Response:
    """Send the newest picture, and let the station send more for a while."""
    number, jpeg = hub.live.look(station, after)
    headers = {NUMBER_HEADER: str(number), "Cache-Control": "no-store"}
    return Response(jpeg, media_type="image/jpeg", headers=headers) if jpeg else Response(None, 204, headers)


@router.post("/{station}/wishes", status_code=204)
def want(hub: TheHub, station: Station, wanted: Wanted) -> Response:
    """Want something of a station."""
    hub.live.wish(station, wanted.deed)
    return Response(status_code=204)
