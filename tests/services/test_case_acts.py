"""The illegal act of a case, found as people type it, with the provisions of its day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.law.citation import Citation
from app.services.base import Base
from app.services.case_acts import (
    act_values,
    acts_cited,
    choosable_acts,
    citations_of,
    proposed_act,
    selections_of,
)
from app.services.errors import NotFoundError
from app.services.shelf import Shelf

DAY = dt.date(2026, 9, 8)
ESCORT = {"violated": "hazchem_safety_law.66.1", "penalty": "hazchem_safety_law.109.1.1"}


@pytest.fixture(scope="module")
def shipped() -> Shelf:
    return Shelf()


@pytest.fixture
def lawful(base: Base, shipped: Shelf) -> Base:
    return replace(base, shelf=shipped)


def test_acts_are_found_by_words_pinyin_initials_and_number(shipped: Shelf) -> None:
    acts = choosable_acts(shipped.law(), DAY)
    (escort,) = [each for each in acts if each.id == "HA-08"]
    for typed in ("押运人员", "yayunrenyuan", "yyry", "ha-08"):
        assert typed in escort.search
    assert [each.id for each in acts] == sorted(each.id for each in acts)
    assert "HA-08" not in {each.id for each in choosable_acts(shipped.law(), dt.date(1990, 1, 1))}


def test_an_act_proposes_its_provisions_with_their_version(lawful: Base) -> None:
    act = proposed_act(lawful, "ha-08", DAY)
    assert [each.citation for each in act.violated] == [ESCORT["violated"]]
    assert [each.citation for each in act.penalty] == [ESCORT["penalty"]]
    assert act.penalty[0].version == "2025-12-27"
    with pytest.raises(NotFoundError, match="没有编号为"):
        proposed_act(lawful, "ZZ-99", DAY)
    with pytest.raises(NotFoundError, match="处罚依据"):
        proposed_act(lawful, "HA-08", dt.date(1990, 1, 1))


def test_an_act_of_another_authority_says_so(lawful: Base, shipped: Shelf) -> None:
    others = [act.id for act in shipped.law().acts(DAY) if act.authority.value != "transport"]
    noted = [proposed_act(lawful, each, DAY).notes for each in others]
    assert noted
    assert all(any("移送" in words for words in notes) for notes in noted)


def test_provisions_of_a_document_mean_an_act(shipped: Shelf) -> None:
    cited = {key: (Citation.parse(place),) for key, place in ESCORT.items()}
    assert acts_cited(shipped.law(), DAY, cited) == ("HA-08",)
    assert acts_cited(shipped.law(), DAY, {}) == ()
    both = {**cited, "violated": (Citation.parse("road_transport_regulation.22"),)}
    assert acts_cited(shipped.law(), DAY, both) == ()


def test_what_cannot_be_read_is_no_citation() -> None:
    written = [{"citation": "administrative_penalty_law.5.1"}, {"citation": "???"}, {"words": "某法"}, "x"]
    assert citations_of(written) == (Citation.parse("administrative_penalty_law.5.1"),)  # type: ignore[arg-type]
    assert citations_of("某法") == ()


def test_choosing_an_act_fills_its_fields_and_names_a_case_without_a_name(lawful: Base, shipped: Shelf) -> None:
    reasoning = shipped.case_forms().reasoning
    assert reasoning is not None
    form = reasoning.of("investigation_report")
    assert form is not None
    act = proposed_act(lawful, "RI-15", DAY)
    values = act_values(form, reasoning.wordings, act, {}, "虚构平台")
    assert set(values) == {"violated", "law", "act"}
    assert str(values["act"]).startswith("虚构平台涉嫌平台派单车辆")
    assert "【" not in str(values["act"])
    assert "act" not in act_values(form, reasoning.wordings, act, {"act": "已经写了"}, "虚构平台")


def test_a_second_act_is_written_after_the_first_and_none_twice(lawful: Base, shipped: Shelf) -> None:
    reasoning = shipped.case_forms().reasoning
    assert reasoning is not None
    form = reasoning.of("penalty_decision")
    assert form is not None
    first, second = proposed_act(lawful, "RI-01", DAY), proposed_act(lawful, "RI-02", DAY)
    once = act_values(form, reasoning.wordings, first, {"violated": None}, "")
    assert act_values(form, reasoning.wordings, first, once, "") == once
    both = act_values(form, reasoning.wordings, second, once, "")
    cited = {key: citations_of(both[key]) for key in ("violated", "basis")}
    assert [str(each) for each in cited["violated"]] == [each.citation for each in (*first.violated, *second.violated)]
    found = acts_cited(shipped.law(), DAY, {"violated": cited["violated"], "penalty": cited["basis"]})
    assert {"RI-01", "RI-02"} <= set(found)


def test_a_case_notes_its_acts_with_their_provisions(lawful: Base) -> None:
    (chosen,) = selections_of(lawful, ["HA-08"], DAY)
    assert (chosen.act, chosen.committed_on) == ("HA-08", DAY)
    assert [str(each) for each in chosen.penalty] == [ESCORT["penalty"]]
    assert selections_of(lawful, [], DAY) == ()
