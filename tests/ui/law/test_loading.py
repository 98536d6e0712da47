"""What the page reads."""

import datetime as dt

import pytest

from app.domain.law.desk import PlaceKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.law_desk import keep, note_read, write_note
from app.services.law_hits import SearchWish
from app.ui.background import Progress, _Relay
from app.ui.law.loading import find, load_context, load_kept, open_target, place_id, spot_of
from app.ui.law.place_in_law import LawSpot, LawTarget
from tests.ui.law.conftest import MakeDesk

DAY = dt.date(2026, 9, 1)


def test_search_and_suggestions_come_together(law_desk: MakeDesk, trainee: Account) -> None:
    found = find(law_desk(trainee).law_search, "演示法第六十六", DAY, SearchWish(), Progress(_Relay()))
    assert found.answer.as_of == DAY
    assert any("第六十六条" in each.text for each in found.suggested)
    assert found.took_ms > 0


@pytest.mark.parametrize("spot", [LawSpot("new_law"), LawSpot("new_law", 66), LawSpot("某.法", 133, 1)])
def test_places_are_kept_by_name_and_number(spot: LawSpot) -> None:
    kind, kept = place_id(spot)
    assert spot_of(kind, kept) == spot


def test_kept_and_read_places_come_back(lawful: Base, trainee: Account) -> None:
    keep(lawful, trainee, PlaceKind.ACT, "HA-08", "无资格上岗")
    note_read(lawful, trainee, PlaceKind.ARTICLE, "new_law.66", "演示法 第六十六条")
    found = load_kept(lawful, trainee)
    assert [each.id for each in found.kept] == ["HA-08"]
    assert [each.id for each in found.read] == ["new_law.66"]


def test_an_article_knows_its_acts_uses_and_notes(lawful: Base, trainee: Account) -> None:
    write_note(lawful, trainee, PlaceKind.ARTICLE, "new_law.66", "记住")
    context = load_context(lawful, trainee, PlaceKind.ARTICLE, "new_law.66", DAY)
    assert [act.id for act in context.acts] == ["HA-08"]
    assert dict(context.counts())["guide"] == 1
    assert [view.note.text for view in context.notes] == ["记住"]
    assert not context.kept
    exact = load_context(lawful, trainee, PlaceKind.ARTICLE, "new_law.109", DAY, "new_law.109.1.2")
    assert exact.bound == ()


def test_entries_know_their_acts_and_foreign_statutes_have_none(lawful: Base, trainee: Account) -> None:
    assert [act.id for act in load_context(lawful, trainee, PlaceKind.GUIDE, "G01", DAY).acts] == ["HA-08"]
    assert [act.id for act in load_context(lawful, trainee, PlaceKind.FORM, "record", DAY).acts] == ["HA-08"]
    assert load_context(lawful, trainee, PlaceKind.ARTICLE, "别处的法.3", DAY).bound == ()


def test_targets_of_every_kind_open(lawful: Base) -> None:
    reading = open_target(lawful, LawTarget("article", "", LawSpot("new_law", 66)), DAY).reading
    assert reading is not None
    act = open_target(lawful, LawTarget("act", "HA-08"), DAY)
    assert act.act is not None
    assert act.standard is not None
    assert "first" in act.factors
    assert open_target(lawful, LawTarget("guide", "G01"), DAY).form_names == {"record": "演示笔录"}
    assert open_target(lawful, LawTarget("case", "C01"), DAY).case is not None
    form = open_target(lawful, LawTarget("form", "record"), DAY).form
    assert form is not None
    assert form.title == "演示笔录"
    question = open_target(lawful, LawTarget("question", "P01"), DAY)
    assert question.near == ("P01", "P01")


def test_the_day_of_the_target_goes_first(lawful: Base) -> None:
    opened = open_target(lawful, LawTarget("act", "HA-08", day=dt.date(2020, 1, 1)), DAY)
    assert opened.act is not None
    assert opened.act.earlier_law
    assert opened.standard is None


@pytest.mark.parametrize("kind", ["guide", "case", "question", "act"])
def test_what_is_not_there_is_said(lawful: Base, kind: str) -> None:
    with pytest.raises(NotFoundError):
        open_target(lawful, LawTarget(kind, "X99"), DAY)
