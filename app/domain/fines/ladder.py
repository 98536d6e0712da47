"""The discretion ladder: ticked factors to a tier, a range, a suggested amount and reasons for the decision.

The suggestion never lies below the lowest amount of the law, nor above the highest. Where a ground lets the penalty be
reduced (行政处罚法30 to 32) that is said, with the amount below which nobody fixed a figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from app.domain.figures import FigureError, plain
from app.domain.fines.calculation import Calculation, Step
from app.domain.law.act import FineRange, Penalty
from app.domain.law.citation import Citation
from app.domain.law.discretion import (
    Discretion,
    DiscretionStandard,
    Effect,
    Exemption,
    Factor,
    StandardRole,
    Tier,
)
from app.domain.law.statute import Status

_STANDARDS = Citation("administrative_penalty_law", 34)
_EDUCATION_ARTICLE = 33
_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
_STEPS = ((Decimal(10_000), Decimal(1000)), (Decimal(1000), Decimal(100)), (Decimal(100), Decimal(10)))


class Outcome(StrEnum):
    """What the ticked factors lead to."""

    NO_PENALTY = "no_penalty"
    MAY_EXEMPT = "may_exempt"
    RELIEVED = "relieved"
    SEVERER = "severer"
    ORDINARY = "ordinary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder(Calculation):
    """The tier with its range, the statutory range, a suggestion in yuan, and the reasons as a decision words them."""

    outcome: Outcome
    statutory: FineRange
    tier: Tier | None
    standard: DiscretionStandard | None
    suggested: Decimal
    may_reduce: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """A penalty with the factors found in the case."""

    penalty: Penalty
    status: Status
    standard: DiscretionStandard | None
    ticked: tuple[Factor, ...]

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(factor.id for factor in self.ticked)

    def with_effect(self, *effects: Effect) -> tuple[Factor, ...]:
        return tuple(factor for factor in self.ticked if factor.effect in effects)


def climb(
    penalty: Penalty,
    status: Status,
    discretion: Discretion,
    standard: DiscretionStandard | None,
    ticked: Iterable[str],
) -> Ladder:
    """Work the ladder for a penalty; without a standard the statutory range itself is the only tier.

    Raises FigureError for unknown or contradictory factors and for a penalty that has no fine.
    """
    chosen = _chosen(discretion.factors(standard), ticked)
    case = _Case(penalty, status, standard, chosen)
    span = _statutory(case)
    if span is None:
        raise FigureError("act", "这个行为没有罚款数额，没有裁量档次，请看处罚措施。")
    exempted = _exemption(case, discretion.exemptions)
    grounds = case.with_effect(Effect.NO_PENALTY)
    if grounds or (exempted and exempted.must):
        return _no_penalty(case, span, grounds, exempted)
    return _tiered(case, span, exempted)


def _chosen(factors: dict[str, Factor], ticked: Iterable[str]) -> tuple[Factor, ...]:
    chosen: dict[str, Factor] = {}
    for factor_id in ticked:
        if factor_id not in factors:
            known = "、".join(f"{factor.id}（{factor.label}）" for factor in factors.values())
            raise FigureError("factor", f"没有名为“{factor_id[:40]}”的情节。可用的有：{known}。")
        factor = factors[factor_id]
        for other in chosen.values():
            if other.id != factor.id and _contradict(factor, other):
                words = f"“{other.label}”与“{factor.label}”不能同时成立，请只选一个。"
                raise FigureError("factor", words)
        chosen[factor_id] = factor
    return tuple(chosen.values())


def _statutory(case: _Case) -> FineRange | None:
    """The range of the law; the fine for not correcting in time belongs to it only where that was ticked."""
    span, overdue = case.penalty.fine_span, case.penalty.overdue_fine
    if overdue is None or not case.with_effect(Effect.OVERDUE):
        return span
    if span is None:
        return overdue
    return FineRange(min_yuan=min(span.min_yuan, overdue.min_yuan), max_yuan=max(span.max_yuan, overdue.max_yuan))


def _contradict(one: Factor, other: Factor) -> bool:
    same_group = one.group is not None and one.group == other.group
    return same_group or one.id in other.excludes or other.id in one.excludes


def _exemption(case: _Case, exemptions: Iterable[Exemption]) -> Exemption | None:
    """The exemption whose factors are all there; one that must be given goes first."""
    met = [each for each in exemptions if case.ids.issuperset(each.factors)]
    return max(met, key=lambda each: each.must, default=None)


def _no_penalty(case: _Case, span: FineRange, grounds: tuple[Factor, ...], exempted: Exemption | None) -> Ladder:
    steps = [_span_step(case, span)]
    steps += [Step(f"{ground.label}：不予处罚", Decimal(0), "元", _first(ground.basis)) for ground in grounds]
    reasons = [ground.words for ground in grounds]
    if exempted and exempted.must:
        steps.append(Step(exempted.words, Decimal(0), "元", _first(exempted.basis)))
        reasons += [_factor_words(case), exempted.words]
    places = [step.citation for step in steps if step.citation]
    educated = any(place.article == _EDUCATION_ARTICLE for place in places)
    return Ladder(
        steps=tuple(steps), low=Decimal(0), high=Decimal(0),
        measures=("对当事人进行教育（行政处罚法33条3款）",) if educated else (),
        notes=("不予处罚也要制作决定书并归档，违法所得和应当责令改正的另行处理。",),
        outcome=Outcome.NO_PENALTY, statutory=span, tier=None, standard=case.standard, suggested=Decimal(0),
        may_reduce=False, reasons=(*(f"当事人{words}。" for words in reasons if words), "建议不予行政处罚。"),
    )  # fmt: skip


def _tiered(case: _Case, span: FineRange, exempted: Exemption | None) -> Ladder:
    tier = case.standard.tier_for(case.ids) if case.standard else None
    amounts = _amounts(case, tier, span)
    relief = case.with_effect(Effect.MUST_RELIEVE)
    may_reduce = bool(relief or case.with_effect(Effect.MAY_RELIEVE))
    severer = case.with_effect(Effect.SEVERER)
    suggested = _suggested(case, tier, amounts)
    steps = [_span_step(case, span), _tier_step(case, tier, amounts)]
    steps += [Step(f"{each.label}：应当从轻或者减轻", None, "", _first(each.basis)) for each in relief]
    steps += [Step(f"{each.label}：从重", None, "", _first(each.basis)) for each in severer]
    steps += [Step(exempted.words, None, "", _first(exempted.basis))] if exempted else []
    steps.append(Step(_suggestion_words(relief, severer), suggested, "元", _STANDARDS, Status.TO_VERIFY))
    outcome = Outcome.MAY_EXEMPT if exempted else Outcome.ORDINARY
    if not exempted:
        outcome = Outcome.RELIEVED if relief else Outcome.SEVERER if severer else Outcome.ORDINARY
    return Ladder(
        steps=tuple(steps), low=amounts.min_yuan, high=amounts.max_yuan, measures=case.penalty.measures,
        notes=tuple(_notes(case, span, may_reduce, bool(relief and severer))), outcome=outcome, statutory=span,
        tier=tier, standard=case.standard, suggested=suggested, may_reduce=may_reduce,
        reasons=tuple(_reasons(case, tier, amounts, suggested, exempted)),
    )  # fmt: skip


def _amounts(case: _Case, tier: Tier | None, span: FineRange) -> FineRange:
    """The tier inside the statutory range; a standard may never leave it."""
    if tier is None:
        overdue = case.penalty.overdue_fine if case.with_effect(Effect.OVERDUE) else None
        serious = case.penalty.serious_fine if case.with_effect(Effect.SERIOUS) else None
        return overdue or serious or case.penalty.fine or span
    low = min(max(tier.amount_low, span.min_yuan), span.max_yuan)
    return FineRange(min_yuan=low, max_yuan=max(min(tier.amount_high, span.max_yuan), low))


def _suggested(case: _Case, tier: Tier | None, amounts: FineRange) -> Decimal:
    """The middle of the tier, moved a quarter by each factor that didn't already lead into the tier."""
    relief, severer = case.with_effect(Effect.MUST_RELIEVE), case.with_effect(Effect.SEVERER)
    if relief and not severer:
        return amounts.min_yuan
    if severer and not relief:
        return amounts.max_yuan
    used = {name for line in tier.when if case.ids.issuperset(line) for name in line} if tier else set()
    lighter = sum(each.id not in used for each in case.with_effect(Effect.LIGHTER, Effect.MAY_RELIEVE))
    heavier = sum(each.id not in used for each in case.with_effect(Effect.HEAVIER, Effect.OVERDUE))
    share = min(max(_HALF + _QUARTER * (heavier - lighter), Decimal(0)), Decimal(1))
    span = amounts.max_yuan - amounts.min_yuan
    unit = next((unit for least, unit in _STEPS if span >= least), Decimal(1))
    raw = amounts.min_yuan + span * share
    rounded = (raw / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit
    return min(max(rounded, amounts.min_yuan), amounts.max_yuan)


def _span_step(case: _Case, span: FineRange) -> Step:
    words = f"法定幅度 {plain(span.min_yuan)} 元到 {plain(span.max_yuan)} 元"
    return Step(words, span.max_yuan, "元", _first(case.penalty.penalty), case.status)


def _tier_step(case: _Case, tier: Tier | None, amounts: FineRange) -> Step:
    span = f"{plain(amounts.min_yuan)} 元到 {plain(amounts.max_yuan)} 元"
    if tier is None or case.standard is None:
        return Step(f"没有可用的裁量基准，按法定幅度：{span}", amounts.max_yuan, "元", _STANDARDS, case.status)
    words = f"{case.standard.title}（{case.standard.version}）“{tier.words}”一档：{span}"
    return Step(words, amounts.max_yuan, "元", tier.statute_item or _STANDARDS, case.standard.status)


def _suggestion_words(relief: tuple[Factor, ...], severer: tuple[Factor, ...]) -> str:
    if relief and not severer:
        return "从轻：取这一档的下限，作为建议"
    if severer and not relief:
        return "从重：取这一档的上限，作为建议"
    return "这一档的中间数，每个没有用来定档的情节上下移动四分之一，作为建议"


def _notes(case: _Case, span: FineRange, may_reduce: bool, both: bool) -> Iterator[str]:
    if case.standard and case.standard.role is StandardRole.EXAMPLE:
        yield "裁量基准是示例（待核），只供练习，不能作为处罚依据；请换成本单位公布的基准。"
    if case.standard is None:
        yield "本库没有这个行为的裁量基准。"
    if may_reduce:
        least = plain(span.min_yuan)
        yield f"有减轻处罚的情节，可以低于法定下限 {least} 元；低多少法律没有写明，须写明理由并按规定集体讨论。"
    if both:
        yield "同时有应当从轻或者减轻和从重的情节，须综合裁量并写明理由。"
    yield "建议数额只是算法的中间数，最终数额由办案人员和负责人决定。"


def _factor_words(case: _Case) -> str:
    return "，".join(factor.words for factor in case.ticked)


def _reasons(
    case: _Case, tier: Tier | None, amounts: FineRange, suggested: Decimal, exempted: Exemption | None
) -> Iterator[str]:
    if case.ticked:
        yield f"经查，当事人{_factor_words(case)}。"
    if tier and case.standard:
        span = f"{plain(amounts.min_yuan)} 元至 {plain(amounts.max_yuan)} 元"
        yield f"参照{case.standard.title}（{case.standard.version}），本案属于“{tier.words}”情形，对应罚款 {span}。"
    if exempted:
        yield f"{exempted.words}；决定处罚的，建议罚款 {plain(suggested)} 元。"
    else:
        yield f"综合以上情节，建议罚款 {plain(suggested)} 元。"


def _first(places: tuple[Citation, ...]) -> Citation | None:
    return places[0] if places else None
