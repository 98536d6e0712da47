"""A case file as JSON text: the format that is kept for years, and what is said of a text that is none.

The format is documented by `courses/schemas/case_file.schema.json`. `schema_version` tells how to read it: a later
version of the program brings `UPGRADES` along, so that a file of any earlier version still opens.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from app.domain.casefile.case_file import SCHEMA_VERSION, CaseFile
from app.domain.errors import KnownError

MOST_BYTES = 16 * 1024 * 1024
MOST_DEPTH = 40
MOST_TOLD = 5
_SHOWN = 80
_LONGEST = 300

UPGRADES: Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From the version named to the next; empty while there is only one."""


class CaseFileTextError(KnownError):
    """The text is no case file; `places` are the paths of the values that are wrong."""

    def __init__(self, message: str, places: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.places = places


def written(case: CaseFile) -> str:
    """The case file as text; the same file gives the same text."""
    return json.dumps(case.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=1) + "\n"


def read_text(text: bytes, say: Callable[[str, Mapping[str, Any], str], str]) -> CaseFile:
    """The case file of a text; `say` words pydantic's findings. Raises CaseFileTextError with places and what to do."""
    document = _upgraded(_document(text))
    try:
        # Frozen models take lists for tuples and texts for dates only from JSON.
        return CaseFile.model_validate(document)
    except ValidationError as error:
        raise _model_error(error, say) from None
    except RecursionError:
        raise CaseFileTextError(
            f"案卷文件嵌套太深，最多 {MOST_DEPTH} 层。请用原来的文件，或打开它的上一个版本。"
        ) from None


def _document(text: bytes) -> dict[str, Any]:
    if len(text) > MOST_BYTES:
        raise CaseFileTextError(f"案卷文件超过 {MOST_BYTES // 1024 // 1024} MB，不像是本程序写的。")
    try:
        document = json.loads(text.decode("utf-8-sig"), object_pairs_hook=_each_key_once, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise CaseFileTextError(f"案卷文件不是 UTF-8 文字（第 {error.start + 1} 个字节起）。{_ADVICE}") from None
    except json.JSONDecodeError as error:
        place = f"第 {error.lineno} 行第 {error.colno} 列"
        raise CaseFileTextError(f"案卷文件在{place}写坏了，读不下去。{_ADVICE}") from None
    except RecursionError:
        raise CaseFileTextError(f"案卷文件嵌套太深，最多 {MOST_DEPTH} 层。{_ADVICE}") from None
    except ValueError as error:
        raise CaseFileTextError(f"案卷文件里{error}。{_ADVICE}") from None
    if not isinstance(document, dict):
        raise CaseFileTextError(f"这不是案卷文件：最外层应是一个对象。{_ADVICE}")
    if _depth(document) > MOST_DEPTH:
        raise CaseFileTextError(f"案卷文件嵌套太深，最多 {MOST_DEPTH} 层。{_ADVICE}")
    return document


_ADVICE = "请用原来的文件，或打开“.versions”文件夹里的上一个版本。"


def _upgraded(document: dict[str, Any]) -> dict[str, Any]:
    version = document.get("schema_version")
    for _ in UPGRADES:
        if version == SCHEMA_VERSION or version not in UPGRADES:
            break
        document = UPGRADES[str(version)](document)
        version = document.get("schema_version")
    if version != SCHEMA_VERSION:
        if version is None:
            raise CaseFileTextError("这不是案卷文件：没有写 schema_version。", ("schema_version",))
        told = str(version)[:20]
        raise CaseFileTextError(
            f"案卷文件的格式版本是“{told}”，本程序读不了。请用更新的程序打开。", ("schema_version",)
        )
    return document


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    document: dict[str, Any] = {}
    for key, value in pairs:
        if key in document:
            raise ValueError(f"“{key[:40]}”写了两次，不知道用哪一个")
        document[key] = value
    return document


def _no_constant(name: str) -> Any:
    raise ValueError(f"有“{name}”，它不是数字")


def _depth(document: Any) -> int:
    deepest, waiting = 0, [(document, 1)]
    while waiting:
        value, depth = waiting.pop()
        deepest = max(deepest, depth)
        below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        waiting += [(each, depth + 1) for each in below]
    return deepest


def _model_error(error: ValidationError, say: Callable[[str, Mapping[str, Any], str], str]) -> CaseFileTextError:
    details = error.errors(include_url=False)
    lines = []
    places = tuple(dict.fromkeys(_path(detail["loc"]) for detail in details))
    for detail in details[:MOST_TOLD]:
        given = detail["input"] if isinstance(detail["input"], str) else "…"
        key = detail["loc"][-1] if detail["loc"] else ""
        # Whoever wrote the file may have written anything in it, at any length.
        context = {
            name: str(value)[:_SHOWN] for name, value in {**detail.get("ctx", {}), "key": key, "input": given}.items()
        }
        message = say(detail["type"], context, detail["msg"])[:_LONGEST]
        path = _path(detail["loc"])
        lines.append(f"{path}：{message}" if path else message.removeprefix("Value error, "))
    more = f"；另有 {len(details) - MOST_TOLD} 处" if len(details) > MOST_TOLD else ""
    return CaseFileTextError(f"案卷文件有 {len(details)} 处不对：{'；'.join(lines)}{more}。请改正后再打开。", places)


def _path(location: tuple[str | int, ...]) -> str:
    text = ""
    for part in location:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text[:200]
