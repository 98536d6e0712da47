"""Citations as people write them."""

from __future__ import annotations

import pytest

from app.domain.law.library import LawLibrary
from app.services.law_citing import citation_of, written
from app.services.shelf import Shelf


@pytest.fixture(scope="module")
def law() -> LawLibrary:
    return Shelf().law()


def test_every_citation_of_an_act_comes_back_as_it_was(law: LawLibrary) -> None:
    cited = {str(place) for act in law.acts() for place in act.citations}
    assert len(cited) > 100
    assert {each: citation_of(law, written(law, each)) for each in cited} == {each: each for each in cited}


def test_short_names_and_keys_are_read(law: LawLibrary) -> None:
    assert citation_of(law, "处罚法55") == "administrative_penalty_law.55"
    assert citation_of(law, " road_transport_regulation.63.1.3 ") == "road_transport_regulation.63.1.3"


def test_what_is_no_citation_stays_what_it_is(law: LawLibrary) -> None:
    assert citation_of(law, "局里的文件") == "局里的文件"
    assert citation_of(law, "处罚法") == "处罚法"
    assert written(law, "unknown_law.3") == "unknown_law.3"
    assert written(law, "不是") == "不是"
