"""What 3D stations send: journals, photographs, pose tracks, how it goes, and live pictures while somebody looks."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.record import IngestAnswer
from app.domain.station.messages import (
    API,
    MOST_BATCH_BYTES,
    MOST_PHOTO_BYTES,
    MOST_PICTURE_BYTES,
    MOST_POSES_BYTES,
    HubWord,
    Join,
    Joined,
    Kept,
    Lines,
    RunWish,
    StationState,
)
from app.services.errors import InvalidInputError
from app.services.station_access import KnownStation
from app.services.station_attempts import (
    begin_run,
    hand_out,
    kept_of,
    station_left,
    take_lines,
    take_photo,
    take_poses,
)
from app.web.api.models import Failure
from app.web.api.routes import FAILURES
from app.web.guards import MOST_BODY_BYTES, Scope
from app.web.state import Hub, TheHub, hub_of

router = APIRouter(prefix=API, responses=FAILURES, tags=["stations"])
BEARER = "bearer "
_LARGEST = {
    "lines": MOST_BATCH_BYTES,
    "poses": MOST_POSES_BYTES,
    "picture": MOST_PICTURE_BYTES,
}


def bearer(headers: Headers) -> str:
    """The token that a request brings; empty where it brings none."""
    said = headers.get("authorization", "")
    return said[len(BEARER) :].strip() if said.lower().startswith(BEARER) else ""


def largest_body(hub: Hub, scope: Scope) -> int:
    """How many bytes a request may bring: more than a form only from a station that was let in."""
    path = str(scope["path"])
    if not path.startswith(API + "/") or hub.stations.station(bearer(Headers(scope=scope))) is None:
        return MOST_BODY_BYTES
    parts = path.split("/")
    return MOST_PHOTO_BYTES if parts[-2] == "photos" else _LARGEST.get(parts[-1], MOST_BODY_BYTES)


def station_of(request: Request) -> KnownStation:
    """The station that sends; refused without a token of ours."""
    found = hub_of(request).stations.station(bearer(request.headers))
    if found is None:
        raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"})
    return found


async def body_of(request: Request) -> bytes:
    """The body, whose size the guards have checked."""
    return await request.body()


Sender = Annotated[KnownStation, Depends(station_of)]
Raw = Annotated[bytes, Depends(body_of)]
Attempt = Annotated[str, Path(pattern=r"^[A-Za-z][A-Za-z0-9_\-]{0,79}$")]


_TURNED_AWAY: dict[int | str, dict[str, Any]] = {
    403: {"model": Failure, "description": "no such code"},
    429: {"model": Failure, "description": "guessed too often"},
}


@router.post("/join", response_model=Joined, responses=_TURNED_AWAY)
def join(request: Request, hub: TheHub, wish: Join) -> Joined:
    """Let a station in by a code that is used up."""
    return hub.stations.join(wish, request.client.host if request.client else "")


@router.post("/attempts", response_model=Assignment)
def begin(hub: TheHub, sender: Sender, wish: RunWish) -> Assignment:
    """Begin a run in a trainee's name."""
    return begin_run(hub.base, sender, wish)


@router.get("/attempts/{attempt}/assignment", response_model=Assignment)
def read_assignment(hub: TheHub, sender: Sender, attempt: Attempt) -> Assignment:
    """Hand a task out that was given to somebody and has not begun."""
    return hand_out(hub.base, sender, attempt)


@router.get("/attempts/{attempt}", response_model=Kept)
def read_kept(hub: TheHub, sender: Sender, attempt: Attempt) -> Kept:
    """Say what the base has of an attempt."""
    return kept_of(hub.base, attempt)


@router.post("/attempts/{attempt}/lines", response_model=IngestAnswer, responses={409: {"model": IngestAnswer}})
def push_lines(hub: TheHub, sender: Sender, attempt: Attempt, raw: Raw) -> Response:
    """Take journal lines in; 409 with the head where one does not fit."""
    answer = take_lines(hub.base, attempt, _lines(raw))
    return JSONResponse(answer.model_dump(mode="json"), 409 if answer.problem is not None else 200)


@router.put("/attempts/{attempt}/photos/{photo}", status_code=204)
def put_photo(hub: TheHub, sender: Sender, attempt: Attempt, photo: Attempt, raw: Raw) -> Response:
    """Keep a photograph that the journal speaks of."""
    try:
        take_photo(hub.base, attempt, photo, raw)
    except InvalidInputError as error:
        # Not 400: sending it again would not make it another.
        return JSONResponse({"error": str(error)}, 422)
    return Response(status_code=204)


@router.post("/attempts/{attempt}/poses", response_model=Kept)
def push_poses(
    hub: TheHub, sender: Sender, attempt: Attempt, raw: Raw, at: Annotated[int, Query(ge=0, le=2**40)]
) -> Kept:
    """Add to the pose track where it ends at `at`; the answer says where it ends now."""
    take_poses(hub.base, attempt, at, raw)
    return kept_of(hub.base, attempt)


@router.post("/attempts/{attempt}/left", status_code=204)
def leave(hub: TheHub, sender: Sender, attempt: Attempt) -> Response:
    """The station has sent everything and goes."""
    station_left(hub.base, attempt)
    return Response(status_code=204)


@router.post("/state", response_model=HubWord)
def hear_state(hub: TheHub, sender: Sender, state: StationState) -> HubWord:
    """Take in how it goes at a station."""
    return hub.live.hear(sender, state)


@router.post("/picture", response_model=HubWord)
def take_picture(hub: TheHub, sender: Sender, raw: Raw) -> HubWord:
    """Take a live picture in."""
    return hub.live.take_picture(sender, raw)


def _lines(raw: bytes) -> Lines:
    try:
        return Lines.model_validate_json(raw)
    except ValidationError as error:
        told = error.errors(include_url=False, include_input=False, include_context=False)
        raise RequestValidationError([{**each, "loc": ("body", *each["loc"][:1])} for each in told]) from None
