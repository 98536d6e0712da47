"""Rules found by words."""

from __future__ import annotations

from app.services.case_rules import choosable_rules, found_rules
from app.services.shelf import Shelf

RULES = choosable_rules(Shelf())


def ids(query: str, form: str = "") -> list[str]:
    return [each.id for each in found_rules(RULES, query, form)]


def test_all_rules_can_be_chosen_and_say_what_they_ask() -> None:
    assert len(RULES) > 100
    numbers = [each.id for each in RULES]
    assert numbers[:2] == ["CR-01", "CR-02"]
    assert numbers.index("CR-100") == numbers.index("CR-99") + 1
    assert all(each.words and each.mend and each.provision for each in RULES)


def test_by_words_by_pinyin_and_by_number() -> None:
    assert "CR-39" in ids("大写")
    assert "CR-39" in ids("dxje")
    assert ids("CR-39") == ["CR-39"]
    assert ids("大写 小写")[0] == "CR-39"
    assert ids("没有这样的规则") == []
    assert len(ids("")) == len(RULES)


def test_those_of_the_document_come_first() -> None:
    known = {each.id: each for each in RULES}
    found = ids("", "19")
    split = next(index for index, each in enumerate(found) if not known[each].concerns("19"))
    assert all(known[each].concerns("19") for each in found[:split])
    assert not any(known[each].concerns("19") for each in found[split:])
    assert "CR-42" in found[:split]
