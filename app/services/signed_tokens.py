"""Tokens that only this base can have made: a short JSON list with a signature over it and over what it is for."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from typing import Any

from app.services.base import Base
from records.errors import DuplicateError

KEY_NOTE = "hub_key"
LONGEST_TOKEN = 400
_NONCE_BYTES = 4


def sign(base: Base, purpose: str, parts: list[Any]) -> str:
    """A token that says `parts`; no two are equal. One made for a purpose is worth nothing for another."""
    body = json.dumps([*parts, secrets.token_hex(_NONCE_BYTES)], separators=(",", ":"), ensure_ascii=False).encode()
    return f"{_text(body)}.{_text(_signature(base, purpose, body))}"


def read_token(base: Base, purpose: str, token: str) -> list[Any] | None:
    """What a token says; None where it is none of this base for this purpose."""
    body_text, _, signature_text = token[:LONGEST_TOKEN].partition(".")
    try:
        body, signature = _bytes(body_text), _bytes(signature_text)
    except (binascii.Error, ValueError):
        return None
    if not hmac.compare_digest(signature, _signature(base, purpose, body)):
        return None
    parts: list[Any] = json.loads(body)
    return parts[:-1]


def forget_tokens(base: Base) -> None:
    """Make every token of this base worthless."""
    with base.records.writing() as unit:
        unit.notes.put(KEY_NOTE, secrets.token_hex(32))


def _signature(base: Base, purpose: str, body: bytes) -> bytes:
    # A body begins with a bracket, so no purpose and body can run together into another.
    return hmac.digest(_key(base), purpose.encode() + body, hashlib.sha256)


def _key(base: Base) -> bytes:
    """The key of the base; made when first needed."""
    with base.records.reading() as unit:
        kept = unit.notes.get(KEY_NOTE)
    if kept is None:
        try:
            with base.records.writing() as unit:
                if unit.notes.get(KEY_NOTE) is None:
                    unit.notes.put(KEY_NOTE, secrets.token_hex(32))
        except DuplicateError:
            # Another hub on the same base was quicker; its key is as good.
            pass
        return _key(base)
    return bytes.fromhex(kept)


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
