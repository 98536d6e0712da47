"""Which authority answers for which matter, and what to do before handing a matter over."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen
from app.domain.law.act import ActId, Authority
from app.domain.law.citation import CitationText
from app.domain.law.statute import Phrase, Status
from app.domain.written_time import WrittenDate


class Remit(Frozen):
    """The matters of one authority."""

    authority: Authority
    name: Phrase
    matters: tuple[Phrase, ...] = Field(min_length=1)


class Liability(Frozen):
    """The party that is punished for the acts listed."""

    party: Phrase
    acts: tuple[ActId, ...] = Field(min_length=1)


class AuthoritySplit(Frozen):
    """Remits, the rule of transfer and the default parties, as one file."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate | None = Field(default=None, description="the day whose law this was last gone through by")
    status: Status
    remits: tuple[Remit, ...] = Field(min_length=1)
    basis: tuple[CitationText, ...] = Field(min_length=1)
    transfer_rule: Phrase
    transfer_basis: tuple[CitationText, ...] = Field(min_length=1)
    liable: tuple[Liability, ...] = ()
    liable_note: str = Field(default="", max_length=300)
    recalled_basis_note: str = Field(default="", max_length=300)

    def remit_of(self, authority: Authority) -> Remit | None:
        """Return the matters of an authority."""
        return next((remit for remit in self.remits if remit.authority is authority), None)
