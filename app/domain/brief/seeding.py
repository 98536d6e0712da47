"""Variants by seed: other dates, and some defects that do not hide one another."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.appraisal.engine import Appraisal, Appraiser
from app.domain.appraisal.knowledge import Knowledge
from app.domain.brief.brief import Brief, SeededDefect
from app.domain.brief.changing import Changer
from app.domain.brief.making import BriefMaker
from app.domain.brief.shifting import shifted, shifts
from app.domain.casefile.case_file import CaseFile

LEAST_DEFECTS, MOST_DEFECTS = 8, 12


class NoVariantError(ValueError):
    """No date suits a brief, which its author has to mend."""


@dataclass(frozen=True)
class Exercise:
    """A case file for practising appraisal, and the defects that are in it."""

    case: CaseFile
    defects: tuple[SeededDefect, ...]


@dataclass(frozen=True)
class Seeder:
    """Makes variants of a brief; everything that it makes was appraised."""

    maker: BriefMaker
    known: Knowledge

    def right_set(self, brief: Brief, seed: int = 0) -> CaseFile:
        """The right set on the dates of a seed; raises NoVariantError where none of its dates leaves it right."""
        return self._variant(brief, (), seed).case

    def exercise(self, brief: Brief, seed: int, count: int | None = None) -> Exercise:
        """A file with so many defects, by default eight to twelve or all that go together."""
        chances = random.Random(seed)
        wanted = count if count is not None else chances.randint(LEAST_DEFECTS, MOST_DEFECTS)
        return self._variant(brief, self.drawn(brief, chances, wanted), seed)

    def drawn(self, brief: Brief, chances: random.Random, wanted: int) -> tuple[SeededDefect, ...]:
        """Defects by chance, each only where all stay to be found and nothing else is."""
        right, changer = self.maker.right_set(brief), Changer(self.maker, brief)
        appraiser = Appraiser(self.known)
        order = list(brief.defects)
        chances.shuffle(order)
        chosen: list[SeededDefect] = []
        for defect in order:
            if len(chosen) == wanted:
                break
            together = [*chosen, defect]
            try:
                case = changer.changed(right, together)
            except ValueError:
                # One takes out what the other changes.
                continue
            if tells_exactly(appraiser.appraise(case), together):
                chosen = together
        return tuple(chosen)

    def _variant(self, brief: Brief, defects: Sequence[SeededDefect], seed: int) -> Exercise:
        case = Changer(self.maker, brief).changed(self.maker.right_set(brief, seed), defects)
        appraiser = Appraiser(self.known)
        for shift in shifts(brief, self.known.days, seed):
            moved = shifted(case, brief, shift)
            if tells_exactly(appraiser.appraise(moved), defects):
                return Exercise(moved, tuple(defects))
        raise NoVariantError(f"{brief.id}：种子 {seed} 没有一个日期合适")


def tells_exactly(appraisal: Appraisal, defects: Iterable[SeededDefect]) -> bool:
    """Whether an appraisal finds every defect where it should, and nothing besides."""
    found = {(each.rule, each.place.document) for each in appraisal.findings}
    rules = {each[0] for each in found}
    expected = set()
    for defect in defects:
        expected.add(defect.rule)
        there = (defect.rule, defect.found_in) in found if defect.found_in else defect.rule in rules
        if not there:
            return False
    return rules == expected
