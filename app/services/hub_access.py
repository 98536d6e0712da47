"""Who may read through the hub: one-time codes that hand a phone over, sign-in by account, and signed sessions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from app.services.accounts import sign_in
from app.services.base import Base
from app.services.errors import SignInRefusedError
from app.services.one_time_codes import HandOver, OneTimeCodes, Tries
from app.services.signed_tokens import forget_tokens, read_token, sign

SESSION_LIVES = dt.timedelta(days=30)
FOR_PHONES = ""
"""The purpose of a phone's token."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who reads: `account` is the id of whoever signed in, empty for a phone that was handed over or an open hub."""

    name: str
    account: str = ""


@dataclass
class HubAccess:
    """Access to one hub process. Sessions hold in every hub on the same base; a code only where it was made."""

    base: Base
    _codes: OneTimeCodes = field(init=False)
    _tries: Tries = field(init=False)

    def __post_init__(self) -> None:
        self._codes, self._tries = OneTimeCodes(self.base.clock), Tries(self.base.clock)

    def new_code(self) -> HandOver:
        """A fresh code; whoever shows it decides who may see it."""
        return self._codes.new()

    def redeem(self, code: str, client: str) -> str:
        """Turn a code into a session; raises SignInRefusedError for a wrong, used or old one, TooManyTriesError."""
        with self._tries.one_more(client):
            if not self._codes.use_up(code):
                raise SignInRefusedError("交接码不对、已经用过或已过期。请让电脑重新出一个二维码，再扫一次。")
        return self._token("")

    def sign_in(self, login: str, password: str, client: str) -> str:
        """Turn login and password into a session; raises SignInRefusedError, TooManyTriesError."""
        with self._tries.one_more(client):
            account = sign_in(self.base, login, password)
        if account.must_change_password:
            raise SignInRefusedError("这是首次登录的密码，请先在电脑上登录并改密码，再到手机上登录。")
        return self._token(account.id)

    def visitor(self, token: str) -> Visitor | None:
        """Who a session belongs to; None where it is none of ours, has run out, or the account was stopped."""
        said = read_token(self.base, FOR_PHONES, token)
        if said is None:
            return None
        account_id, until = str(said[0]), int(said[1])
        if until < self.base.clock().timestamp():
            return None
        if not account_id:
            return Visitor("已交接的手机")
        with self.base.records.reading() as unit:
            account = unit.accounts.get(account_id)
        return Visitor(account.display_name, account.id) if account and account.active else None

    def _token(self, account_id: str) -> str:
        until = int((self.base.clock() + SESSION_LIVES).timestamp())
        return sign(self.base, FOR_PHONES, [account_id, until])


def forget_phones(base: Base) -> None:
    """End every session of every phone and station on this base; they must be let in again."""
    forget_tokens(base)
