"""An act in a few lines, by the law of a day."""

from __future__ import annotations

import datetime as dt

import pytest

from app.services.base import Base
from app.services.bureau_law import law_on
from app.web.act_summary import acts_by_field, summarise

pytestmark = pytest.mark.xdist_group("web")
TODAY = dt.date(2026, 11, 26)


def test_an_act_with_its_range_and_provision(web_base: Base) -> None:
    found = summarise(law_on(web_base, TODAY), "HA-01", TODAY)
    assert found is not None
    assert (found.range, found.penalty_label) == ("3 – 10 万元", "道路运输条例第63条第（3）项")
    assert not found.transfer


def test_what_others_punish_is_for_transfer(web_base: Base) -> None:
    held = law_on(web_base, TODAY)
    found = [summarise(held, act.id, TODAY) for act in held.law.acts(TODAY)]
    assert {each.authority for each in found if each and each.transfer} >= {"police"}


def test_no_act_and_no_law_give_nothing(web_base: Base) -> None:
    held = law_on(web_base, TODAY)
    assert summarise(held, "ZZ-99", TODAY) is None
    assert summarise(held, "HA-01", dt.date(1990, 1, 1)) is None or held.law.act("HA-01").covers(dt.date(1990, 1, 1))


def test_every_act_of_the_day_stands_in_one_field(web_base: Base) -> None:
    listed = [act.id for _field, acts in acts_by_field(web_base, TODAY) for act in acts]
    assert sorted(listed) == [act.id for act in web_base.shelf.law().acts(TODAY)]
