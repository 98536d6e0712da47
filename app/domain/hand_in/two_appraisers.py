"""Two appraisers on one hand-in: where they agree, how far, and what is left once each difference is decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.appraisal.finding import Finding, Kind
from app.domain.hand_in.hand_in import KeptAppraisal
from app.domain.hand_in.review import Review, counted
from app.domain.hand_in.review_events import Decided


class Agreed(StrEnum):
    """Both found it, one alone did, or both did and take different points for it."""

    BOTH = "both"
    ONLY_FIRST = "only_first"
    ONLY_SECOND = "only_second"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Compared:
    """One finding in two reviews; `key` names it by both sides' names, `-` where a side has none."""

    key: str
    first: Finding | None
    second: Finding | None

    @property
    def agreed(self) -> Agreed:
        """How the two stand to each other."""
        if self.first is None:
            return Agreed.ONLY_SECOND
        if self.second is None:
            return Agreed.ONLY_FIRST
        return Agreed.BOTH if self.first.deduction == self.second.deduction else Agreed.POINTS

    @property
    def differs(self) -> bool:
        """Whether somebody has to decide."""
        return self.agreed is not Agreed.BOTH

    @property
    def shown(self) -> Finding:
        """The finding as the list shows it: the first appraiser's, else the second's."""
        found = self.first or self.second
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two appraisers agree.

    `positive` is the positive specific agreement 2a/(2a+b+c) over the findings that cost points, from 0 to 1 (Dice
    1945; Fleiss 1975), 1 where neither has any: what nobody found cannot be counted, so that it is the figure for the
    whole. `kappa` is Cohen's (1960) over the `judged` automatic findings, which both judged to stand or not; None where
    chance alone would already agree on all, or there is nothing to judge.
    """

    both: int
    only_first: int
    only_second: int
    other_points: int
    positive: float
    kappa: float | None
    judged: int


def compared(kept: KeptAppraisal, first: Review, second: Review) -> tuple[Compared, ...]:
    """The findings of two reviews side by side, in the order of the first.

    The same automatic finding is the same; others are by rule and document, or by document and field where no rule is
    named, those at the same field before those elsewhere in the document.
    """
    left, right, automatic = _costly(counted(kept, first)), _costly(counted(kept, second)), kept.named()
    # Names of own findings are each reviewer's: m2 here is not m2 there.
    same = [name for name in left if name in right and name in automatic]
    pairs: list[tuple[str, str]] = [(name, name) for name in same]
    rest_left = [name for name in left if name not in same]
    rest_right = [name for name in right if name not in same]
    pairs += _matched(left, right, rest_left, rest_right)
    met_left, met_right = {one for one, _other in pairs}, {other for _one, other in pairs}
    rows = [Compared(f"{one}~{other}", left[one], right[other]) for one, other in pairs]
    rows += [Compared(f"{name}~-", left[name], None) for name in rest_left if name not in met_left]
    rows += [Compared(f"-~{name}", None, right[name]) for name in rest_right if name not in met_right]
    return tuple(rows)


def _costly(findings: Mapping[str, Finding]) -> dict[str, Finding]:
    return {name: each for name, each in findings.items() if each.kind is Kind.FINDING}


def _matched(
    left: Mapping[str, Finding], right: Mapping[str, Finding], one: Sequence[str], other: Sequence[str]
) -> list[tuple[str, str]]:
    waiting: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for name in other:
        waiting[_same(right[name])].append(name)
    pairs, later = [], []
    for name in one:
        at_field = [each for each in waiting[_same(left[name])] if right[each].place == left[name].place]
        if at_field:
            waiting[_same(left[name])].remove(at_field[0])
            pairs.append((name, at_field[0]))
        else:
            later.append(name)
    for name in later:
        if left_over := waiting[_same(left[name])]:
            pairs.append((name, left_over.pop(0)))
    return pairs


def _same(finding: Finding) -> tuple[str, str, str]:
    return (finding.rule, finding.place.document, "" if finding.rule else finding.place.field)


def agreement(kept: KeptAppraisal, first: Review, second: Review) -> Agreement:
    """How far two finished reviews agree."""
    rows = compared(kept, first, second)
    by = {kind: sum(1 for each in rows if each.agreed is kind) for kind in Agreed}
    both = by[Agreed.BOTH] + by[Agreed.POINTS]
    alone = by[Agreed.ONLY_FIRST] + by[Agreed.ONLY_SECOND]
    judged = [name for name in kept.to_judge() if name in first.judged and name in second.judged]
    return Agreement(
        both=by[Agreed.BOTH],
        only_first=by[Agreed.ONLY_FIRST],
        only_second=by[Agreed.ONLY_SECOND],
        other_points=by[Agreed.POINTS],
        positive=2 * both / (2 * both + alone) if rows else 1.0,
        kappa=_kappa([(first.judged[name].stands, second.judged[name].stands) for name in judged]),
        judged=len(judged),
    )


def _kappa(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    if not pairs:
        return None
    total = len(pairs)
    seen = sum(one is other for one, other in pairs) / total
    stands_first = sum(one for one, _other in pairs) / total
    stands_second = sum(other for _one, other in pairs) / total
    chance = stands_first * stands_second + (1 - stands_first) * (1 - stands_second)
    return None if chance >= 1 else (seen - chance) / (1 - chance)


def undecided(rows: Sequence[Compared], decided: Mapping[str, Decided]) -> tuple[str, ...]:
    """The differences that nobody has decided."""
    return tuple(each.key for each in rows if each.differs and each.key not in decided)


def settled(kept: KeptAppraisal, rows: Sequence[Compared], decided: Mapping[str, Decided]) -> dict[str, Finding]:
    """The findings that count in the end: what both have, and of each difference the side that was decided for.

    A difference that is not decided yet counts as the first appraiser has it. What costs nothing is kept beside them.
    Automatic findings keep their names; a name of a reviewer's own has the side before it.
    """
    found = {name: each for name, each in kept.named().items() if each.kind is not Kind.FINDING}
    for each in rows:
        side = decided[each.key].side if each.key in decided else "first"
        one, other = each.key.split("~")
        name, chosen = (one, each.first) if side == "first" else (other, each.second)
        if chosen is not None:
            found[name if name.startswith("a") else f"{side} {name}"] = chosen
    return found
