"""From an article to its users, from an act to those that name it, and back."""

from __future__ import annotations

from app.domain.law.bindings import Bindings
from app.domain.law.citation import Citation
from app.domain.law.uses import Use, UseKind


def use(kind: UseKind, name: str, cited: str = "", act: str | None = None) -> Use:
    citation = Citation.parse(cited) if cited else None
    return Use(kind, name, name, f"{name}.yaml:1", citation, act)


ACT = use(UseKind.ACT, "HA-08", "new_law.109.1.4")
WHOLE = use(UseKind.GUIDE, "G01", "new_law.109")
OTHER_ITEM = use(UseKind.QUESTION, "P01", "new_law.109.1.5")
NAMES = use(UseKind.CASE, "C01", act="HA-08")
INDEX = Bindings((ACT, WHOLE, OTHER_ITEM, NAMES))


def test_an_article_finds_its_parts_and_a_part_what_is_around_it() -> None:
    assert INDEX.citing(Citation.parse("new_law.109")) == (ACT, WHOLE, OTHER_ITEM)
    assert INDEX.citing(Citation.parse("new_law.109.1.4")) == (ACT, WHOLE)
    assert INDEX.citing(Citation.parse("new_law.110")) == ()
    assert INDEX.citing(Citation.parse("other_law.109")) == ()


def test_an_act_finds_who_names_it_and_an_entry_what_it_rests_on() -> None:
    assert INDEX.naming("HA-08") == (NAMES,)
    assert INDEX.naming("HA-09") == ()
    assert INDEX.of(UseKind.ACT, "HA-08") == (ACT,)
    assert INDEX.all() == (ACT, WHOLE, OTHER_ITEM, NAMES)
