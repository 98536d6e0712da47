"""Remits by authority."""

from __future__ import annotations

from app.domain.law.act import Authority
from app.domain.law.authority_split import AuthoritySplit, Remit
from app.domain.law.citation import Citation
from app.domain.law.statute import Status


def test_a_remit_is_found_by_its_authority() -> None:
    police = Remit(authority=Authority.POLICE, name="公安", matters=("超载",))
    split = AuthoritySplit(
        schema_version="1",
        status=Status.CONFIRMED,
        remits=(police,),
        basis=(Citation.parse("law.7"),),
        transfer_rule="先固证后移送",
        transfer_basis=(Citation.parse("law.27"),),
    )
    assert split.remit_of(Authority.POLICE) is police
    assert split.remit_of(Authority.GAS) is None
