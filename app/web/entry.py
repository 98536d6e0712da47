"""Let a phone in: the page that a QR code opens, sign-in by account, and out again."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qsl, urlsplit

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from app.services.errors import SignInRefusedError
from app.services.hub_access import SESSION_LIVES
from app.services.one_time_codes import TooManyTriesError
from app.web.state import COOKIE, TheHub

router = APIRouter(include_in_schema=False)
MOST_FIELDS = 10
Form = dict[str, str]


async def read_form(request: Request) -> Form:
    """The fields of a posted form; what is no form gives none."""
    raw = (await request.body()).decode("utf-8", errors="replace")
    try:
        return dict(parse_qsl(raw, keep_blank_values=True, max_num_fields=MOST_FIELDS))
    except ValueError:
        return {}


Posted = Annotated[Form, Depends(read_form)]


@router.get("/in")
def show_entry(request: Request, hub: TheHub, code: str = "", to: str = "/") -> Response:
    """The page with one button: a code is used up only when a person presses it, not when an app looks ahead."""
    return hub.page(request, "entry.html", code=code, to=own_path(to), failed="", login="")


@router.post("/in")
def enter(request: Request, hub: TheHub, form: Posted) -> Response:
    """Use a code, or login and password, and go where the phone wanted to go."""
    client = request.client.host if request.client else ""
    to, code, login = own_path(form.get("to", "/")), form.get("code", ""), form.get("login", "")
    try:
        if login:
            token = hub.access.sign_in(login, form.get("password", ""), client)
        else:
            token = hub.access.redeem(code, client)
    except (SignInRefusedError, TooManyTriesError) as error:
        status = 429 if isinstance(error, TooManyTriesError) else 403
        return hub.page(request, "entry.html", status=status, code="", to=to, failed=str(error), login=login)
    response = RedirectResponse(to, 303)
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(SESSION_LIVES.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=hub.settings.secure,
    )
    return response


@router.post("/out")
def leave(hub: TheHub) -> Response:
    """End the session on this phone, and clear what the phone keeps of the library."""
    response = RedirectResponse("/in", 303)
    response.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=hub.settings.secure)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def own_path(target: str) -> str:
    """The target where it is a path of this hub, else the first page: nobody is sent elsewhere after signing in."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return "/"
    outside = parts.scheme or parts.netloc or target.startswith("//") or "\\" in target or not target.isprintable()
    return target if target.startswith("/") and not outside else "/"
