"""Variants: right sets stay right on other days and under other names, defects are found together."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

import pytest

from app.domain.appraisal.engine import Appraiser
from app.domain.brief.changing import Changer
from app.domain.brief.seeding import LEAST_DEFECTS, MOST_DEFECTS, NoVariantError, Seeder, tells_exactly
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.formats import code_check_sign, id_check_digit
from tests.domain.appraisal.shipped import brief, brief_contents, knowledge, maker, right_set

BRIEFS = ("hazmat_a", "hazmat_b", "ridehailing_a", "ridehailing_b", "overload_offsite", "simple_driver")
DEFECTS = [(each, defect.id) for each in BRIEFS for defect in brief(each).defects]


def seeder() -> Seeder:
    """Makes variants of the shipped briefs."""
    return Seeder(maker(), knowledge())


NUMBERS = {
    "339999197806110071": ("19780611", "009"),
    "339999198803140018": ("19880314", "007"),
    "33999919760815011X": ("19760815", "035"),
}
CODES = ("91339999MA00000A0W", "91339999MA00000C0Y", "91339999MA00000D00")
PLACES = {"甬州": "越川", "虚拟北收费站": "虚拟东收费站", "沙盘路": "石桥路", "样例路": "试验路"}


def renamed(case: CaseFile) -> CaseFile:
    """The same case with other people, companies, numbers and places everywhere."""
    text = json.dumps(case.model_dump(mode="json", by_alias=True), ensure_ascii=False)
    names = {each.who.name for each in case.parties} | {"陈同伴", "学员甲", "孟审核"}
    for index, name in enumerate(sorted(names, key=len, reverse=True)):
        new = f"换名{index}试验运输有限公司" if "公司" in name else f"甲{'子丑寅卯辰巳午未申酉'[index]}换"
        text = text.replace(name, new)
    for old, number in NUMBERS.items():
        text = text.replace(old, _id(*number))
    for old in CODES:
        text = text.replace(old, _code(f"91339999MA0000Q{old[15]}0"))
    for old, place in PLACES.items():
        text = text.replace(old, place)
    return CaseFile.model_validate_json(text)


def _id(birthday: str, order: str) -> str:
    first = f"339999{birthday}{order}"
    return first + id_check_digit(first)


def _code(first: str) -> str:
    return first + code_check_sign(first)


@pytest.mark.parametrize(("brief_id", "defect_id"), DEFECTS)
def test_every_seeded_defect_is_found_and_nothing_else(brief_id: str, defect_id: str) -> None:
    """In the case of the draft, and in the same case under other names."""
    defect = next(each for each in brief(brief_id).defects if each.id == defect_id)
    case = Changer(maker(), brief(brief_id)).changed(right_set(brief_id), [defect])
    assert tells_exactly(Appraiser(knowledge()).appraise(case), [defect])
    assert tells_exactly(Appraiser(knowledge()).appraise(renamed(case)), [defect])


@pytest.mark.parametrize("brief_id", BRIEFS)
def test_right_sets_stay_right(brief_id: str) -> None:
    """Under other names, and on the dates of any seed."""
    assert Appraiser(knowledge()).appraise(renamed(right_set(brief_id))).findings == ()
    days = {seeder().right_set(brief(brief_id), seed).in_force_on for seed in range(1, 9)}
    assert len(days) > 4


@pytest.mark.parametrize("brief_id", BRIEFS)
def test_an_exercise(brief_id: str, sized: Callable[[int, int], int]) -> None:
    """Eight to twelve defects that don't hide one another, the same for the same seed."""
    for seed in range(1, 1 + sized(2, 60)):
        made = seeder().exercise(brief(brief_id), seed)
        assert LEAST_DEFECTS <= len(made.defects) <= MOST_DEFECTS or len(made.defects) == len(brief(brief_id).defects)
        assert tells_exactly(Appraiser(knowledge()).appraise(made.case), made.defects)
    assert seeder().exercise(brief(brief_id), 1) == seeder().exercise(brief(brief_id), 1)


def test_so_many_defects_as_asked_for() -> None:
    """None leaves the right set."""
    assert len(seeder().exercise(brief("hazmat_a"), 3, 2).defects) == 2
    assert seeder().exercise(brief("hazmat_a"), 0, 0).case == right_set("hazmat_a")
    assert seeder().drawn(brief("hazmat_a"), random.Random(1), 0) == ()


def test_a_brief_that_is_wrong_itself_has_no_variant() -> None:
    """Its author hears of it."""
    broken = brief("simple_driver").model_copy(update={"documents": brief("simple_driver").documents[1:2]})
    with pytest.raises(NoVariantError):
        seeder().right_set(broken, 1)


def test_what_is_told_exactly() -> None:
    """Neither less nor more."""
    two = [each for each in brief("hazmat_a").defects if each.id in ("three_days", "capitals")]
    case = Changer(maker(), brief("hazmat_a")).changed(right_set("hazmat_a"), two)
    appraisal = Appraiser(knowledge()).appraise(case)
    assert tells_exactly(appraisal, two)
    assert not tells_exactly(appraisal, two[:1])
    elsewhere = two[0].model_copy(update={"found_in": "decision"})
    assert not tells_exactly(appraisal, [elsewhere, two[1]])
    assert len(brief_contents().briefs) == 6


OTHER_ACT = {
    '"HA-08"': '"HA-09"',
    "hazchem_safety_law.66.1": "hazchem_safety_law.66.2",
    "hazchem_safety_law.109.1.1": "hazchem_safety_law.109.1.2",
    "第六十六条第一款": "第六十六条第二款",
    "第一百零九条第一款第（一）项": "第一百零九条第一款第（二）项",
}


@pytest.mark.parametrize("defect_id", [None, *(defect.id for defect in brief("hazmat_a").defects)])
def test_the_same_defects_are_found_for_another_act(defect_id: str | None) -> None:
    """Loading out of the rules in place of an escort without qualification: other provisions, other parties."""
    defects = [each for each in brief("hazmat_a").defects if each.id == defect_id]
    case = Changer(maker(), brief("hazmat_a")).changed(right_set("hazmat_a"), defects)
    text = json.dumps(renamed(case).model_dump(mode="json", by_alias=True), ensure_ascii=False)
    for old, new in OTHER_ACT.items():
        text = text.replace(old, new)
    assert "HA-09" in text
    assert tells_exactly(Appraiser(knowledge()).appraise(CaseFile.model_validate_json(text)), defects)
