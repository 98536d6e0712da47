"""Acts as cards, found by id, place and words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.law.act import Authority
from app.domain.law.milder import Milder
from app.domain.law.statute import Status
from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.law_acts import act_on, find_act, known_act
from app.services.law_library import import_library
from app.services.shelf import Shelf

SEPTEMBER = dt.date(2026, 9, 16)
APRIL = dt.date(2026, 4, 16)


@pytest.fixture
def shipped(base: Base) -> Base:
    """A base with the shipped library."""
    return replace(base, shelf=Shelf())


def test_a_card_says_it_all(shipped: Base) -> None:
    card = act_on(shipped, "ha-08", SEPTEMBER)
    assert (card.id, card.status, card.earlier_law) == ("HA-08", Status.CONFIRMED, False)
    assert [place.citation for place in card.penalty] == ["hazchem_safety_law.109.1.1"]
    assert card.penalty[0].label == "危险化学品安全法第一百零九条第一款第（一）项"
    assert card.penalty[0].gist
    assert card.penalty[0].official == ()
    assert (card.authority_name, card.transfer, card.liable) == ("交通运输", False, "承运企业")
    assert [standard.id for standard in card.discretion] == ["example_ha08"]
    assert "C01" in {case.id for case in card.cases}
    assert card.comparison is None


def test_the_day_of_the_act_brings_the_earlier_law_and_compares(shipped: Base) -> None:
    card = act_on(shipped, "HA-08", APRIL, SEPTEMBER)
    assert card.earlier_law
    assert card.fine is not None
    assert card.fine.max_yuan == 100_000
    assert [place.citation for place in card.penalty] == ["hazchem_regulation_2013.86.1.1"]
    assert card.comparison is not None
    assert card.comparison.verdict is Milder.EARLIER
    assert card.discretion == ()
    assert (card.valid_from, card.valid_until) == (dt.date(2013, 12, 7), dt.date(2026, 4, 30))


def test_a_matter_of_the_police_is_a_transfer(shipped: Base) -> None:
    card = act_on(shipped, "HA-21", SEPTEMBER)
    assert (card.authority, card.authority_name, card.transfer) == (Authority.POLICE, "公安", True)
    assert "先固定线索" in card.transfer_rule
    assert any("行政处罚法" in place for place in card.transfer_basis)


def test_the_official_text_stands_beside_the_gist_once_imported(
    shipped: Base, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("in")
    text = """# 公路安全保护条例

2011年3月7日 中华人民共和国国务院令第593号公布

<!-- INFO END -->

第六十九条 演示的官方文字。

第七十七条 本条例自2011年7月1日起施行。
"""
    (folder / "公路安全保护条例(2011-03-07).md").write_text(text, encoding="utf-8")
    import_library(shipped, [folder])
    card = act_on(shipped, "OV-14", SEPTEMBER)
    assert card.penalty[0].official == ("演示的官方文字。",)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("HA-01", "HA-01"),
        ("ha1", "HA-01"),
        ("道条63(三)", "HA-01"),
        ("road_transport_regulation.63.1.3", "HA-01"),
        ("处罚法55", None),
        ("未按规定投保承运人责任险", "HA-02"),
        ("剧毒通行证", "HA-19"),
    ],
)
def test_acts_are_found_by_id_place_and_words(shipped: Base, query: str, found: str | None) -> None:
    if found is None:
        with pytest.raises(NotFoundError, match="没有找到"):
            find_act(shipped, query, SEPTEMBER)
    else:
        assert find_act(shipped, query, SEPTEMBER).id == found


def test_acts_of_an_older_law_are_found_on_its_days_only(shipped: Base) -> None:
    old = find_act(shipped, "危险化学品安全管理条例86", APRIL)
    assert old.id == "HA-25"
    with pytest.raises(NotFoundError, match="2026-04-30"):
        act_on(shipped, "HA-25", SEPTEMBER)


def test_what_is_not_there_names_what_looks_like_it(shipped: Base) -> None:
    with pytest.raises(NotFoundError, match="HA-0"):
        known_act(shipped.shelf.law(), "HA-99")
    with pytest.raises(NotFoundError, match="没有编号"):
        known_act(shipped.shelf.law(), "什么")
    with pytest.raises(NotFoundError, match="也可以写编号"):
        find_act(shipped, "今天天气很好", SEPTEMBER)


def test_every_act_has_a_card_on_its_days(shipped: Base) -> None:
    for act in shipped.shelf.law().acts():
        day = act.valid_until or max(SEPTEMBER, act.valid_from or SEPTEMBER)
        card = act_on(shipped, act.id, day, day)
        assert card.rule
        assert card.authority_name or card.authority in (Authority.CYBERSPACE,)
