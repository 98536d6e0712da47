"""Which stations may push, and who may watch them: one-time codes that let a station in, and signed tokens."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass, field

from app.domain.station.messages import Join, Joined
from app.services.base import Base
from app.services.errors import SignInRefusedError
from app.services.one_time_codes import HandOver, OneTimeCodes, Tries
from app.services.signed_tokens import read_token, sign

STATION_LIVES = dt.timedelta(days=365)
WATCH_LIVES = dt.timedelta(hours=24)
FOR_STATIONS, FOR_WATCHING = "station", "watch"


@dataclass(frozen=True, slots=True)
class KnownStation:
    """A station that was let in."""

    id: str
    name: str


@dataclass
class StationAccess:
    """Access of stations to one hub process; tokens hold in every hub on the base, a code only where it was made."""

    base: Base
    _codes: OneTimeCodes = field(init=False)
    _tries: Tries = field(init=False)

    def __post_init__(self) -> None:
        self._codes, self._tries = OneTimeCodes(self.base.clock), Tries(self.base.clock)

    def new_code(self) -> HandOver:
        """A fresh code for one station; a phone cannot use it."""
        return self._codes.new()

    def join(self, wish: Join, client: str) -> Joined:
        """Let a station in; raises SignInRefusedError for a wrong, used or old code, TooManyTriesError."""
        with self._tries.one_more(client):
            if not self._codes.use_up(wish.code):
                raise SignInRefusedError("接入码不对、已经用过或已过期。请在教员机上重新出一个接入码，再试一次。")
        return self.let_in(wish.name)

    def let_in(self, name: str) -> Joined:
        """A token without a code, for a station of this machine's own desktop."""
        station = f"S-{secrets.token_hex(4)}"
        until = int((self.base.clock() + STATION_LIVES).timestamp())
        return Joined(token=sign(self.base, FOR_STATIONS, [station, name, until]), station=station, name=name)

    def station(self, token: str) -> KnownStation | None:
        """Whose token it is; None where it is none of ours or has run out."""
        said = read_token(self.base, FOR_STATIONS, token)
        if said is None or int(said[2]) < self.base.clock().timestamp():
            return None
        return KnownStation(str(said[0]), str(said[1]))

    def watch_token(self) -> str:
        """A token for a console of this machine's own desktop."""
        return sign(self.base, FOR_WATCHING, [int((self.base.clock() + WATCH_LIVES).timestamp())])

    def may_watch(self, token: str) -> bool:
        """Whether the token lets one watch stations."""
        said = read_token(self.base, FOR_WATCHING, token)
        return said is not None and int(said[0]) >= self.base.clock().timestamp()
