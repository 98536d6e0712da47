"""Who may read through the hub: one-time codes that hand a phone over, sign-in by account, and signed sessions."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import hmac
import json
import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from app.services.accounts import sign_in
from app.services.base import Base
from app.services.errors import ServiceError, SignInRefusedError
from records.errors import DuplicateError

KEY_NOTE = "hub_key"
CODE_LENGTH = 10
CODE_LIVES = dt.timedelta(minutes=10)
MOST_CODES = 200
SESSION_LIVES = dt.timedelta(days=30)
TRIES = 10
TRIES_WITHIN = dt.timedelta(minutes=10)
MOST_CLIENTS = 10_000
LONGEST_TOKEN = 400
# No letters or digits that are taken for one another when read out.
_SAYABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


class TooManyTriesError(ServiceError):
    """Wrong codes or passwords came too often from one place."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """A code that lets one phone in once, until a moment."""

    code: str
    until: dt.datetime


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who reads: `account` is the id of whoever signed in, empty for a phone that was handed over or an open hub."""

    name: str
    account: str = ""


@dataclass
class HubAccess:
    """Access to one hub process. Sessions hold in every hub on the same base; a code only where it was made."""

    base: Base
    _codes: OrderedDict[str, dt.datetime] = field(default_factory=OrderedDict)
    _tries: OrderedDict[str, list[dt.datetime]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def new_code(self) -> HandOver:
        """A fresh code; whoever shows it decides who may see it."""
        code = "".join(secrets.choice(_SAYABLE) for _ in range(CODE_LENGTH))
        until = self.base.clock() + CODE_LIVES
        with self._lock:
            self._codes[code] = until
            while len(self._codes) > MOST_CODES:
                self._codes.popitem(last=False)
        return HandOver(code, until)

    def redeem(self, code: str, client: str) -> str:
        """Turn a code into a session; raises SignInRefusedError for a wrong, used or old one, TooManyTriesError."""
        self._check_tries(client)
        plain = "".join(sign for sign in code.upper() if sign.isalnum())
        with self._lock:
            until = self._codes.pop(plain, None)
        if until is None or until < self.base.clock():
            self._note_failure(client)
            raise SignInRefusedError("交接码不对、已经用过或已过期。请让电脑重新出一个二维码，再扫一次。")
        return self._token("")

    def sign_in(self, login: str, password: str, client: str) -> str:
        """Turn login and password into a session; raises SignInRefusedError, TooManyTriesError."""
        self._check_tries(client)
        try:
            account = sign_in(self.base, login, password)
        except SignInRefusedError:
            self._note_failure(client)
            raise
        if account.must_change_password:
            raise SignInRefusedError("这是首次登录的密码，请先在电脑上登录并改密码，再到手机上登录。")
        return self._token(account.id)

    def visitor(self, token: str) -> Visitor | None:
        """Who a session belongs to; None where it is none of ours, has run out, or the account was stopped."""
        read = self._read(token)
        if read is None:
            return None
        account_id, until = read
        if until < self.base.clock().timestamp():
            return None
        if not account_id:
            return Visitor("已交接的手机")
        with self.base.records.reading() as unit:
            account = unit.accounts.get(account_id)
        return Visitor(account.display_name, account.id) if account and account.active else None

    def _token(self, account_id: str) -> str:
        until = int((self.base.clock() + SESSION_LIVES).timestamp())
        body = json.dumps([account_id, until, secrets.token_hex(4)], separators=(",", ":")).encode()
        return f"{_text(body)}.{_text(self._signature(body))}"

    def _read(self, token: str) -> tuple[str, int] | None:
        body_text, _, signature_text = token[:LONGEST_TOKEN].partition(".")
        try:
            body, signature = _bytes(body_text), _bytes(signature_text)
        except (binascii.Error, ValueError):
            return None
        if not hmac.compare_digest(signature, self._signature(body)):
            return None
        account_id, until, _ = json.loads(body)
        return str(account_id), int(until)

    def _signature(self, body: bytes) -> bytes:
        return hmac.digest(_key(self.base), body, hashlib.sha256)

    def _check_tries(self, client: str) -> None:
        since = self.base.clock() - TRIES_WITHIN
        with self._lock:
            recent = [moment for moment in self._tries.get(client, ()) if moment > since]
        if len(recent) >= TRIES:
            minutes = int((min(recent) - since).total_seconds() // 60) + 1
            raise TooManyTriesError(f"试错次数过多，请 {minutes} 分钟后再试。")

    def _note_failure(self, client: str) -> None:
        with self._lock:
            self._tries.setdefault(client, []).append(self.base.clock())
            self._tries[client] = self._tries[client][-TRIES:]
            self._tries.move_to_end(client)
            while len(self._tries) > MOST_CLIENTS:
                self._tries.popitem(last=False)


def forget_phones(base: Base) -> None:
    """End every session of every phone on this base; they must be handed over or signed in again."""
    with base.records.writing() as unit:
        unit.notes.put(KEY_NOTE, secrets.token_hex(32))


def _key(base: Base) -> bytes:
    """The key of the base that signs sessions; made when first needed."""
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
