"""The hash chain of a journal: one canonical JSON line an event, each line sealed over the one before.

Line = {"body": event, "h": hash, "seq": number}; h = sha256(previous h + canonical JSON of {"body", "seq"}). The text
of a line is canonical (sorted keys, no spaces), so any changed byte is found, also one that leaves the JSON's meaning.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from app.domain.attempt.events import Event, event_from
from app.domain.errors import KnownError
from app.domain.frozen import Frozen

GENESIS = "0" * 64
MAX_LINE_BYTES = 64 * 1024


def canonical(value: Any) -> str:
    """JSON with sorted keys and no spaces: the only text form that is ever hashed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


class ChainHead(Frozen):
    """Where a chain ends: the number and hash of its last line; seq 0 and GENESIS before the first."""

    seq: int = 0
    h: str = GENESIS


@dataclass(frozen=True, slots=True)
class Entry:
    """One sealed line of a journal."""

    seq: int
    event: Event
    h: str

    def line(self) -> str:
        """The text of the line, without the line end."""
        return canonical({"body": self.event.model_dump(mode="json"), "h": self.h, "seq": self.seq})


class ChainError(KnownError):
    """A journal that is not what was written; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"第 {line} 行：{message}")
        self.line = line
        self.message = message


def seal(head: ChainHead, event: Event) -> Entry:
    """The entry that follows `head` with `event`."""
    return seal_line(head, event)[0]


def seal_line(head: ChainHead, event: Event) -> tuple[Entry, str]:
    """The entry that follows `head` with `event`, and its line; the event is put into words only once."""
    seq, body = head.seq + 1, canonical(event.model_dump(mode="json"))
    h = hashlib.sha256(f'{head.h}{{"body":{body},"seq":{seq}}}'.encode()).hexdigest()
    return Entry(seq, event, h), f'{{"body":{body},"h":"{h}","seq":{seq}}}'


def head_after(entry: Entry) -> ChainHead:
    """The head of a chain whose last line is `entry`."""
    return ChainHead(seq=entry.seq, h=entry.h)


def read_line(head: ChainHead, text: str, line: int) -> Entry:
    """The entry in `text`, checked against the chain so far; raises ChainError saying what is wrong."""
    if len(text) > MAX_LINE_BYTES:
        raise ChainError(line, "这一行过长，不是本系统写的记录")
    try:
        data = json.loads(text)
        body, h, seq = data["body"], data["h"], data["seq"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ChainError(line, "不是完整的记录行") from None
    if seq != head.seq + 1 or isinstance(seq, bool):
        raise ChainError(line, f"序号应为 {head.seq + 1}，却是 {seq!r:.40}")
    try:
        event = event_from(body)
    except ValidationError as error:
        first = error.errors()[0]
        raise ChainError(line, f"事件无法识别（{'.'.join(str(p) for p in first['loc'])}）") from None
    entry, line_text = seal_line(head, event)
    if entry.h != h:
        raise ChainError(line, "校验值不符，记录被改动过")
    if line_text != text:
        raise ChainError(line, "文字与规范形式不符，记录被改动过")
    return entry


def read_chain(lines: Iterable[str]) -> list[Entry]:
    """All entries of a journal; raises ChainError at the first line that does not hold."""
    head, entries = ChainHead(), []
    last_ms = 0
    for number, text in enumerate(lines, 1):
        entry = read_line(head, text, number)
        if entry.event.t_ms < last_ms:
            raise ChainError(number, "时间倒退")
        last_ms = entry.event.t_ms
        entries.append(entry)
        head = head_after(entry)
    return entries
