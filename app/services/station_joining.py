"""A station of this machine joins a hub elsewhere, and begins a run there in a trainee's name."""

from __future__ import annotations

import json
import os
import platform
import urllib.error
import urllib.request
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from pydantic import ValidationError

from app.domain.attempt.assignment import Assignment
from app.domain.errors import KnownError
from app.domain.station.messages import API, HubPlace, Join, Joined, RunWish
from app.services.data_home import DataHome
from app.services.errors import ServiceError
from app.services.settings import write_whole

TIMEOUT_S = 10.0
BEGIN_WITHIN_S = 60.0
"""The hub may have to read the scenario first, and prove that all it hides can be found."""
HUBS_NAME = "hubs.json"
"""In the data folder: the hubs that have let this station in, by address."""
HUB_NAME = "hub.json"
"""In an attempt's folder: the hub that it is pushed to."""
LONGEST_NAME = 40
_Model = TypeVar("_Model", Joined, Assignment)


def own_name() -> str:
    """What this machine calls itself."""
    return " ".join(platform.node().split())[:LONGEST_NAME] or "三维站"


def join_hub(home: DataHome, url: str, code: str, name: str) -> HubPlace:
    """Be let in by a code, and keep what lets this station in from now on; raises ServiceError."""
    address = _address(url)
    try:
        wish = Join(code=code, name=name)
    except ValidationError:
        raise ServiceError("接入码或站名不对。站名最多 40 个字，接入码看教员机上的显示。") from None
    joined = _read(Joined, _ask(f"{address}{API}/join", wish.model_dump_json(), ""))
    place = HubPlace(url=address, token=joined.token, station=joined.station, name=joined.name)
    keep_secret(home.folder / HUBS_NAME, json.dumps({**_hubs(home), address: place.model_dump()}, ensure_ascii=False))
    return place


def known_hub(home: DataHome, url: str) -> HubPlace:
    """The hub of an address that has let this station in before; raises ServiceError where none has."""
    found = _hubs(home).get(_address(url))
    if found is None:
        raise ServiceError(f"这台训练站还没有接入 {url:.100}。请在教员机上出一个接入码，再加 --hub-code 接入码。")
    return HubPlace.model_validate(found)


def begin_at_hub(place: HubPlace, wish: RunWish) -> Assignment:
    """Begin a run at the hub; raises ServiceError with the hub's own words."""
    return _read(Assignment, _ask(f"{place.url}{API}/attempts", wish.model_dump_json(), place.token, BEGIN_WITHIN_S))


def task_at_hub(place: HubPlace, attempt_id: str) -> Assignment:
    """A task that was given at the hub, to be done here; raises ServiceError with the hub's own words."""
    path = f"{place.url}{API}/attempts/{quote(attempt_id, safe='')}/assignment"
    return _read(Assignment, _ask(path, None, place.token))


def keep_secret(path: Path, text: str) -> None:
    """Write a file that only this user reads; raises ServiceError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # The name under which `write_whole` writes: what it finds there keeps its rights.
        unfinished = path.with_name(path.name + ".unfinished")
        unfinished.touch(mode=0o600)
        os.chmod(unfinished, 0o600)
    except OSError as error:
        raise ServiceError(f"“{path.name}”写不进去（{error.strerror}）。请检查磁盘空间和权限后再试。") from error
    write_whole(path, text)


def _hubs(home: DataHome) -> dict[str, object]:
    try:
        found = json.loads((home.folder / HUBS_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _address(url: str) -> str:
    address = url.strip().rstrip("/")
    if "://" not in address:
        address = f"http://{address}"
    try:
        return HubPlace(url=address, token="-" * 20, station="S", name="S").url
    except ValidationError:
        raise ServiceError(f"“{url:.100}”不是教员机的地址。照教员机上显示的写，如 http://192.168.1.5:8080。") from None


def _ask(url: str, body: str | None, token: str, within_s: float = TIMEOUT_S) -> bytes:
    """What a hub answers to a body that is posted, or to a question without one."""
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
    request = urllib.request.Request(url, None if body is None else body.encode(), headers)
    try:
        # A hub stands in the same network; a proxy for the internet would not find it.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=within_s) as answer:
            said: bytes = answer.read()
            return said
    except urllib.error.HTTPError as error:
        with error:
            raise ServiceError(_words(error)) from None
    except (OSError, ValueError) as error:
        raise ServiceError(
            f"连不上教员机 {url.partition('/api')[0]}。请检查地址、网络，以及教员机上的服务开着没有。"
        ) from error


def _words(error: urllib.error.HTTPError) -> str:
    try:
        words = json.loads(error.read())["error"]
    except (ValueError, KeyError, TypeError, OSError):
        words = ""
    if error.code == 401:
        return "教员机不认这台训练站了。请在教员机上出一个接入码，再加 --hub-code 接入码。"
    return str(words) or f"教员机没有照办（{error.code}）。请检查地址，并在两台机器上安装同一版本的程序。"


def _read(model: type[_Model], said: bytes) -> _Model:
    try:
        return model.model_validate_json(said)
    except ValidationError:
        raise KnownError("教员机答的话看不懂。请在两台机器上安装同一版本的程序。") from None
