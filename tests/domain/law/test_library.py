"""Looking the law up as it stood on a day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.law.act import Domain
from app.domain.law.citation import Citation
from tests.domain.law.sample_law import sample_library

LAW = sample_library()
SEPTEMBER = dt.date(2026, 9, 16)
APRIL = dt.date(2026, 4, 16)


def cited(text: str, on: dt.date = SEPTEMBER) -> str | None:
    found = LAW.provision(Citation.parse(text), on)
    return found.provision.gist if found else None


def test_a_provision_is_found_exactly_or_in_its_surroundings() -> None:
    assert cited("new_law.109.1.1") == "无资格上岗"
    assert cited("new_law.109.1.7") == "罚则总括"
    assert cited("new_law.66.1") == "要有资格"
    exact = LAW.provision(Citation.parse("new_law.109.1.1"), SEPTEMBER)
    assert exact is not None
    assert exact.exact
    nearby = LAW.provision(Citation.parse("new_law.109.1.7"), SEPTEMBER)
    assert nearby is not None
    assert not nearby.exact


def test_the_day_decides_what_can_be_cited() -> None:
    assert cited("new_law.66", APRIL) is None
    assert cited("old_rules.86.1.1", APRIL) == "罚五万至十万元"
    assert cited("old_rules.86", SEPTEMBER) is None
    assert cited("unknown.1") is None
    assert LAW.is_in_force(Citation.parse("old_rules.86"), APRIL)
    assert not LAW.is_in_force(Citation.parse("old_rules.86"), SEPTEMBER)
    assert not LAW.is_in_force(Citation.parse("unknown.1"), APRIL)
    assert LAW.version_on("new_law", dt.date(2026, 5, 1)) is not None
    assert LAW.version_on("old_rules", dt.date(2026, 5, 1)) is None


def test_labels_name_the_paragraph_only_where_there_are_several() -> None:
    assert LAW.label(Citation.parse("new_law.66.1")) == "演示法第六十六条"
    assert LAW.label(Citation.parse("new_law.109.1.1"), SEPTEMBER) == "演示法第一百零九条第一款第（一）项"
    assert LAW.label(Citation.parse("new_law.109.1.1"), digits=True) == "演示法第109条第1款第（1）项"
    assert LAW.label(Citation.parse("unknown.1")) == "unknown.1"
    found = LAW.provision(Citation.parse("new_law.66"), SEPTEMBER)
    assert found is not None
    assert found.label() == "演示法（2026-05-01施行）第六十六条"


def test_only_what_was_read_may_cost_points() -> None:
    recalled = LAW.provision(Citation.parse("new_law.120"), SEPTEMBER)
    read = LAW.provision(Citation.parse("new_law.66"), SEPTEMBER)
    assert recalled is not None
    assert read is not None
    assert (recalled.may_deduct, read.may_deduct) == (False, True)


def test_names_lead_to_keys() -> None:
    assert LAW.key_of("演法") == LAW.key_of("中华人民共和国演示法") == LAW.key_of("演示法") == "new_law"
    assert LAW.key_of("别的法") is None
    assert [statute.key for statute in LAW.statutes()] == ["new_law", "old_rules"]
    assert LAW.statute_keys() == {"new_law", "old_rules"}
    with pytest.raises(KeyError):
        LAW.statute("unknown")


def test_acts_by_day_and_field() -> None:
    assert [act.id for act in LAW.acts()] == ["HA-08", "HA-11"]
    assert LAW.acts(on=APRIL) == []
    assert len(LAW.acts(on=SEPTEMBER, domain=Domain.HAZMAT)) == 2
    assert LAW.acts(domain=Domain.OVERLOAD) == []
    assert LAW.act("HA-08").citations == (Citation.parse("new_law.66"), Citation.parse("new_law.109.1.1"))
    assert LAW.domain_of("HA-08") is Domain.HAZMAT
    assert LAW.act_ids() == {"HA-08", "HA-11"}


def test_the_day_of_the_act_chooses_the_law() -> None:
    new = LAW.choose_by_act_date("HA-08", SEPTEMBER)
    old = LAW.choose_by_act_date("HA-08", APRIL)
    assert (new.earlier_law, old.earlier_law) == (False, True)
    assert new.fine is not None
    assert old.fine is not None
    assert new.fine.holds(Decimal(300_000))
    assert not old.fine.holds(Decimal(300_000))
    assert old.penalty == (Citation.parse("old_rules.86.1.1"),)
    assert old.punishable
    assert old.may_deduct
    assert LAW.choose_by_act_date("HA-08", dt.date(2026, 5, 1)).earlier_law is False


def test_an_act_of_a_day_without_known_law_is_refused() -> None:
    with pytest.raises(LookupError):
        LAW.choose_by_act_date("HA-11", APRIL)
    with pytest.raises(KeyError):
        LAW.choose_by_act_date("HA-99", APRIL)
    assert LAW.earlier_basis("HA-11") is None


def test_acts_take_the_place_of_others_and_the_library_itself_stays() -> None:
    changed = LAW.act("HA-08").model_copy(update={"rule": "本单位口径"})
    other = LAW.with_acts([changed])
    assert (other.act("HA-08"), other.act("HA-11")) == (changed, LAW.act("HA-11"))
    assert LAW.act("HA-08").rule != "本单位口径"
    assert other.choose_by_act_date("HA-08", SEPTEMBER).rule == "本单位口径"
    assert other.domain_of("HA-08") is Domain.HAZMAT
    with pytest.raises(KeyError):
        LAW.with_acts([changed.model_copy(update={"id": "HA-99"})])
