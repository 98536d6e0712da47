"""The ladder from factors to an amount."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures import FigureError
from app.domain.fines.ladder import Ladder, Outcome, climb
from app.domain.law.act import FineRange, Penalty
from app.domain.law.discretion import DiscretionStandard, StandardRole
from app.domain.law.statute import Status
from tests.domain.law.sample_discretion import FACTORS, STANDARD, sample_discretion
from tests.domain.law.sample_law import UNQUALIFIED


def climbed(*ticked: str, standard: DiscretionStandard | None = STANDARD, penalty: Penalty = UNQUALIFIED) -> Ladder:
    return climb(penalty, Status.CONFIRMED, sample_discretion(), standard, ticked)


def test_factors_lead_to_a_tier_and_the_middle_of_it_is_suggested() -> None:
    light = climbed("first", "no_harm")
    assert light.tier is not None
    assert light.tier.words == "较轻"
    # What led into the tier doesn't count again inside it.
    assert (light.low, light.high, light.suggested) == (Decimal(50_000), Decimal(200_000), Decimal(125_000))
    assert light.reasons == (
        "经查，当事人有first，有no_harm。",
        "参照演示基准（2026 版），本案属于“较轻”情形，对应罚款 50000 元至 200000 元。",
        "综合以上情节，建议罚款 125000 元。",
    )
    assert climbed("first", "no_harm", "corrected").suggested == 125_000
    assert climbed("corrected").suggested == 238_000
    assert climbed().outcome is Outcome.ORDINARY


def test_must_relieve_takes_the_low_end_and_may_go_below_the_law() -> None:
    relieved = climbed("removed")
    assert (relieved.outcome, relieved.suggested, relieved.may_reduce) == (Outcome.RELIEVED, Decimal(200_000), True)
    assert any("低于法定下限 50000 元" in note for note in relieved.notes)
    assert "administrative_penalty_law.32.1.1" in {str(step.citation) for step in relieved.steps}
    assert not climbed("corrected").may_reduce
    assert climbed("weak").may_reduce


def test_severer_takes_the_high_end_and_both_together_are_weighed() -> None:
    assert climbed("emergency").suggested == 350_000
    assert climbed("emergency").outcome is Outcome.SEVERER
    both = climbed("emergency", "removed")
    assert both.suggested == 275_000
    assert any("综合裁量" in note for note in both.notes)


def test_grounds_for_no_penalty_go_before_any_tier() -> None:
    for ticked in (("child",), ("child", "harm", "again"), ("trivial", "no_harm", "corrected")):
        free = climbed(*ticked)
        assert (free.outcome, free.low, free.high, free.suggested) == (
            Outcome.NO_PENALTY,
            Decimal(0),
            Decimal(0),
            Decimal(0),
        )
        assert free.reasons[-1] == "建议不予行政处罚。"
    assert climbed("trivial", "no_harm", "corrected").measures == ("对当事人进行教育（行政处罚法33条3款）",)
    assert climbed("child").measures == ()


def test_may_be_exempt_says_so_and_still_gives_an_amount() -> None:
    exempt = climbed("first", "slight_harm", "corrected")
    assert exempt.outcome is Outcome.MAY_EXEMPT
    assert exempt.suggested > 0
    assert exempt.reasons[-1].startswith("可以不予处罚；")


@pytest.mark.parametrize("ticked", [("first", "again"), ("no_harm", "harm"), ("harm", "trivial"), ("trivial", "harm")])
def test_contradictory_factors_are_refused_by_name(ticked: tuple[str, str]) -> None:
    with pytest.raises(FigureError, match="不能同时成立") as refused:
        climbed(*ticked)
    assert all(f"情节{name}" in str(refused.value) for name in ticked)


def test_unknown_factors_are_refused_with_those_there_are() -> None:
    with pytest.raises(FigureError, match="没有名为“fisrt”的情节.*first"):
        climbed("fisrt")
    assert climbed("first", "first").outcome is Outcome.ORDINARY


def test_without_a_standard_the_law_is_the_only_tier() -> None:
    alone = climbed("first", standard=None)
    assert (alone.low, alone.high, alone.tier) == (Decimal(50_000), Decimal(500_000), None)
    assert any("没有这个行为的裁量基准" in note for note in alone.notes)
    serious = UNQUALIFIED.model_copy(
        update={"serious_fine": FineRange(min_yuan=Decimal(500_000), max_yuan=Decimal(900_000))}
    )
    assert climbed("grave", standard=None, penalty=serious).low == 500_000
    assert climbed(standard=None, penalty=serious).high == 500_000


def test_an_example_says_that_it_is_none_to_decide_by() -> None:
    example = STANDARD.model_copy(update={"role": StandardRole.EXAMPLE, "status": Status.TO_VERIFY})
    assert any("示例（待核）" in note for note in climbed(standard=example).notes)
    assert climbed(standard=example).status is Status.TO_VERIFY


def test_a_standard_never_leaves_the_law() -> None:
    narrower = UNQUALIFIED.model_copy(update={"fine": FineRange(min_yuan=Decimal(100_000), max_yuan=Decimal(150_000))})
    light = climbed("first", "no_harm", penalty=narrower)
    assert (light.low, light.high) == (Decimal(100_000), Decimal(150_000))
    heavy = climbed("again", penalty=narrower)
    assert heavy.low == heavy.high == heavy.suggested == 150_000


def test_the_fine_for_not_correcting_opens_only_where_it_was_ticked() -> None:
    overdue = UNQUALIFIED.model_copy(
        update={"overdue_fine": FineRange(min_yuan=Decimal(500_000), max_yuan=Decimal(800_000))}
    )
    assert climbed(standard=None, penalty=overdue).statutory.max_yuan == 500_000
    late = climbed("overdue", standard=None, penalty=overdue)
    assert (late.low, late.high) == (Decimal(500_000), Decimal(800_000))
    only = overdue.model_copy(update={"fine": None})
    assert climbed("overdue", standard=None, penalty=only).low == 500_000
    assert climbed("overdue").suggested > climbed().suggested


def test_no_fine_has_no_ladder() -> None:
    with pytest.raises(FigureError, match="没有罚款数额"):
        climbed(penalty=Penalty(rule="吊销许可证"))


@pytest.mark.soak
@given(
    st.lists(st.sampled_from([each.id for each in FACTORS]) | st.text(max_size=5), max_size=8),
    st.integers(0, 10**6),
    st.integers(0, 10**6),
    st.booleans(),
)
def test_any_ticks_give_an_amount_inside_the_law_or_a_sentence(
    ticked: list[str], low: int, more: int, with_standard: bool
) -> None:
    span = FineRange(min_yuan=Decimal(low), max_yuan=Decimal(low + more))
    penalty = UNQUALIFIED.model_copy(update={"fine": span})
    said, result = "", None
    try:
        result = climbed(*ticked, standard=STANDARD if with_standard else None, penalty=penalty)
    except FigureError as refused:
        said = str(refused)
    if result is None:
        assert said.endswith("。")
    elif result.outcome is Outcome.NO_PENALTY:
        assert result.suggested == 0
    else:
        assert span.min_yuan <= result.low <= result.suggested <= result.high <= span.max_yuan
