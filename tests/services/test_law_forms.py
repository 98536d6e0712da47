"""A form with what it rests on and what calls for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.law.statute import Status
from app.services.base import Base
from app.services.bureau_law import BureauLaw, law_on
from app.services.errors import NotFoundError
from app.services.law_acts import act_on
from app.services.law_forms import form_on
from app.services.shelf import Shelf
from tests.services.sample_bureau import lawful as lawful

TODAY = dt.date(2026, 11, 25)


def test_a_form_says_what_it_rests_on_and_who_makes_it(lawful: Base) -> None:
    view = form_on(law_on(lawful, TODAY), "record", TODAY)
    assert (view.id, view.title, view.place, view.status) == ("record", "演示笔录", "部颁文书第 1 种", Status.CONFIRMED)
    assert [(str(each.citation), each.label, each.gist) for each in view.basis] == [
        ("new_law.66", "演示法第六十六条", "要有资格")
    ]
    assert [(use.kind, use.id, use.title, use.words) for use in view.uses] == [("guide", "G01", "演示指引", "查资格")]
    assert view.acts == (("HA-08", "无资格上岗"),)


def test_a_form_and_an_act_name_each_other(base: Base) -> None:
    shipped = replace(base, shelf=Shelf())
    view = form_on(law_on(shipped, TODAY), "on_site_record", TODAY)
    assert view.acts
    assert all(view.id in {form.id for form in act_on(shipped, act, TODAY).forms} for act, _title in view.acts)
    assert any(use.kind == "clock" for use in view.uses)


def test_a_form_of_no_list_says_so_and_what_is_to_be_verified_stays_so() -> None:
    held = BureauLaw(Shelf())
    assert form_on(held, "assistance_letter", TODAY).place == "各地常用文书，不在部颁清单内"
    assert form_on(held, "case_closing_report", TODAY).status is Status.TO_VERIFY


def test_an_unknown_form_is_told() -> None:
    with pytest.raises(NotFoundError, match="没有编号为“none”的文书"):
        form_on(BureauLaw(Shelf()), "none", TODAY)
