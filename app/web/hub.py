"""Put the hub together: pages, the JSON interface, static files, and what stands before them."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from app.domain.errors import KnownError
from app.services.about import about
from app.services.base import Base
from app.services.errors import NotFoundError, SignInRefusedError
from app.services.hub_access import HubAccess
from app.services.law_pack import SearchWords, shipped_words
from app.services.logging_setup import note_crash
from app.services.one_time_codes import TooManyTriesError
from app.web import entry
from app.web.api import reckoning as api_reckoning
from app.web.api import routes, stations, watching
from app.web.entity_tags import EntityTags
from app.web.guards import Guards, Scope
from app.web.pages import acting, finding, offline, practice, reading, reckoning
from app.web.state import STATIC, Hub, HubSettings, NeedsSession, hub_of

API = "/api/"
LEAST_COMPRESSED = 600
CRASHED = "程序内部出错，这一次没有办成，已记入日志。请稍后再试；总是这样时告诉维护人员。"
_PARTS = (
    entry, finding, reading, acting, reckoning, practice, offline, routes, api_reckoning, stations, watching,
)  # fmt: skip
_WORDS = {
    HTTPStatus.NOT_FOUND: "没有这个页面。",
    HTTPStatus.METHOD_NOT_ALLOWED: "这个地址不这样用。",
}


def create_hub(
    base: Base, access: HubAccess, settings: HubSettings, words: Callable[[], SearchWords] = shipped_words
) -> FastAPI:
    """The whole hub over an open base, as an ASGI application; `words` help a question find the law's."""
    app = FastAPI(
        title="知行 · 法规库",
        version=about().version,
        description="交通运输行政执法法规库：检索、条文、违法行为、罚款与期限的计算。",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    hub = Hub(base, access, settings, words)
    app.state.hub = hub
    for part in _PARTS:
        app.include_router(part.router)
    app.mount("/static", VersionedFiles(directory=STATIC), name="static")
    _answer_errors(app)
    app.add_middleware(EntityTags)
    app.add_middleware(GZipMiddleware, minimum_size=LEAST_COMPRESSED)
    app.add_middleware(
        Guards,
        names=settings.names,
        any_address=settings.any_address,
        refuse=lambda *what: _refused(hub, *what),
        largest=lambda scope: stations.largest_body(hub, scope),
    )
    return app


class VersionedFiles(StaticFiles):
    """Static files; one that is asked for by its version never changes."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, to be kept for ever where the address names a version."""
        response = await super().get_response(path, scope)
        if scope["query_string"].startswith(b"v="):
            response.headers["Cache-Control"] = offline.FOR_EVER
        return response


def _answer_errors(app: FastAPI) -> None:
    """Every way to fail has words; what is our own fault goes to the log with its traceback."""
    app.add_exception_handler(NeedsSession, _ask_in)
    app.add_exception_handler(KnownError, lambda request, error: _fail(request, _status_of(error), str(error)))
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _crashed)


def _ask_in(request: Request, _: Exception) -> Response:
    if request.url.path.startswith(API):
        return JSONResponse({"error": "请先登录，或用电脑上的二维码交接。"}, 401)
    target = f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
    place = f"/in?to={quote(target, safe='')}"
    if "hx-request" in request.headers:
        return Response(status_code=204, headers={"HX-Redirect": "/in"})
    return RedirectResponse(place, 303)


def _status_of(error: Exception) -> int:
    if isinstance(error, TooManyTriesError):
        return 429
    if isinstance(error, SignInRefusedError):
        return 403
    return 404 if isinstance(error, NotFoundError) else 400


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    places = "、".join(dict.fromkeys(str(each["loc"][-1]) for each in error.errors()))
    return _fail(request, 422, f"“{places}”填得不对，请改正后再试。")


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    words = _WORDS.get(HTTPStatus(error.status_code), "这个请求办不了。")
    response = _fail(request, error.status_code, words)
    response.headers.update(error.headers or {})
    return response


def _crashed(request: Request, error: Exception) -> Response:
    note_crash(error)
    return _fail(request, 500, CRASHED)


def _fail(request: Request, status: int, words: str) -> Response:
    if request.url.path.startswith(API):
        return JSONResponse({"error": words}, status)
    template = "part_failed.html" if "hx-request" in request.headers else "failed.html"
    return hub_of(request).page(request, template, status=status, words=words)


def _refused(hub: Hub, scope: Scope, status: int, words: str) -> tuple[bytes, str]:
    request: Any = Request(dict(scope) | {"app": None, "state": {}})
    if request.url.path.startswith(API):
        return bytes(JSONResponse({"error": words}).body), "application/json"
    return bytes(hub.page(request, "failed.html", status=status, words=words).body), "text/html; charset=utf-8"
