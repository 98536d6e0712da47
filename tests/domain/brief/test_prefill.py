"""What follows from the case is filled in, what is given is typed as the form asks."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.domain.brief.prefill import filled, person_json
from app.domain.casefile.case_file import OfficerRole
from app.domain.casefile.values import Person
from tests.domain.appraisal.shipped import brief, forms, maker

DAY = dt.date(2026, 9, 8)


def values(code: str, brief_id: str = "hazmat_a", *, numbered: bool = True, **given: Any) -> dict[str, Any]:
    """The values of a document of that day."""
    form = forms().of_code(code)
    assert form
    return filled(maker().setting(brief(brief_id)), form, DAY, given, numbered=numbered)


@pytest.mark.parametrize(
    ("code", "key", "given", "typed"),
    [
        ("2", "round", "2", 2),
        ("2", "by_video", "true", True),
        ("15", "amount", "200.50", {"figures": "200.50", "capitals": "贰佰元伍角"}),
        ("15", "income_evidence", ["1", "2"], [1, 2]),
        ("15", "findings", [{"statement": "甲", "evidence": ["3"]}], [{"statement": "甲", "evidence": [3]}]),
        ("2", "page_sign", "雷守运", {"name": "雷守运", "on": "2026-09-08"}),
        ("4", "officers", ["trainee"], [{"name": "学员甲", "number": "33990001"}]),
        ("8", "approve", {"name": "钟局长", "at": "2026-09-08T10:00"}, {"name": "钟局长", "at": "2026-09-08T10:00"}),
        (
            "15",
            "remedy",
            {"review_days": "30"},
            {
                "review_body": "甬州市人民政府",
                "review_days": 30,
                "court": "甬州市模拟区人民法院",
                "litigation_months": 6,
            },
        ),
    ],
)
def test_given_values_are_typed(code: str, key: str, given: Any, typed: Any) -> None:
    """YAML gives text."""
    assert values(code, **{key: given})[key] == typed


def test_what_follows() -> None:
    """Numbers, party, seal, signatures, officers, the bureau's address."""
    notice = values("11")
    assert notice["case_no"] == "甬州通〔2026〕0012号"
    assert notice["party"]["name"] == "甬北虚构危险品运输有限公司"
    assert notice["seal"] == {"authority": "甬州市交通运输局"}
    assert notice["defence_right"] is True
    assert values("E6a")["auditor"]["name"] == "孟审核"
    assert values("12")["chair"]["name"] == "孟主持"
    assert values("24")["leader_opinion"]["name"] == "钟局长"
    assert values("4", scene_person={"person": "driver"})["person_sign"]["name"] == "雷守运"
    assert values("16")["sign"]["name"] == "万事先"
    assert values("14", "simple_driver")["remedy"]["review_first"] is True
    assert "case_no" not in values("2", numbered=False)
    assert values("5")["phone"] == "10000000001"
    assert values("15", pay_days="15")["bank"]


def test_provisions_come_with_their_words_and_version() -> None:
    """Of the day of the act; one that wasn't in force has no version."""
    law = values("15", basis=["hazchem_safety_law.109.1.1", "hazchem_regulation_2013.86.1.1", {"words": "别的"}])[
        "basis"
    ]
    assert law[0]["version"] == "2025-12-27"
    assert law[0]["words"].endswith("第一百零九条第一款第（一）项")
    assert "version" not in law[1]
    assert law[2] == {"words": "别的"}


def test_a_person_of_that_day() -> None:
    """Age and sex come from the number; a wrong number tells nothing."""
    person = Person(name="甲", id_number="339999197806110071")
    assert person_json(person, DAY)["age"] == 48
    assert person_json(person, dt.date(2026, 6, 10))["age"] == 47
    assert "age" not in person_json(Person(name="甲", id_number="339999197806110072"), DAY)
    assert "age" not in person_json(person, None)


def test_who_is_who() -> None:
    """The bureau's people by role."""
    setting = maker().setting(brief("hazmat_a"))
    chief = setting.who(OfficerRole.CHIEF_LEADER)
    assert chief
    assert chief.name == "钟局长"
    assert setting.who(OfficerRole.UNIT_HEAD)
