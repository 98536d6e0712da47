import pytest

from scenarios.trainee.legal_choices import ActChoice, full_pinyin, initials


def test_acts_offer_the_law_of_both_times(acts: tuple[ActChoice, ...]) -> None:
    by_id = {act.id: act for act in acts}
    bases = by_id["HA-10"].bases
    assert len(bases) == 2
    assert any("hazchem_safety_law" in citation for citation in bases[0].citations)
    assert any("hazchem_regulation_2013" in citation for citation in bases[1].citations)
    assert "以前" in bases[1].title


def test_other_fields_are_left_out(acts: tuple[ActChoice, ...]) -> None:
    assert not any(act.id.startswith("RI-") for act in acts)


@pytest.mark.parametrize(("text", "expected"), [("押运人员", "yyry"), ("HA 证", "ha z")])
def test_initials_are_those_that_one_types(text: str, expected: str) -> None:
    assert initials(text) == expected


def test_whole_pinyin_is_spelled_without_tones() -> None:
    assert full_pinyin("超载") == "chaozai"
