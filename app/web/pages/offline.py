"""What makes the pages work without a network: the worker, the manifest, the pack and the shell; and how much of it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response

from app.services.about import about
from app.services.errors import NotFoundError
from app.web.state import STATIC, Reader, TheHub

router = APIRouter(include_in_schema=False)

FOR_EVER = "private, max-age=31536000, immutable"
KEPT = (
    "tokens.css",
    "phone.css",
    "phone.js",
    "kept.js",
    "offline.js",
    "pack.js",
    "search.js",
    "overload.js",
    "icon.svg",
)
HTMX = "htmx/htmx-2.0.11.min.js"


@router.get("/sw.js")
def worker(hub: TheHub) -> Response:
    """The service worker, which changes with every file that it keeps."""
    files = [f"/static/{name}?v={hub.static_digest}" for name in (*KEPT, HTMX)]
    names = ",".join(f'"{each}"' for each in ("/offline", *files))
    text = (STATIC / "worker.js").read_text(encoding="utf-8")
    text = text.replace("__VERSION__", hub.static_digest).replace('"__FILES__"', names)
    return Response(text, media_type="text/javascript", headers={"Cache-Control": "no-cache"})


@router.get("/manifest.webmanifest")
def manifest(hub: TheHub) -> Response:
    """What a phone needs to put the library on its first screen."""
    icon = {"src": f"/static/icon.svg?v={hub.static_digest}", "sizes": "any", "type": "image/svg+xml"}
    return JSONResponse(
        {
            "name": "知行 · 查法",
            "short_name": "查法",
            "lang": "zh-CN",
            "start_url": "/",
            "scope": "/",
            "display": "standalone",
            "background_color": "#F4F4F1",
            "theme_color": "#1B5FAA",
            "icons": [icon],
        },
        media_type="application/manifest+json",
    )


@router.get("/offline")
def shell(request: Request, hub: TheHub) -> Response:
    """The page that the worker shows where the network is away; it holds nothing of the library itself."""
    return hub.page(request, "offline.html", tab="find")


@router.get("/pack.json")
def pack_state(hub: TheHub, reader: Reader) -> Response:
    """Which pack is current."""
    pack = hub.packs.current()
    return JSONResponse(
        {
            "digest": pack.digest,
            "as_of": pack.as_of.isoformat(),
            "articles": pack.articles,
            "bytes": len(pack.compressed),
            "path": f"/pack/{pack.digest}.json",
        }
    )


@router.get("/pack/{name}")
def pack_body(hub: TheHub, reader: Reader, name: str) -> Response:
    """The pack itself; an older one is gone."""
    pack = hub.packs.current()
    if name != f"{pack.digest}.json":
        raise NotFoundError("这份离线资料已经换新。请重新打开页面。")
    headers = {"Content-Encoding": "gzip", "Cache-Control": FOR_EVER, "ETag": f'"{pack.digest}"'}
    return Response(pack.compressed, media_type="application/json", headers=headers)


@router.get("/kept")
def kept(request: Request, hub: TheHub, reader: Reader) -> Response:
    """Favourites and what was opened lately; the phone keeps them, the hub never hears of them."""
    return hub.page(request, "kept.html", tab="kept")


@router.get("/about")
def tell(request: Request, hub: TheHub, reader: Reader) -> Response:
    """What the phone keeps, how sure the texts are, and the way out."""
    pack = hub.packs.current()
    size = round(len(pack.compressed) / 1024)
    return hub.page(request, "about.html", articles=pack.articles, size=size, version=about().version)


@router.get("/health", response_class=PlainTextResponse)
def health() -> str:
    """Whether the hub is alive; says nothing else."""
    return "ok"
