"""The appraisal rules to choose from, found by their words, by pinyin or by their number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from app.domain.appraisal.rule import Level, place_in_order
from app.services.pinyin import matches

if TYPE_CHECKING:
    from app.services.shelf import Shelf

EVERY_FORM = "all"


@dataclass(frozen=True, slots=True)
class ChoosableRule:
    """A rule as a chooser shows it; `forms` are the codes of the documents it looks at, or `all`."""

    id: str
    words: str
    mend: str
    level: Level
    deduction: Decimal
    provision: str
    forms: tuple[str, ...]

    def concerns(self, form: str) -> bool:
        """Whether it looks at documents of that form's code."""
        return EVERY_FORM in self.forms or form in self.forms


def choosable_rules(shelf: Shelf) -> tuple[ChoosableRule, ...]:
    """All rules, in the order of their numbers; raises ContentError where they can't be used."""
    law = shelf.law()
    made = [
        ChoosableRule(
            rule.id,
            rule.rule,
            rule.mend,
            rule.level,
            rule.deduction,
            "、".join(law.label(citation) for citation in rule.basis) or rule.basis_note,
            tuple(rule.docs),
        )
        for file in shelf.appraisal().rules
        for rule in file.rules
    ]
    return tuple(sorted(made, key=lambda each: place_in_order(each.id)))


def found_rules(rules: Iterable[ChoosableRule], query: str, form: str = "") -> list[ChoosableRule]:
    """The rules with all words of a query, those that look at the form's documents first.

    A word is found in a rule's words, its mending, its provision or its number, as written or in pinyin.
    """
    found = [each for each in rules if matches(query, each.words, each.mend, each.provision, each.id)]
    return sorted(found, key=lambda each: not each.concerns(form)) if form else found
