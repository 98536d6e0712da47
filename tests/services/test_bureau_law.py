"""The bureau's versions stand in the library of the day, marked; what is shipped and every score stay as they were."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.content.library_wordings import SearchWords
from app.domain.law.act import Act
from app.domain.law.bureau import TableKind
from app.domain.law.bureau_documents import full_values
from app.domain.law.library import LawLibrary
from app.domain.roster.account import Account
from app.domain.scoring.provisions import LibraryProvisions
from app.domain.scoring.score import score_attempt
from app.services import grading
from app.services.base import Base
from app.services.bureau_law import law_on
from app.services.bureau_tables import editing, propose
from app.services.errors import InvalidInputError
from app.services.law_search import LawSearch
from tests.domain.law.sample_law import EARLIER, NEW, OLD, sample_library
from tests.domain.law.sample_practice import CASE
from tests.records.sample_bureau import decision, draft
from tests.services.conftest import do_whole_attempt
from tests.services.sample_bureau import ACT, FROM, approved, wish
from tests.services.sample_bureau import either as either
from tests.services.sample_bureau import lawful as lawful

FINE = {"fine": {"min_yuan": "60000", "max_yuan": "500000"}, "rule": "六万至五十万元"}


def test_acts_guides_and_cases_are_the_bureau_s_from_their_day(
    either: Base, instructor: Account, manager: Account
) -> None:
    approved(either, instructor, manager, wish(either, FINE))
    approved(either, manager, instructor, wish(either, {"title": "本单位指引"}, TableKind.GUIDE, id="G01"))
    approved(either, manager, instructor, wish(either, {"issue": "归本单位"}, TableKind.CASE, id="C01"))
    law = law_on(either, FROM)
    act = law.law.act(ACT)
    assert (act.fine and act.fine.min_yuan, act.rule) == (Decimal(60000), "六万至五十万元")
    assert law.law.choose_by_act_date(ACT, FROM).fine == act.fine
    assert (law.practice.guide("G01").title, law.practice.case("C01").issue) == ("本单位指引", "归本单位")
    mark = law.mark(TableKind.ACT, ACT)
    assert mark is not None
    assert mark.words == "本单位维护，第 1 版，审核人 manager演示"
    assert (mark.author, mark.since, mark.until, mark.shipped_changed) == ("instructor演示", FROM, None, False)
    assert law.mark(TableKind.ACT, "HA-11") is None
    before = law_on(either, FROM - dt.timedelta(days=1))
    assert (before.law, before.practice, before.marks) == (either.shelf.law(), either.shelf.practice(), {})


def test_a_standard_of_one_s_own_goes_before_the_example(lawful: Base, instructor: Account, manager: Account) -> None:
    form = editing(lawful, TableKind.DISCRETION, "bureau_ha_08", FROM)
    assert form.document is None
    assert form.template is not None
    assert (form.template["id"], form.template["role"], form.template["authority"]) == ("bureau_ha_08", "bureau", "")
    with pytest.raises(InvalidInputError, match="名称"):
        propose(lawful, instructor, wish(lawful, form.template, TableKind.DISCRETION, id="bureau_ha_08"))
    whose = dict.fromkeys(("title", "place", "authority", "source", "version"), "演示大队")
    made = wish(lawful, {**form.template, **whose}, TableKind.DISCRETION, id="bureau_ha_08")
    approved(lawful, instructor, manager, made)
    used = law_on(lawful, FROM).discretion.standard_for(ACT, FROM)
    shipped = lawful.shelf.discretion().standard_for(ACT, FROM)
    assert used is not None
    assert shipped is not None
    assert (used.id, used.authority, shipped.id) == ("bureau_ha_08", "演示大队", "example_ha08")
    again = editing(lawful, TableKind.DISCRETION, "bureau_ha_08", FROM)
    assert (again.template, again.version) == (None, 1)
    assert editing(lawful, TableKind.DISCRETION, "bureau_xx_99", FROM).template is None


def test_a_standard_follows_the_range_that_the_bureau_has_in_force(
    lawful: Base, instructor: Account, manager: Account
) -> None:
    form = editing(lawful, TableKind.DISCRETION, "bureau_ha_08", FROM).template or {}
    whose = dict.fromkeys(("title", "place", "authority", "source", "version"), "演示大队")
    low = {"words": "一般", "default": True, "amount_low": "20000", "amount_high": "500000"}
    made = wish(lawful, {**form, **whose, "tiers": [low]}, TableKind.DISCRETION, id="bureau_ha_08")
    with pytest.raises(InvalidInputError, match="法定幅度"):
        propose(lawful, instructor, made)
    approved(lawful, instructor, manager, wish(lawful, {"fine": {"min_yuan": "20000", "max_yuan": "500000"}}))
    assert approved(lawful, instructor, manager, made).version == 1


def test_the_search_finds_what_the_bureau_maintains_and_says_so(
    lawful: Base, instructor: Account, manager: Account
) -> None:
    today = lawful.clock().date()
    search = LawSearch(lawful, words=SearchWords, content_stamp=lambda: "sample")
    assert search.search("桥下堆放物品").cases == ()
    values = {**full_values(CASE), "id": "C901", "title": "桥下堆放物品"}
    approved(lawful, instructor, manager, wish(lawful, values, TableKind.CASE, id="C901", in_force_from=today))
    search.refresh()
    (hit,) = search.search("桥下堆放物品").cases
    assert (hit.id, hit.note) == ("C901", "本单位维护，第 1 版，审核人 manager演示")
    assert search.search("桥下堆放物品", today - dt.timedelta(days=1)).cases == ()
    search.close()


def test_every_day_is_answered_by_the_bureau_s_version_of_that_day(
    lawful: Base, instructor: Account, manager: Account
) -> None:
    second = FROM + dt.timedelta(days=31)
    approved(lawful, instructor, manager, wish(lawful, FINE))
    moved = {"rule": "七万元", "penalty": ["new_law.120"]}
    approved(lawful, instructor, manager, wish(lawful, moved, in_force_from=second))
    search = LawSearch(lawful, words=SearchWords, content_stamp=lambda: "sample")
    found = {}
    for day in (FROM - dt.timedelta(days=1), FROM, second - dt.timedelta(days=1), second):
        (hit,) = search.search(ACT, day).acts
        found[day] = (hit.snippet.partition("；")[0], hit.note.partition("，审核人")[0], "new_law.120" in hit.basis)
        assert [each.id for each in search.search("new_law.120", day).acts] == ([ACT] if day == second else [])
    assert list(found.values()) == [
        ("五万至五十万元", "", False),
        ("六万至五十万元", "本单位维护，第 1 版", False),
        ("六万至五十万元", "本单位维护，第 1 版", False),
        ("七万元", "本单位维护，第 2 版", True),
    ]
    search.close()


def test_what_is_shipped_stays_on_the_shelf(lawful: Base, instructor: Account, manager: Account) -> None:
    approved(lawful, instructor, manager, wish(lawful, FINE))
    assert lawful.shelf.law().act(ACT) == sample_library().act(ACT)
    assert law_on(lawful, FROM).law is not lawful.shelf.law()
    assert isinstance(lawful.shelf.provisions(), LibraryProvisions)


def test_an_approval_changes_no_score(lawful: Base, instructor: Account, manager: Account, trainee: Account) -> None:
    record = do_whole_attempt(lawful, trainee)
    before = grading.derive_sheet(lawful, record.id)
    with lawful.records.reading() as unit:
        entries = unit.events.entries(record.id)
        scenario = unit.contents.scenario(record.content_hash)
    unverified = {"status": "to_verify", "penalty": ["new_law.120"], "violated": ["new_law.120"], **FINE}
    approved(lawful, instructor, manager, wish(lawful, unverified, in_force_from=record.act_date))
    assert law_on(lawful, record.act_date).law.act(ACT).may_deduct is False
    assert lawful.shelf.law().act(ACT).may_deduct is True
    assert grading.derive_sheet(lawful, record.id) == before
    assert scenario is not None
    assert score_attempt(scenario, entries, lawful.shelf.provisions()) == before


def test_a_version_that_ends_says_so(lawful: Base, instructor: Account, manager: Account) -> None:
    later = FROM + dt.timedelta(days=10)
    approved(lawful, instructor, manager, wish(lawful, FINE))
    approved(lawful, manager, instructor, wish(lawful, {"rule": "另改"}, in_force_from=later))
    first, second = law_on(lawful, FROM).mark(TableKind.ACT, ACT), law_on(lawful, later).mark(TableKind.ACT, ACT)
    assert first is not None
    assert second is not None
    assert (first.version, first.until, second.version) == (1, later - dt.timedelta(days=1), 2)


def test_a_newer_shipped_document_is_pointed_out(lawful: Base, instructor: Account, manager: Account) -> None:
    approved(lawful, instructor, manager, wish(lawful, FINE))
    newer = replace(lawful, shelf=replace(lawful.shelf, load_law=_changed_library, _law=None))
    mark = law_on(newer, FROM).mark(TableKind.ACT, ACT)
    assert mark is not None
    assert mark.shipped_changed
    assert law_on(newer, FROM).law.act(ACT).rule == "六万至五十万元"


def test_a_version_that_cannot_be_read_gives_way_to_the_shipped_one_and_is_told(
    lawful: Base, instructor: Account, manager: Account
) -> None:
    made = draft(document='{"id":"HA-08","old_field":1}', author=instructor.id)
    with lawful.records.writing() as unit:
        unit.bureau.decide(unit.bureau.add(made), decision(by=manager.id))
    law = law_on(lawful, made.in_force_from)
    assert law.law.act(ACT) == lawful.shelf.law().act(ACT)
    assert law.mark(TableKind.ACT, ACT) is None
    assert "HA-08" in law.problems[0]
    assert "重新提出" in law.problems[0]


def _changed_library() -> LawLibrary:
    library = sample_library()
    acts = [(library.domain_of(each.id), _renewed(each)) for each in library.acts()]
    return LawLibrary((OLD, NEW), acts, EARLIER)


def _renewed(act: Act) -> Act:
    return act.model_copy(update={"rule": "程序更新后的规则"})
